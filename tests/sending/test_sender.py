"""The sender: at least once, in order, nobody held up by somebody else's message."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from app.sending import AT_ONCE, TRIES, Sender
from state.database import Database, open_database
from state.dead_letters import DeadLetters
from state.outbox import ClaimedMessage, Outbox, OutboxMessage, Postponed, Priority, Undeliverable
from state.vault import Vault

PATIENCE = 10  # seconds, of a slow machine
START = datetime(2026, 3, 31, 12, tzinfo=UTC)


class Network:
    """A channel of the test's: what reached it, and what stands in the way of whom."""

    def __init__(self) -> None:
        self.arrived: list[str] = []
        self.tried: dict[str, int] = defaultdict(int)
        self.faults: dict[str, list[Exception | bool]] = defaultdict(list)
        self.gates: dict[str, asyncio.Event] = {}
        self.bell = asyncio.Event()

    async def push(self, message: ClaimedMessage) -> bool:
        """Take a message, or do what the test has put in its way."""
        self.tried[message.key] += 1
        self.bell.set()
        if gate := self.gates.get(message.address):
            await gate.wait()
        if faults := self.faults[message.address]:
            fault = faults.pop(0)
            if isinstance(fault, Exception):
                raise fault
            return fault
        self.arrived.append(message.key)
        return True

    async def until(self, done: Callable[[], bool]) -> None:
        """Return once that is so."""
        async with asyncio.timeout(PATIENCE):
            while not done():
                self.bell.clear()
                await self.bell.wait()


class Post:
    """An outbox, two networks, a sender between them, and a clock to turn."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self.now = START
        self.outbox = Outbox(database, vault)
        self.letters = DeadLetters(database, vault)
        self.sms, self.chat = Network(), Network()
        self.phones: dict[str, str] = {}
        self.sender = self.another_sender()

    def another_sender(self) -> Sender:
        """Return one more worker."""
        pushes = {"sms": self.sms.push, "telegram": self.chat.push}
        return Sender(self.outbox, pushes, self.phone, self.now_in_seconds)

    async def phone(self, address: str) -> str | None:
        """Return the phone that a person agreed to be told on."""
        return self.phones.get(address)

    def now_in_seconds(self) -> float:
        """Return the clock's time."""
        return self.now.timestamp()

    async def write(
        self, key: str, address: str, priority: Priority = Priority.CONVERSATION, instead: str = ""
    ) -> None:
        """Add a message; the address says the channel."""
        channel = "telegram" if address.startswith("tg:") else "sms"
        message = OutboxMessage(
            key, channel, address, f"words of {key}", self.now, priority=priority, instead=instead
        )
        await self.outbox.add(message)

    async def send(self) -> None:
        """Send all that is due now, one after the other."""
        while await self.sender.send_some():
            await self.sender.settled()


@pytest.fixture
async def post(database_url: str) -> AsyncIterator[Post]:
    async with await open_database(database_url) as database:
        yield Post(database, Vault({1: bytes(32)}, 1))


@pytest.fixture
async def running(post: Post) -> AsyncIterator[Post]:
    """A post whose sender runs."""
    task = asyncio.create_task(post.sender.run())
    yield post
    task.cancel()
    await asyncio.wait([task])


async def test_leaves_at_once(running: Post):
    """A message leaves when it is written, without waiting for the next look."""
    loop = asyncio.get_running_loop()
    begun = loop.time()
    await running.write("a", "+7701")
    await running.sms.until(lambda: running.sms.arrived == ["a"])
    assert loop.time() - begun < 1


async def test_another_process_wrote_it(running: Post, database_url: str):
    """A message that another process has written leaves within a second, nobody calling."""
    loop = asyncio.get_running_loop()
    async with await open_database(database_url) as database:
        other = Outbox(database, Vault({1: bytes(32)}, 1))
        await other.add(OutboxMessage("a", "sms", "+7701", "words", running.now))
        begun = loop.time()
        await running.sms.until(lambda: running.sms.arrived == ["a"])
    assert loop.time() - begun < 1


async def test_order_across_failures(post: Post):
    """What failed is tried again, later each time, and what follows for that person comes after it; others go on."""
    post.sms.faults["+7701"] = [OSError(), OSError(), OSError()]
    for key in ("a1", "a2", "a3"):
        await post.write(key, "+7701")
    await post.write("b1", "+7702")
    waits = []
    for _ in range(3):
        await post.send()
        assert post.sms.arrived == ["b1"]
        before = post.now
        while not await post.sender.send_some():
            post.now += timedelta(seconds=1)
        await post.sender.settled()
        waits.append(post.now - before)
    await post.send()
    assert post.sms.arrived == ["b1", "a1", "a2", "a3"]
    assert waits == sorted(waits)
    assert waits[0] == timedelta(seconds=4)


async def test_a_stuck_message_holds_up_nobody_else(running: Post):
    """While one channel hangs for as many as it serves together, the other's leave, and so do answers past a campaign."""
    hung = [f"+770155500{number:02}" for number in range(AT_ONCE[Priority.CAMPAIGN] + 3)]
    for number, address in enumerate(hung):
        running.sms.gates[address] = asyncio.Event()
        await running.write(f"c{number}", address, Priority.CAMPAIGN)
    await running.sms.until(lambda: len(running.sms.tried) == AT_ONCE[Priority.CAMPAIGN])
    await running.write("answer", "+77029999999")
    await running.write("chat", "tg:1")
    await running.sms.until(lambda: running.sms.arrived == ["answer"])
    await running.chat.until(lambda: running.chat.arrived == ["chat"])
    for gate in running.sms.gates.values():
        gate.set()
    await running.sms.until(lambda: len(running.sms.arrived) == 1 + len(hung))


async def test_silence_is_no_try(post: Post):
    """What a channel postpones is tried exactly then, however often, and never given up for it."""
    post.chat.faults["tg:1"] = [Postponed(17.5)] * (TRIES + 5)
    await post.write("a", "tg:1")
    for tried in range(1, TRIES + 6):
        await post.send()
        assert post.chat.tried["a"] == tried
        post.now += timedelta(seconds=17.4)
        assert not await post.sender.send_some()
        post.now += timedelta(seconds=0.1)
    await post.send()
    assert post.chat.arrived == ["a"]
    assert await post.letters.all() == []


async def test_given_up_after_many_tries(post: Post):
    """A message that never leaves becomes a dead letter with its reason, and lets the next one go."""
    post.sms.faults["+7701"] = [OSError()] * TRIES
    await post.write("a", "+7701")
    await post.write("b", "+7701")
    for _ in range(TRIES):
        await post.send()
        post.now += timedelta(minutes=11)
    await post.send()
    assert (post.sms.tried["a"], post.sms.arrived) == (TRIES, ["b"])
    (dead,) = await post.letters.all()
    assert (dead.reason, dead.tries) == ("too_many_tries", TRIES)


async def test_refused_for_good(post: Post):
    """What the provider will never take is not tried twice."""
    post.sms.faults["+7701"] = [Undeliverable("invalid_number")]
    await post.write("a", "+7701")
    await post.write("b", "+7701")
    await post.send()
    assert post.sms.arrived == ["b"]
    assert [dead.reason for dead in await post.letters.all()] == ["invalid_number"]


async def test_sent_again_by_an_operator(post: Post):
    """A dead letter that is sent again arrives, once."""
    post.sms.faults["+7701"] = [Undeliverable("refused")]
    await post.write("a", "+7701")
    await post.send()
    await post.letters.send_again(post.now)
    await post.send()
    assert (post.sms.arrived, await post.letters.all()) == (["a"], [])


async def test_blocked_and_agreed(post: Post):
    """Whoever blocked the bot and agreed to SMS gets the notice there, not the words; the rest are dead letters."""
    post.phones["tg:1"] = "+7701"
    post.chat.faults["tg:1"] = [False, False]
    post.chat.faults["tg:2"] = [False]
    await post.write("answer", "tg:1", instead="An answer waits")
    await post.write("file", "tg:1")
    await post.write("other", "tg:2", instead="An answer waits")
    sent = []
    push = post.sms.push

    async def look(message: ClaimedMessage) -> bool:
        sent.append((message.address, message.text))
        return await push(message)

    post.sender._pushes["sms"] = look
    await post.send()
    assert sent == [("+7701", "An answer waits")]
    assert [(dead.channel, dead.reason) for dead in await post.letters.all()] == [
        ("telegram", "unreachable")
    ] * 2


async def test_nothing_of_a_person_in_the_log(post: Post):
    """Neither words nor addresses are logged, whatever went wrong."""
    post.sms.faults["+77015550101"] = [OSError("words of a to +77015550101"), Undeliverable("refused")]
    await post.write("a", "+77015550101")
    with capture_logs() as logs:
        await post.send()
        post.now += timedelta(minutes=1)
        await post.send()
    assert {line["event"] for line in logs} == {"message_not_sent", "message_given_up"}
    assert "5550101" not in str(logs)
    assert "words" not in str(logs)


async def test_a_campaign_is_paced(post: Post, monkeypatch: pytest.MonkeyPatch):
    """No more of a campaign leave in a second than a bot may send beside its conversations."""
    monkeypatch.setattr("app.sending.AT_ONCE", {Priority.CONVERSATION: 100, Priority.CAMPAIGN: 100})
    clock = [0.0]
    monkeypatch.setattr("app.sending.monotonic", lambda: clock[0])
    sender = post.another_sender()
    for number in range(50):
        await post.write(f"{number}", f"tg:{number}", Priority.CAMPAIGN)
    begun = []
    for clock[0] in (0.0, 0.5, 0.5, 1.5):
        begun.append(await sender.send_some())
        await sender.settled()
    assert begun == [20, 10, 0, 20]


async def test_two_senders(post: Post):
    """Two workers on one outbox send each message once and keep the order."""
    other = post.another_sender()
    for number in range(20):
        await post.write(f"{number % 4}-{number // 4}", f"+770155501{number % 4}")
    while await post.sender.send_some() + await other.send_some():
        await post.sender.settled()
        await other.settled()
    assert sorted(post.sms.arrived) == sorted(f"{p}-{n}" for p in range(4) for n in range(5))
    for person in range(4):
        theirs = [key for key in post.sms.arrived if key.startswith(f"{person}-")]
        assert theirs == sorted(theirs)


async def test_what_is_under_way_is_ended(post: Post):
    """A process that is told to end hands over what it has begun, so that the next one does not send it twice."""
    task = asyncio.create_task(post.sender.run())
    post.sms.gates["+7701"] = asyncio.Event()
    await post.write("a", "+7701")
    await post.sms.until(lambda: post.sms.tried["a"] == 1)
    task.cancel()
    asyncio.get_running_loop().call_later(0.05, post.sms.gates["+7701"].set)
    await asyncio.wait([task])
    assert post.sms.arrived == ["a"]
    post.now += timedelta(minutes=2)
    assert await post.another_sender().send_some() == 0


async def test_channels_of_another_process_wait(post: Post):
    """A process without a bot leaves the chats' messages for one that has it, uncounted."""
    alone = Sender(post.outbox, {"sms": post.sms.push}, post.phone, post.now_in_seconds)
    await post.write("chat", "tg:1")
    assert await alone.send_some() == 0
    (claimed,) = await post.outbox.claim(post.now, 9, "other")
    assert claimed.tries == 1
