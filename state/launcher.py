"""Become the store's server: alone in its data folder, and dead when the process that asked for it dies.

Run as a program of its own, and by path, so that nothing runs between fork and exec in the threads of the caller.
"""

import ctypes
import fcntl
import os
import signal
import sys

TAKEN = 75  # exit status: another server lives in this folder
PR_SET_PDEATHSIG = 1  # linux/prctl.h


def become(lock: str, parent: int, server: str, arguments: list[str]) -> None:
    """Replace this process by the server, which holds the folder's lock for as long as it lives."""
    held = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    os.set_inheritable(held, True)  # noqa: FBT003 (it takes no names)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        sys.exit(TAKEN)
    if sys.platform == "linux":  # elsewhere a server left behind is adopted by the next start
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:  # it died before it could be watched
            sys.exit()
    os.execv(server, [server, *arguments])  # noqa: S606 (no shell is wanted)


if __name__ == "__main__":
    become(sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4:])
