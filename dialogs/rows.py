"""Rows that a `pick` state offers, by name: those that a service brought, and those that are known anyway."""

from collections.abc import Callable

from dialogs.checklists import missing
from dialogs.facts import visible
from dialogs.turn import Option
from dialogs.visit import Visit


def languages(visit: Visit) -> list[Option]:
    """Return the programme's languages, each under its own name."""
    small = visit.channel.small
    return [
        Option(language, visit.programme.catalogues[language, small].text("language-name"))
        for language in visit.programme.languages
    ]


def programmes(visit: Visit) -> list[Option]:
    """Return the programmes that are served, each in its own language."""
    return [
        Option(code, programme.catalogues[programme.languages[0], visit.channel.small].text("programme-name"))
        for code, programme in visit.programmes.items()
        if code != visit.programme.code
    ]


def rows(visit: Visit) -> list[Option]:
    """Return what the call before brought, in the words of the state's `.row`."""
    private, programme, words = visit.private, visit.programme, visit.state.words
    catalogue = programme.catalogues[visit.session.language, visit.channel.small]
    shown = catalogue.variables(words)
    options = []
    for row in private.rows:
        told = {name: raw for name, raw in row.values.items() if name in shown}
        values = {**visit.facts, **visible(told, private.level, programme.timezone, catalogue)}
        options.append(Option(row.name, catalogue.attribute(words, "row", values)))
    return options


def regions(visit: Visit) -> list[Option]:
    """Return the programme's regions, the person's own one first."""
    catalogue = visit.programme.catalogues[visit.session.language, visit.channel.small]
    names = sorted(visit.programme.regions, key=lambda name: name != visit.region)
    return [Option(name, catalogue.text(f"region-{name}")) for name in names]


def subjects(visit: Visit) -> list[Option]:
    """Return what the programme's agents may be written to about."""
    catalogue = visit.programme.catalogues[visit.session.language, visit.channel.small]
    return [Option(name, catalogue.text(f"subject-{name}")) for name in visit.programme.subjects]


def missing_items(visit: Visit) -> list[Option]:
    """Return the papers that the list which is open still lacks."""
    if (papers := visit.papers) is None:
        return []
    catalogue = visit.programme.catalogues[visit.session.language, visit.channel.small]
    lacking = missing(papers, visit.marks, visit.region, visit.today)
    return [
        Option(item.name, catalogue.attribute(f"{papers.name}-{item.name}", "name", visit.facts))
        for item in lacking
    ]


ROWS: dict[str, Callable[[Visit], list[Option]]] = {
    "languages": languages,
    "programmes": programmes,
    "regions": regions,
    "rows": rows,
    "subjects": subjects,
    "missing_items": missing_items,
}
