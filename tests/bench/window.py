"""Benchmarks of the window's speed and memory: `python -m tests.bench.window` prints figures and asserts nothing.

Start-up is measured in separate processes, the menu and a bare pygame-ce window alternately, since the noise of a
machine is larger than the difference. Without a display SDL's dummy driver is used, and the output says so.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure

ROOT = Path(__file__).resolve().parents[2]
RUNS = 11
"""The number of start-ups of each kind that are measured."""

BARE = """
import os
os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
import pygame
pygame.display.init()
pygame.font.init()
window = pygame.Window("bare", (1280, 720), resizable=True)
window.get_surface().fill("white")
window.flip()
"""
MENU = """
import tempfile
from pathlib import Path
from game import paths
from game.cli.window import check_pygame
check_pygame()
from game.ui.app import Window, WindowHost
from game.ui.navigator import Navigator
from game.ui.settings import Settings
navigator = Navigator(paths.scenarios(), Path(tempfile.mkdtemp()))
host = WindowHost(paths.assets(), lambda fault: exit(str(fault)), lambda settings: None)
window = Window(navigator.menu(), Settings(), host)
"""
IDLE = (
    MENU
    + """
import resource, time, pygame
window.stack.tick(33)  # shows what the menu puts off until after its first frame
window.draw()
pygame.time.set_timer(pygame.QUIT, 4000, 1)
cpu, clock = time.process_time(), time.perf_counter()
window.run()
share = (time.process_time() - cpu) / (time.perf_counter() - clock)
print(f"share of a processor, idle for 4 s: {share * 100:.2f} %")
print(f"resident memory, idle: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
"""
)
DESK = """
import os, statistics, tempfile, time
from pathlib import Path
os.environ["SDL_VIDEODRIVER"] = "dummy"
import pygame
from game.engine.story import compile_story
from game.records.recorded_session import RecordedSession
from game.scenario.loader import load_scenario
from game.ui.drawing.style import make_style
from game.ui.screen import Quit
from game.ui.screens.pause import PauseScreen
from game.ui.screens.desk.screen import DeskScreen
from game.ui.settings import Settings

def per_call(work, times):
    rounds = []
    for _ in range(7):
        start = time.process_time()
        for _ in range(times):
            work()
        rounds.append((time.process_time() - start) * 1000 / times)
    return statistics.median(rounds)

pygame.display.init()
pygame.font.init()
scenario = load_scenario(Path("scenarios/eastmere/just_a_friend.yaml")).value
with tempfile.TemporaryDirectory() as folder:
    play = RecordedSession.begin(compile_story(scenario), 7, None, Path(folder))
    desk = DeskScreen(play, pause_screen=lambda: PauseScreen(lambda: None), after=Quit)
    for width, height in ((1280, 720), (1920, 1080), (3840, 2160)):
        surface = pygame.Surface((width, height))
        desk.arrange(make_style(Settings(), Path("assets")), (width, height))
        drawn, built = per_call(lambda: desk.draw(surface), 100), per_call(desk.refresh, 20)
        print(f"redraw of the desk at {width}x{height}: {drawn:.2f} ms")
        print(f"the desk built anew at {width}x{height}: {built:.2f} ms")
    play.close()
"""


_MEASURED = re.compile(r"^(.+): ([0-9.]+) (ms|MB|%)$", re.MULTILINE)


def environment() -> dict[str, str]:
    """Return the environment of the processes: the display or the dummy driver, and a cache of compiled modules."""
    drivers = {} if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") else {"SDL_VIDEODRIVER": "dummy"}
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    cache = str(Path(tempfile.gettempdir()) / "sixty-visits-bench")
    return {**own, **drivers, "PYTHONPYCACHEPREFIX": cache, "PYGAME_HIDE_SUPPORT_PROMPT": "1", "PYTHONPATH": str(ROOT)}


def run_time(program: str) -> float:
    """Return the milliseconds of CPU time that a Python process takes from its start to its end."""
    before = os.times()
    subprocess.run([sys.executable, "-c", program], check=True, env=environment(), cwd=ROOT)  # noqa: S603 - ours
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return used * 1000


def measure_start_up() -> Figure:
    """Print and return the times to the first frame of a bare window and of the menu, and their ratio."""
    run_time(MENU)  # the first run compiles the modules
    pairs = [(run_time(BARE), run_time(MENU)) for _ in range(RUNS)]
    bare, menu = (statistics.median(column) for column in zip(*pairs, strict=True))
    driver = "dummy driver" if "SDL_VIDEODRIVER" in environment() else "on the display"
    times = f"bare window {bare:.0f} ms, menu {menu:.0f} ms, ratio {menu / bare:.2f}"
    print_line(f"first frame, {driver}: {times} (aim 1.3)")
    return Figure("window", f"first frame, {driver}", menu, "ms", "a bare window", bare)


def print_line(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")


def figures() -> Iterator[Figure]:
    """Run all benchmarks, one after the other."""
    yield measure_start_up()
    for program in (DESK, IDLE):
        command = [sys.executable, "-c", program]
        output = subprocess.run(command, check=True, env=environment(), cwd=ROOT, capture_output=True, text=True).stdout  # noqa: S603 - ours
        sys.stdout.write(output)
        for what, value, unit in _MEASURED.findall(output):
            yield Figure("window", what, float(value), unit)


if __name__ == "__main__":
    tuple(figures())
