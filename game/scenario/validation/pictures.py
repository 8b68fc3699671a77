"""Rules about pictures: each has a safe name, exists and is a PNG; hotspots lie within the picture."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from game import paths
from game.diagnostics.finding import Finding
from game.diagnostics.fix import Replacement
from game.scenario.file_access import leads_out
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Look
from game.scenario.model.shared import Person, Place
from game.scenario.model.traversal import ModelAt
from game.scenario.png import MOST_DOTS, WIDEST, can_be_shown, png_size

SAFE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
NEUTRAL = "neutral"
"""The expression of the plain portrait."""
PICTURES = "pictures"
"""The folder beside a scenario's file where its own pictures lie."""


def picture_file(name: str, kind: str, folder: Path | None) -> Path | None:
    """Return the file of a picture of a kind (`places`, `portraits`), the pack's own first; None if there is none."""
    folders = [folder / PICTURES] if folder else []
    return next((file for each in (*folders, paths.assets() / kind) if (file := picture_in(each, name))), None)


def picture_in(home: Path, name: str) -> Path | None:
    """Return a picture's file in a folder; None for an unsafe name, a link that leads out, and no ordinary file."""
    file = home / f"{name}.png"
    try:
        # The folder of pictures may be a link itself, so the one it lies in is the bound.
        return file if SAFE_NAME.fullmatch(name) and file.is_file() and not leads_out(file, home.parent) else None
    except (OSError, ValueError):
        return None  # a name that the system cannot follow


def invalid_pictures(items: Collection[ModelAt], folder: Path | None) -> Iterator[Finding]:
    """M015, M016: a picture is named safely, exists, and is a PNG."""
    for path, model in items:
        if isinstance(model, Place) and model.picture is not None:
            yield from _wrong_picture((*path, "picture"), model.picture, "places", folder)
        elif isinstance(model, Person) and model.portrait is not None:
            yield from _wrong_picture((*path, "portrait"), model.portrait, "portraits", folder)


def missing_portraits(scenario: Scenario, folder: Path | None) -> Iterator[Finding]:
    """M015, M016: whoever is present has a portrait with the expression that is named."""
    for name, scene in scenario.scenes.items():
        for person, expression in scene.present.items():
            portrait = scenario.people[person].portrait if person in scenario.people else None
            path = ("scenes", name, "present", person)
            if expression != NEUTRAL and portrait and SAFE_NAME.fullmatch(portrait):
                yield from _wrong_picture(path, f"{portrait}-{expression}", "portraits", folder)


def _wrong_picture(path: tuple[str | int, ...], name: str, kind: str, folder: Path | None) -> Iterator[Finding]:
    if not SAFE_NAME.fullmatch(name):
        bare = re.split(r"[/\\]", name)[-1].removesuffix(".png")
        message, is_safe = f"`{name}` is not the bare name of a picture", bool(SAFE_NAME.fullmatch(bare))
        hint = f"write `{bare}`" if is_safe else "use letters, digits, - and _ alone"
        yield Finding("M016", path, message, hint, replacement=Replacement(name, bare) if is_safe else None)
        return
    file = picture_file(name, kind, folder)
    if file is None:
        hint = f"put `{name}.png` into the folder `pictures` beside the file"
        yield Finding("M015", path, f"there is no picture called `{name}`", hint)
    elif (size := png_size(file)) is None:
        hint = "open it in a drawing program and save it as PNG"
        yield Finding("M016", path, f"`{file.name}` is not a PNG picture", hint)
    elif not can_be_shown(size):
        hint = f"save it with at most {WIDEST:,} dots a side and {MOST_DOTS:,} in all"
        yield Finding("M016", path, f"`{file.name}` has {size[0]:,} × {size[1]:,} dots and cannot be shown", hint)


def hotspots_outside_picture(items: Collection[ModelAt]) -> Iterator[Finding]:
    """M014: what can be looked at lies within the picture."""
    for path, model in items:
        if isinstance(model, Look) and model.at is not None:
            left, top, width, height = model.at
            fits = min(left, top) >= 0 and min(width, height) > 0 and left + width <= 1 and top + height <= 1
            if not fits:
                hint = "write left, top, width, height as shares from 0 to 1, as in [0.12, 0.74, 0.10, 0.14]"
                yield Finding("M014", (*path, "at"), f"`{path[-1]}` does not lie within the picture", hint)
