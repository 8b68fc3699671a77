"""The hash chain of a session file: every line is a JSON object that ends with a hash over itself and the line before.

The chain detects accidental changes by an editor or a disk; it does not protect against deliberate forgery.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

_BEFORE, _AFTER = b',"hash":"', b'"}'
_DIGEST = 64


def encode_line(fields: Mapping[str, Any], previous: str) -> tuple[bytes, str]:
    """Encode a line.

    Args:
        fields: what the line holds, without a hash.
        previous: the hash of the line before; empty for the first.

    Returns:
        The line as UTF-8 with its line end, and its hash as 64 hexadecimal digits.
    """
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    # A lone surrogate, which some keyboards send, cannot be encoded: it becomes a question mark.
    body = text.encode("utf-8", "replace").removesuffix(b"}")
    digest = _digest(body, previous)
    return body + _BEFORE + digest.encode() + _AFTER + b"\n", digest


def decode_line(line: bytes) -> dict[str, Any] | None:
    """Decode a line without checking its hash; None if it is not a JSON object."""
    try:
        value = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def decode_verified_line(line: bytes, previous: str) -> tuple[dict[str, Any], str] | None:
    """Decode a line and its hash; None if it is not, to the byte, what `encode_line` wrote after `previous`."""
    # Mail and some tools change line ends, which are no part of the content.
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
