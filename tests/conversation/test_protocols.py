"""The same conversations through every aggregator's protocol, and through a message centre's."""

from collections.abc import AsyncIterator
from pathlib import Path
from zlib import crc32

import pytest
import pytest_asyncio
from driving import Clock, afresh, steadied

from app.demo import Demo, run_demo
from app.settings import Settings
from ussd_gateway.simulator.aggregators import AGGREGATORS
from ussd_gateway.simulator.line import Line
from ussd_gateway.simulator.scripts import play_scripts
from ussd_gateway.simulator.smpp import SmppCarrier
from ussd_gateway.simulator.transcript import parse, play

pytestmark = pytest.mark.asyncio(loop_scope="module")
TRANSCRIPTS = Path(__file__).parents[1] / "transcripts"
OTHERS = (*(name for name in AGGREGATORS if name != "africas-talking"), "smpp")
THROUGH_ALL = ("ir/ir1-identity-fa", "kz/kz1-not-insured-kk", "ru/all10-family-ru", "cn/all1-list-zh")
"""Their screens are all in other letters than Latin ones, so that no aggregator's budget lays them out otherwise."""


def conversations() -> dict[str, list[Path]]:
    """Return the files of each conversation, one a language."""
    found: dict[str, list[Path]] = {}
    for programme in ("ir", "ru", "kz", "cn"):
        for file in sorted((TRANSCRIPTS / programme).glob("*.txt")):
            found.setdefault(named(file).rpartition("-")[0], []).append(file)
    return found


def named(file: Path) -> str:
    """Return what a test of this file is called."""
    return file.relative_to(TRANSCRIPTS).with_suffix("").as_posix()


def carried(conversation: str, files: list[Path]) -> tuple[Path, str]:
    """Return one of the files and one of the other protocols, by chance but always the same; Nalo's 120 letters lay English out otherwise."""
    chance = crc32(conversation.encode())
    file = files[chance % len(files)]
    names = [name for name in OTHERS if name != "nalo" or not file.stem.endswith("-en")]
    return file, names[chance // 7 % len(names)]


SHARE = [carried(*one) for one in conversations().items()]
ALL = [(TRANSCRIPTS / f"{name}.txt", protocol) for name in THROUGH_ALL for protocol in OTHERS]
CALLS = [pytest.param(*one, id=f"{named(one[0])} {one[1]}") for one in dict.fromkeys([*SHARE, *ALL])]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bound(tmp_path_factory) -> AsyncIterator[tuple[Demo, SmppCarrier]]:
    """One demo for all calls of the module, bound to a message centre beside its HTTP routes."""
    carrier = SmppCarrier()
    async with carrier.smsc:
        port = await carrier.smsc.listen()
        settings = Settings(
            data_dir=tmp_path_factory.mktemp("bound"),
            http_port=0,
            programmes=("ir", "ru", "kz", "cn"),
            smpp_url=f"smpp://127.0.0.1:{port}",
        )
        async with run_demo(settings, Clock()) as running:
            await carrier.smsc.bound.wait()
            yield running, carrier


@pytest.mark.parametrize(("file", "name"), CALLS)
async def test_a_call_goes_as_written_through_any_protocol(bound, file, name):
    """What Africa's Talking carries as its transcript says, every other network carries word for word."""
    demo, carrier = bound
    text = file.read_text(encoding="utf-8")
    call = parse(text)
    async with afresh(demo, call.phone, call) as handset:
        if name == "smpp":
            handset.network._carrier = carrier
        else:
            handset.network.protocol = AGGREGATORS[name](None)
        assert await steadied(demo, call.phone, await play(text, handset)) == text
        assert not handset.network.reports


@pytest.mark.parametrize("name", ["truroute", "comviva"])
async def test_the_terminals_handset_goes_through_any_protocol(bound, name, capsys):
    """`coverline dial --protocol NAME --script FILE` plays the same file."""
    file = TRANSCRIPTS / "kz/kz1-not-insured-kk.txt"
    call = parse(file.read_text(encoding="utf-8"))
    async with afresh(bound[0], call.phone, call):
        assert await play_scripts([file], line=Line(bound[0].url, name)) == 0, capsys.readouterr()
