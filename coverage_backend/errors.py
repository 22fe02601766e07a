"""What can go wrong between us and a fund's own system.

CoverageError
├── BackendUnavailable   nobody there, the line broke, or it answers 5xx or 429
│   └── BackendSlow      the deadline ran over
├── BackendRefused       it answers 4xx, or an error of its own
│   ├── BackendClosed    it does not let us in (401, 403): that says nothing of what was asked
│   └── BackendConflict  what was to be changed has changed meanwhile (409, 412)
├── SlotTaken            somebody else has booked that time
└── BackendGarbled       it answers, but not with what was asked

None of them says anything about the person: whoever catches one must answer "cannot check", never "not insured".
After a write that got no answer, the same write with the same key or number is safe: it takes effect once.
Their sentences hold no identity number, so they may be logged.
"""

from typing import ClassVar


class CoverageError(Exception):
    """The fund's system gave no usable answer; `retryable` tells whether the same question may succeed later."""

    retryable: ClassVar[bool] = False


class BackendUnavailable(CoverageError):
    """No answer; the same question may succeed later."""

    retryable = True


class BackendSlow(BackendUnavailable):
    """No answer within the deadline; the same question may succeed later."""


class BackendRefused(CoverageError):
    """The system turned the question down: a wrong token, address or request."""


class BackendClosed(BackendRefused):
    """The system does not let us in (HTTP 401, 403); with another token the same question may succeed."""


class BackendConflict(BackendRefused):
    """What was to be changed is not as it was when it was read (HTTP 409, 412)."""


class SlotTaken(CoverageError):
    """Somebody else has booked that time; another one may be free."""


class BackendGarbled(CoverageError):
    """The answer cannot be read, is endless, leads elsewhere or is about somebody else."""
