"""Golden conversations, played on a handset against the running product."""

from pathlib import Path

import pytest
from driving import afresh, steadied

from ussd_gateway.simulator.transcript import parse, play

pytestmark = pytest.mark.asyncio(loop_scope="module")
TRANSCRIPTS = Path(__file__).parents[1] / "transcripts"
FILES = sorted(
    file for file in TRANSCRIPTS.rglob("*.txt") if not {"telegram", "both", "redial"} & {*file.parts}
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(TRANSCRIPTS)))
async def test_call_goes_as_written(file, standing, request):
    """A call goes word for word as its transcript says."""
    text = file.read_text(encoding="utf-8")
    call = parse(text)
    async with afresh(standing, call.phone, call) as handset:
        happened = await steadied(standing, call.phone, await play(text, handset))
    if request.config.getoption("--rewrite-transcripts"):
        file.write_text(happened, encoding="utf-8")
        return
    assert happened == text
