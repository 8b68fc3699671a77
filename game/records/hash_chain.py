"""One line of a session file: JSON that ends with a hash chained to the line before.

The chain finds slips of an editor or a disk; it is no seal against somebody who means to forge.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

_BEFORE, _AFTER = b',"hash":"', b'"}'
_DIGEST = 64


def encode_line(fields: Mapping[str, Any], previous: str) -> tuple[bytes, str]:
    """Return a line with its end, and its hash; `previous` is the hash of the line before, empty for the first."""
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    # Half a character, which some keyboards send, cannot be kept as UTF-8: it becomes a question mark.
    body = text.encode("utf-8", "replace").removesuffix(b"}")
    digest = _digest(body, previous)
    return body + _BEFORE + digest.encode() + _AFTER + b"\n", digest


def decode_line(line: bytes) -> dict[str, Any] | None:
    """Read a line whoever wrote it; None if it is no JSON object."""
    try:
        found = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def decode_verified_line(line: bytes, previous: str) -> tuple[dict[str, Any], str] | None:
    """Read a line and its hash; None if it is not as it was written, to the byte."""
    # Mail and some tools end lines the Windows way; that changes nothing of what was kept.
    line = line.rstrip(b"\r\n")
    cut = len(line) - _DIGEST - len(_BEFORE) - len(_AFTER)
    body = line[: max(cut, 0)]
    digest = _digest(body, previous)
    fields = decode_line(line)
    if fields is None or line != body + _BEFORE + digest.encode() + _AFTER:
        return None
    return fields, digest


def _digest(body: bytes, previous: str) -> str:
    return hashlib.sha256(previous.encode() + body).hexdigest()
