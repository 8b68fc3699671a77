"""An advisory lock on a session file: one window at a time writes it; the system frees it when a process ends.

Some network drives have no locks. There a file counts as locked by whoever asks, since playing without a lock is better
than not playing; the writer notices what another window wrote.
"""

import os
import sys
from collections.abc import Callable

if sys.platform == "win32":
    import msvcrt

    _LOCKED_BYTE = 0x7FFF0000
    """The offset of the byte that is locked: past the end of any session, so that others can read."""

    def lock(descriptor: int) -> bool:
        """Lock an open file for this process; return False if another process has it."""
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        return _is_free(lambda: msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1))

else:
    import fcntl

    def lock(descriptor: int) -> bool:
        """Lock an open file for this process; return False if another process has it."""
        return _is_free(lambda: fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB))


def _is_free(take_lock: Callable[[], object]) -> bool:
    """Call a system's lock; "Permission denied" is how some systems, and some drives, say that another has it."""
    try:
        take_lock()
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True
