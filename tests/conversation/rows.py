"""The table of what is shown to work: row × language × channel, from the transcripts that are played as tests."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

TRANSCRIPTS = Path(__file__).parents[1] / "transcripts"
PAGE = Path(__file__).parents[2] / "docs" / "rows.md"
CHANNELS = ("USSD", "Telegram")
HEAD = """# What works, row by row

Each number is that of the transcripts which show the row on that channel in that language. They are played word for
word as tests, over the USSD gateway and through the bot, against a running product; the numbers link to the calls.
Made by `pytest tests/conversation --rewrite-transcripts`; a test fails when a cell is empty or the page is old.
"""


def promised() -> Iterator[tuple[str, str, str, str]]:
    """Yield programme, row, its title and each language in which it is promised."""
    for programme, rows in tomllib.loads((TRANSCRIPTS / "rows.toml").read_text(encoding="utf-8")).items():
        languages = rows.pop("languages")
        for row, title in rows.items():
            for language in languages:
                yield programme, row, title, language


def transcripts(row: str, language: str, channel: str) -> list[Path]:
    """Return the calls, or the chats, that show the row in this language; what is on both channels shows it on each."""
    return [
        file
        for file in sorted(TRANSCRIPTS.rglob(f"{row}-*{language}.txt"))
        if file.stem.endswith(f"-{language}")
        and ("both" in file.parts or ("telegram" in file.parts) == (channel == "Telegram"))
    ]


def page() -> str:
    """Return the page of the table."""
    lines, programme_before = [HEAD], ""
    for programme, row, title, language in promised():
        if programme != programme_before:
            lines += [
                f"\n## {programme}\n",
                "| row | | language | USSD | Telegram |",
                "|---|---|---|---|---|",
            ]
            programme_before = programme
        cells = [_cell(transcripts(row, language, channel)) for channel in CHANNELS]
        lines.append(f"| {_name(row)} | {title} | {language} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _name(row: str) -> str:
    letters = row.rstrip("0123456789")
    return f"{letters.upper()}-{row.removeprefix(letters)}"


def _cell(files: list[Path]) -> str:
    if not files:
        return "none"
    return f"[{len(files)}](../{files[0].relative_to(PAGE.parents[1]).as_posix()})"
