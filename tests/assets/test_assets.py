"""The pictures, icons and typefaces are whole, and every file says whose it is."""

from __future__ import annotations

import importlib
import re
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

import pygame
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ASSETS = Path(__file__).parents[2] / "assets"
SOURCE = ASSETS / "source"
FONTS = sorted([*ASSETS.glob("fonts/*.ttf"), *ASSETS.glob("fonts/*.otf")])
PLACES = sorted(ASSETS.glob("places/*.png"))
PORTRAITS = sorted(ASSETS.glob("portraits/*.png"))
ICONS = sorted(ASSETS.glob("icons/*.svg"))
MUST_SHOW = "“”‘’–…£é"
IN_NO_FONT = "\U0010fffd"
PLACE_NAMES = {
    "social_work_office",
    "car",
    "marlow_hallway",
    "marlow_kitchen",
    "marlow_living_room",
    "marlow_doorstep",
    "school_room",
    "meeting_room",
    "supervision_room",
    "hospital_corridor",
    "evening_desk",
    "surgery_room",
    "surgery_late_light",
    "clinic_room",
    "hospital_bay",
    "police_office",
    "police_office_evening",
    "interview_room",
    "legal_office",
    "childrens_centre",
    "centre_office",
    "marlow_kitchen_evening",
    "marlow_kitchen_november",
    "marlow_living_room_november",
    "marlow_doorstep_day",
}


@pytest.fixture(scope="module", autouse=True)
def _type() -> Iterator[None]:
    pygame.font.init()
    yield
    pygame.font.quit()


def name_of(path: Path) -> str:
    return path.name


def noticeable() -> list[tuple[str, str, list[float]]]:
    text = (SOURCE / "places" / "README.md").read_text(encoding="utf-8")
    rows = []
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        place = section.split()[0]
        for thing, numbers in re.findall(r"^\| (\w+) \| \[([^\]]+)\]", section, flags=re.MULTILINE):
            rows.append((place, thing, [float(number) for number in numbers.split(",")]))
    return rows


def licence_patterns() -> list[str]:
    return re.findall(r"^\| `([^`]+)` \|", (ASSETS / "LICENSES.md").read_text(encoding="utf-8"), flags=re.MULTILINE)


@pytest.mark.parametrize("folder", ["places", "portraits", "figures", "icons"])
def test_every_drawing_has_its_picture_and_every_picture_its_drawing(folder: str) -> None:
    drawings = {path.stem for path in (SOURCE / folder).glob("*.svg")}
    pictures = {path.stem for path in (ASSETS / folder).glob("*.png")}
    assert drawings
    assert drawings == pictures


def test_every_drawing_is_what_the_drawing_kit_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(SOURCE)
    catalogue = importlib.import_module("drawing.catalogue")
    changed = [
        name
        for folder, pictures in catalogue.PICTURES.items()
        for name, draw in pictures.items()
        if (SOURCE / folder / f"{name}.svg").read_text(encoding="utf-8") != draw().svg()
    ]
    assert changed == []


def test_the_page_of_what_can_be_looked_at_is_what_the_drawings_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(SOURCE)
    marks = importlib.import_module("drawing.marks")
    assert (SOURCE / "places" / "README.md").read_text(encoding="utf-8") == marks.page_of_marks()


def test_where_people_can_stand_is_what_the_drawings_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(SOURCE)
    marks = importlib.import_module("drawing.marks")
    assert (ASSETS / "places" / "people.json").read_text(encoding="utf-8") == marks.standing_spots()


def test_every_promised_place_is_there() -> None:
    assert {path.stem for path in PLACES} == PLACE_NAMES


@pytest.mark.parametrize("path", PLACES, ids=name_of)
def test_a_place_is_16_to_9(path: Path) -> None:
    assert pygame.image.load(path).get_size() == (2400, 1350)


def test_every_figure_has_a_portrait() -> None:
    figures = {path.stem for path in ASSETS.glob("figures/*.png")}
    assert figures <= {path.stem for path in PORTRAITS}
    assert {"dana", "lee-guarded", "health_visitor"} <= figures


@pytest.mark.parametrize("path", [*PLACES, *PORTRAITS], ids=name_of)
def test_a_picture_is_a_small_file(path: Path) -> None:
    assert path.stat().st_size < 300_000


@pytest.mark.parametrize("path", PORTRAITS, ids=name_of)
def test_a_portrait_is_a_square_of_384(path: Path) -> None:
    assert pygame.image.load(path).get_size() == (384, 384)


def test_the_icon_of_the_program_is_a_square_of_256() -> None:
    assert pygame.image.load(ASSETS / "icons" / "app.png").get_size() == (256, 256)


@pytest.mark.parametrize("path", [*PLACES, *PORTRAITS], ids=name_of)
def test_a_picture_is_not_empty(path: Path) -> None:
    picture = pygame.transform.scale(pygame.image.load(path), (24, 24))
    colours = {tuple(picture.get_at((x, y))) for x in range(24) for y in range(24)}
    assert len(colours) > 8  # they are flat: a plain sheet has one


def test_every_mood_belongs_to_somebody_with_a_face_at_rest() -> None:
    people = {path.stem for path in PORTRAITS if "-" not in path.stem}
    with_moods = {path.stem.split("-")[0] for path in PORTRAITS if "-" in path.stem}
    assert with_moods <= people
    assert {"dana", "neil", "lee", "maya", "ellis", "unknown"} <= people


def test_moods_of_one_person_differ() -> None:
    moods = sorted(ASSETS.glob("portraits/dana*.png"))
    faces = {pygame.image.tobytes(pygame.image.load(path), "RGB") for path in moods}
    assert len(faces) == len(moods)


@pytest.mark.parametrize("path", FONTS, ids=name_of)
def test_a_typeface_opens_and_has_the_marks_our_prose_needs(path: Path) -> None:
    font = pygame.font.Font(path, 24)

    def drawn(character: str) -> bytes:
        return pygame.image.tobytes(font.render(character, True, "black", "white"), "RGB")  # noqa: FBT003 - pygame's order

    missing = [mark for mark in MUST_SHOW if drawn(mark) == drawn(IN_NO_FONT)]
    assert missing == []


def test_the_four_families_are_there() -> None:
    families = {path.stem.split("-")[0] for path in FONTS}
    assert families == {"AtkinsonHyperlegibleNext", "SourceSerif4", "Kalam", "OpenDyslexic"}


@pytest.mark.parametrize("path", ICONS, ids=name_of)
def test_an_icon_opens_and_takes_the_colour_it_is_given(path: Path) -> None:
    assert "currentColor" in path.read_text(encoding="utf-8")
    assert pygame.image.load_sized_svg(path, (48, 48)).get_size() == (48, 48)


def test_every_file_says_whose_it_is() -> None:
    patterns = licence_patterns()
    files = [path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*") if path.is_file()]
    files = [file for file in files if "__pycache__" not in file]
    assert [file for file in files if not any(fnmatch(file, pattern) for pattern in patterns)] == []


def test_every_licence_that_is_named_is_there() -> None:
    text = (ASSETS / "LICENSES.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:fonts|icons)/[\w-]+-LICENSE\.txt)`", text))
    assert len(named) == 5
    assert [name for name in named if not (ASSETS / name).is_file()] == []


def test_what_can_be_noticed_lies_inside_its_picture() -> None:
    rows = noticeable()
    assert {place for place, _, _ in rows} == PLACE_NAMES
    outside = [
        row for row in rows if not (min(row[2]) >= 0 and row[2][0] + row[2][2] <= 1 and row[2][1] + row[2][3] <= 1)
    ]
    assert outside == []


def test_no_place_names_a_thing_twice() -> None:
    names = [(place, thing) for place, thing, _ in noticeable()]
    assert len(names) == len(set(names))
