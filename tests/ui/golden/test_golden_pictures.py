"""Golden pictures: every screen, in every theme, two sizes and two text sizes, looks as it did when looked at."""

import pygame
import pytest

from tests.ui.golden.pictures import FEW, FOLDER, STEP, VIEWS, differences, drawn_pictures, place_of

ANEW = (
    "if the change is meant, look at them in full (`python main.py screenshots`), then write the golden pictures anew"
)


@pytest.mark.slow
def test_every_screen_looks_like_its_golden_picture(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("drawn")
    drawn: set[str] = set()
    changed: list[str] = []
    for name, picture in drawn_pictures():
        drawn.add(name)
        golden = FOLDER / f"{name}.png"
        if not golden.is_file():
            changed.append(f"{name}: it has no golden picture")
            continue
        off = tuple(differences(pygame.image.load(golden), picture))
        if off:
            pygame.image.save(picture, folder / golden.name)
            changed += [f"{name}: {each}" for each in off]
    changed += [f"{path.stem}: it is not drawn any more" for path in FOLDER.glob("*.png") if path.stem not in drawn]
    told = "\n".join(changed)
    assert not changed, f"\n{told}\nAs drawn: {folder}\nAs it was: {FOLDER}\n{ANEW}: python -m tests.ui.golden.pictures"


def test_a_button_out_of_place_is_told_with_its_view_and_where_it_is() -> None:
    golden = pygame.image.load(FOLDER / "menu.png")
    picture = golden.copy()
    place = place_of(VIEWS[-1])
    picture.fill("red", (place.left + 10, place.top + 5, 8, 2))
    assert list(differences(golden, picture)) == [
        f"high contrast, 1280x720, 200 %: 0.4% of it, between (160, 80) and ({18 * STEP}, {7 * STEP}) of the window"
    ]


def test_letters_drawn_a_little_otherwise_are_no_difference() -> None:
    golden = pygame.image.load(FOLDER / "menu.png")
    picture = golden.copy()
    picture.fill((20, 20, 20), special_flags=pygame.BLEND_ADD)
    picture.fill("red", (3, 3, FEW, 1))
    assert not list(differences(golden, picture))
