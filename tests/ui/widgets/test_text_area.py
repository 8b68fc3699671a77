"""Where one writes."""

import pygame
import pytest

from game.ui.drawing.style import Style
from game.ui.widgets.button import Button
from game.ui.widgets.containers import Column
from game.ui.widgets.text_area import MAX_CHARACTERS, TextArea
from game.ui.widgets.widget import Changed, Pressed
from game.ui.widgets.widget_host import WidgetHost
from tests.ui.driving import WIDE, click, key, letters, mouse, press, staged

CTRL, SHIFT = pygame.KMOD_CTRL, pygame.KMOD_SHIFT
LONG = "She said it with her back to me, and I did not want to lose the conversation. " * 3


def writing(look: Style, text: str = "") -> tuple[WidgetHost, TextArea]:
    field = TextArea("note", "Why?", text=text, prompt="Write here")
    stage = staged(Column([Column([field], pad=2), Button("b1", "One", number=1)]), look)
    return stage, field


def test_what_is_typed_is_said(look: Style) -> None:
    stage, field = writing(look)
    assert stage.handle(letters("“No”")) == Changed("note", "“No”")
    assert press(stage, pygame.K_RETURN) == Changed("note", "“No”\n")
    assert field.value == "“No”\n"


def test_a_number_typed_presses_no_button(look: Style) -> None:
    stage, _ = writing(look)
    assert stage.handle(key(pygame.K_1, unicode="1")) is None
    press(stage, pygame.K_TAB)
    assert stage.handle(key(pygame.K_1, unicode="1")) == Pressed("b1")


def test_backspace_and_delete_take_letters_and_with_control_words(look: Style) -> None:
    stage, field = writing(look, "one two three")
    press(stage, pygame.K_BACKSPACE)
    assert field.value == "one two thre"
    press(stage, pygame.K_BACKSPACE, mod=CTRL)
    assert field.value == "one two "
    press(stage, pygame.K_HOME)
    press(stage, pygame.K_DELETE, mod=CTRL)
    assert field.value == " two "


def test_undo_and_redo(look: Style) -> None:
    stage, field = writing(look, "one")
    stage.handle(letters("!"))
    press(stage, pygame.K_z, mod=CTRL)
    assert field.value == "one"
    press(stage, pygame.K_z, mod=CTRL | SHIFT)
    assert field.value == "one!"


def test_copy_cut_and_paste(look: Style) -> None:
    window = pygame.Window("clipboard", (100, 100))
    stage, field = writing(look, "one two")
    press(stage, pygame.K_LEFT, mod=CTRL | SHIFT)
    press(stage, pygame.K_x, mod=CTRL)
    assert field.value == "one "
    press(stage, pygame.K_v, pygame.K_v, mod=CTRL)
    assert field.value == "one twotwo"
    press(stage, pygame.K_a, pygame.K_c, mod=CTRL)
    press(stage, pygame.K_END)
    press(stage, pygame.K_v, mod=CTRL)
    assert field.value == "one twotwoone twotwo"
    window.destroy()


def test_arrows_go_up_and_down_by_lines_and_leave_the_field_at_its_ends(look: Style) -> None:
    stage, field = writing(look, LONG)
    start = field.caret
    press(stage, pygame.K_UP)
    assert field.caret.y < start.y
    press(stage, pygame.K_HOME)
    assert field.caret.x == field.rect.x + 12
    press(stage, pygame.K_END, pygame.K_DOWN)
    assert field.caret.y == start.y
    press(stage, pygame.K_DOWN)
    assert stage.focus is not field


def test_the_mouse_sets_the_caret_and_draws_out_a_selection(look: Style) -> None:
    stage, field = writing(look, "one two")
    left = field.rect.x + 12
    click(stage, (left + 1, field.rect.y + 20))
    assert field.draft.caret == 0
    stage.handle(mouse(pygame.MOUSEBUTTONDOWN, (left + 1, field.rect.y + 20)))
    stage.handle(mouse(pygame.MOUSEMOTION, (field.rect.right, field.rect.y + 20)))
    stage.handle(mouse(pygame.MOUSEBUTTONUP, (field.rect.right, field.rect.y + 20)))
    assert field.draft.selected == "one two"


def test_the_words_of_an_input_method_are_shown_before_they_are_settled(look: Style) -> None:
    stage, field = writing(look, "a")
    surface = pygame.Surface(WIDE)
    stage.draw(surface)
    before = surface.copy()
    stage.handle(pygame.event.Event(pygame.TEXTEDITING, text="にほ", start=0, length=2))
    assert field.value == "a"
    assert stage.handle(key(pygame.K_RETURN, unicode="\r")) is None
    stage.draw(surface)
    assert pygame.image.tobytes(surface, "RGB") != pygame.image.tobytes(before, "RGB")
    assert stage.handle(letters("日本")) == Changed("note", "a日本")


def test_where_the_caret_stands_is_known_only_while_one_writes(look: Style) -> None:
    stage, field = writing(look)
    assert stage.text_input_rect == field.caret
    press(stage, pygame.K_TAB)
    assert stage.text_input_rect is None


def test_the_field_grows_with_what_is_written_and_a_new_one_keeps_it(look: Style) -> None:
    stage, field = writing(look)
    low = field.height_for_width(look, 400)
    stage.handle(letters(LONG * 2))
    assert field.height_for_width(look, 400) > low
    _, new = writing(look)
    stage.set_tree(look, WIDE, Column([new]))
    assert new.value == LONG * 2
    press(stage, pygame.K_z, mod=CTRL)
    assert new.value == ""


@pytest.mark.parametrize("text", ["", "a", "a\n", "\n\n", LONG])
def test_any_text_is_drawn_with_its_caret_inside_the_field(look: Style, text: str) -> None:
    stage, field = writing(look, text)
    stage.draw(pygame.Surface(WIDE))
    assert field.rect.contains(field.caret)


@pytest.mark.parametrize(
    "text", ["\u200b", "\0\x01", "\ud800", "a\u200db\n\u00ad", "\U0001f468\u200d\U0001f469", "e\u0301"]
)
def test_whatever_is_typed_or_composed_can_be_drawn(look: Style, text: str) -> None:
    stage, field = writing(look)
    surface = pygame.Surface(WIDE)
    for kind in (pygame.TEXTEDITING, pygame.TEXTINPUT):
        stage.handle(pygame.event.Event(kind, text=text, start=0, length=len(text)))
        stage.draw(surface)
    press(stage, pygame.K_LEFT, pygame.K_UP, pygame.K_END, pygame.K_BACKSPACE)
    stage.draw(surface)
    field.value.encode("utf-8")


def test_a_field_of_no_width_can_be_asked_where_its_caret_stands(look: Style) -> None:
    field = TextArea("note", "Why?")
    field.arrange(look, pygame.Rect(0, 0, 0, 0))
    assert field.caret.topleft == (12, 12)


def test_a_megabyte_that_is_pasted_is_cut_to_what_a_note_holds_and_the_field_says_so(look: Style) -> None:
    window = pygame.Window("clipboard", (100, 100))
    stage, field = writing(look)
    pygame.scrap.put_text("word " * 200_000)
    before = field.height_for_width(look, 400)
    press(stage, pygame.K_v, mod=CTRL)
    assert len(field.value) == MAX_CHARACTERS
    assert "4,000 letters" in field.full
    assert field.height_for_width(look, 400) > before
    stage.draw(pygame.Surface(WIDE))
    press(stage, pygame.K_BACKSPACE)
    assert not field.full
    window.destroy()


def test_a_clipboard_that_cannot_be_read_pastes_nothing(look: Style, monkeypatch: pytest.MonkeyPatch) -> None:
    def out_of_reach() -> str:
        raise pygame.error("no clipboard")

    monkeypatch.setattr(pygame.scrap, "get_text", out_of_reach)
    stage, field = writing(look, "kept")
    press(stage, pygame.K_v, mod=CTRL)
    assert field.value == "kept"
