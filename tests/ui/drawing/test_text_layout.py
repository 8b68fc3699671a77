"""Text broken into lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.drawing.fonts import MAX_LINE_LENGTH, Fonts, Type, drawable_text
from game.ui.drawing.style import Style
from game.ui.drawing.text_layout import (
    BlockKind,
    TextBlock,
    TextRun,
    accessible_text,
    lay_out,
    plain_blocks,
    wrap_ranges,
)
from tests.ui.conftest import ASSETS

LONG = "Dana fills the kettle. “I’m seeing someone,” she says, with her back to you. “Nothing serious.” " * 4
RUNS = (
    TextRun("She says it "),
    TextRun("with her back", bold=True),
    TextRun(" to you, and "),
    TextRun("not for the first time.", italic=True),
)


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return Fonts(ASSETS / "fonts")


@pytest.mark.parametrize("width", [120, 333, 700, 1400])
def test_no_line_is_wider_than_the_room_when_drawn(fonts: Fonts, width: int) -> None:
    layout = lay_out((TextBlock((TextRun(LONG),)), TextBlock(RUNS)), fonts, Type(), width)
    for line in layout.lines:
        for piece in line.fragments:
            assert fonts.line(piece.text_type, piece.text, (0, 0, 0)).get_width() == piece.width
        assert line.fragments[-1].x + line.fragments[-1].width <= width


def test_a_run_is_measured_whole_because_its_words_do_not_add_up(fonts: Fonts) -> None:
    layout = lay_out(plain_blocks("To AVA, Wells Vale"), fonts, Type(), 2000)
    assert layout.width == fonts.width(Type(), "To AVA, Wells Vale")


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.integers(1, 400))
def test_every_letter_is_set_once_and_in_order(text: str, width: int) -> None:
    layout = lay_out(plain_blocks(text), Fonts(ASSETS / "fonts"), Type(), width)
    joined = "".join(piece.text for line in layout.lines for piece in line.fragments)
    assert joined.replace(" ", "") == "".join(
        drawable_text(line) for line in text.splitlines() if line.strip()
    ).replace(" ", "")


def test_a_word_too_long_for_the_room_is_broken_inside(fonts: Fonts) -> None:
    layout = lay_out(plain_blocks("Llanfairpwllgwyngyllgogerychwyrndrobwll"), fonts, Type(), 100)
    assert len(layout.lines) > 3
    assert layout.width <= 100


@pytest.mark.parametrize(
    "text", ["m" * 100_000, "i" * 100_000, ("m" * 5_000 + " ") * 20, " " * 100_000, "\u200b" * 20_000]
)
def test_of_a_text_without_end_only_what_a_line_may_hold_is_measured(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[int] = []
    width = Fonts.width

    def counted(self: Fonts, text_type: Type, piece: str) -> int:
        measured.append(len(piece))
        return width(self, text_type, piece)

    monkeypatch.setattr(Fonts, "width", counted)
    rows = wrap_ranges(text, Fonts(ASSETS / "fonts"), Type(), 400)
    assert rows[-1][1] == len(text)
    assert sum(measured) < 40 * len(text)
    assert max(measured) <= MAX_LINE_LENGTH


def test_a_line_breaks_after_a_dash_or_a_hyphen_but_not_at_a_space_that_holds(fonts: Fonts) -> None:
    broken = lay_out(plain_blocks("safeguarding-partnership"), fonts, Type(), fonts.width(Type(), "safeguarding-") + 4)
    assert [line.fragments[0].text for line in broken.lines] == ["safeguarding-", "partnership"]
    unbroken = lay_out(plain_blocks("call 07700\u00a0900"), fonts, Type(), fonts.width(Type(), "07700\u00a0900") + 4)
    assert [line.fragments[0].text for line in unbroken.lines] == ["call", "07700\u00a0900"]


def test_items_of_a_list_stand_in_behind_their_mark(fonts: Fonts) -> None:
    layout = lay_out((TextBlock((TextRun(LONG),), BlockKind.ITEM, "•"),), fonts, Type(), 400)
    first, second = layout.lines[:2]
    assert first.fragments[0].text == "•"
    assert second.fragments[0].x == first.fragments[1].x > 0


def test_only_the_lines_in_sight_are_handed_out(fonts: Fonts) -> None:
    layout = lay_out(plain_blocks("\n".join(f"Line {number}" for number in range(500))), fonts, Type(), 400)
    seen = layout.seen_between(5000, 5100)
    assert 1 <= len(seen) <= 6
    assert all(line.top + line.height > 5000 and line.top < 5100 for line in seen)


def test_headings_and_paragraphs_have_room_between_them(fonts: Fonts) -> None:
    spaced = lay_out(plain_blocks("One\nTwo"), fonts, Type(), 400)
    compact = lay_out(plain_blocks("One\nTwo"), fonts, Type(), 400, compact=True)
    assert spaced.height > compact.height == 2 * fonts.line_height(Type())


def test_what_cannot_be_drawn_is_left_out(style: Style) -> None:
    text = drawable_text("a\x00b\ud800c\td")
    assert text == "a bc d"
    style.fonts.line(Type(), text, (0, 0, 0))


def test_the_words_alone_can_be_read_out() -> None:
    assert accessible_text([TextBlock(RUNS), TextBlock((TextRun("More."),))]).startswith(
        "She says it with her back to you"
    )


@given(st.text(st.sampled_from("ab \n-"), max_size=80), st.integers(20, 300))
def test_lines_of_a_text_being_written_join_up_without_a_gap(text: str, width: int) -> None:
    rows = wrap_ranges(text, Fonts(ASSETS / "fonts"), Type(), width)
    assert rows[0][0] == 0
    assert rows[-1][1] == len(text)
    assert all(row[1] == next_row[0] for row, next_row in pairwise(rows))


@pytest.mark.parametrize("width", [1, 30, 60, 100])
@pytest.mark.parametrize("character", ["👨\u200d👩\u200d👧", "e\u0301", "🇵🇱", "1\ufe0f\u20e3"])
def test_a_long_word_is_broken_between_characters_as_a_reader_counts_them(character: str, width: int) -> None:
    text = character * 20
    rows = wrap_ranges(text, Fonts(ASSETS / "fonts"), Type(), width)
    assert all(start % len(character) == 0 for start, _ in rows)
    assert rows[-1][1] == len(text)


@pytest.mark.parametrize("number", ["0808 800 5000", "116 123", "0808-800-5000", "+44 20 7946 0958"])
def test_a_telephone_number_is_never_broken_over_two_lines(style: Style, number: str) -> None:
    for words in range(12):
        layout = lay_out(plain_blocks("word " * words + f"ring {number}, at any hour"), style.fonts, Type(), 300)
        lines = ["".join(fragment.text for fragment in line.fragments) for line in layout.lines]
        assert sum(number in line for line in lines) == 1
