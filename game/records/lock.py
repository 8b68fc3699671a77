"""One window a session: an advisory lock that the system takes back when a process ends, however it ends."""

import os
import sys

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FAR = 0x7FFF0000
"""Where Windows locks a byte: past the end of any session, so that reading stays free."""


def lock(descriptor: int) -> bool:
    """Take an open file for this process; False if another window has it."""
    if sys.platform == "win32":
        return _lock_byte(descriptor)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        # Some network drives know no locks; there the lock is left out rather than play refused.
        return True
    return True


if sys.platform == "win32":

    def _lock_byte(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
