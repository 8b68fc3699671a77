"""Audit of the window: `python -m tests.bench.window_audit` plays each shipped scenario and prints a table.

At every size of the window and of the text it looks at each decision, conversation and desk of one play as it is on
arrival, then at the ending and at every screen of the debrief, with all that can be opened in it. With `--json` it
prints one object, whose `misses` lists every goal missed, with figure, scene and size.
"""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from itertools import combinations

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game import paths
from game.engine.debrief.debrief import build_debrief
from game.engine.moves import Ask, Look, Move, Open
from game.engine.session import Session, begin
from game.engine.story import CompiledStory
from game.engine.views.page import build_page
from game.records.lookup import load_story
from game.scenario.catalogue import scenario_cards
from game.ui.drawing.style import Style, make_style
from game.ui.screen import Quit
from game.ui.screens.debrief.screen import DebriefCallbacks, DebriefScreen
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.text_screen import support_screen
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.settings import Settings
from game.ui.widgets.button import Button, Card
from game.ui.widgets.focus_navigation import widget_at
from game.ui.widgets.image_map import Hotspot, Picture
from game.ui.widgets.options import Option
from game.ui.widgets.paragraph import Link, Paragraph
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.reading_pane import ReadingPane
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.timeline import TimelineRow
from game.ui.widgets.toggles import PickBox
from game.ui.widgets.widget import Pressed, Widget

READ = (Paragraph, Button, Card, Option, PickBox, TimelineRow)
"""The kinds of widgets in which words are read."""
SIZES = ((1024, 640), (1280, 720), (1366, 768), (1920, 1080), (3840, 2160))
SCALES = (100, 200)
SEED = 7
PLAYS = (0, -1)
"""The plays: always the first choice, and always the last."""
MIN_PICTURE_SHARE = 0.22
MIN_TARGET = 24
MAX_PRESSES = 3
MAX_DEBRIEF_WORDS = 180
MAX_MOVES = 400


@dataclass(frozen=True)
class Miss:
    """A goal that is missed: which one, with what figure, and where."""

    goal: str
    figure: str
    scene: str
    size: str
    scale: int


@dataclass
class Audit:
    """The figures of one size and scale."""

    size: tuple[int, int]
    scale: int
    pages: int = 0
    words_in_view: int = 0
    """Pages on which the words of the first beat and the way to the case file are in view, all of them."""
    choices_in_view: int = 0
    picture_share: float = 1.0
    marks: int = 0
    marks_answering: int = 0
    presses: int = 0
    small_targets: int = 0
    overlaps: int = 0
    debrief_screens: int = 0
    debrief_words: int = 0
    """The words on the debrief's screen that shows most at once."""
    debrief_steps: int = 0
    """How often Space is pressed to come to the end of the debrief's way, scrolling included."""
    misses: list[Miss] = field(default_factory=list)

    def miss(self, goal: str, figure: object, scene: str) -> None:
        """Note a goal that is missed in a scene."""
        width, height = self.size
        self.misses.append(Miss(goal, str(figure), scene, f"{width}x{height}", self.scale))


class HeldSession:
    """A session that is recorded nowhere."""

    messages: tuple[str, ...] = ()

    def __init__(self, session: Session) -> None:
        self.session = session

    def act(self, move: Move) -> Session:
        """Make a move."""
        self.session = self.session.make_move(move)
        return self.session

    def stop_recording(self) -> None:
        """Do nothing: nothing is recorded."""


def arrivals(story: CompiledStory, choice: int) -> Iterator[Session]:
    """Play a story once; yield the session at each scene as it is entered, and after each line said.

    At every decision the play takes the choice with this index.
    """
    session = begin(story, SEED)
    entered = ""
    for _ in range(MAX_MOVES):
        if session.ended:
            return
        if session.situation.scene != entered:
            entered = session.situation.scene
            yield session
        session = session.make_move(next_move(session, choice))
        if isinstance(session.moves[-1], Ask):
            yield session


def next_move(session: Session, choice: int) -> Move:
    """Return the next move of the play: look, open and ask while that can be done, then a choice by its index."""
    moves: list[Move] = [move for kind in (Look, Open, Ask) for move in session.legal_moves() if isinstance(move, kind)]
    return moves[0] if moves else session.choices()[choice]


def desk_of(session: Session, style: Style, size: tuple[int, int]) -> DeskScreen:
    """Return the desk of a session, laid out and drawn."""
    screen = DeskScreen(
        HeldSession(session), pause_screen=lambda: PauseScreen(lambda: support_screen("Somebody.")), after=Quit
    )
    screen.arrange(style, size)
    screen.draw(pygame.Surface(size))
    return screen


def measure(story: CompiledStory, size: tuple[int, int], scale: int) -> Audit:
    """Return the figures of a play of a story at one size and scale."""
    audit = Audit(size, scale)
    style = make_style(Settings(text_scale=scale), paths.assets(), size)
    for choice in PLAYS:
        measure_debrief(audit, measure_play(audit, story, choice, style), style)
    return audit


def measure_play(audit: Audit, story: CompiledStory, choice: int, style: Style) -> Session:
    """Look at the screens of one play; return it at its end."""
    session = begin(story, SEED)
    for session in arrivals(story, choice):
        screen, scene = desk_of(session, style, audit.size), session.situation.scene
        measure_targets(audit, scene, screen)
        measure_texts(audit, scene, screen)
        if build_page(session).desk:
            measure_presses(audit, session, screen)
            continue
        measure_picture(audit, session, screen)
        measure_choices(audit, session, screen)
    while not session.ended:
        session = session.make_move(next_move(session, choice))
    measure_ending(audit, session, style)
    return session


def measure_ending(audit: Audit, session: Session, style: Style) -> None:
    """Look at the page of the ending, after what came before it was read."""
    screen = desk_of(session, style, audit.size)
    screen.on_message(Pressed("ending"))
    measure_targets(audit, "ending", screen)
    measure_texts(audit, "ending", screen)
    pane = next(widget for widget in screen.widget_host.root.walk() if isinstance(widget, ReadingPane))
    if audit.scale == 100 and pane.max_offset:
        audit.miss("the ending in view", f"{pane.max_offset} px below", session.situation.ending or "")


def measure_choices(audit: Audit, session: Session, screen: DeskScreen) -> None:
    """Count a page, and whether all its choices and topics are in view; in one column after one press."""
    page = build_page(session)
    if not page.choices and not page.talk:
        return
    measure_words(audit, session, screen)
    wanted = {f"do {choice.move.key}" for choice in page.choices} | {f"do {line.move.key}" for line in page.talk}
    if audit.scale > 100 and any(widget.key == "sheet" for widget in screen.widget_host.root.walk()):
        screen.on_message(Pressed("sheet"))
    audit.pages += 1
    seen = {widget.key for widget in screen.widget_host.active_layer.walk() if is_in_view(widget, audit.size)}
    audit.choices_in_view += wanted <= seen
    if wanted - seen:
        audit.miss("every choice in view", f"{len(wanted - seen)} of {len(wanted)} out of view", page.scene)


def measure_words(audit: Audit, session: Session, screen: DeskScreen) -> None:
    """Note whether the words and the way to the case file are in view on arrival."""
    widgets = list(screen.widget_host.root.walk())
    words = next(widget for widget in widgets if isinstance(widget, ReadingPane))
    file = next(widget for widget in widgets if widget.key == "file")
    is_seen = not words.max_offset and is_in_view(file, audit.size)
    audit.words_in_view += is_seen
    if audit.scale == 100 and not is_seen:
        audit.miss("words and case file in view", f"{words.max_offset} px below", session.situation.scene)


def is_in_view(widget: Widget, size: tuple[int, int]) -> bool:
    """Tell whether all of a widget lies in the window and in the panes around it."""
    return widget.visible_rect() == widget.rect and pygame.Rect((0, 0), size).contains(widget.rect)


def measure_picture(audit: Audit, session: Session, screen: DeskScreen) -> None:
    """Note the least share of the picture, and whether the marks on it answer where they are drawn."""
    scene, root = session.situation.scene, screen.widget_host.root
    for picture in (widget for widget in root.walk() if isinstance(widget, Picture)):
        visible = picture.visible_rect()
        share = visible.width * visible.height / (audit.size[0] * audit.size[1])
        audit.picture_share = min(audit.picture_share, share)
        if audit.scale == 100 and share < MIN_PICTURE_SHARE:
            audit.miss("the picture's share", f"{share:.1%}", scene)
        for spot in (child for child in picture.children if isinstance(child, Hotspot)):
            audit.marks += 1
            is_answering = widget_at(root, spot.mark) is spot
            audit.marks_answering += is_answering
            if not is_answering:
                audit.miss("marks answer", spot.key, scene)


def debrief_of(session: Session, style: Style, size: tuple[int, int]) -> DebriefScreen:
    """Return the debrief of a play, in which moments can be tried again and copies made."""
    callbacks = DebriefCallbacks(
        keep=lambda *_: None,
        pause_screen=lambda: PauseScreen(lambda: support_screen("Somebody.")),
        branch=lambda _moves, _choice: Quit(),
        copy=lambda *_: "",
    )
    screen = DebriefScreen(build_debrief(session), callbacks)
    screen.arrange(style, size)
    return screen


def measure_debrief(audit: Audit, session: Session, style: Style) -> None:
    """Look at every screen of a debrief, and go through its way with Space."""
    screen = debrief_of(session, style, audit.size)
    for page in screen.pages:
        screen.go_to(page)
        measure_opened(audit, screen)
        screen.go_to(page)
    screen = debrief_of(session, style, audit.size)
    space = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0, unicode=" ")
    for step in range(MAX_MOVES):
        pane = next(widget for widget in screen.widget_host.root.walk() if isinstance(widget, ReadingPane))
        if not screen.reader.has_next and pane.offset == pane.max_offset:
            audit.debrief_steps = max(audit.debrief_steps, step)
            return
        screen.handle(space)


def measure_opened(audit: Audit, screen: DebriefScreen) -> None:
    """Look at the screen that is shown and the pages after it of what is opened, and at all that opens from them."""
    while True:
        screen.draw(pygame.Surface(audit.size))
        name = screen.page.key
        audit.debrief_screens += 1
        words = visible_words(screen)
        audit.debrief_words = max(audit.debrief_words, words)
        if words > MAX_DEBRIEF_WORDS:
            audit.miss("words on a debrief screen", words, name)
        measure_targets(audit, name, screen)
        measure_texts(audit, name, screen)
        for link in (*screen.page.cards, *screen.page.more):
            screen.open(link)
            measure_opened(audit, screen)
        if not screen.reader.path or not screen.reader.has_next:
            break
        screen.reader.go_by(1)
        screen.refresh()
    if screen.reader.path:
        screen.reader.close()
        screen.refresh()


def visible_words(screen: WidgetScreen) -> int:
    """Return how many words can be read at once: of texts, buttons, cards, options and rows, the safety line too."""
    widgets = [widget for widget in screen.widget_host.active_layer.walk() if isinstance(widget, READ)]
    return sum(len(widget.name.split()) for widget in widgets if is_read(widget))


def is_read(widget: Widget) -> bool:
    """Tell whether half of a widget's height is seen, and no text in it says the same."""
    seen = widget.visible_rect()
    has_texts = any(isinstance(inner, Paragraph) for inner in widget.walk() if inner is not widget)
    return not has_texts and seen.height * 2 > widget.rect.height and bool(seen.width)


def measure_targets(audit: Audit, scene: str, screen: WidgetScreen) -> None:
    """Count what can be pressed and is smaller than a target may be."""
    for widget in screen.widget_host.root.walk():
        if not isinstance(widget, (Pressable, Link)) or not widget.visible_rect():
            continue
        if min(widget.rect.size) < MIN_TARGET and not isinstance(widget, Link):
            audit.small_targets += 1
            audit.miss("targets of 24 px", f"{widget.key} {widget.rect.size}", scene)


def measure_texts(audit: Audit, scene: str, screen: WidgetScreen) -> None:
    """Count texts and buttons that lie over each other, leave the window, or are too low for their words."""
    style, window = screen._style, pygame.Rect((0, 0), audit.size)
    if style is None:
        return
    parts = [widget for widget in screen.widget_host.root.walk() if isinstance(widget, (Paragraph, Button, PickBox))]
    for widget in parts:
        if widget.height_for_width(style, widget.rect.width) > widget.rect.height or is_cut(widget, window):
            audit.overlaps += 1
            audit.miss("no text cut", widget.name[:40], scene)
    for one, other in combinations(parts, 2):
        if one not in other.ancestors() and other not in one.ancestors():
            shared = one.visible_rect().clip(other.visible_rect())
            if shared.width and shared.height:
                audit.overlaps += 1
                audit.miss("no text overlaps", f"{one.name[:30]} / {other.name[:30]}", scene)


def is_cut(widget: Widget, window: pygame.Rect) -> bool:
    """Tell whether a widget leaves the window and lies in no pane that could bring it into view."""
    in_pane = any(isinstance(ancestor, ScrollPane) for ancestor in widget.ancestors())
    return not in_pane and not window.contains(widget.rect)


def measure_presses(audit: Audit, session: Session, screen: DeskScreen) -> None:
    """Count the presses of the mouse, scrolling included, that tell one piece to the first who can be reached."""
    page = build_page(session)
    recipient = next((each for each in page.desk.recipients if each.is_open), None) if page.desk else None
    if page.desk is None or recipient is None or not page.desk.pieces:
        return
    road = next((road for road in recipient.roads if road.is_affordable), None)
    if road is None:
        return
    wanted = (f"pick {page.desk.pieces[0].info}", f"whom {recipient.agency}", f"road {road.channel}")
    presses = 0
    for key in wanted:
        widget = next(widget for widget in screen.widget_host.root.walk() if widget.key == key)
        presses += 1 if is_in_view(widget, audit.size) else 2
        screen.widget_host.scroll_into_view(key)
        screen.on_message(Pressed(key))
    audit.presses = max(audit.presses, presses)
    if audit.scale == 100 and presses > MAX_PRESSES:
        audit.miss("presses for a contact", presses, page.scene)


def table(audits: list[Audit]) -> Iterator[str]:
    """Yield the lines of a table of the figures."""
    columns = (
        "words in view",
        "choices in view",
        "picture",
        "marks answer",
        "presses",
        "under 24 px",
        "text cut or over",
        "debrief screens",
        "most words",
        "presses of Space",
    )
    yield "  ".join(["size       scale", *columns])
    for audit in audits:
        width, height = audit.size
        yield (
            f"{width}x{height}".ljust(11)
            + f"{audit.scale} %".rjust(5)
            + f"{audit.words_in_view} of {audit.pages}".rjust(15)
            + f"{audit.choices_in_view} of {audit.pages}".rjust(17)
            + f"{audit.picture_share:.1%}".rjust(9)
            + f"{audit.marks_answering} of {audit.marks}".rjust(14)
            + f"{audit.presses}".rjust(9)
            + f"{audit.small_targets}".rjust(13)
            + f"{audit.overlaps}".rjust(18)
            + f"{audit.debrief_screens}".rjust(17)
            + f"{audit.debrief_words}".rjust(12)
            + f"{audit.debrief_steps}".rjust(18)
        )


def main() -> None:
    """Play every shipped scenario at every size and scale, and print what was measured."""
    pygame.display.init()
    pygame.font.init()
    result: dict[str, object] = {}
    misses: list[Miss] = []
    as_json = "--json" in sys.argv
    for card in scenario_cards(paths.scenarios()):
        story = load_story(card.path)
        audits = [measure(story, size, scale) for size in SIZES for scale in SCALES]
        misses += [miss for audit in audits for miss in audit.misses]
        result[card.id] = [asdict(audit) for audit in audits]
        if not as_json:
            sys.stdout.write("\n".join([card.title, *table(audits), ""]) + "\n")
    if as_json:
        report = {"scenarios": result, "misses": [asdict(miss) for miss in misses]}
        sys.stdout.write(json.dumps(report, indent=1) + "\n")
        return
    for miss in misses:
        sys.stdout.write(f"missed: {miss.goal}: {miss.figure} ({miss.scene}, {miss.size}, {miss.scale} %)\n")


if __name__ == "__main__":
    main()
