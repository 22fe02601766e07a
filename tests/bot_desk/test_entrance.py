"""How updates come in, and how groups and words are read."""

import io
import json

import aiohttp
import pytest

from bot.account import Mode
from bot.desk.groups import Group
from bot.desk.words import LOCALES, own_catalogue
from i18n.catalogue import Catalogue

from .conftest import SECRET, World
from .test_agents import held, sent

HEADER = "X-Telegram-Bot-Api-Secret-Token"


async def test_the_webhook_works_like_polling(world: World) -> None:
    """With a webhook an agent claims and answers; an update that comes twice has one effect."""
    await world.start(mode=Mode.WEBHOOK)
    await world.agent()
    case = await world.opened(channel="telegram", address="tg:5")
    thread = await world.topic(case.number)
    anna = world.member()
    anna.press("🙋 Claim")
    await world.until(lambda: "Hand back" in "".join(world.shown(thread)[0].labels))
    message = anna.send_text("Once a year", thread_id=thread)
    await world.until(lambda: message.reactions)
    update = {"update_id": 77, "message": anna.chat.wire_message(message)}
    async with aiohttp.ClientSession() as http:
        again = await http.post(
            world.server.make_url("/telegram/desk"), json=update, headers={HEADER: SECRET}
        )
    assert again.status == 200
    assert (await sent(world.room)).count("Once a year") == 1


@pytest.mark.parametrize(
    ("secret", "body", "status"),
    [
        ("", b"{}", 403),
        ("wrong", b"{}", 403),
        (SECRET, b"no json", 400),
        (SECRET, b"[1]", 400),
        (SECRET, b"[" * 100_000, 400),
        (SECRET, json.dumps({"update_id": 1, "message": {"text": "x"}}).encode(), 400),
        (SECRET, b"{" + b" " * 2_000_000 + b"}", 413),
        (SECRET, b'{"update_id": 1}', 200),
    ],
)
async def test_the_webhook_takes_nothing_but_updates(
    world: World, secret: str, body: bytes, status: int
) -> None:
    """Without the secret 403; what is no update is refused; never a 5xx."""
    await world.start(mode=Mode.WEBHOOK)
    await world.until(lambda: world.times("setWebhook"))
    async with aiohttp.ClientSession() as http:
        answer = await http.post(
            world.server.make_url("/telegram/desk"), data=io.BytesIO(body), headers={HEADER: secret}
        )
    assert answer.status == status


async def test_a_wrong_token_is_told_and_harms_nothing(world: World) -> None:
    """The bot says what is wrong, and goes on trying."""
    world.network.bots[0].token = "4300:another"
    bot = await world.start()
    await world.until(lambda: bot.standing()["trouble"] == "InvalidToken")


@pytest.mark.parametrize(
    ("written", "group"),
    [
        ("-1001", Group(-1001)),
        ("-1001:ru", Group(-1001, "ru")),
        ("-1001:ru/tfoms-moscow/3@ru", Group(-1001, "ru", "tfoms-moscow", 3, "ru")),
        ("-1001:*/*/2", Group(-1001, tier=2)),
        ("-1001@en", Group(-1001, language="en")),
    ],
)
def test_groups_are_read(written: str, group: Group) -> None:
    """A chat's id, and behind it what narrows and the language."""
    assert Group.read(written) == group


@pytest.mark.parametrize("written", ["", "1001", "-1001:ru/x/y", "-1001@english", "-1001 ru", "-x"])
def test_what_is_no_group_is_refused(written: str) -> None:
    """A slip in the setting is told, not guessed about."""
    with pytest.raises(ValueError, match="is not <chat id>"):
        Group.read(written)


@pytest.mark.parametrize("language", sorted(folder.name for folder in LOCALES.iterdir()))
def test_every_language_says_the_same(language: str) -> None:
    """Each language has every message of the English one with the same values, and no mistakes."""
    english, other = own_catalogue("en"), Catalogue(language, [LOCALES], small=False)
    assert other.faults == []
    assert set(other.messages()) == set(english.messages())
    assert {one: other.variables(one) for one in other.messages()} == {
        one: english.variables(one) for one in english.messages()
    }


async def test_nothing_of_a_person_is_logged(world: World, capfd: pytest.CaptureFixture[str]) -> None:
    """Neither words, phones nor tokens are in what the bot writes down."""
    world.network.flood.order(1, method="sendMessage")
    world.failing.append("createforumtopic")
    case, thread, anna = await held(world, text="My secret words", address="+79270001122", channel="sms")
    anna.send_text("A secret answer", thread_id=thread)
    await world.until(lambda: len([one for one in world.calls if one[0] == "setmessagereaction"]) == 1)
    logged = "".join(capfd.readouterr())
    assert "desk" in logged
    for private in ("secret", "79270001122", "4300:desk", case.number):
        assert private not in logged
