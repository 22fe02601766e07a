"""Names of the desk that no language has words for, and texts of letters and answers that could not be said."""

from collections.abc import Iterator
from datetime import datetime

from desk.canned import PREFIX
from desk.tiers import Offices
from dialogs.checking.faults import Faults
from dialogs.checking.samples import slots
from dialogs.model import Call, Programme
from i18n.catalogue import MissingTextError

GIVEN = frozenset({"number", "until", "region"})
"""What answers may name beside facts (see desk.canned.known_values)."""
PREFACE = "preface_message"
"""The service that begins a letter with its `with.words`."""


def judge_desk_words(programme: Programme, offices: Offices, faults: Faults) -> None:
    """Find names without words, and answers that some language has not or that ask for what nobody knows."""
    answers = {
        message
        for catalogue in programme.catalogues.values()
        for message in catalogue.messages()
        if message.startswith(PREFIX)
    }
    needed = [*_names(offices), *((answer, "title") for answer in sorted(answers))]
    for language in programme.languages:
        catalogue = programme.catalogues[language, False]
        for message, attribute in needed:
            where = f"{programme.code}: [{message}] {language}:"
            if message not in catalogue:
                faults.add(f"{where} no text {message}")
            elif attribute and attribute not in catalogue.attributes(message):
                faults.add(f"{where} no text {message}.{attribute}")
        for message in sorted(answers & {*catalogue.messages()}):
            for name in sorted(catalogue.variables(message) - programme.facts.keys() - GIVEN):
                faults.add(
                    f"{programme.code}: [{message}] {language}: asks for {{ ${name} }}, which is no fact and known of no case"
                )


def judge_prefaces(programme: Programme, faults: Faults) -> None:
    """Find beginnings of letters that are missing, or name what no state keeps."""
    values = {
        **programme.facts_on(datetime.now(programme.timezone).date(), programme.region),
        **slots(programme),
    }
    for state in programme.states.values():
        if not isinstance(state, Call) or state.service != PREFACE:
            continue
        for (language, _), catalogue in programme.catalogues.items():
            try:
                catalogue.text(state.given.get("words", ""), values)
            except MissingTextError as missing:
                faults.at(state, str(missing).removeprefix(f"{language}: "), language)


def _names(offices: Offices) -> Iterator[tuple[str, str]]:
    """Yield the messages that the data asks for, each with an attribute that it must have."""
    yield from ((f"tier-{tier.name}", "duties") for tier in offices.tiers)
    yield from ((f"subject-{subject.name}", "") for subject in offices.subjects)
    organisations = dict.fromkeys((offices.organisation, *offices.organisations.values()))
    yield from ((f"organisation-{name}", "") for name in organisations)
