"""Recorded conversations over SMPP in its other dialects; the usual one carries its share of all of them elsewhere."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from driving import Clock, afresh, steadied

from app.demo import Demo, run_demo
from app.settings import Settings
from ussd_gateway.simulator.smpp import SmppCarrier
from ussd_gateway.simulator.transcript import parse, play
from ussd_gateway.smpp.dialects import Dialect

pytestmark = pytest.mark.asyncio(loop_scope="module")
TRANSCRIPTS = Path(__file__).parents[1] / "transcripts"
CALLS = ("ir/ir1-identity-fa", "kz/kz1-not-insured-kk", "cn/all1-list-zh")
DIALECTS = [Dialect("reference", "bit", "cbs"), Dialect("address", "operation", "cbs")]


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=DIALECTS, ids=str)
async def bound(request, tmp_path_factory) -> AsyncIterator[tuple[Demo, SmppCarrier]]:
    """Yield a demo that is bound to a simulated SMSC."""
    dialect = request.param
    carrier = SmppCarrier(dialect)
    async with carrier.smsc as smsc:
        settings = Settings(
            data_dir=tmp_path_factory.mktemp("bound"), http_port=0, smpp_url=f"smpp://127.0.0.1:{await smsc.listen()}",
            smpp_session=dialect.session, smpp_end=dialect.end, smpp_coding=dialect.coding,
        )  # fmt: skip
        async with run_demo(settings, Clock()) as running:
            async with asyncio.timeout(10):
                await smsc.bound.wait()
            yield running, carrier


@pytest.mark.parametrize("file", CALLS)
async def test_a_call_goes_as_written_over_smpp(bound, file):
    """What Africa's Talking carries as its transcript says, SMPP carries word for word."""
    demo, carrier = bound
    text = (TRANSCRIPTS / f"{file}.txt").read_text(encoding="utf-8")
    call = parse(text)
    async with afresh(demo, call.phone, call) as handset:
        handset.network._carrier = carrier
        assert await steadied(demo, call.phone, await play(text, handset)) == text
        assert not handset.network.reports
