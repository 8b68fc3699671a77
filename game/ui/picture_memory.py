"""The memory of pictures, which goes back to the system when they are freed."""

import sys

M_MMAP_THRESHOLD = -3
"""The option of glibc's `mallopt` for the least size of a block that is allocated, and freed, by itself."""
MMAP_THRESHOLD = 256 * 1024
"""That size in bytes: larger than a rendered line of text, smaller than a picture."""


def return_memory_of_pictures() -> None:
    """Have the C library return the memory of a picture to the system when the picture is freed.

    By default glibc keeps the memory of the largest blocks so far, in fragments: ten megabytes after a play.
    """
    if not sys.platform.startswith("linux"):
        return
    import ctypes  # noqa: PLC0415 - the first frame does not wait for it

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # only glibc has it
    if mallopt is not None:
        mallopt(M_MMAP_THRESHOLD, MMAP_THRESHOLD)
