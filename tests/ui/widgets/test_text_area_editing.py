"""A text being written, as values."""

from hypothesis import given
from hypothesis import strategies as st

from game.ui.widgets.text_area import (
    TextState,
    UndoHistory,
    delete_text,
    insert_text,
    move_caret,
    word_after,
    word_before,
)

LIMIT = 100


def test_typing_replaces_what_is_selected() -> None:
    assert insert_text(TextState("one two", 7, 4), "three", LIMIT) == TextState("one three", 9, 9)


def test_no_more_is_typed_than_there_is_room_for() -> None:
    assert insert_text(TextState("abcd", 4, 4), "efgh", 6).text == "abcdef"
    assert insert_text(TextState("abcd", 4, 0), "efgh", 4).text == "efgh"


def test_line_ends_of_any_system_become_one_kind() -> None:
    assert insert_text(TextState(), "a\r\nb\rc\td", LIMIT).text == "a\nb\nc d"


def test_erasing_takes_the_selection_first() -> None:
    assert delete_text(TextState("one two", 7, 3), 6) == TextState("one", 3, 3)
    assert delete_text(TextState("one", 3, 3), 2) == TextState("on", 2, 2)
    assert delete_text(TextState("one", 0, 0), -1) == TextState("one", 0, 0)


def test_moving_by_words_stops_at_their_ends() -> None:
    text = "She said it, twice."
    assert [word_after(text, 0), word_after(text, 3), word_after(text, 8)] == [3, 8, 11]
    assert [word_before(text, 19), word_before(text, 13), word_before(text, 2)] == [13, 9, 0]


def test_moving_stays_within_the_text_and_keeps_or_drops_the_selection() -> None:
    draft = move_caret(move_caret(TextState("abc"), 99), 1, keep=True)
    assert draft.selected == "bc"
    assert move_caret(draft, -5) == TextState("abc", 0, 0)


def write(text: str) -> UndoHistory:
    history = UndoHistory()
    for letter in text:
        history = history.edited(insert_text(history.now, letter, LIMIT))
    return history


def test_undoing_takes_back_a_word_at_a_time_and_redoing_gives_it_back() -> None:
    history = write("one two")
    back = history.undone()
    assert back.now.text == "one "
    assert back.redone().now.text == "one two"
    for _ in range(9):
        back = back.undone()
    assert back.now.text == ""


def test_moving_the_caret_is_no_edit() -> None:
    history = write("ab")
    assert history.edited(move_caret(history.now, 0)).undone().now.text == ""


@given(st.lists(st.text(st.sampled_from("ab \n"), min_size=1, max_size=3), max_size=12))
def test_everything_written_can_be_undone_and_redone(pieces: list[str]) -> None:
    history = UndoHistory()
    for piece in pieces:
        history = history.edited(insert_text(history.now, piece, LIMIT))
    whole = history.now.text
    for _ in range(20):
        history = history.undone()
    assert history.now.text == ""
    for _ in range(20):
        history = history.redone()
    assert history.now.text == whole
