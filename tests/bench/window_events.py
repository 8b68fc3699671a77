"""Random events in the window: `python -m tests.bench.window_events 100000` prints figures, and fails at an exception.

Keys, letters, presses, the wheel and new sizes reach whatever screen they lead to, from the menu on.
"""

import os
import random
import resource
import sys
import tempfile
import time
from pathlib import Path
from unittest import mock

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game import paths
from game.ui.app import ScreenStack, WindowHost
from game.ui.navigator import Navigator
from game.ui.screen import Screen
from game.ui.settings import Settings

SEED = 7
SIZES = ((1024, 640), (1280, 720), (1920, 1080))
OFTEN = (
    pygame.K_RETURN,
    pygame.K_TAB,
    pygame.K_SPACE,
    pygame.K_DOWN,
    pygame.K_PAGEDOWN,
    *range(pygame.K_1, pygame.K_9),
)
SELDOM = (pygame.K_ESCAPE, pygame.K_F1, pygame.K_F2, pygame.K_UP, pygame.K_PAGEUP, pygame.K_HOME, pygame.K_END,
          pygame.K_LEFT, pygame.K_RIGHT, pygame.K_BACKSPACE, pygame.K_DELETE)  # fmt: skip
REPORTS = 5
"""How often the memory is looked at."""


def raise_fault(error: Exception) -> Screen:
    """Let an exception end the run."""
    raise error


def random_events(draw: random.Random, size: tuple[int, int]) -> list[pygame.event.Event]:
    """Return what one act of a user sends: a key, a letter, a press or a turn of the wheel."""
    at = (draw.randrange(size[0]), draw.randrange(size[1]))
    match draw.choices(("press", "often", "seldom", "wheel", "letter"), (5, 5, 2, 1, 1))[0]:
        case "press":
            kinds = (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
            return [pygame.event.Event(kind, pos=at, button=1, rel=(0, 0), buttons=(1, 0, 0)) for kind in kinds]
        case "wheel":
            turns = draw.choice((-3, -1, 1, 3))
            return [pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=turns, precise_y=float(turns))]
        case "letter":
            return [pygame.event.Event(pygame.TEXTINPUT, text=draw.choice("aéЖع 1\u200d"))]
        case kind:
            code = draw.choice(OFTEN if kind == "often" else SELDOM)
            return [pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode="")]


def no_worker(*_: object) -> None:
    """Start no worker process."""
    raise OSError


def run(count: int, saves: Path) -> None:
    """Send so many events; print the screens they came to, the slowest frame, and the memory as it grows."""
    draw, seen, slowest, where = random.Random(SEED), set[str](), 0.0, ""  # noqa: S311 - no secret
    navigator = Navigator(paths.scenarios(), saves)
    host, size = WindowHost(paths.assets(), raise_fault, lambda _settings: None), SIZES[1]
    stack, surface = ScreenStack(navigator.menu(), Settings(), host, size), pygame.Surface(size)
    for number in range(count):
        if stack.top is None:
            stack = ScreenStack(navigator.menu(), Settings(), host, size)
        if not number % 500:
            size = draw.choice(SIZES)
            surface = pygame.Surface(size)
            stack.resize(size)
        for event in random_events(draw, size):
            stack.handle(event)
        stack.tick(33)
        began = time.process_time()
        stack.draw(surface)
        frame = 1000 * (time.process_time() - began)
        name = type(stack.top).__name__
        seen.add(name)
        if frame > slowest:
            slowest, where = frame, f"{name} at {size[0]}x{size[1]}, event {number}"
        if not (number + 1) % max(1, count // REPORTS):
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            sys.stdout.write(f"{number + 1:>7} events: {memory} MB at most\n")
    navigator.close()
    sys.stdout.write(f"screens: {', '.join(sorted(seen))}\nslowest frame: {slowest:.0f} ms of CPU ({where})\n")


def main() -> None:
    """Send as many random events as the first argument says, or 10,000."""
    pygame.display.init()
    pygame.font.init()
    with tempfile.TemporaryDirectory() as saves, mock.patch("game.ui.outcome_loader.OutcomeWorker", no_worker):
        run(int(sys.argv[1]) if sys.argv[1:] else 10_000, Path(saves))


if __name__ == "__main__":
    main()
