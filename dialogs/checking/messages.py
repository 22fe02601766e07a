"""Texts that are no screens: last words without a session, short messages, and what a chat gets with a file."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from dialogs.checking.alphabets import sms_size, wide_signs
from dialogs.checking.faults import Faults
from dialogs.checking.screens import NARROW
from dialogs.checklists import NO, YES, missing
from dialogs.model import Call, Programme
from i18n.catalogue import MissingTextError, Value

LAST_WORDS = ("sorry", "unknown_code")
BOOKED: dict[str, Value] = {"booking_on": "24.11 24.11", "booking_time": "10:20"}
SMS: dict[str, dict[str, Value]] = {
    "waiting-notice": {},
    "case-answer": {"number": "4821390", "dial": "*12393#"},
    "case-resolved": {"number": "4821390", "dial": "*12393#"},
    "case-not_reached": {"number": "4821390", "tried": 3, "dial": "*12393#"},
    "campaign-notice": {"dial": "*12393*20#", "stop": "*12393*21#"},
    "campaign-reminder": {"dial": "*12393*20#", "stop": "*12393*21#"},
    "proof-sms": {"code": "000000"},
    "reminder-notice": {},
    "resume_text-sms": {"dial": "*12393*0*000000#"},
    "papers-sms": {},
    "application-notice": {"number": "48213907"},
    "application-not_taken-notice": {"number": "48213907"},
    "booking-sms": {**BOOKED, "booking_place": "x" * 32},
    "booking-doctor-sms": {**BOOKED, "booking_speciality": "x" * 16, "booking_doctor": "x" * 24},
    "booking-reminder-notice": BOOKED,
    "link-sms": {},
    "privacy-sms": dict.fromkeys(
        ("kept_consents", "kept_proofs", "kept_records", "kept_owed", "kept_cases"), 12
    ),
    "card-notice": {"at": datetime(2026, 9, 28, 23, 59, tzinfo=UTC)},
    "medicines-sms": {"findings": "x", "more": 21},  # of the findings, as many as two SMS hold
}
"""Short messages, with samples of what they are given beside the facts; the names of papers are the lists' own."""
CHAT: dict[str, dict[str, Value]] = {
    "case-rate_notice": {"number": "4821390"},
    "case-handed_back_notice": {"number": "4821390"},
    "campaign-open": {},
    "papers-file": {},
    "papers-calendar": {},
    "centre_day-file": {"count": 200},
    "booking-calendar-notice": {},
    "booking-cancelled-notice": {},
    "booking-event": BOOKED,
    "booking-event-note": {},
    "diary-picture": {"what": "temperature"},
    "diary-heading": {"what": "temperature"},
    "diary-unit": {"what": "temperature"},
    "diary-upper": {},
    "diary-lower": {},
    "medicines-sheet": {"names": "x", "findings": "x"},
}
"""Texts for chats only."""
SENT_BY = {
    "case-rate_notice": "rate_case",
    "case-handed_back_notice": "rate_case",
    "reminder-notice": "remind_card",
    "resume_text-sms": "text_resume_code",
    "papers-sms": "send_list",
    "application-notice": "file_application",
    "application-not_taken-notice": "file_application",
    "papers-file": "send_list",
    "papers-calendar": "send_list",
    "centre_day-file": "counter_file",
    "link-sms": "link_phone",
    "privacy-sms": "export_my_data",
    "card-notice": "read_card",
    "booking-doctor-sms": "send_doctor",
    "booking-cancelled-notice": "cancel_booking",
    **dict.fromkeys(
        (
            "booking-sms",
            "booking-reminder-notice",
            "booking-calendar-notice",
            "booking-event",
            "booking-event-note",
        ),
        "book",
    ),
    "medicines-sms": "send_findings",
    "medicines-sheet": "send_findings",
    **dict.fromkeys(
        ("diary-picture", "diary-heading", "diary-unit", "diary-upper", "diary-lower"), "send_trend"
    ),
}
"""The service that sends a text, where a programme that does not call it needs no such text."""
ONE = frozenset(SMS) - {"papers-sms", "medicines-sms"}
"""Texts that take one SMS; lists and what a person asks to be sent may take two."""
PART_OF_TWO = {160: 153, 70: 67}
"""What each of two SMS holds beside its header (3GPP TS 23.040, 9.2.3.24.1), by what a single one holds."""


def judge_messages(programme: Programme, faults: Faults) -> None:
    """Find texts that are missing, ask for values they are not given, or take more than one page or SMS."""
    facts = programme.facts_on(datetime.now(programme.timezone).date())
    for language in programme.languages:
        for message, given in _wanted(programme, language):
            values = given if message in LAST_WORDS else {**facts, **given}
            for sentence in _judge(programme, language, message, values):
                faults.add(f"{programme.code}: [{message}] {language}: {sentence}")


def _wanted(programme: Programme, language: str) -> Iterator[tuple[str, dict[str, Value]]]:
    """Yield the texts that the programme can come to say, each with samples."""
    yield from ((message, {}) for message in LAST_WORDS)
    called = {state.service for state in programme.states.values() if isinstance(state, Call)}
    for message, given in (SMS | CHAT).items() if programme.numbers else ():
        if SENT_BY.get(message) in called | {None}:
            names = {"names": _longest_list(programme, language)} if message == "papers-sms" else {}
            yield message, {**given, **names}
    texts = {state.given.get("text", "") for state in programme.states.values() if isinstance(state, Call)}
    yield from ((message, {}) for message in sorted(texts - {""}))


def _longest_list(programme: Programme, language: str) -> str:
    """Return the names of the papers that a list can lack at most, as an SMS tells them."""
    catalogue, today = programme.catalogues[language, True], datetime.now(programme.timezone).date()
    told = [""]
    for papers in programme.checklists.values():
        for answer in (YES, NO):
            marks = {item.name: answer for item in papers.items if item.question}
            for region in ("", *programme.regions):
                paths = [f"{papers.name}-{item.name}" for item in missing(papers, marks, region, today)]
                if all("name" in catalogue.attributes(path) for path in paths):
                    facts = programme.facts_on(today, region)
                    told.append("\n".join(f"- {catalogue.attribute(path, 'name', facts)}" for path in paths))
    return max(told, key=lambda names: sms_size(names)[0])


def _judge(programme: Programme, language: str, message: str, values: Mapping[str, Value]) -> list[str]:
    try:
        programme.catalogues[language, False].text(message, values)
        if message in CHAT:
            return []
        said = programme.catalogues[language, True].text(message, values)
    except MissingTextError as missing_text:
        return [str(missing_text).removeprefix(f"{language}: ")]
    units, most = sms_size(said)
    sentences = (
        [f"needs UCS-2 because of “{sign}”" for sign in wide_signs(said)] if language == NARROW else []
    )
    if message in LAST_WORDS or message in ONE:
        if units > most:
            kind = "a page" if message in LAST_WORDS else "an SMS"
            sentences.append(f"takes {units} units, and {kind} has {most}")
    elif units > 2 * PART_OF_TWO[most]:
        sentences.append(f"takes {units} units, and two SMS have {2 * PART_OF_TWO[most]}")
    return sentences
