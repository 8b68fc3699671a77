"""Every screen as a picture, drawn by the code that draws it in the window, without a display."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pygame

from game import paths
from game.diagnostics.problem import GameError
from game.engine.moves import Choose, Look, Move, Open, Record, Tell
from game.engine.session import Session, is_decision
from game.engine.story import CompiledStory
from game.records.journal_reader import os_error_text
from game.records.lookup import load_story
from game.records.recorded_session import RecordedSession
from game.scenario.catalogue import scenario_cards
from game.ui.drawing.style import make_style
from game.ui.navigator import Navigator
from game.ui.screen import Action, Push, Replace, Screen, render_screen
from game.ui.screens.debrief.next_steps import REAL_CASE
from game.ui.screens.debrief.screen import DebriefScreen
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.menu import MenuScreen
from game.ui.screens.message import fault_screen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.settings import Settings
from game.ui.widgets.widget import Changed, Message, Pressed

SEED = 7
"""The seed of the plays that are drawn, so that choices stand in the same order each time."""
LONGEST = 400
"""Moves after which a play that is drawn gives up."""


def render_screenshots(
    folder: Path, sizes: Sequence[tuple[int, int]], themes: Sequence[str], scales: Sequence[int]
) -> tuple[Path, ...]:
    """Draw every screen in each size, theme and text size to PNG files; return them."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.font.init()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as saves:
            made = [
                _draw(folder, name, screen, size, Settings(theme=theme, text_scale=scale))
                for name, screen in all_screens(Path(saves))
                for size in sizes
                for theme in themes
                for scale in scales
            ]
    except (OSError, pygame.error) as error:
        raise GameError(f"The pictures cannot be written to {folder}: {os_error_text(error)}.") from None
    return tuple(made)


def _draw(folder: Path, name: str, screen: Screen, size: tuple[int, int], settings: Settings) -> Path:
    theme = settings.theme.replace(" ", "-")
    path = folder / f"{name}-{size[0]}x{size[1]}-{settings.text_scale}-{theme}.png"
    look = make_style(settings, paths.assets())
    render_screen(screen, look, size)
    # A moment later stands what was put off until the first frame was seen.
    screen.tick(33)
    pygame.image.save(render_screen(screen, look, size), path)
    return path


def all_screens(saves: Path) -> Iterator[tuple[str, Screen]]:
    """Yield every screen with its name, those of a play from the first installed scenario."""
    journey = Navigator(paths.scenarios(), saves)
    yield "menu", journey.menu()
    for name in ("how", "support"):
        yield name, _shown(journey.menu(), name)
    yield "settings", SettingsScreen(Settings())
    yield "error", fault_screen("saves/logs/fault.log")
    card = next((card for card in scenario_cards(paths.scenarios()) if not card.is_broken), None)
    if card is None:
        return
    story = load_story(card.path)
    yield from _of_a_play(journey, story, saves)
    _leave_one(story, saves)
    yield "menu-in-progress", journey.menu()
    yield "saves", journey.saved()
    journey.close()


def _shown(menu: MenuScreen, key: str) -> Screen:
    """Return the screen that an entry of the menu leads to."""
    return _led_to(menu.on_message(Pressed(key)))


def _led_to(action: Action | None) -> Screen:
    if not isinstance(action, (Push, Replace)):
        raise GameError("A screen leads to no other where it should.")
    return action.screen


def _of_a_play(journey: Navigator, story: CompiledStory, saves: Path) -> Iterator[tuple[str, Screen]]:
    """Play a story to its end and yield its screens on the way: each kind of moment once."""
    play = RecordedSession.begin(story, SEED, None, saves)
    notice = _led_to(journey.opening(play))
    yield "notice", notice
    yield "brief", _pressed(notice, "on")
    yield "cover", _covered(journey.standing(play))
    seen: set[str] = set()
    for _ in range(LONGEST):
        if play.session.ended:
            break
        for name in _moments(play.session):
            if name not in seen:
                seen.add(name)
                yield from _desk_screens(journey, play, name)
        play.act(_next_move(play.session))
    yield "after-the-last-scene", journey.desk(play)
    yield "ending", _pressed(journey.desk(play), "rest")
    yield from _debrief_screens(journey.standing(play))


def _leave_one(story: CompiledStory, saves: Path) -> None:
    """Begin a play and leave it, so that the menu has one to go on with."""
    play = RecordedSession.begin(story, SEED, None, saves)
    for _ in range(3):
        play.act(_next_move(play.session))
    play.close()


def _moments(session: Session) -> Iterator[str]:
    """Name the kinds of moment that a situation is one of."""
    situation = session.situation
    scene = session.story.scenario.scenes[situation.scene]
    moves = session.legal_moves()
    decides = is_decision(session.story, situation.scene)
    if scene.present and scene.look and (situation.attention == 0 or not decides):
        yield "desk-looked" if situation.attention == 0 else "desk"
    if any(isinstance(move, Tell) for move in moves):
        yield "desk-time"
    if any(isinstance(move, Open) for move in moves):
        yield "desk-document"
    if decides and scene.look and situation.attention:
        yield "desk-decision"


def _desk_screens(journey: Navigator, play: RecordedSession, name: str) -> Iterator[tuple[str, Screen]]:
    desk = journey.desk(play)
    moves = play.session.legal_moves()
    match name:
        case "desk-document":
            document = next(move for move in moves if isinstance(move, Open))
            yield name, _pressed(desk, f"open {document.document}")
        case "desk-time":
            yield name, desk
            told = next(move for move in moves if isinstance(move, Tell))
            yield "desk-tell", _pressed(journey.desk(play), f"tell {told.info}")
        case "desk-decision":
            for tab in ("chronology", "documents", "glossary", "notes"):
                yield f"file-{tab}", _opened_at(journey.desk(play), tab)
            yield name, desk
            yield "cover-later", _covered(journey.desk(play))
        case _:
            yield name, desk


def _next_move(session: Session) -> Move:
    """Look and read first, then write one thing down and tell one thing, then take the first choice shown."""
    offered = [move for move in session.legal_moves() if not isinstance(move, Choose)]
    for kind in (Look, Open, Record, Tell):
        found = next((move for move in offered if isinstance(move, kind)), None)
        if found is not None:
            return found
    return session.choices()[0]


def _debrief_screens(screen: Screen) -> Iterator[tuple[str, Screen]]:
    if not isinstance(screen, DebriefScreen):
        raise GameError("A play that has ended leads to no debrief.")
    for leaf in screen.leaves:
        screen.go_to(leaf)
        yield f"debrief-{leaf.key.replace(':', '-')}", screen
    yield "debrief-real-case", _answered(screen, Changed(REAL_CASE, 1))


def _opened_at(screen: Screen, tab: str) -> Screen:
    if isinstance(screen, DeskScreen):
        screen.open_file(tab)
    return screen


def _covered(screen: Screen) -> Screen:
    escape = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0, unicode="")
    return _led_to(screen.handle(escape))


def _pressed(screen: Screen, key: str) -> Screen:
    return _answered(screen, Pressed(key))


def _answered(screen: Screen, message: Message) -> Screen:
    if isinstance(screen, WidgetScreen):
        screen.on_message(message)
    return screen
