"""Reads a programme's folder: TOML files into states, numbers, codes and facts. Every mistake is kept as a fault."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desk.tiers import FILE
from dialogs.codes import CODES, read_codes
from dialogs.labels import labels
from dialogs.model import GLOBAL_ROADS, OPENINGS, Number, Programme
from dialogs.reader import DialogReader
from dialogs.rules import read_checklists, read_facts, read_regions, read_toml
from i18n.catalogue import Catalogue

HERE = Path(__file__).parent
COMMON_TREES = HERE / "common" / "trees"
PARTS = HERE / "common" / "parts"
COMMON_TEXTS = HERE.parent / "i18n" / "locales"
BUNDLED = HERE / "programmes"
LOBBY = HERE / "lobby"


def load_programme(folder: Path) -> Programme:
    """Return the programme that a folder describes. Its mistakes are in `faults`, one sentence each."""
    faults: list[str] = []
    settings = read_toml(folder / "programme.toml", faults)
    code = str(settings.get("code", folder.name))
    dialogs: dict[str, Mapping[str, Any]] = {}
    files: dict[str, str] = {}
    parts: set[str] = set()
    for trees in (PARTS, COMMON_TREES, folder / "parts", folder / "trees"):
        for file in sorted(trees.glob("*.toml")):
            dialogs[file.stem] = read_toml(file, faults)
            files[file.stem] = f"{code}/{file.name}" if trees.parent == folder else f"common/{file.name}"
            (parts.add if trees.name == PARTS.name else parts.discard)(file.stem)
    reader = DialogReader(code, dialogs, files, parts)
    faults += reader.faults
    faults += [f"{code}: there is no dialog {road!r}" for road in GLOBAL_ROADS if road not in dialogs]
    if "codes" in settings:
        faults.append(f"{code}/programme.toml: codes stand in {CODES}")
    languages = tuple(settings.get("languages", ()))
    if not languages:
        faults.append(f"{code}/programme.toml: names no languages")
    named = {language: labels(folder, language, faults) for language in languages}
    return Programme(
        code=code,
        folder=folder,
        languages=languages,
        roads={
            road: reader.entry(road, f"{code}.{road}") if road in dialogs else ""
            for road in (*GLOBAL_ROADS, *OPENINGS)
        },
        timezone=_timezone(code, str(settings.get("timezone", "UTC")), faults),
        insurer=settings.get("insurer", ""),
        numbers={
            name: Number(name, str(table.get("rule", "")), str(table.get("system", "")))
            for name, table in settings.get("numbers", {}).items()
        },
        aliases=read_codes(code, folder, reader, faults),
        facts=read_facts(folder / "rules", faults),
        regions=read_regions(folder, faults),
        region=str(settings.get("region", "")),
        checklists=read_checklists(folder, faults),
        subjects=_subjects(folder, faults),
        states=reader.states,
        catalogues={
            (language, small): Catalogue(
                language, (COMMON_TEXTS, folder / "locales"), small=small, names=named[language]
            )
            for language in languages
            for small in (True, False)
        },
        faults=faults,
    )


def load_programmes(codes: Sequence[str], outside: Path | None = None) -> dict[str, Programme]:
    """Return the programmes of these codes, with the lobby if there are several; `outside` is looked into first."""
    programmes = {}
    if len(codes) > 1:
        programmes["lobby"] = load_programme(LOBBY)
    for code in codes:
        folders = [base / code for base in (outside, BUNDLED) if base and (base / code).is_dir()]
        if not folders:
            raise LookupError(f"there is no programme {code!r}")
        programmes[code] = load_programme(folders[0])
    return programmes


def _subjects(folder: Path, faults: list[str]) -> tuple[str, ...]:
    return tuple(read_toml(folder / FILE, faults).get("subjects", ())) if (folder / FILE).exists() else ()


def _timezone(code: str, name: str, faults: list[str]) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        faults.append(f"{code}/programme.toml: {name!r} is no time zone")
        return ZoneInfo("UTC")
