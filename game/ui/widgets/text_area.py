"""Where one writes: several lines, a caret, a selection, the clipboard, an input method's words, undo."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.fonts import drawable_text
from game.ui.drawing.text_layout import wrap_ranges
from game.ui.drawing.theme import TOUCH
from game.ui.widgets.paragraph import BODY, SMALL
from game.ui.widgets.widget import HANDLED, Changed, EventReply, InteractionState, Role, Widget

if TYPE_CHECKING:
    from game.ui.drawing.fonts import Type
    from game.ui.drawing.style import Style
    from game.ui.drawing.theme import Colour


UNDO_STEPS = 200
"""How many edits can be undone."""
_WORD_END = re.compile(r"\W*\w+|\W+")


@dataclass(frozen=True)
class TextState:
    """A text, where its caret stands, and where a selection began (the same place if nothing is selected)."""

    text: str = ""
    caret: int = 0
    anchor: int = 0

    @property
    def selection(self) -> tuple[int, int]:
        """The two ends of what is selected, in order."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """The selected words."""
        start, end = self.selection
        return self.text[start:end]


def move_caret(draft: TextState, to: int, *, keep: bool = False) -> TextState:
    """Put the caret somewhere; `keep` draws the selection out to there."""
    to = max(0, min(len(draft.text), to))
    return replace(draft, caret=to, anchor=draft.anchor if keep else to)


def insert_text(draft: TextState, text: str, limit: int) -> TextState:
    """Put text in the place of what is selected, as much as there is room for."""
    start, end = draft.selection
    room = max(0, limit - len(draft.text) + end - start)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")[:room]
    caret = start + len(text)
    return TextState(draft.text[:start] + text + draft.text[end:], caret, caret)


def delete_text(draft: TextState, to: int) -> TextState:
    """Take away what is selected, or else everything from the caret to a place."""
    if draft.caret != draft.anchor:
        to = draft.anchor
    start, end = sorted((draft.caret, max(0, min(len(draft.text), to))))
    return TextState(draft.text[:start] + draft.text[end:], start, start)


def word_after(text: str, here: int) -> int:
    """Return where the next word ends."""
    found = _WORD_END.match(text, here)
    return found.end() if found else len(text)


def word_before(text: str, here: int) -> int:
    """Return where the word before begins."""
    while here > 0 and not text[here - 1].isalnum():
        here -= 1
    while here > 0 and text[here - 1].isalnum():
        here -= 1
    return here


@dataclass(frozen=True)
class UndoHistory:
    """A draft with those before it, and those taken back."""

    now: TextState = TextState()
    before: tuple[TextState, ...] = ()
    after: tuple[TextState, ...] = ()

    def edited(self, draft: TextState) -> UndoHistory:
        """Go on to a new draft; letters typed one after another are undone a word at a time."""
        if draft.text == self.now.text:
            return replace(self, now=draft)
        if self.before and _goes_on(self.now, draft) and _goes_on(self.before[-1], self.now):
            return UndoHistory(draft, self.before)
        return UndoHistory(draft, (*self.before, self.now)[-UNDO_STEPS:])

    def undone(self) -> UndoHistory:
        """Go back by one edit."""
        if not self.before:
            return self
        return UndoHistory(self.before[-1], self.before[:-1], (self.now, *self.after))

    def redone(self) -> UndoHistory:
        """Take back the last going back."""
        if not self.after:
            return self
        return UndoHistory(self.after[0], (*self.before, self.now), self.after[1:])


def _goes_on(old: TextState, new: TextState) -> bool:
    """Tell whether the new draft only adds to the word being typed."""
    added = new.text[old.caret : new.caret]
    plain = new.text == old.text[: old.caret] + added + old.text[old.caret :]
    return plain and old.caret == old.anchor and bool(added) and not any(letter.isspace() for letter in added)


MAX_CHARACTERS = 4000
"""How many letters a text may have."""
FULL_HINT = "This is full: it holds {:,} letters, and more than that is left out."
PAD = 12
_SHORTCUTS = frozenset({pygame.K_a, pygame.K_c, pygame.K_x, pygame.K_v, pygame.K_z, pygame.K_y})


class TextArea(Widget):
    """A field of at least `lines` lines that grows with what is written in it."""

    role: ClassVar[Role] = Role.FIELD
    takes_text: ClassVar[bool] = True

    def __init__(
        self, key: str, name: str, *, text: str = "", lines: int = 3, prompt: str = "", most: int = MAX_CHARACTERS
    ) -> None:
        super().__init__(key=key, name=name, description=prompt)
        text = _clean_lines(text)
        self._history = UndoHistory(TextState(text, len(text), len(text)))
        self._lines = lines
        self._most = most
        self._composing = ""
        self._selecting = False
        self._look: Style | None = None
        self._wrapped: tuple[str, int, list[tuple[int, int]]] | None = None

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can reach it: yes."""
        return True

    @property
    def value(self) -> str:
        """What is written in it."""
        return self.draft.text

    @property
    def full(self) -> str:
        """What is to be said when there is room for nothing more, else nothing."""
        return FULL_HINT.format(self._most) if len(self.draft.text) >= self._most else ""

    @property
    def draft(self) -> TextState:
        """The text with its caret and selection."""
        return self._history.now

    @property
    def cursor(self) -> int:
        """The system cursor over it."""
        return pygame.SYSTEM_CURSOR_IBEAM

    @property
    def caret(self) -> pygame.Rect:
        """Where the caret stands in the window."""
        number, x = self._where(self.draft.caret)
        return pygame.Rect(self.rect.x + PAD + x, self.rect.y + PAD + number * self._line_height, 2, self._line_height)

    def restore_state(self, old: Widget) -> None:
        """Keep text, caret and undo of the old field."""
        if isinstance(old, TextArea):
            self._history, self._composing, self._selecting = old._history, old._composing, old._selecting  # noqa: SLF001 - the same class

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of what is written, never less than its first lines."""
        self._look = look
        rows = max(self._lines, len(self._rows(width)) + len(self._full_rows(width)))
        return max(TOUCH, rows * look.fonts.line_height(BODY) + 2 * PAD)

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Take a place."""
        self._look = look
        self.rect = rect

    def handle_event(self, event: pygame.event.Event) -> EventReply:
        """Answer typing, editing keys, and the mouse."""
        before = self.draft
        if event.type == pygame.TEXTINPUT:
            self._composing = ""
            self._edit(insert_text(before, drawable_text(event.text), self._most))
        elif event.type == pygame.TEXTEDITING:
            self._composing = drawable_text(event.text)
        elif event.type == pygame.KEYDOWN:
            if not self._key(event):
                return None
        elif not self._mouse(event):
            return None
        return HANDLED if self.draft.text == before.text else Changed(self.key, self.draft.text)

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:
        """Draw the field, the selection, the words and the caret."""
        theme, line_height = look.theme, self._line_height
        shapes.draw_box(surface, self.rect, theme.field, theme.edge, width=2)
        if not self.draft.text and not self._composing and self.description:
            self._write(surface, look, self.description, 0, theme.ink_soft)
        for number, (start, end) in enumerate(self._rows()):
            self._paint_selection(surface, look, number, start, end)
            self._write(surface, look, self.draft.text[start:end].rstrip("\n"), number, theme.ink)
        for number, said in enumerate(self._full_rows(self.rect.width), len(self._rows())):
            self._write(surface, look, said, number, theme.ink_soft, SMALL)
        if not state.focused:
            return
        caret = self.caret
        if self._composing:
            words = look.fonts.line(BODY, self._composing, theme.ink)
            place = words.get_rect(topleft=caret.topleft)
            surface.fill(theme.field, place)
            surface.blit(words, place)
            surface.fill(theme.accent, (place.x, place.bottom - 3, place.width, 2))
            caret.x = place.right
        surface.fill(theme.ink, caret.inflate(0, -line_height // 5))

    @property
    def _line_height(self) -> int:
        return self._look.fonts.line_height(BODY) if self._look else TOUCH

    def _rows(self, width: int | None = None) -> list[tuple[int, int]]:
        assert self._look  # noqa: S101 - a widget is placed before it is painted or spoken to
        key = self.draft.text, width or self.rect.width
        if self._wrapped is None or self._wrapped[:2] != key:
            self._wrapped = (*key, wrap_ranges(key[0], self._look.fonts, BODY, max(1, key[1] - 2 * PAD)))
        return self._wrapped[2]

    def _full_rows(self, width: int) -> list[str]:
        assert self._look  # noqa: S101 - as above
        rows = wrap_ranges(self.full, self._look.fonts, SMALL, max(1, width - 2 * PAD)) if self.full else []
        return [self.full[start:end] for start, end in rows]

    def _width(self, start: int, end: int) -> int:
        assert self._look  # noqa: S101 - as above
        return self._look.fonts.width(BODY, self.draft.text[start:end].rstrip("\n"))

    def _where(self, index: int) -> tuple[int, int]:
        rows = self._rows()
        number = bisect_right(rows, index, key=lambda row: row[0]) - 1
        return number, self._width(rows[number][0], index)

    def _index_at(self, number: int, x: int) -> int:
        rows = self._rows()
        start, end = rows[max(0, min(len(rows) - 1, number))]
        last = end - 1 if self.draft.text[start:end].endswith("\n") or number < len(rows) - 1 else end
        beyond = start + bisect_left(range(start, max(start, last)), x, key=lambda index: self._width(start, index))
        return min((max(start, beyond - 1), beyond), key=lambda index: abs(self._width(start, index) - x))

    def _write(
        self, surface: pygame.Surface, look: Style, text: str, number: int, colour: Colour, how: Type = BODY
    ) -> None:
        if text:
            at = (self.rect.x + PAD, self.rect.y + PAD + number * self._line_height)
            drawn = look.fonts.line(how, text, colour)
            surface.blit(drawn, (at[0], at[1] + (self._line_height - drawn.get_height()) // 2))

    def _paint_selection(self, surface: pygame.Surface, look: Style, number: int, start: int, end: int) -> None:
        low, high = (max(start, min(end, place)) for place in self.draft.selection)
        if low < high:
            left, right = self._width(start, low), self._width(start, high)
            top = self.rect.y + PAD + number * self._line_height
            place = (self.rect.x + PAD + left, top, max(4, right - left), self._line_height)
            surface.fill(look.theme.selection, place)

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
        keep = self._selecting or bool(pygame.key.get_mods() & pygame.KMOD_SHIFT)
        self._selecting = True
        return self._edit(move_caret(self.draft, to, keep=keep))

    def _key(self, event: pygame.event.Event) -> bool:
        if self._composing:
            return True  # the input method has the keys until its words are settled
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META) and event.key in _SHORTCUTS:
            return self._shortcut(event)
        target = self._target(event)
        if target is not None:
            return self._edit(move_caret(self.draft, target, keep=bool(event.mod & pygame.KMOD_SHIFT)))
        if event.key in {pygame.K_RETURN, pygame.K_KP_ENTER}:
            return self._edit(insert_text(self.draft, "\n", self._most))
        by_word = bool(event.mod & pygame.KMOD_CTRL)
        text, caret = self.draft.text, self.draft.caret
        if event.key == pygame.K_BACKSPACE:
            return self._edit(delete_text(self.draft, word_before(text, caret) if by_word else caret - 1))
        if event.key == pygame.K_DELETE:
            return self._edit(delete_text(self.draft, word_after(text, caret) if by_word else caret + 1))
        # A letter comes again as typed text; here it only must not reach the screen's number keys.
        return bool(event.unicode) and event.unicode.isprintable()

    def _target(self, event: pygame.event.Event) -> int | None:
        text, caret, by_word = self.draft.text, self.draft.caret, bool(event.mod & pygame.KMOD_CTRL)
        match event.key:
            case pygame.K_LEFT:
                return word_before(text, caret) if by_word else caret - 1
            case pygame.K_RIGHT:
                return word_after(text, caret) if by_word else caret + 1
            case pygame.K_UP | pygame.K_DOWN:
                number, x = self._where(caret)
                row = number + (1 if event.key == pygame.K_DOWN else -1)
                return self._index_at(row, x) if 0 <= row < len(self._rows()) else None
            case pygame.K_HOME | pygame.K_END if by_word:
                return 0 if event.key == pygame.K_HOME else len(text)
            case pygame.K_HOME:
                return self._index_at(self._where(caret)[0], 0)
            case pygame.K_END:
                return self._index_at(self._where(caret)[0], self.rect.width)
        return None

    def _shortcut(self, event: pygame.event.Event) -> bool:
        match event.key:
            case pygame.K_a:
                self._edit(TextState(self.draft.text, len(self.draft.text), 0))
            case pygame.K_c | pygame.K_x if self.draft.selected:
                pygame.scrap.put_text(self.draft.selected)
                if event.key == pygame.K_x:
                    self._edit(delete_text(self.draft, self.draft.caret))
            case pygame.K_v:
                self._edit(insert_text(self.draft, _pasted(), self._most))
            case pygame.K_y:
                self._history = self._history.redone()
            case pygame.K_z:
                self._history = self._history.redone() if event.mod & pygame.KMOD_SHIFT else self._history.undone()
        return True


def _pasted() -> str:
    try:
        found = pygame.scrap.get_text() or ""
    except (pygame.error, UnicodeError):
        return ""  # the system's clipboard is out of reach, or holds no text
    return _clean_lines("\n".join(found.splitlines()))


def _clean_lines(text: str) -> str:
    return "\n".join(drawable_text(line) for line in text.split("\n"))
