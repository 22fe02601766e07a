"""A clock that tests turn."""


class HandClock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0
        self.timers: list[HandClock.Timer] = []

    class Timer:
        """One thing to come."""

        def __init__(self, at, callback) -> None:
            self.at, self.callback, self.due = at, callback, True

        def cancel(self) -> None:
            """Take it back."""
            self.due = False

    def time(self) -> float:
        """Return seconds since the test began."""
        return self.now

    def call_later(self, delay, callback):
        """Set a timer."""
        self.timers.append(HandClock.Timer(self.now + delay, callback))
        return self.timers[-1]

    def advance(self, seconds) -> None:
        """Let time pass, and everything happen that was to happen meanwhile."""
        self.now += seconds
        for timer in sorted(self.timers, key=lambda timer: timer.at):
            if timer.due and timer.at <= self.now:
                timer.due = False
                timer.callback()
