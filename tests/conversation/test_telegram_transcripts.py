"""The calls of tests/transcripts made again in a Telegram chat: aiogram talks to the Bot API simulator over HTTP."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from chats import ISOLATES, USERS, Chat
from driving import afresh, steadied

from ussd_gateway.simulator.transcript import parse

pytestmark = pytest.mark.asyncio(loop_scope="module")
TRANSCRIPTS = Path(__file__).parents[1] / "transcripts"
CALLS = sorted(
    file for file in TRANSCRIPTS.rglob("*.txt") if not {"telegram", "both", "redial"} & {*file.parts}
)


@pytest.mark.parametrize("file", CALLS, ids=lambda file: str(file.relative_to(TRANSCRIPTS)))
async def test_chat_goes_as_written(file, standing, request):
    """The same conversation in a chat ends in the same state, and its words are those written down."""
    call = parse(file.read_text(encoding="utf-8"))
    language = standing.product.programmes[file.parent.name].languages[0]
    user = next(USERS)
    address = f"tg:{user}"
    chat = Chat(standing, standing.telegram.person(user, "Someone", language))
    typed = [b.typed for b in call.blocks if b.kind == "typed" and b.typed != "(hang up)"]
    sessions = standing.product.sessions
    async with afresh(standing, call.phone, call) as handset:
        for keys in typed:
            await (handset.dial if keys.startswith("*") else handset.reply)(keys)
        on_phone = (await sessions.read(call.phone)).session
    async with afresh(standing, call.phone, call):
        # The chat of somebody who shared their number with Telegram's button once, and gave no other answer yet.
        await standing.product.resources.links.link(address, call.phone, datetime.now(UTC))
        for keys in typed:
            await chat.do(keys)
        in_chat = (await sessions.read(address)).session
    assert (on_phone.state, on_phone.language) == (in_chat.state, in_chat.language)
    written = TRANSCRIPTS / "telegram" / file.relative_to(TRANSCRIPTS)
    said = await steadied(standing, call.phone, "\n".join(chat.lines))
    happened = "\n".join([*call.remarks, "", said]).rstrip().translate(ISOLATES) + "\n"
    if request.config.getoption("--rewrite-transcripts"):
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(happened, encoding="utf-8")
        return
    assert happened == written.read_text(encoding="utf-8")
