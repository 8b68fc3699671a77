"""Reading a file takes time in proportion to its length, however many headings and keys stand in it."""

import pytest

from game.scenario.parsing.errors import indentation

SCENE = """\
  room_{}:
    title: A room
    text: Words.
    choices:
      go:
        say: Go.
        goto: end
"""


def lines_of(scenes: int) -> tuple[str, ...]:
    return ("format: 1", "scenes:", *"".join(SCENE.format(number) for number in range(scenes)).splitlines())


def lines_measured(scenes: int, monkeypatch: pytest.MonkeyPatch) -> int:
    measured: list[str] = []
    width_of = indentation._width

    def width(line: str) -> int:
        measured.append(line)
        return width_of(line)

    with monkeypatch.context() as patch:
        patch.setattr(indentation, "_width", width)
        indentation.reindent_blocks(lines_of(scenes))
    return len(measured)


def test_looking_for_misplaced_blocks_grows_with_the_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    short, long = (lines_measured(scenes, monkeypatch) for scenes in (20, 80))
    assert long < 4.5 * short
