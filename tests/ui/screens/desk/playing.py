"""A small scenario and a desk that plays it, for the tests of the desk."""

from typing import Any

import pygame

from game.engine.moves import Move
from game.engine.notes import Note
from game.engine.session import Session
from game.records.journal_format import NoteKind
from game.records.journal_writer import WriteFailedError
from game.ui.drawing.style import Style
from game.ui.screen import Quit
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.text_screen import support_screen
from game.ui.widgets.button import Button
from game.ui.widgets.reading_pane import FORWARD
from tests.engine.stories import on, play, scene, story
from tests.ui.driving import WIDE, click_on, key, shown, words

LETTER = (
    "A long letter.\n\n" + "It goes on for a while.\n\n" * 30 + "The [[core_group]] meets.\n\n" + "On it goes.\n\n" * 9
)
MORE: dict[str, Any] = {
    "notice": "An angry parent. See the [[core_group]].",
    "brief": "You hold the case of {dana}.",
    "people": {
        "dana": {"name": "Dana Marlow", "portrait": "dana", "relation": "Ellis’s mother", "age": 26},
        "lee": {"name": "Lee Venner", "known_when": "held(name)"},
    },
    "places": {"kitchen": {"name": "The kitchen", "picture": "marlow_kitchen", "describe": "A kettle."}},
    "terms": {
        "core_group": {"term": "Core group", "text": "Those who carry out the [[plan]]."},
        "plan": {"term": "Plan", "text": "What is to change."},
    },
    "documents": {
        "form": {
            "kind": "form",
            "title": "Registration",
            "hand": "dana",
            "fields": [{"label": "Next of kin", "value": "Lee Venner (friend)"}, {"label": "Allergies", "value": ""}],
            "do": [{"learn": ["name"]}],
        },
        "letter": {"kind": "letter", "title": "A letter", "text": LETTER},
    },
    "history": [{"label": "3 December 2026", "value": "A conference."}],
    "later": {"gap": {"text": "The box is blank."}},
    "parts": {"first": {"title": "A visit"}},
}
SCENES = {
    "kitchen": scene(
        {
            "ask": on(
                "office",
                say="What is his full name?",
                now="She puts the mug down hard.",
                days=3,
                do=[{"later": {"gap": 2}}],
            ),
            "leave": on("office", say="I’ll leave you to it."),
        },
        title="The kitchen",
        part="first",
        place="kitchen",
        present={"dana": "guarded"},
        attention=1,
        documents=["form", "letter"],
        text="Dana fills the kettle.\n\nThe [[core_group]] meets on Friday.\n\nEllis has a wooden spoon.",
        look={
            "boots": {
                "at": [0.12, 0.6, 0.1, 0.2],
                "name": "the back door",
                "text": "Work boots, wet.",
                "do": [{"learn": ["boots"]}],
            },
            "mugs": {"name": "the mugs", "text": "Three mugs."},
        },
    ),
    "office": scene(
        {"home": on(say="Go home.")}, title="The office", part="first", desk_time=3, text="Four voicemails."
    ),
}


class Playing:
    """A session that is recorded nowhere; `full` makes recording fail, as on a full disk."""

    def __init__(self, *keys_made: str) -> None:
        self.session: Session = play(story(SCENES, **MORE), *keys_made)
        self.full = False
        self.stored: list[Note] = []
        self.messages: tuple[str, ...] = ()

    def act(self, move: Move) -> Session:
        after = self.session.make_move(move)
        if self.full:
            raise WriteFailedError("The disk is full.")
        self.session = after
        return after

    def stop_recording(self) -> None:
        self.full = False

    @property
    def notes(self) -> tuple[Note, ...]:
        return tuple(self.stored)

    def add_note(self, kind: NoteKind, text: str, about: str = "") -> None:
        self.keep_note(Note(kind, about, text))

    def keep_note(self, note: Note) -> None:
        if self.full:
            raise WriteFailedError("The disk is full.")
        self.stored.append(note)


def desk(style: Style, *keys_made: str, size: tuple[int, int] = WIDE) -> tuple[DeskScreen, Playing]:
    playing = Playing(*keys_made)
    screen = DeskScreen(
        playing, notes=playing, pause_screen=lambda: PauseScreen(lambda: support_screen("x")), after=Quit
    )
    screen.arrange(style, size)
    return screen, playing


def read(screen: DeskScreen) -> str:
    """Turn the beats of the page from the one that is shown to the last; return all words that were seen."""
    seen = [words(screen)]
    for _ in range(40):
        on = next((widget for widget in shown(screen) if widget.key == FORWARD), None)
        if not isinstance(on, Button) or not on.enabled:
            break
        screen.handle(key(pygame.K_PAGEDOWN))
        seen.append(words(screen))
    return "\n".join(seen)


def leave(screen: DeskScreen, widget_key: str) -> None:
    """Leave a desk whatever time is left."""
    click_on(screen, widget_key)
    if screen.widget_host.dialog:
        click_on(screen, "overlay:yes")


def move_keys(playing: Playing) -> list[str]:
    return [move.key for move in playing.session.moves]


def focus(screen: DeskScreen) -> str:
    return screen.widget_host.focus.key if screen.widget_host.focus else ""
