"""Calls back through the fund's telephone exchange: it dials the agent and the person, and neither sees a number."""

import asyncio
from datetime import datetime

import aiohttp

from desk.agents import Agent
from desk.audit import record
from desk.errors import ExchangeAway, NotNow
from desk.ledger import Ledger
from desk.working import number_of_call

TAKES_SECONDS = 10.0


class Exchange:
    """Takes `{"reference", "to", "agent"}` as JSON; any 2xx means that the two telephones ring."""

    def __init__(self, ledger: Ledger, http: aiohttp.ClientSession, url: str) -> None:
        self._ledger = ledger
        self._http = http
        self._url = url

    async def call(self, agent: Agent, case_id: int, now: datetime) -> str:
        """Have the holder's and the person's telephones ring; return the call's reference, the same for the same try.

        Raises CaseGone, Taken, NotNow if no call was asked for, ExchangeAway if the exchange did not take it. That it
        was asked for is recorded either way; how it went the agent says by `Working.called`.
        """
        async with self._ledger.write() as connection:
            row = await self._ledger.held(connection, agent, case_id)
            if row["call_back"] is None:
                raise NotNow("no call was asked for")
            reference = f"{row['number']}-{row['calls_tried'] + 1}"
            await record(connection, now, agent.login, "rang", row["number"], reference)
            number = number_of_call(self._ledger.vault, row)
        order = {"reference": reference, "to": number, "agent": agent.login}
        try:
            async with (
                asyncio.timeout(TAKES_SECONDS),
                self._http.post(self._url, json=order, allow_redirects=False) as answer,
            ):
                taken = 200 <= answer.status < 300  # noqa: PLR2004 - RFC 9110, 15.3
        except (aiohttp.ClientError, TimeoutError, OSError):
            taken = False
        if not taken:
            raise ExchangeAway("the telephone exchange did not take the call")
        return reference
