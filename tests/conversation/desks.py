"""The other side of a case: an agent who sees everything of a programme, and the worker that has sessions go along."""

from datetime import UTC, datetime

from app.product import Product
from bot.citizens.channel import Telegram
from desk.agents import Agent
from desk.case import Case, code_of
from dialogs.holding import Holding

PASSWORD, TOTP = "correct horse battery", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def holding(product: Product) -> Holding:
    """Return the worker that has sessions go along with cases."""
    return Holding(
        product.desk.ledger, product.sessions, product.resources.links, product.outbox, product.programmes, product.words,
        Telegram(), product.vault, product.clock,
    )  # fmt: skip


class Desk:
    """An agent of a programme at work."""

    def __init__(self, product: Product, programme: str) -> None:
        self._product = product
        self._programme = programme
        self._login = f"vera-{programme}"
        self.worker = holding(product)
        self._answers = 0

    @property
    def now(self) -> datetime:
        """The time on the product's clock."""
        return datetime.fromtimestamp(self._product.clock(), UTC)

    async def agent(self) -> Agent:
        """Return the agent, hired if they are not yet."""
        desk = self._product.desk
        await desk.agents.add(
            login=self._login, name="Vera", password=PASSWORD, totp=TOTP, now=self.now, role="supervisor",
            organisation=desk.offices[self._programme].organisation, programmes=frozenset({self._programme}),
        )  # fmt: skip
        return next(one for one in await desk.agents.all() if one.login == self._login)

    async def case(self, address: str) -> Case:
        """Return the person's newest case that is not closed."""
        return (await self._product.desk.asking.of_person(address, self._programme))[0]

    def code(self, case: Case) -> str:
        """Return the digits that open the case."""
        return code_of(self._product.vault, case.number)

    async def number_to_call(self, case: Case) -> str:
        """Return the number at which the person wants to be called."""
        working, agent = self._product.desk.working, await self.agent()
        return await working.show_number_to_call(agent, case.id, "a call back", self.now)

    async def claim(self, address: str) -> Case:
        """Take the person's case, and have their session go along."""
        case = await self._product.desk.working.claim(
            await self.agent(), (await self.case(address)).id, self.now
        )
        await self.follow()
        return case

    async def answer(self, address: str, text: str) -> Case:
        """Answer the person's case, claimed if it is free."""
        case = await self.claim(address)
        self._answers += 1
        key = f"{case.number}-{self._answers}"
        await self._product.desk.working.answer(await self.agent(), case.id, text, key, self.now)
        await self.follow()
        return case

    async def resolve(self, address: str) -> None:
        """Say that the case is done."""
        await self._product.desk.working.resolve(await self.agent(), (await self.case(address)).id, self.now)
        await self.follow()

    async def hand_back(self, address: str) -> None:
        """Give the case back to the queue."""
        await self._product.desk.working.hand_back(
            await self.agent(), (await self.case(address)).id, "not mine", self.now
        )
        await self.follow()

    async def follow(self) -> None:
        """Have sessions go along until nothing is left to do."""
        while await self.worker.work_once():
            continue
