"""A small screen reader for the tests: reads a program's window through AT-SPI and presses what it names.

It runs as a program of the system's own Python, which has the bindings of AT-SPI: the first argument is the id of the
process that has the window; then come commands, one a line of standard input, and each is answered by a line of JSON.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - after the version is chosen

SECONDS = 20
SECONDS_BETWEEN = 0.4
MAX_DEPTH = 40
MOST_ANNOUNCEMENTS = 200


def window_of(process: int) -> Any:
    """Return the window of a process."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(number)
            if application and application.get_process_id() == process and application.get_child_count():
                return application.get_child_at_index(0)
        time.sleep(0.1)
    raise SystemExit("no window")


def walk(thing: Any, depth: int = 0) -> Iterator[Any]:
    """Yield an accessible thing and all in it, in order."""
    yield thing
    for number in range(thing.get_child_count() if depth < MAX_DEPTH else 0):
        child = thing.get_child_at_index(number)
        if child:
            yield from walk(child, depth + 1)


def facts(thing: Any) -> dict[str, Any]:
    """Return what a screen reader would say of a thing."""
    states = thing.get_state_set()
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "enabled": states.contains(Atspi.StateType.ENABLED),
        "focused": states.contains(Atspi.StateType.FOCUSED),
        "actions": thing.get_n_actions(),
    }


def read(window: Any) -> list[dict[str, Any]]:
    """Return all that is in a window, as it is now; nothing while that is changing."""
    window.clear_cache()
    try:
        return [facts(thing) for thing in walk(window)]
    except GLib.Error:
        return []


def click(window: Any, place: str) -> bool:
    """Press the thing at a place, counted in the order of reading; tell whether that worked."""
    window.clear_cache()
    return bool(list(walk(window))[int(place)].do_action(0))


def listen(announcements: list[str], seconds: float) -> None:
    """Take what the system passes on for some seconds; what was announced is added to a list."""
    context, end = GLib.MainContext.default(), time.monotonic() + seconds
    while time.monotonic() < end:
        while context.iteration(False):  # noqa: FBT003 - the bindings' own call
            pass
        time.sleep(0.02)
    del announcements[:-MOST_ANNOUNCEMENTS]


def main() -> None:
    """Answer the commands."""
    announcements: list[str] = []
    listener = Atspi.EventListener.new(lambda event: announcements.append(str(event.any_data)))
    listener.register("object:announcement")
    window = window_of(int(sys.argv[1]))
    for line in sys.stdin:
        verb, _, place = line.rstrip("\n").partition(" ")
        listen(announcements, SECONDS_BETWEEN)
        answers: dict[str, Callable[[], Any]] = {"read": partial(read, window), "heard": partial(list, announcements)}
        answer = answers.get(verb, partial(click, window, place))
        sys.stdout.write(json.dumps(answer()) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
