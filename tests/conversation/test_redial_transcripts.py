"""Golden conversations of calls that break off: what the next dial says, and the way back by SMS."""

import asyncio
import re
from pathlib import Path

import pytest
from driving import afresh, steadied

from app.demo import Demo
from ussd_gateway.simulator.handset import Handset
from ussd_gateway.simulator.transcript import HANG_UP, Block, Transcript, parse, shown, write

pytestmark = pytest.mark.asyncio(loop_scope="module")
FILES = sorted((Path(__file__).parents[1] / "transcripts" / "redial").glob("*.txt"))
ANY = "000000"
"""Stands for the code of the SMS: no two runs have the same."""
MINUTE = 60
PATIENCE = 10


async def happened(wanted: Transcript, demo: Demo, handset: Handset) -> str:
    """Play a transcript in which a minute passes after each hang-up, and return what happened in the same form."""
    inbox = demo.mobile.handset(handset.msisdn)  # messages go to the demo's own network
    code, blocks, seen = ANY, [], len(inbox.sms)
    for block in wanted.blocks:
        line = f"> {block.typed}"
        if block.kind == "sms":
            async with asyncio.timeout(PATIENCE):
                while len(inbox.sms) <= seen:
                    await inbox.changed(inbox.version)
            message = inbox.sms[seen]
            seen += 1
            code = re.search(r"\*([0-9]{6})#", message.text)[1]
            blocks.append(Block("sms", f"SMS from {message.sender}: {message.text}"))
        elif block.typed == HANG_UP:
            handset.end()
            demo.product.clock.pass_time(MINUTE)
            blocks.append(Block("typed", line))
        else:
            typed = block.typed.replace(ANY, code)
            await (handset.dial if typed.startswith("*") else handset.reply)(typed)
            blocks.append(Block("typed", f"{line}\n{shown(handset)}"))
    return write(Transcript(wanted.remarks, wanted.phone, tuple(blocks))).replace(code, ANY)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
async def test_call_breaks_off_as_written(file, standing, request):
    """A call that breaks off, and the next ones, go word for word as their transcript says."""
    text = file.read_text(encoding="utf-8")
    call = parse(text)
    async with afresh(standing, call.phone, call) as handset:
        told = await steadied(standing, call.phone, await happened(call, standing, handset))
    if request.config.getoption("--rewrite-transcripts"):
        file.write_text(told, encoding="utf-8")
        return
    assert told == text


async def test_every_language_has_its_walk():
    """What a call that broke off says is on record in each language of each programme."""
    spoken = {tuple(file.stem.split("-")[:2]) for file in FILES}
    languages = {"ir": ("fa", "en"), "ru": ("ru", "en"), "kz": ("kk", "ru", "en"), "cn": ("zh", "en")}
    assert {(code, one) for code, ones in languages.items() for one in ones} <= spoken
