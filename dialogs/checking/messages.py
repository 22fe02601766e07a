"""Texts that are no screens: last words without a session, and short messages."""

from datetime import datetime

from dialogs.checking.alphabets import sms_size, wide_signs
from dialogs.checking.faults import Faults
from dialogs.checking.screens import NARROW
from dialogs.model import Programme
from i18n.catalogue import MissingTextError, Value

LAST_WORDS = ("sorry", "unknown_code")
SMS: dict[str, dict[str, Value]] = {"waiting-notice": {}, "proof-sms": {"code": "000000"}}
"""Short messages, with samples of what they are given beside the facts."""


def judge_messages(programme: Programme, faults: Faults) -> None:
    """Find texts that are missing, ask for values they are not given, or take more than one page or SMS."""
    facts = programme.facts_on(datetime.now(programme.timezone).date())
    wanted: list[tuple[str, dict[str, Value]]] = [(message, {}) for message in LAST_WORDS]
    if programme.numbers:
        wanted += [(message, {**facts, **given}) for message, given in SMS.items()]
    for language in programme.languages:
        for message, values in wanted:
            for sentence in _judge(programme, language, message, values):
                faults.add(f"{programme.code}: [{message}] {language}: {sentence}")


def _judge(programme: Programme, language: str, message: str, values: dict[str, Value]) -> list[str]:
    try:
        programme.catalogues[language, False].text(message, values)
        said = programme.catalogues[language, True].text(message, values)
    except MissingTextError as missing:
        return [str(missing).removeprefix(f"{language}: ")]
    units, most = sms_size(said)
    sentences = (
        [f"needs UCS-2 because of “{sign}”" for sign in wide_signs(said)] if language == NARROW else []
    )
    if units > most:
        kind = "an SMS" if message in SMS else "a page"
        sentences.append(f"takes {units} units, and {kind} has {most}")
    return sentences
