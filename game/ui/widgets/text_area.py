"""A multi-line text field with caret, selection, clipboard, input method composition, undo and redo."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

import pygame

from game import TEXT_BOX_NOTICE
from game.ui import clipboard
from game.ui.drawing import shapes
from game.ui.drawing.fonts import drawable_text
from game.ui.drawing.graphemes import character_end, character_start, nearest_boundary
from game.ui.drawing.text_layout import wrap_ranges
from game.ui.drawing.theme import TOUCH
from game.ui.keyboard import has_control, latin_key
from game.ui.widgets.paragraph import BODY, SMALL
from game.ui.widgets.text_state import (
    TextState,
    UndoHistory,
    delete_text,
    insert_text,
    move_caret,
    word_after,
    word_before,
)
from game.ui.widgets.widget import HANDLED, Changed, EventReply, InteractionState, Role, Widget

if TYPE_CHECKING:
    from game.ui.drawing.fonts import Type
    from game.ui.drawing.style import Style
    from game.ui.drawing.theme import Colour


MAX_CHARACTERS = 4000
"""The default maximum length of a text."""
FULL_HINT = "This is full: it holds {:,} letters, and more than that is left out."
LACKING_HINT = "No typeface here has {}: what you wrote is kept as it is."
MOST_LACKING = 5
"""The most letters that are named as lacking."""
PAD = 12
_SHORTCUTS = frozenset({pygame.K_a, pygame.K_c, pygame.K_x, pygame.K_v, pygame.K_z, pygame.K_y})


class TextArea(Widget):
    """A text field of at least `lines` lines that grows with its text; sends `Changed` after every edit.

    `prompt` stands in it before the first letter: that no real names and cases belong there, unless it says otherwise.
    """

    role: ClassVar[Role] = Role.FIELD
    takes_focus: ClassVar[bool] = True
    takes_text: ClassVar[bool] = True

    def __init__(
        self,
        key: str,
        name: str,
        *,
        text: str = "",
        lines: int = 3,
        prompt: str = TEXT_BOX_NOTICE,
        max_characters: int = MAX_CHARACTERS,
    ) -> None:
        super().__init__(key=key, name=name, description=prompt)
        text = _clean_lines(text)
        self._history = UndoHistory(TextState(text, len(text), len(text)))
        self._lines = lines
        self._max_characters = max_characters
        self._composing = ""
        self._selecting = False
        self._style: Style | None = None
        self._wrapped: tuple[str, int, list[tuple[int, int]]] | None = None
        self._lacking: tuple[str, str] = ("", "")

    @property
    def value(self) -> str:
        """The text."""
        return self.draft.text

    @property
    def text_selection(self) -> tuple[int, int]:
        """Where the selection begins and where the caret is, as indices."""
        return self.draft.anchor, self.draft.caret

    @property
    def full(self) -> str:
        """The hint that is shown if the text has its maximum length, else an empty string."""
        return FULL_HINT.format(self._max_characters) if len(self.draft.text) >= self._max_characters else ""

    @property
    def draft(self) -> TextState:
        """The text with its caret and selection."""
        return self._history.now

    @property
    def cursor(self) -> int:
        """The system cursor over it: the text cursor."""
        return pygame.SYSTEM_CURSOR_IBEAM

    @property
    def caret(self) -> pygame.Rect:
        """The rectangle of the caret in the window."""
        number, x = self._row_and_x(self.draft.caret)
        return pygame.Rect(self.rect.x + PAD + x, self.rect.y + PAD + number * self._line_height, 2, self._line_height)

    def restore_state(self, old: Widget) -> None:
        """Take over text, caret, undo history and composition of the old field."""
        if isinstance(old, TextArea):
            self._history, self._composing, self._selecting = old._history, old._composing, old._selecting  # noqa: SLF001 - the same class

    def on_focus_lost(self) -> None:
        """Forget the composition and the mouse: what follows is meant for another widget."""
        self._composing, self._selecting = "", False

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of the wrapped text, at least that of `lines` lines."""
        self._style = style
        rows = max(self._lines, len(self._rows(width)) + len(self._hint_rows(width)), len(self._prompt_rows(width)))
        return max(TOUCH, rows * style.fonts.line_height(BODY) + 2 * PAD)

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Set its rectangle."""
        self._style = style
        self.rect = rect

    def handle_event(self, event: pygame.event.Event) -> EventReply:
        """Handle typing, editing keys and the mouse."""
        before = self.draft
        if event.type == pygame.TEXTINPUT:
            self._composing = ""
            self._edit(insert_text(before, drawable_text(event.text), self._max_characters))
        elif event.type == pygame.TEXTEDITING:
            self._composing = drawable_text(event.text)
        elif event.type == pygame.KEYDOWN:
            if not self._key(event):
                return None
        elif not self._mouse(event):
            return None
        return HANDLED if self.draft.text == before.text else Changed(self.key, self.draft.text)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw the field, the selection, the text, the composition and the caret."""
        theme, line_height = style.theme, self._line_height
        shapes.draw_box(surface, self.rect, theme.field, theme.edge, width=2)
        if not self.draft.text and not self._composing:
            for number, line in enumerate(self._prompt_rows(self.rect.width)):
                self._write(surface, style, line, number, theme.ink_soft)
        for number, (start, end) in enumerate(self._rows()):
            self._paint_selection(surface, style, number, start, end)
            self._write(surface, style, self.draft.text[start:end].rstrip("\n"), number, theme.ink)
        for number, hint in enumerate(self._hint_rows(self.rect.width), len(self._rows())):
            self._write(surface, style, hint, number, theme.ink_soft, SMALL)
        if not state.focused:
            return
        caret = self.caret
        if self._composing:
            words = style.fonts.line(BODY, self._composing, theme.ink)
            rect = words.get_rect(topleft=caret.topleft)
            surface.fill(theme.field, rect)
            surface.blit(words, rect)
            surface.fill(theme.accent, (rect.x, rect.bottom - 3, rect.width, 2))
            caret.x = rect.right
        surface.fill(theme.ink, caret.inflate(0, -line_height // 5))

    @property
    def _line_height(self) -> int:
        return self._style.fonts.line_height(BODY) if self._style else TOUCH

    def _rows(self, width: int | None = None) -> list[tuple[int, int]]:
        assert self._style  # noqa: S101 - a widget is laid out before it is painted or gets events
        key = self.draft.text, width or self.rect.width
        if self._wrapped is None or self._wrapped[:2] != key:
            self._wrapped = (*key, wrap_ranges(key[0], self._style.fonts, BODY, max(1, key[1] - 2 * PAD)))
        return self._wrapped[2]

    def _hint_rows(self, width: int) -> list[str]:
        assert self._style  # noqa: S101 - as above
        return self._wrap(" ".join(filter(None, (self.full, self._lacking_hint(self._style)))), SMALL, width)

    def _prompt_rows(self, width: int) -> list[str]:
        """Return the lines of what stands in the field before the first letter."""
        return self._wrap(self.description, BODY, width)

    def _wrap(self, text: str, text_type: Type, width: int) -> list[str]:
        assert self._style  # noqa: S101 - as above
        rows = wrap_ranges(text, self._style.fonts, text_type, max(1, width - 2 * PAD)) if text else []
        return [text[start:end] for start, end in rows]

    def _lacking_hint(self, style: Style) -> str:
        """Return the hint that some letters can only be drawn as boxes, or an empty string."""
        text = self.draft.text
        if self._lacking[0] != text:
            letters = style.fonts.lacking(text)
            more = " …" if len(letters) > MOST_LACKING else ""
            names = ", ".join(_code_point(letter) for letter in letters[:MOST_LACKING])
            self._lacking = text, LACKING_HINT.format(names + more) if letters else ""
        return self._lacking[1]

    def _width(self, start: int, end: int) -> int:
        assert self._style  # noqa: S101 - as above
        return self._style.fonts.width(BODY, self.draft.text[start:end].rstrip("\n"))

    def _row_and_x(self, index: int) -> tuple[int, int]:
        """Return the number of the row in which an index lies, and its distance from the row's left end."""
        rows = self._rows()
        number = bisect_right(rows, index, key=lambda row: row[0]) - 1
        return number, self._width(rows[number][0], index)

    def _index_at(self, number: int, x: int) -> int:
        """Return the index in a row that is nearest to a distance from its left end."""
        rows = self._rows()
        start, end = rows[max(0, min(len(rows) - 1, number))]
        last = end - 1 if self.draft.text[start:end].endswith("\n") or number < len(rows) - 1 else end
        beyond = start + bisect_left(range(start, max(start, last)), x, key=lambda index: self._width(start, index))
        nearest = min((max(start, beyond - 1), beyond), key=lambda index: abs(self._width(start, index) - x))
        return nearest_boundary(self.draft.text, nearest)

    def _write(
        self, surface: pygame.Surface, style: Style, text: str, number: int, colour: Colour, text_type: Type = BODY
    ) -> None:
        if text:
            top = self.rect.y + PAD + number * self._line_height
            line = style.fonts.line(text_type, text, colour)
            surface.blit(line, (self.rect.x + PAD, top + (self._line_height - line.get_height()) // 2))

    def _paint_selection(self, surface: pygame.Surface, style: Style, number: int, start: int, end: int) -> None:
        first, last = (max(start, min(end, index)) for index in self.draft.selection)
        if first < last:
            left, right = self._width(start, first), self._width(start, last)
            top = self.rect.y + PAD + number * self._line_height
            rect = (self.rect.x + PAD + left, top, max(4, right - left), self._line_height)
            surface.fill(style.theme.selection, rect)

    def _edit(self, draft: TextState) -> bool:
        self._history = self._history.edited(draft)
        return True

    def _mouse(self, event: pygame.event.Event) -> bool:
        if event.type == pygame.MOUSEBUTTONUP:
            self._selecting = False
            return True
        if event.type != pygame.MOUSEBUTTONDOWN and not (event.type == pygame.MOUSEMOTION and self._selecting):
            return False
        row = (event.pos[1] - self.rect.y - PAD) // self._line_height
        to = self._index_at(row, event.pos[0] - self.rect.x - PAD)
        extend = self._selecting or bool(pygame.key.get_mods() & pygame.KMOD_SHIFT)
        self._selecting = True
        return self._edit(move_caret(self.draft, to, extend=extend))

    def _key(self, event: pygame.event.Event) -> bool:
        if self._composing:
            return True  # the input method gets the keys until the composition is committed
        if has_control(event) and latin_key(event) in _SHORTCUTS:
            return self._shortcut(event)
        target = self._target(event)
        if target is not None:
            return self._edit(move_caret(self.draft, target, extend=bool(event.mod & pygame.KMOD_SHIFT)))
        if event.key in {pygame.K_RETURN, pygame.K_KP_ENTER}:
            return self._edit(insert_text(self.draft, "\n", self._max_characters))
        text, caret = self.draft.text, self.draft.caret
        if event.key == pygame.K_BACKSPACE:
            return self._edit(delete_text(self.draft, _index_before(text, caret, by_word=has_control(event))))
        if event.key == pygame.K_DELETE:
            return self._edit(delete_text(self.draft, _index_after(text, caret, by_word=has_control(event))))
        # The character follows as a text input event; here it is only kept from bubbling up to the number keys.
        return bool(event.unicode) and event.unicode.isprintable()

    def _target(self, event: pygame.event.Event) -> int | None:
        """Return the index to which a key moves the caret, or None if it moves it nowhere."""
        text, caret, by_word = self.draft.text, self.draft.caret, has_control(event)
        match event.key:
            case pygame.K_LEFT:
                return _index_before(text, caret, by_word=by_word)
            case pygame.K_RIGHT:
                return _index_after(text, caret, by_word=by_word)
            case pygame.K_UP | pygame.K_DOWN:
                number, x = self._row_and_x(caret)
                row = number + (1 if event.key == pygame.K_DOWN else -1)
                return self._index_at(row, x) if 0 <= row < len(self._rows()) else None
            case pygame.K_HOME | pygame.K_END if by_word:
                return 0 if event.key == pygame.K_HOME else len(text)
            case pygame.K_HOME:
                return self._index_at(self._row_and_x(caret)[0], 0)
            case pygame.K_END:
                return self._index_at(self._row_and_x(caret)[0], self.rect.width)
        return None

    def _shortcut(self, event: pygame.event.Event) -> bool:
        key = latin_key(event)
        match key:
            case pygame.K_a:
                self._edit(TextState(self.draft.text, len(self.draft.text), 0))
            case pygame.K_c | pygame.K_x if self.draft.selected:
                if clipboard.put_text(self.draft.selected) and key == pygame.K_x:
                    self._edit(delete_text(self.draft, self.draft.caret))
            case pygame.K_v:
                self._edit(insert_text(self.draft, _pasted(), self._max_characters))
            case pygame.K_y:
                self._history = self._history.redone()
            case pygame.K_z:
                self._history = self._history.redone() if event.mod & pygame.KMOD_SHIFT else self._history.undone()
        return True


class LineField(TextArea):
    """A text field of one line, though a long one is shown in several rows; Enter is left to the default button."""

    def __init__(self, key: str, name: str, *, text: str = "", prompt: str = "", max_characters: int = 80) -> None:
        super().__init__(key, name, text=text, lines=1, prompt=prompt, max_characters=max_characters)

    def _edit(self, draft: TextState) -> bool:
        return super()._edit(replace(draft, text=draft.text.replace("\n", " ")))

    def _key(self, event: pygame.event.Event) -> bool:
        if event.key in {pygame.K_RETURN, pygame.K_KP_ENTER} and not self._composing:
            return False
        return super()._key(event)


def _index_before(text: str, index: int, *, by_word: bool) -> int:
    return word_before(text, index) if by_word else character_start(text, index)


def _index_after(text: str, index: int, *, by_word: bool) -> int:
    return word_after(text, index) if by_word else character_end(text, index)


def _code_point(letter: str) -> str:
    """Name a letter that cannot be drawn, as in `U+674E`."""
    return f"U+{ord(letter):04X}"


def _pasted() -> str:
    return _clean_lines("\n".join(clipboard.get_text().splitlines()))


def _clean_lines(text: str) -> str:
    return "\n".join(drawable_text(line) for line in text.split("\n"))
