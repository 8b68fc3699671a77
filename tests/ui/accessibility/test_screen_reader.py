"""A real screen reader's way to the window: on a bus of its own, on a virtual screen, read back and pressed."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
READER = Path(__file__).with_name("at_spi_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
BUS_LAUNCHERS = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))
pytestmark = pytest.mark.slow
Node = dict[str, Any]


def missing() -> str:
    """Return what this machine lacks for a screen reader; empty if nothing."""
    programs = [name for name in ("Xvfb", "dbus-daemon", SYSTEM_PYTHON) if shutil.which(name) is None]
    if programs or not any(path.exists() for path in BUS_LAUNCHERS):
        return f"needs {', '.join(programs) or 'at-spi2-core'}"
    try:
        import accesskit  # noqa: F401, PLC0415 - only whether it is there
    except ImportError:
        return "needs accesskit"
    bindings = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    has_bindings = subprocess.run(bindings, check=False, capture_output=True).returncode == 0  # noqa: S603 - our own words
    return "" if has_bindings else "needs the bindings of AT-SPI for the system's Python"


class Reader:
    """Reads the window and presses what is in it, as a screen reader does."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, command: str) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def read(self, until: Callable[[list[Node]], bool]) -> list[Node]:
        """Return all that is in the window once it is as it should be."""
        nodes: list[Node] = []
        for _ in range(40):
            nodes = self.ask("read")
            if nodes and until(nodes):
                return nodes
        pytest.fail(f"The window shows {[node['name'] for node in nodes]}")

    def click(self, nodes: list[Node], name: str) -> None:
        """Press the last thing of this name that can be pressed."""
        places = [place for place, node in enumerate(nodes) if node["name"] == name and node["actions"]]
        assert self.ask(f"click {places[-1]}")


def has(name: str) -> Callable[[list[Node]], bool]:
    return lambda nodes: any(node["name"].startswith(name) for node in nodes)


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    lacking = missing()
    if lacking:
        pytest.skip(lacking)
    with ExitStack() as stack:

        def start(arguments: list[str], **more: Any) -> subprocess.Popen[str]:
            process = subprocess.Popen(arguments, text=True, stderr=subprocess.DEVNULL, **more)  # noqa: S603 - as above
            stack.enter_context(process)
            stack.callback(process.kill)
            return process

        screen, bus = (
            start(arguments, stdout=subprocess.PIPE)
            for arguments in (
                ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24"],
                ["dbus-daemon", "--session", "--print-address", "--nofork"],
            )
        )
        assert screen.stdout
        assert bus.stdout
        environment = os.environ | {
            "DISPLAY": f":{screen.stdout.readline().strip()}",
            "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(),
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
            "SIXTY_VISITS_SAVES": str(tmp_path),
        }
        launcher = next(str(path) for path in BUS_LAUNCHERS if path.exists())
        start(
            [launcher, "--launch-immediately", "--a11y=1", "--screen-reader=1"],
            env=environment,
            stdout=subprocess.DEVNULL,
        )
        time.sleep(1)
        program = start([sys.executable, "main.py"], env=environment, cwd=ROOT)
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        yield Reader(start([SYSTEM_PYTHON, str(READER), str(program.pid)], env=environment, **pipes))


def begin(reader: Reader) -> list[Node]:
    """Go from the menu through the notice to the first page of the short way; return what is on it."""
    for until, name in (
        ("Just a friend", "Just a friend"),
        ("The short way", "The short way"),
        ("Before you begin", "Go on"),
        ("Begin", "Begin"),
    ):
        reader.click(reader.read(has(until)), name)
    return reader.read(has("Choices"))


def test_menu_and_decision_are_read_back_and_a_choice_is_pressed(reader: Reader) -> None:
    menu = reader.read(has("Just a friend"))
    roles = {node["name"]: node["role"] for node in menu}
    assert roles["Settings"] == roles["Just a friend"] == "push button"
    assert next(node["role"] for node in menu if node["name"] == "Sixty Visits") == "frame"
    assert [node["role"] for node in menu if node["focused"]] == ["push button"]
    decision = begin(reader)
    assert all(node["name"] for node in decision if node["actions"])
    assert [node["role"] for node in decision if node["focused"]] == ["landmark"]
    choice = [node["name"] for node in decision if node["role"] == "push button"][-1]
    reader.click(decision, choice)
    after = reader.read(has(f"You chose: {choice.rstrip('.')}"))
    heard = "\n".join(reader.ask("heard"))
    assert all(node["name"] in heard for node in after if node["name"].startswith("You chose: "))


def test_a_play_is_led_to_its_debrief_without_looking(reader: Reader) -> None:
    nodes = begin(reader)
    for _ in range(60):
        if "debrief" in nodes[0]["name"]:
            break
        names = [node["name"] for node in nodes]
        button = [node["name"] for node in nodes if node["role"] == "push button" and node["enabled"]][-1]
        reader.click(nodes, "Leave" if "Leave your desk?" in names else button)
        nodes = reader.read(lambda nodes, names=names: [node["name"] for node in nodes] != names)  # type: ignore[misc]  # the default is of its own time
    assert "debrief" in nodes[0]["name"]
    assert any(node["role"] == "heading" for node in nodes)
