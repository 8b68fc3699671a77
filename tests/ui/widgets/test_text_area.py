"""Text being edited, as values, and the text field."""

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.drawing.fallback_fonts import FallbackFonts
from game.ui.drawing.style import Style
from game.ui.widgets.button import Button
from game.ui.widgets.containers import Column
from game.ui.widgets.text_area import MAX_CHARACTERS, TextArea
from game.ui.widgets.text_state import (
    TextState,
    UndoHistory,
    delete_text,
    insert_text,
    move_caret,
    word_after,
    word_before,
)
from game.ui.widgets.widget import Changed, Pressed
from game.ui.widgets.widget_host import WidgetHost
from tests.ui.conftest import ASSETS
from tests.ui.driving import WIDE, click, host_for, key, letters, mouse, press

CTRL, SHIFT = pygame.KMOD_CTRL, pygame.KMOD_SHIFT
LIMIT = 100
LONG = "She said it with her back to me, and I did not want to lose the conversation. " * 3


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
    draft = move_caret(move_caret(TextState("abc"), 99), 1, extend=True)
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


def writing(style: Style, text: str = "") -> tuple[WidgetHost, TextArea]:
    field = TextArea("note", "Why?", text=text, prompt="Write here")
    host = host_for(Column([Column([field], pad=2), Button("b1", "One", number=1)]), style)
    return host, field


def test_what_is_typed_is_sent_as_a_change(style: Style) -> None:
    host, field = writing(style)
    assert host.handle(letters("“No”")) == Changed("note", "“No”")
    assert press(host, pygame.K_RETURN) == Changed("note", "“No”\n")
    assert field.value == "“No”\n"


def test_a_number_typed_presses_no_button(style: Style) -> None:
    host, _ = writing(style)
    assert host.handle(key(pygame.K_1, unicode="1")) is None
    press(host, pygame.K_TAB)
    assert host.handle(key(pygame.K_1, unicode="1")) == Pressed("b1")


def test_backspace_and_delete_take_letters_and_with_control_words(style: Style) -> None:
    host, field = writing(style, "one two three")
    press(host, pygame.K_BACKSPACE)
    assert field.value == "one two thre"
    press(host, pygame.K_BACKSPACE, mod=CTRL)
    assert field.value == "one two "
    press(host, pygame.K_HOME)
    press(host, pygame.K_DELETE, mod=CTRL)
    assert field.value == " two "


def test_undo_and_redo(style: Style) -> None:
    host, field = writing(style, "one")
    host.handle(letters("!"))
    press(host, pygame.K_z, mod=CTRL)
    assert field.value == "one"
    press(host, pygame.K_z, mod=CTRL | SHIFT)
    assert field.value == "one!"


def test_copy_cut_and_paste(style: Style) -> None:
    window = pygame.Window("clipboard", (100, 100))
    host, field = writing(style, "one two")
    press(host, pygame.K_LEFT, mod=CTRL | SHIFT)
    press(host, pygame.K_x, mod=CTRL)
    assert field.value == "one "
    press(host, pygame.K_v, pygame.K_v, mod=CTRL)
    assert field.value == "one twotwo"
    press(host, pygame.K_a, pygame.K_c, mod=CTRL)
    press(host, pygame.K_END)
    press(host, pygame.K_v, mod=CTRL)
    assert field.value == "one twotwoone twotwo"
    window.destroy()


def test_arrows_go_up_and_down_by_lines_and_leave_the_field_at_its_ends(style: Style) -> None:
    host, field = writing(style, LONG)
    start = field.caret
    press(host, pygame.K_UP)
    assert field.caret.y < start.y
    press(host, pygame.K_HOME)
    assert field.caret.x == field.rect.x + 12
    press(host, pygame.K_END, pygame.K_DOWN)
    assert field.caret.y == start.y
    press(host, pygame.K_DOWN)
    assert host.focus is not field


def test_the_mouse_sets_the_caret_and_draws_out_a_selection(style: Style) -> None:
    host, field = writing(style, "one two")
    left = field.rect.x + 12
    click(host, (left + 1, field.rect.y + 20))
    assert field.draft.caret == 0
    host.handle(mouse(pygame.MOUSEBUTTONDOWN, (left + 1, field.rect.y + 20)))
    host.handle(mouse(pygame.MOUSEMOTION, (field.rect.right, field.rect.y + 20)))
    host.handle(mouse(pygame.MOUSEBUTTONUP, (field.rect.right, field.rect.y + 20)))
    assert field.draft.selected == "one two"


def test_the_words_of_an_input_method_are_shown_before_they_are_settled(style: Style) -> None:
    host, field = writing(style, "a")
    surface = pygame.Surface(WIDE)
    host.draw(surface)
    before = surface.copy()
    host.handle(pygame.event.Event(pygame.TEXTEDITING, text="にほ", start=0, length=2))
    assert field.value == "a"
    assert host.handle(key(pygame.K_RETURN, unicode="\r")) is None
    host.draw(surface)
    assert pygame.image.tobytes(surface, "RGB") != pygame.image.tobytes(before, "RGB")
    assert host.handle(letters("日本")) == Changed("note", "a日本")


def test_where_the_caret_stands_is_known_only_while_one_writes(style: Style) -> None:
    host, field = writing(style)
    assert host.text_input_rect == field.caret
    press(host, pygame.K_TAB)
    assert host.text_input_rect is None


def test_the_field_grows_with_what_is_written_and_a_new_one_keeps_it(style: Style) -> None:
    host, field = writing(style)
    low = field.height_for_width(style, 400)
    host.handle(letters(LONG * 2))
    assert field.height_for_width(style, 400) > low
    _, new = writing(style)
    host.set_tree(style, WIDE, Column([new]))
    assert new.value == LONG * 2
    press(host, pygame.K_z, mod=CTRL)
    assert new.value == ""


@pytest.mark.parametrize("text", ["", "a", "a\n", "\n\n", LONG])
def test_any_text_is_drawn_with_its_caret_inside_the_field(style: Style, text: str) -> None:
    host, field = writing(style, text)
    host.draw(pygame.Surface(WIDE))
    assert field.rect.contains(field.caret)


@pytest.mark.parametrize(
    "text", ["\u200b", "\0\x01", "\ud800", "a\u200db\n\u00ad", "\U0001f468\u200d\U0001f469", "e\u0301"]
)
def test_whatever_is_typed_or_composed_can_be_drawn(style: Style, text: str) -> None:
    host, field = writing(style)
    surface = pygame.Surface(WIDE)
    for kind in (pygame.TEXTEDITING, pygame.TEXTINPUT):
        host.handle(pygame.event.Event(kind, text=text, start=0, length=len(text)))
        host.draw(surface)
    press(host, pygame.K_LEFT, pygame.K_UP, pygame.K_END, pygame.K_BACKSPACE)
    host.draw(surface)
    field.value.encode("utf-8")


def test_a_field_of_no_width_can_be_asked_where_its_caret_stands(style: Style) -> None:
    field = TextArea("note", "Why?")
    field.arrange(style, pygame.Rect(0, 0, 0, 0))
    assert field.caret.topleft == (12, 12)


def test_a_megabyte_that_is_pasted_is_cut_to_what_a_note_holds_and_the_field_says_so(style: Style) -> None:
    window = pygame.Window("clipboard", (100, 100))
    host, field = writing(style)
    pygame.scrap.put_text("word " * 200_000)
    before = field.height_for_width(style, 400)
    press(host, pygame.K_v, mod=CTRL)
    assert len(field.value) == MAX_CHARACTERS
    assert "4,000 letters" in field.full
    assert field.height_for_width(style, 400) > before
    host.draw(pygame.Surface(WIDE))
    press(host, pygame.K_BACKSPACE)
    assert not field.full
    window.destroy()


def test_a_clipboard_that_cannot_be_read_pastes_nothing(style: Style, monkeypatch: pytest.MonkeyPatch) -> None:
    def out_of_reach() -> str:
        raise pygame.error("no clipboard")

    monkeypatch.setattr(pygame.scrap, "get_text", out_of_reach)
    host, field = writing(style, "kept")
    press(host, pygame.K_v, mod=CTRL)
    assert field.value == "kept"


ALT_GR = pygame.KMOD_LCTRL | pygame.KMOD_RALT


@pytest.mark.parametrize("code", [pygame.K_a, pygame.K_c, pygame.K_x, pygame.K_v, pygame.K_z, pygame.K_y])
def test_a_letter_typed_with_alt_gr_is_a_letter_and_no_shortcut(style: Style, code: int) -> None:
    host, field = writing(style, "pi")
    press(host, code, mod=ALT_GR)
    assert host.handle(letters("ą")) == Changed("note", "pią")
    assert field.draft.selected == ""


@pytest.mark.parametrize("code", [pygame.K_BACKSPACE, pygame.K_DELETE, pygame.K_LEFT, pygame.K_RIGHT])
def test_backspace_delete_and_arrows_take_a_character_as_a_reader_counts_it(style: Style, code: int) -> None:
    family = "👨\u200d👩\u200d👧"
    host, field = writing(style, f"a{family}b")
    press(host, pygame.K_LEFT)
    if code in {pygame.K_DELETE, pygame.K_RIGHT}:
        press(host, pygame.K_LEFT)
    press(host, code)
    if code in {pygame.K_BACKSPACE, pygame.K_DELETE}:
        assert field.value == "ab"
    else:
        host.handle(letters("|"))
        assert field.value == (f"a|{family}b" if code == pygame.K_LEFT else f"a{family}|b")


def test_the_mouse_and_words_never_set_the_caret_inside_a_character(style: Style) -> None:
    text = "cafe\u0301 🇵🇱 e\u0301te\u0301"
    host, field = writing(style, text)
    inside = {index for index in range(len(text)) if text[index] == "\u0301"} | {text.index("🇱")}
    for x in range(field.rect.x, field.rect.x + 300, 3):
        click(host, (x, field.rect.y + 20))
        assert field.draft.caret not in inside
    for code in (pygame.K_RIGHT, pygame.K_LEFT) * 5:
        press(host, code, mod=CTRL)
        assert field.draft.caret not in inside


def test_a_text_that_is_too_long_is_cut_between_characters() -> None:
    assert insert_text(TextState("ab", 2, 2), "e\u0301e\u0301", 5).text == "abe\u0301"


@pytest.mark.parametrize("how", ["tab", "mouse", "window"])
def test_a_composition_ends_when_the_focus_goes(style: Style, how: str) -> None:
    field, other = TextArea("note", "Why?", text="ab"), TextArea("other", "What else?")
    host = host_for(Column([field, other]), style, focus="note")
    host.handle(pygame.event.Event(pygame.TEXTEDITING, text="´", start=0, length=1))
    if how == "tab":
        host.set_tree(style, WIDE, Column([field, other]), focus="other")
    elif how == "mouse":
        click(host, other.rect.center)
    else:
        host.handle(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    click(host, field.rect.center)
    assert press(host, pygame.K_BACKSPACE) == Changed("note", "a")


def test_no_key_chooses_anything_while_a_field_has_the_focus(style: Style) -> None:
    field = TextArea("note", "Why?")
    host = host_for(Column([field, Button("b1", "One", number=1)]), style, focus="note")
    for code in (pygame.K_1, pygame.K_KP1):
        assert press(host, code) is None
    assert host.focus is field


def test_nothing_is_cut_that_the_clipboard_does_not_take(style: Style, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_text: str) -> None:
        raise pygame.error("no clipboard")

    monkeypatch.setattr(pygame.scrap, "put_text", refuse)
    host, field = writing(style, "one two")
    press(host, pygame.K_a, pygame.K_c, pygame.K_x, mod=CTRL)
    assert field.value == "one two"


def test_letters_that_no_typeface_here_has_are_named_and_kept(style: Style, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ui.drawing.glyphs.SYSTEM_FACES", ())
    monkeypatch.setattr(style.fonts, "_fallback", FallbackFonts(ASSETS / "fonts"))
    host, field = writing(style)
    host.handle(letters("Оксана, 李娜"))
    assert (
        " ".join(field._hint_rows(WIDE[0])) == "No typeface here has U+674E, U+5A1C: what you wrote is kept as it is."
    )
    assert field.value == "Оксана, 李娜"
