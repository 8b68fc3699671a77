"""The pictures and typefaces of the page, as data in it: nothing is ever loaded from anywhere."""

import base64
from collections.abc import Iterator, Mapping
from pathlib import Path

from game.scenario.model.scenario import Scenario
from game.scenario.png import can_be_shown, png_size
from game.scenario.validation.pictures import NEUTRAL, picture_file

UNKNOWN = "unknown"
"""The portrait of somebody who has none."""
FONT_FILES = {
    "@SERIF@": "SourceSerif4-Regular.ttf",
    "@SERIF_BOLD@": "SourceSerif4-Bold.ttf",
    "@SERIF_ITALIC@": "SourceSerif4-Italic.ttf",
    "@SANS@": "AtkinsonHyperlegibleNext-Regular.ttf",
    "@SANS_BOLD@": "AtkinsonHyperlegibleNext-Bold.ttf",
}
"""The typefaces by their marks in the style."""


def page_pictures(scenario: Scenario, folder: Path | None) -> Mapping[str, str]:
    """Return every picture that a play can show, by its kind and name, as an address that holds the picture itself.

    Args:
        scenario: what is played.
        folder: where the scenario's file lies, beside its own pictures.
    """
    files = {f"{kind}/{name}": picture_file(name, kind, folder) for kind, name in sorted(set(_names(scenario)))}
    shown = {key: file for key, file in files.items() if file and can_be_shown(png_size(file) or (0, 0))}
    return {key: f"data:image/png;base64,{_base64(file)}" for key, file in shown.items()}


def _names(scenario: Scenario) -> Iterator[tuple[str, str]]:
    """Yield the kind and name of each picture: places that scenes name, and portraits with each expression worn."""
    yield "portraits", UNKNOWN
    for person in scenario.people.values():
        yield "portraits", person.portrait or UNKNOWN
    for scene in scenario.scenes.values():
        place = scenario.places.get(scene.place) if scene.place else None
        if place and place.picture:
            yield "places", place.picture
        for person_id, worn in scene.present.items():
            portrait = scenario.people[person_id].portrait
            if portrait and worn not in {"", NEUTRAL}:
                yield "portraits", f"{portrait}-{worn}"


def fill_fonts(style: str, fonts: Path) -> str:
    """Return a style with the typefaces of a folder put in at their marks."""
    for mark, name in FONT_FILES.items():
        style = style.replace(mark, _base64(fonts / name))
    return style


def _base64(file: Path) -> str:
    return base64.b64encode(file.read_bytes()).decode("ascii")
