"""The page for facilitators: before and after a session, and what of the packs somebody still has to verify."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.diagnostics.game_error import GameError
from game.engine.views.text import fill_placeholders
from game.scenario.catalogue import scenario_cards
from game.ui.drawing.markdown import parse_markdown
from game.ui.screen import Action, Pop, Push, Replace
from game.ui.screens.message import Answer, MessageScreen
from game.ui.screens.pack_texts import installed_packs
from game.ui.screens.page_frame import READING_WIDTH, page_frame
from game.ui.screens.text_screen import escape_markdown
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Flow
from game.ui.widgets.paragraph import STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenario.catalogue import ScenarioCard
    from game.scenario.model.scenario import Pack
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

HEADING = "For facilitators"
SESSION = """Play the desk yourself first, and choose how much of it to use: a desk with a short way asks at its
start. It works alone, in pairs that say why, or in a room with one screen where each
decision is voted on: both are picked where the length is asked, and so is a way of your own, of the decisions that
you tick. Begin with the
notice and leave room to step out. It is not meant for anybody who has lately been close to the death of a child,
unless somebody sits with them.

Keep as much time for the debrief as for the play. It asks what was known and what pressed; it marks nobody, and
neither should the room."""
SHARED_COMPUTER = """Each person can give a name under *Saved sessions*; then their sessions lie in a folder of
their own, and the menu goes on with those. Nothing leaves this computer. Whoever can open the folder can read what
was written:"""
LOCAL = """Teams, telephone numbers, names of people, dates of guidance, questions, the decisions that are looked at and
the support page can be made your own under *Local details* in the menu. Until you put in your own, names and numbers
are examples."""
PAPERS = """A guide with minutes, sheets for each decision, conversation, document and desk, a glossary, a page of
support, a record for oneself and a handout, for the short way of a desk:"""
PAGES = """A page that plays a desk in any browser, on a phone too, for people who have no installation; and the same
as a package for a learning platform, by SCORM, which is told completion, time and the ending, and never a score:"""
GROUP = """All sessions in this folder, {saves}, are counted on one page, without names, and in groups of five or more:
how people parted, what they asked, wrote and told. Fewer than five are not shown."""
TABLES = """Tables that each played another desk of the same days: the newest session of each desk in this folder as
one page of who knew what, when. Copy the other tables’ session files into it first: {saves}."""
NO_BROWSER = "No browser answered here. The file lies in {folder}, and is called {name}."
CHECKED = "Everything in the packs that are installed here has been verified by somebody."


class FacilitatorScreen(WidgetScreen):
    """The page, with buttons that write papers for a session, pages that play, and the page of a group.

    Args:
        scenarios: the folder of packs.
        saves: that of the sessions.
    """

    first_focus = "text"

    def __init__(self, scenarios: Path, saves: Path) -> None:
        super().__init__()
        self.title = f"{HEADING} - Sixty Visits"
        self._saves = saves
        self._blocks = parse_markdown(facilitator_text(scenarios, saves))
        self._cards = {card.id: card for card in scenario_cards(scenarios) if not card.is_broken}

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        papers = [_button("papers", "Papers", card) for card in self._cards.values()]
        pages = [_button("pages", "Page to play", card) for card in self._cards.values()]
        return page_frame(
            [
                Heading(HEADING, TITLE),
                Heading("Papers for a session", STRONG),
                Paragraph(" ".join(PAPERS.split())),
                Flow(papers, gap=1),
                Heading("A page to play", STRONG),
                Paragraph(" ".join(PAGES.split())),
                Flow(pages, gap=1),
                Heading("A group’s sessions", STRONG),
                Paragraph(" ".join(GROUP.split()).format(saves=self._saves)),
                Button("group", "Make the page", icon="file-text"),
                Heading("Tables side by side", STRONG),
                Paragraph(" ".join(TABLES.split()).format(saves=self._saves)),
                Button("tables", "Lay them side by side", icon="file-text"),
                Paragraph(self._blocks),
            ],
            key="text",
            name=HEADING,
            max_width=READING_WIDTH,
            gap=1.5,
            buttons=[Button("back", "Back", weight=Weight.MAIN, icon="arrow-left")],
        )

    def on_message(self, message: Message) -> Action | None:
        """Write what was asked for and say where it lies, or go back."""
        if not isinstance(message, Pressed):
            return None
        verb, _, name = message.key.partition(":")
        if verb == "back":
            return Pop()
        if verb in {"papers", "pages", "group", "tables"}:
            return Push(self._written(verb, name))
        return None

    def _written(self, verb: str, name: str) -> MessageScreen:
        """Write what was asked for; return the message that says where it lies, or why it could not be written."""
        # Only when it is asked for: what writes them takes its time to load.
        from game.ui import facilitator_files as files  # noqa: PLC0415

        of_scenario = {"papers": files.write_papers, "pages": files.write_play_pages}
        of_sessions = {"group": files.write_group_page, "tables": files.write_tables_page}
        try:
            written = of_scenario[verb](self._cards[name].path, self._saves) if name else of_sessions[verb](self._saves)
        except GameError as fault:
            return MessageScreen("That did not work", str(fault), [Answer("Back", Pop())])
        answers = [Answer("Open it", lambda: _opened(written.first)), Answer("Back", Pop())]
        return MessageScreen("It is written", written.words, answers)

    def on_escape(self) -> Action | None:
        """Go back."""
        return Pop()


def _opened(file: Path) -> Action:
    """Open a file in the browser; return the way back, or the message that there is no browser."""
    from game.reports.debrief.copies import open_in_browser  # noqa: PLC0415 - as above

    if open_in_browser(file):
        return Pop()
    words = NO_BROWSER.format(folder=file.parent, name=file.name)
    return Replace(MessageScreen("That did not work", words, [Answer("Back", Pop())]))


def _button(verb: str, thing: str, card: ScenarioCard) -> Button:
    """Return the button that writes something of a scenario; its name tells it from another of the same scenario."""
    icon = "file-text" if verb == "papers" else "play"
    return Button(f"{verb}:{card.id}", card.title, icon=icon, description=f"{thing}: {card.title}")


def facilitator_text(scenarios: Path, saves: Path) -> str:
    """Return the page as Markdown; `scenarios` is the folder of packs, `saves` that of the sessions."""
    unverified = [line for pack in installed_packs(scenarios) for line in _unverified(pack)]
    items = "\n".join(f"- {line}" for line in unverified)
    return "\n\n".join(
        [
            f"## A session\n\n{SESSION}",
            f"## Several people on one computer\n\n{SHARED_COMPUTER} {escape_markdown(str(saves))}.",
            f"## Local names and numbers\n\n{LOCAL}",
            f"## Not yet verified\n\n{items or CHECKED}",
        ]
    )


def _unverified(pack: Pack) -> Iterator[str]:
    """Yield a line for each kind of thing in a pack that nobody has verified yet."""
    title = fill_placeholders(pack, pack.title)
    contacts = [fill_placeholders(pack, contact.name) for contact in pack.support if not contact.verified]
    terms = [term.term for term in pack.terms.values() if not term.verified]
    provisions = [rule.title for rule in (pack.law.provisions.values() if pack.law else ()) if not rule.verified]
    for what, by, names in (
        ("Numbers and hours of helplines", "on the day of a release", contacts),
        ("Glossary", "by somebody of the field", terms),
        ("Law and guidance", "by a lawyer", provisions),
    ):
        if names:
            yield f"**{what}** ({title}), to be verified {by}: {', '.join(names)}."
