"""What was written to an open file: its checksum, so that bytes that somebody else changed in place are noticed."""

import hashlib
import io
import os


class WrittenBytes:
    """The checksum of a file's valid bytes, and the file's times when they last agreed with it.

    The bytes are read again only where the times have changed since: looking costs the same however long the file is.
    """

    def __init__(self) -> None:
        self._checksum = hashlib.sha256()
        self._times = (0, 0)

    def add(self, data: bytes, file: io.FileIO) -> None:
        """Take bytes that now stand at the end of the valid ones."""
        self._checksum.update(data)
        self._times = _times_of(file)

    def is_unchanged(self, file: io.FileIO, size: int) -> bool:
        """Tell whether the first `size` bytes of a file are those that were written; raises OSError."""
        times = _times_of(file)
        if times == self._times:
            return True
        if hashlib.sha256(read_start(file, size)).digest() != self._checksum.digest():
            return False
        self._times = times
        return True


def read_start(file: io.FileIO, size: int) -> bytes:
    """Return the first `size` bytes of a file, or all if it is shorter."""
    file.seek(0)
    data = b""
    while len(data) < size and (piece := file.read(size - len(data))):
        data += piece
    return data


def _times_of(file: io.FileIO) -> tuple[int, int]:
    status = os.fstat(file.fileno())
    return status.st_mtime_ns, status.st_ctime_ns
