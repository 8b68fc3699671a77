"""An advisory lock on a session file: one window at a time writes it; the system frees it when a process ends."""

import os
import sys

if sys.platform == "win32":
    import msvcrt

    _LOCKED_BYTE = 0x7FFF0000
    """The offset of the byte that is locked: past the end of any session, so that others can read."""

    def lock(descriptor: int) -> bool:
        """Lock an open file for this process; return False if another process has it."""
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def lock(descriptor: int) -> bool:
        """Lock an open file for this process; return False if another process has it."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # Some network drives have no locks; playing without one is better than not playing.
            return True
        return True
