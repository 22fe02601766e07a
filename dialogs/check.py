"""`coverline check`: every mistake that a programme's trees and texts can hold, found before a person meets it."""

from collections.abc import Mapping

from dialogs.checking.dialling import judge_dialling
from dialogs.checking.faults import Faults
from dialogs.checking.messages import judge_messages
from dialogs.checking.offices import judge_offices
from dialogs.checking.published import judge_codes, judge_published
from dialogs.checking.roads import judge_roads
from dialogs.checking.screens import Measure, Pages
from dialogs.checking.statements import judge_facts, judge_numbers, judge_regions
from dialogs.checking.texts import judge_texts
from dialogs.model import Programme


def check(programme: Programme, services: Mapping[str, frozenset[str]], pages: Pages) -> list[str]:
    """Return a line a fault of one programme: file, state, language, measure.

    `services` are the outcomes of every call by its name; `pages` lays a wording out for feature phones.
    """
    return check_all({programme.code: programme}, services, pages)


def check_all(
    programmes: Mapping[str, Programme], services: Mapping[str, frozenset[str]], pages: Pages
) -> list[str]:
    """Return the faults of programmes that are served together."""
    faults = Faults()
    for programme in programmes.values():
        for fault in programme.faults:
            faults.add(fault)
        judge_numbers(programme, faults)
        judge_facts(programme, faults)
        judge_regions(programme, faults)
        judge_roads(programme, services, faults)
        judge_dialling(programme, services, faults)
        unsayable = judge_texts(programme, faults)
        Measure(programme, programmes, pages, faults).judge(unsayable)
        judge_messages(programme, faults)
        judge_offices(programme, faults)
        judge_published(programme, faults)
    judge_codes(programmes, faults)
    return faults.lines()
