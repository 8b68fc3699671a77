"""Damaged scenarios: the good ones and the shipped one, changed by chance but the same for the same seed."""

import copy
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
SMALL = (
    *sorted((ROOT / "tests" / "scenarios" / "good").glob("*.yaml")),
    *sorted((ROOT / "tests" / "scenarios" / "unsound").glob("*.yaml")),
)
SHIPPED = ROOT / "scenarios" / "eastmere" / "just_a_friend.yaml"
TOKENS = (
    b":", b"- ", b"{", b"}", b"[", b"]", b"|", b"&a ", b"*a", b"!!python/object ", b"\t", b"'", b'"', b"#", b"---\n",
    b"%", b"0", b"-1", b"99999999999999999999", b"1e309", b".inf", b"true", b"null", b"~", b"end", b"when: not ",
    b"day > -3", b"goto: ", b"\xef\xbb\xbf", b"\r", b"\x00", b"\xff", "\u2028".encode(), "“".encode(), b"<<: ",
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 365, 10**30, 1.5, "", "end", "a" * 300, "day >= 0", "not held(name)", [], {}, [[]],
    {"when": "day > 2"}, {"if": "day > 1", "do": []}, [{"learn": "name"}], "2027-13-40", float("inf"), "{nobody}",
)  # fmt: skip
KEYS = (
    "when", "if", "goto", "days", "do", "desk_time", "attention", "last_day", "after", "start", "once", "incoming",
    "elsewhere", "learn", "record", "later", "add", "set", "share", "cancel", "documents", "look", "themes",
)  # fmt: skip
"""Keys that decide how a story runs."""
Change = Callable[[random.Random, bytes], bytes]


def bytes_changed(chance: random.Random, data: bytes) -> bytes:
    """Change, cut out or double some bytes."""
    broken = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(broken) or 1)
        match chance.randrange(3):
            case 0:
                broken[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del broken[at : at + chance.randint(1, 40)]
            case _:
                broken[at:at] = broken[at : at + chance.randint(1, 200)]
    return bytes(broken)


def tokens_changed(chance: random.Random, data: bytes) -> bytes:
    """Put signs and words of the language where they do not belong; swap and double lines."""
    lines = data.split(b"\n")
    for _ in range(chance.randint(1, 4)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(4):
            case 0:
                lines[at], lines[other] = lines[other], lines[at]
            case 1:
                lines.insert(at, lines[other])
            case 2:
                lines[at] = b" " * chance.randint(0, 9) + lines[at].lstrip()
            case _:
                column = chance.randint(0, len(lines[at]))
                lines[at] = lines[at][:column] + chance.choice(TOKENS) + lines[at][column:]
    return b"\n".join(lines)


def tree_changed(chance: random.Random, data: bytes) -> bytes:
    """Change, move or take out values and keys; what comes out is still YAML."""
    tree = yaml.load(data, yaml.CSafeLoader)
    for _ in range(chance.randint(1, 4)):
        spots = list(_spots(tree))
        if not spots:
            break
        inside, key = chance.choice(spots)
        match chance.randrange(4):
            case 0:
                inside[key] = chance.choice(VALUES)
            case 1:
                del inside[key]
            case 2:
                other, place = chance.choice(spots)
                if place in other or isinstance(other, list):
                    inside[key] = _copied(other, place)
            case _:
                if isinstance(inside, dict):
                    inside[chance.choice(("name", "day", "end", "goto", "x" * 70, "öäü"))] = inside.pop(key)
    return yaml.dump(tree, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True).encode()


def _copied(inside: Any, key: Any) -> Any:
    try:
        return copy.deepcopy(inside[key])
    except (IndexError, KeyError):
        return None


def _spots(tree: Any) -> Any:
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in list(pairs):
        yield tree, key
        yield from _spots(value)


def story_changed(chance: random.Random, data: bytes) -> bytes:
    """Change how a story runs: a value of one place in another, numbers, keys that may be left out; most still load."""
    tree = yaml.load(data, yaml.CSafeLoader)
    for _ in range(chance.randint(1, 5)):
        spots = [(inside, key) for inside, key in _spots(tree) if key in KEYS]
        if not spots:
            break
        inside, key = chance.choice(spots)
        match chance.randrange(3):
            case 0:
                other = chance.choice([one for one, name in spots if name == key])
                inside[key] = copy.deepcopy(other[key])
            case 1 if isinstance(inside[key], int):
                inside[key] = chance.choice((0, 1, 2, 7, 40))
            case 1 if key in ("when", "if"):
                inside[key] = chance.choice(("day > 2", "day >= 0", "day < 0", f"not ({inside[key]})"))
            case _ if key not in ("goto", "start", "last_day", "if"):
                del inside[key]
            case _:
                pass
    return yaml.dump(tree, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True).encode()


CHANGES: Sequence[Change] = (bytes_changed, tokens_changed, tree_changed, *[story_changed] * 3)


def damaged(seed: int, *, shipped: bool) -> bytes:
    """Return a damaged scenario; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - chance, not a secret
    source = SHIPPED if shipped else chance.choice(SMALL)
    return chance.choice(CHANGES)(chance, source.read_bytes())
