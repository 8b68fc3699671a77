"""Two questions about the parser's events."""

from collections.abc import Callable
from typing import Any

import yaml


def ends_on_line_of(event: Any, key: Any) -> bool:  # noqa: ANN401 - the parser types marks as optional
    """Tell whether one event ends on the line on which another begins."""
    return bool(event.end_mark.line == key.start_mark.line)


def skip_node(event: Any, following: Callable[[], Any]) -> None:  # noqa: ANN401 - as above
    """Pass over everything that an event begins; `following` gives the next event."""
    depth = 0
    while True:
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            depth += 1
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1
        if depth == 0:
            return
        event = following()
