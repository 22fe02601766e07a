"""What leaves outside a conversation, onto screens that others may look at: no health data, and no whole number."""

import re
from datetime import datetime

import pytest
from rows import TRANSCRIPTS

from dialogs.checking.messages import CHAT, SENT_BY, SMS
from dialogs.facts import SHOWN
from dialogs.load import load_programmes
from dialogs.model import Call, Programme
from dialogs.validators import Invalid, UnknownRule, rule

PROGRAMMES = load_programmes(("ir", "ru", "kz", "cn"), None)
ASKED_FOR = {"papers-sms", "booking-doctor-sms", "medicines-sms"}
"""Sent after a yes that names what the SMS will hold, or as what the person just asked to have sent."""
NEUTRAL = {
    *(
        "code",
        "number",
        "at",
        "dial",
        "stop",
        "tried",
        "kept_consents",
        "kept_proofs",
        "kept_records",
        "kept_owed",
    ),
    *("kept_cases", "booking_on", "booking_time", "booking_place"),
}
"""What an SMS nobody asked for may hold beside the programme's own facts: `number` is an application's, `at` an hour,
`dial` and `stop` are codes to dial."""
OF_HEALTH = ("medicine-", "speciality-", "care-kind-")
"""How the messages begin that name something about a person's health."""


def sent(programme: Programme) -> list[str]:
    """Return the short messages that this programme can come to send."""
    called = {state.service for state in programme.states.values() if isinstance(state, Call)}
    return [name for name in SMS if SENT_BY.get(name) in called | {None}]


@pytest.mark.parametrize("code", ["ir", "ru", "kz", "cn"])
def test_message_nobody_asked_for_is_neutral(code):
    """It is given an hour, a place, a code, a count, and nothing that an answer told of somebody's health."""
    programme = PROGRAMMES[code]
    facts = programme.facts_on(datetime.now(programme.timezone).date()).keys()
    for name in set(sent(programme)) - ASKED_FOR:
        for (language, small), catalogue in programme.catalogues.items():
            asked = catalogue.variables(name) - facts
            assert asked <= NEUTRAL, (name, language, small)


@pytest.mark.parametrize("code", ["ir", "ru", "kz", "cn"])
def test_message_names_no_illness(code):
    """The words of a message that nobody asked for name no medicine, illness, kind of doctor or treatment."""
    programme = PROGRAMMES[code]
    for language in programme.languages:
        catalogue = programme.catalogues[language, True]
        of_health = [
            catalogue.text(name)
            for name in catalogue.messages()
            if name.startswith(OF_HEALTH) and not catalogue.variables(name)
        ]
        for name in set(sent(programme)) - ASKED_FOR:
            values = {**SMS[name], **programme.facts_on(datetime.now(programme.timezone).date())}
            said = catalogue.text(name, values).lower()
            assert not [word for word in of_health if word.lower() in said.split()], (name, language)


def test_no_message_is_given_a_number():
    """Of what answers hold, messages are given a booking, counts and what was found about medicines: not even last digits."""
    given = {key for values in (*SMS.values(), *CHAT.values()) for key in values}
    assert given & SHOWN.keys() <= {
        *("booking_on", "booking_time", "booking_place", "booking_speciality", "booking_doctor"),
        *("kept_consents", "kept_proofs", "kept_records", "kept_owed", "kept_cases", "findings"),
    }


def typed_numbers(lines: list[str], programme: Programme) -> set[str]:
    """Return the insured persons' numbers that somebody typed or dialled in a recorded call."""
    parts = [part for line in lines if line.startswith("> ") for part in re.split(r"[*#> ]+", line)]
    found = set()
    for number in programme.numbers.values():
        for part in parts:
            try:
                found.add(rule(number.rule)(part))
            except (Invalid, UnknownRule):
                continue
    return {number for number in found if len(number) > 8}


@pytest.mark.parametrize("code", ["ir", "ru", "kz", "cn"])
def test_no_recorded_screen_repeats_a_number(code):
    """In every call and chat on record, no screen and no SMS says more than the last four digits of a number typed."""
    files = [file for file in sorted(TRANSCRIPTS.rglob("*.txt")) if code in file.parts]
    repeated, typed = [], 0
    for file in files:
        lines = file.read_text(encoding="utf-8").splitlines()
        answered = "\n".join(line for line in lines if not line.startswith(("> ", "phone ", "# ")))
        numbers = typed_numbers(lines, PROGRAMMES[code])
        repeated += [file.stem for number in numbers if number[-5:] in answered]
        typed += len(numbers)
    assert typed
    assert repeated == []
