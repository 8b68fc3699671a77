"""A finding: what a rule says of a value in the data, before its line and column are looked up."""

from dataclasses import dataclass

from game.diagnostics.fix import Replacement

_Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Finding:
    """What is wrong at a path, which is made of the keys and list numbers from the top of the file down to a value."""

    code: str
    path: _Path
    message: str
    """A sentence without its capital and full stop; the hint too."""
    hint: str = ""
    """What to write instead; empty where the code's own explanation says enough."""
    key: bool = False
    """Whether the key stands at the place of the problem, not its value."""
    near: str = ""
    """Words inside the value that stand at the place of the problem."""
    offset: int | None = None
    """The character of the value, from 0, that stands at the place of the problem."""
    names: frozenset[str] = frozenset()
    """The names it speaks of; where one of them could not be read, it may only follow from that."""
    unknown: tuple[str, str] | None = None
    """The kind of thing, which is the key that defines such things, and the name that no such thing has."""
    beside: _Path | None = None
    """The path whose key begins in the column that the hint speaks of."""
    shelf: str = ""
    """The key below which everything stands that the hint names; the file is said beside it."""
    relies_on: _Path = ()
    """The path below which everything was read, if it is sure; empty where it relies on its own place alone."""
    observed: str = ""
    """The name of what a play was seen to show, where it is not the last key of the path."""
    play: tuple[str, ...] = ()
    """The keys of the moves of a play that shows it, where its observation alone does not lead to one."""
    replacement: Replacement | None = None
    """What to write at the place of the problem, if the hint can be followed without a choice."""
    replaced: _Path | None = None
    """The path of the value to look for the replaced text in, where that is not the place of the problem."""
