"""A call's turn on its way to the product and back, with the faults of its network."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from random import Random
from secrets import token_hex

from ussd_gateway.simulator.aggregator import Answer
from ussd_gateway.simulator.call import Call, Timers, passed
from ussd_gateway.simulator.carrier import Carrier
from ussd_gateway.simulator.profile import Profile


class Way:
    """Sends turns: once, twice, or not at all."""

    def __init__(self, report: Callable[[str], None]) -> None:
        self._report = report
        self._sending: set[asyncio.Task[Answer]] = set()

    async def ask(
        self, carrier: Carrier, call: Call, profile: Profile, timers: Timers, dice: Random
    ) -> Answer:
        """Return the product's answer to the call's next turn, which may never come; raise `BadAnswer` for one that is none.

        Whoever asks sets the time limit. Requests that are under way then go on, as they do on a real network.
        """
        call.hops += 1
        turn = replace(call, inputs=list(call.inputs))
        if profile.doubles and call.hops == 1:
            await asyncio.wait({self._send(carrier, replace(turn, session_id=f"SIM_{token_hex(12)}"))})
        attempts = {asyncio.ensure_future(self._attempt(carrier, turn, profile, dice))}
        try:
            if profile.retry_seconds and not await self._answered_by(attempts, profile.retry_seconds, timers):
                attempts.add(asyncio.ensure_future(self._attempt(carrier, turn, profile, dice)))
            done, _ = await asyncio.wait(attempts, return_when=asyncio.FIRST_COMPLETED)
            answer = done.pop().result()
        finally:
            for attempt in attempts:
                attempt.cancel()
        call.last_answer = answer.text
        return answer

    async def close(self) -> None:
        """Give up what is under way."""
        for task in self._sending:
            task.cancel()
        await asyncio.gather(*self._sending, return_exceptions=True)

    async def _attempt(self, carrier: Carrier, turn: Call, profile: Profile, dice: Random) -> Answer:
        faults = profile.faults
        repeated, lost = dice.random() < faults.repeated, dice.random()
        if lost < faults.lost_requests:
            self._report(f"{turn.service_code}: a request was lost")
            return await _never()
        sent = {self._send(carrier, turn) for _ in range(2 if repeated else 1)}
        if lost < faults.lost_requests + faults.lost_replies:
            self._report(f"{turn.service_code}: a reply was lost")
            return await _never()
        done, _ = await asyncio.wait(sent, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()

    def _send(self, carrier: Carrier, turn: Call) -> asyncio.Task[Answer]:
        task = asyncio.ensure_future(carrier.ask(turn))
        self._sending.add(task)
        task.add_done_callback(self._sent)
        return task

    def _sent(self, task: asyncio.Task[Answer]) -> None:
        """Report what failed, also where nobody waits for it any more."""
        self._sending.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._report(f"{type(error).__name__}: {error}")

    async def _answered_by(self, attempts: set[asyncio.Task[Answer]], seconds: float, timers: Timers) -> bool:
        """Return whether one of the attempts is done before so many seconds have passed."""
        late = asyncio.ensure_future(passed(timers, seconds))
        try:
            done, _ = await asyncio.wait({*attempts, late}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            late.cancel()
        return late not in done


async def _never() -> Answer:
    return await asyncio.get_running_loop().create_future()  # type: ignore[no-any-return]
