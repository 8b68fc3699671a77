"""Golden pictures of every screen: drawn, made small, and compared with those that lie in `pictures`.

`python -m tests.ui.golden.pictures` writes them anew: after a change that is meant to be seen, and after looking at the
screens themselves (`python main.py screenshots`). A picture holds one screen in every theme, size and text size, each a
sixteenth as wide and high as the window: what stands where and in what colours shows, and how a letter is drawn does
not.
"""

import datetime
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count, product
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import numpy as np
import pygame

from game import paths
from game.records import journal_format
from game.records.lookup import load_story
from game.ui.drawing.style import make_style
from game.ui.navigator import Navigator
from game.ui.screen import Screen, render_screen
from game.ui.screenshots import all_screens, play_screens
from game.ui.settings import CHOICES, Settings

FOLDER = Path(__file__).with_name("pictures")
STORY = Path(__file__).parents[2] / "tea_at_four.yaml"
TUTORIAL = "tutorial"
SIZES = ((1024, 640), (1280, 720))
SCALES = (100, 200)
VIEWS = tuple(product(CHOICES["theme"], SIZES, SCALES))
"""The views of a screen: theme, size of the window, size of the text."""
STEP = 16
"""How many pixels of the window, each way, become one of a picture."""
TOLERANCE = 28
"""How far a colour, 0 to 255, may be off: font rasterisers differ by less, once letters are made small."""
FEW = 8
"""How many pixels of a view may be off further, an area smaller than any button: they may be a word that wraps."""


@contextmanager
def one_day() -> Iterator[None]:
    """Let all that is recorded be of one day, a second after the other, so that the same day and order are shown."""
    noon, seconds = datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC), count()
    clock = SimpleNamespace(
        datetime=SimpleNamespace(
            now=lambda _zone: noon + datetime.timedelta(seconds=next(seconds)),
            fromisoformat=datetime.datetime.fromisoformat,
        ),
        UTC=datetime.UTC,
    )
    with mock.patch.object(journal_format, "datetime", clock):
        yield


def screens(folder: Path) -> Iterator[tuple[str, Screen]]:
    """Yield every screen with a name of its own, of two small stories that change less than those of the desks."""
    scenarios = folder / "scenarios"
    scenarios.mkdir()
    shutil.copy(STORY, scenarios)
    shutil.copytree(paths.scenarios() / TUTORIAL, scenarios / TUTORIAL)
    seen: set[str] = set()
    for name, screen in all_screens(folder / "saves", scenarios):
        if name not in seen:
            seen.add(name)
            yield name, screen
    story = next((scenarios / TUTORIAL).glob("[!_]*.yaml"))
    navigator = Navigator(scenarios, folder / "others")
    for name, screen in play_screens(navigator, load_story(story), folder / "others"):
        own = f"tutorial-{name}"
        if own not in seen:
            seen.add(own)
            yield own, screen
    navigator.close()


def drawn_pictures() -> Iterator[tuple[str, pygame.Surface]]:
    """Draw every screen in every view; yield its name and its picture."""
    styles = {view: make_style(Settings(theme=view[0], text_scale=view[2]), paths.assets(), view[1]) for view in VIEWS}
    with tempfile.TemporaryDirectory() as folder, one_day(), mock.patch("game.ui.outcome_loader.OutcomeWorker", _none):
        for name, screen in screens(Path(folder)):
            picture = pygame.Surface(_sheet_size())
            for view, style in styles.items():
                render_screen(screen, style, view[1])
                screen.tick(33)  # the menu shows its scenarios only after its first frame
                surface, place = render_screen(screen, style, view[1]), place_of(view)
                picture.blit(pygame.transform.smoothscale(surface, place.size), place)
            yield name, picture


def _none(*_: object) -> None:
    """Start no worker process."""
    raise OSError


def _sheet_size() -> tuple[int, int]:
    places = [place_of(view) for view in VIEWS]
    return max(place.right for place in places), max(place.bottom for place in places)


def place_of(view: tuple[str, tuple[int, int], int]) -> pygame.Rect:
    """Return where a view lies in the picture of its screen: a row a theme, a column a size and text size."""
    theme, size, scale = view
    columns = list(product(SIZES, SCALES))
    left = sum(width // STEP for (width, _), _ in columns[: columns.index((size, scale))])
    tallest = max(height for _, height in SIZES) // STEP
    return pygame.Rect(left, CHOICES["theme"].index(theme) * tallest, size[0] // STEP, size[1] // STEP)


def differences(golden: pygame.Surface, picture: pygame.Surface) -> Iterator[str]:
    """Yield a sentence for each view that differs by more than a font rasteriser could explain: which, and where."""
    if golden.get_size() != picture.get_size():
        yield f"it is {golden.get_size()}, and drawn {picture.get_size()}"
        return
    colours = [pygame.surfarray.array3d(each).astype(np.int16) for each in (golden, picture)]
    off = np.abs(colours[0] - colours[1]).max(axis=2) > TOLERANCE
    for view in VIEWS:
        theme, (width, height), scale = view
        place = place_of(view)
        across, down = np.nonzero(off[place.left : place.right, place.top : place.bottom])
        if across.size > FEW:
            first = (int(across.min()) * STEP, int(down.min()) * STEP)
            last = (int(across.max() + 1) * STEP, int(down.max() + 1) * STEP)
            share = across.size / (place.width * place.height)
            yield f"{theme}, {width}x{height}, {scale} %: {share:.1%} of it, between {first} and {last} of the window"


def main() -> None:
    """Write every golden picture anew."""
    pygame.display.init()
    pygame.font.init()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    for name, picture in drawn_pictures():
        pygame.image.save(picture, FOLDER / f"{name}.png")


if __name__ == "__main__":
    main()
