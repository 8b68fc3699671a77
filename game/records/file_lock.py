"""One window a session: an advisory lock that the system takes back when a process ends, however it ends."""

import os
import sys

if sys.platform == "win32":
    import msvcrt

    _FAR = 0x7FFF0000
    """Where a byte is locked: past the end of any session, so that reading stays free."""

    def lock(descriptor: int) -> bool:
        """Take an open file for this process; False if another window has it."""
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def lock(descriptor: int) -> bool:
        """Take an open file for this process; False if another window has it."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # Some network drives know no locks; there the lock is left out rather than play refused.
            return True
        return True
