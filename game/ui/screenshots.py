"""Screenshots of every screen, drawn without a display by the code that draws them in the window."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pygame

from game import paths
from game.diagnostics.game_error import GameError
from game.engine.contacts import contact_moves
from game.engine.moves import Ask, Look, Move, Open
from game.engine.session import Session, is_decision
from game.engine.story import CompiledStory
from game.records.journal_reader import os_error_text
from game.records.lookup import load_story
from game.records.pathway_lookup import installed_routes
from game.records.recorded_session import RecordedSession
from game.scenario.catalogue import scenario_cards
from game.ui.drawing.style import make_style
from game.ui.navigator import Navigator
from game.ui.screen import Action, Push, Replace, Screen, render_screen
from game.ui.screens.custom_cut import CustomCutScreen
from game.ui.screens.debrief.copies import COPIES
from game.ui.screens.debrief.knowledge import LETTERS, ROW
from game.ui.screens.debrief.screen import DebriefScreen
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.key_settings import KeySettingsScreen
from game.ui.screens.menu import MenuScreen
from game.ui.screens.message import fault_screen
from game.ui.screens.reasons.question import ReasonScreen
from game.ui.screens.room.desk import room_decision
from game.ui.screens.room.vote import VoteCallbacks, VoteScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.settings import Settings
from game.ui.widgets.widget import Closed, Message, Pressed

SEED = 7
"""The seed of the plays, so that their choices are always in the same order."""
MAX_MOVES = 400
"""The number of moves after which a play is abandoned."""


def render_screenshots(
    folder: Path, sizes: Sequence[tuple[int, int]], themes: Sequence[str], scales: Sequence[int]
) -> tuple[Path, ...]:
    """Save every screen in each size, theme and text size as a PNG file; return the paths.

    Args:
        folder: the folder of the files, created if necessary.
        sizes: window sizes in pixels.
        themes: names of themes.
        scales: text sizes in per cent.

    Raises GameError if a file cannot be written.
    """
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.font.init()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as saves:
            pictures = [
                _save(folder, name, screen, size, Settings(theme=theme, text_scale=scale))
                for name, screen in all_screens(Path(saves))
                for size in sizes
                for theme in themes
                for scale in scales
            ]
    except (OSError, pygame.error) as error:
        raise GameError(f"The pictures cannot be written to {folder}: {os_error_text(error)}.") from None
    return tuple(pictures)


def _save(folder: Path, name: str, screen: Screen, size: tuple[int, int], settings: Settings) -> Path:
    theme = settings.theme.replace(" ", "-")
    path = folder / f"{name}-{size[0]}x{size[1]}-{settings.text_scale}-{theme}.png"
    style = make_style(settings, paths.assets(), size)
    render_screen(screen, style, size)
    # The menu shows its scenarios only after its first frame.
    screen.tick(33)
    pygame.image.save(render_screen(screen, style, size), path)
    return path


def all_screens(saves: Path, scenarios: Path | None = None) -> Iterator[tuple[str, Screen]]:
    """Yield every screen with its name; those of a play show the first scenario of a folder, the installed ones' first.

    A screen is only as it is until the next is asked for.
    """
    scenarios = scenarios or paths.scenarios()
    navigator = Navigator(scenarios, saves)
    yield "menu", navigator.menu()
    for name in ("how", "support", "facilitators", "text", "local"):
        yield name, _menu_entry(navigator.menu(), name)
    yield "settings", SettingsScreen(Settings())
    yield "keys", KeySettingsScreen(has_voice=True)
    yield "error", fault_screen("saves/logs/fault.log")
    for route in installed_routes(scenarios)[:1]:
        yield "hand-over", _menu_entry(navigator.menu(), f"route:{route.folder.name}:{route.id}")
    card = next((card for card in scenario_cards(scenarios) if not card.is_broken), None)
    if card is None:
        return
    story = load_story(card.path)
    yield from play_screens(navigator, story, saves)
    _save_unfinished_session(story, saves)
    yield "menu-in-progress", navigator.menu()
    yield "saves", navigator.saved_sessions()
    for key, name in (("0", "session"), ("bin", "bin"), ("people", "people")):
        yield name, _sessions_entry(navigator, key)
    navigator.close()


def _sessions_entry(navigator: Navigator, key: str) -> Screen:
    """Return the screen that a button of the saved sessions leads to; it is laid out before, which reads them."""
    screen = navigator.saved_sessions()
    screen.arrange(make_style(Settings(), paths.assets()), (1280, 720))
    if not isinstance(screen, WidgetScreen):
        raise GameError("The saved sessions are not made of widgets.")
    return _next_screen(screen.on_message(Pressed(key)))


def _menu_entry(menu: MenuScreen, key: str) -> Screen:
    """Return the screen that an entry of the menu leads to."""
    return _next_screen(menu.on_message(Pressed(key)))


def _next_screen(action: Action | None) -> Screen:
    if not isinstance(action, (Push, Replace)):
        raise GameError("A screen leads to no other where it should.")
    return action.screen


def play_screens(navigator: Navigator, story: CompiledStory, saves: Path) -> Iterator[tuple[str, Screen]]:
    """Play a story to its end and yield its screens on the way, each kind of page once."""
    if story.scenario.cuts:
        yield "length", _menu_entry(navigator.menu(), f"play:{story.scenario.id}")
    yield "custom-cut", CustomCutScreen(story, lambda _own: None)
    play = RecordedSession.begin(story, SEED, None, saves)
    notice = _next_screen(navigator.show_notice(play))
    yield "notice", notice
    yield "brief", _pressed(notice, "on")
    yield "cover", _paused(navigator.current_screen(play))
    drawn: set[str] = set()
    for _ in range(MAX_MOVES):
        if play.session.ended:
            break
        for name in _page_kinds(play.session):
            if name not in drawn:
                drawn.add(name)
                yield from _desk_screens(navigator, play, name)
        play.act(_next_move(play.session))
    yield "after-the-last-scene", navigator.desk(play)
    yield "ending", _pressed(navigator.desk(play), "ending")
    yield from _debrief_screens(navigator.current_screen(play))


def _save_unfinished_session(story: CompiledStory, saves: Path) -> None:
    """Record the first moves of a play, so that the menu has a session to resume."""
    play = RecordedSession.begin(story, SEED, None, saves)
    for _ in range(3):
        play.act(_next_move(play.session))
    play.close()


def _page_kinds(session: Session) -> Iterator[str]:
    """Yield the kinds of page that the current page of a session is one of."""
    situation = session.situation
    scene = session.story.scenario.scenes[situation.scene]
    moves = session.legal_moves()
    decides = is_decision(session.story, situation.scene)
    if scene.present and scene.look and (situation.attention == 0 or not decides):
        yield "desk-looked" if situation.attention == 0 else "desk"
    if next(contact_moves(session.story, situation), None) is not None:
        yield "desk-contacts"
    if any(isinstance(move, Ask) for move in moves):
        yield "desk-said" if situation.asked else "desk-conversation"
    if any(isinstance(move, Open) for move in moves):
        yield "desk-document"
    if decides and scene.look and situation.attention:
        yield "desk-decision"


def _desk_screens(navigator: Navigator, play: RecordedSession, name: str) -> Iterator[tuple[str, Screen]]:
    desk = navigator.desk(play)
    moves = play.session.legal_moves()
    match name:
        case "desk-document":
            document = next(move for move in moves if isinstance(move, Open))
            yield name, _pressed(desk, f"open {document.document}")
        case "desk-contacts":
            yield name, desk
            contact = next(contact_moves(play.session.story, play.session.situation))
            yield "desk-picked", _pressed(navigator.desk(play), f"pick {contact.pieces[0]}")
        case "desk-decision":
            for tab in ("chronology", "documents", "glossary", "notes"):
                yield f"file-{tab}", _with_file_open(navigator.desk(play), tab)
            yield name, desk
            yield "cover-later", _paused(navigator.desk(play))
            yield from _room_screens(navigator, play.session)
            yield "reason", _reason_screen(navigator, play.session)
        case _:
            yield name, desk


def _room_screens(navigator: Navigator, session: Session) -> Iterator[tuple[str, Screen]]:
    """Yield the vote of a room on a decision: hands being counted, the split, and two routes beside each other."""
    callbacks = VoteCallbacks(lambda _vote, _options: None, lambda _reason: None, lambda _key, _reason: None)
    screen = VoteScreen(room_decision(session), callbacks, navigator.pause_screen)
    for choice in (*session.choices(), *session.choices()[:1]):
        screen.on_message(Pressed(f"hand:{choice.key}"))
    yield "room-hands", screen
    yield "room-split", _pressed(screen, "show")
    yield "room-routes", _pressed(screen, "routes")


def _reason_screen(navigator: Navigator, session: Session) -> Screen:
    """Return the question why, before a decision is made."""
    decision = room_decision(session)
    screen = ReasonScreen(decision.title, lambda *_: None, lambda *_: None, navigator.pause_screen)
    screen.ask_about(*next(iter(decision.options.items())))
    return screen


def _next_move(session: Session) -> Move:
    """Return the next move: look, open documents, talk and make contacts while possible, then the first choice."""
    moves = [move for kind in (Look, Open, Ask) for move in session.legal_moves() if isinstance(move, kind)]
    if moves:
        return moves[0]
    contact = next(contact_moves(session.story, session.situation), None)
    return contact or session.choices()[0]


def _debrief_screens(screen: Screen) -> Iterator[tuple[str, Screen]]:
    if not isinstance(screen, DebriefScreen):
        raise GameError("A play that has ended leads to no debrief.")
    for page in screen.pages:
        screen.go_to(page)
        if page.field == "support":
            yield "debrief-copies", _pressed(screen, COPIES)
            screen.on_message(Closed(COPIES))
        yield f"debrief-{page.key}", screen
        if page.field == "knowledge":
            rows = [widget.key for widget in screen.widget_host.root.walk() if widget.key.startswith(ROW)]
            yield "debrief-piece", _pressed(screen, rows[:4][-1])
            screen.on_message(Closed("row"))
            yield "debrief-letters", _pressed(screen, LETTERS)
            screen.on_message(Closed("row"))
        for name, link in (("card", page.cards[:1]), ("more", page.more[:1])):
            for opened in link:
                screen.open(opened)
                yield f"debrief-{page.key}-{name}", screen
                if name == "card":
                    yield from _decision_screens(screen)
                screen.go_to(page)


def _decision_screens(screen: DebriefScreen) -> Iterator[tuple[str, Screen]]:
    """Yield the last page of an opened decision, its options, and what would have come by the last of them."""
    _go_to_last(screen)
    yield "debrief-decision", screen
    for name in ("options", "option"):
        for link in screen.page.more[-1:]:
            screen.open(link)
            yield f"debrief-{name}", screen
    _go_to_last(screen)
    yield "debrief-what-if", screen


def _go_to_last(screen: DebriefScreen) -> None:
    """Go to the last page of what is opened."""
    while screen.reader.has_next:
        screen.reader.go_by(1)
    screen.refresh()


def _with_file_open(screen: Screen, tab: str) -> Screen:
    if isinstance(screen, DeskScreen):
        screen.open_file(tab)
    return screen


def _paused(screen: Screen) -> Screen:
    escape = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0, unicode="")
    return _next_screen(screen.handle(escape))


def _pressed(screen: Screen, key: str) -> Screen:
    return _after_message(screen, Pressed(key))


def _after_message(screen: Screen, message: Message) -> Screen:
    if isinstance(screen, WidgetScreen):
        screen.on_message(message)
    return screen
