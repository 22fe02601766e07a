"""Golden conversations, played on a handset against the running product."""

from pathlib import Path

import pytest

from ussd_gateway.simulator.transcript import parse, play

TRANSCRIPTS = Path(__file__).parents[1] / "transcripts"
FILES = sorted(file for file in TRANSCRIPTS.rglob("*.txt") if "telegram" not in file.parts)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(TRANSCRIPTS)))
async def test_call_goes_as_written(file, demo, fund, request):
    """A call goes word for word as its transcript says."""
    text = file.read_text(encoding="utf-8")
    await fund.obey(parse(text).remarks)
    phone = parse(text).phone
    happened = await play(text, demo.mobile.handset(phone))
    if request.config.getoption("--rewrite-transcripts"):
        file.write_text(happened, encoding="utf-8")
        return
    assert happened == text
