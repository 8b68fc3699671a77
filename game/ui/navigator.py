"""Which screen follows which: the one place where scenarios, sessions and screens come together.

What needs the engine or the scenario models is imported where it is used: the menu's first frame waits for neither.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from game.diagnostics.problem import GameError
from game.ui.screen import Action, Pop, Push, Replace, Screen
from game.ui.screens.menu import MenuContent, MenuScreen
from game.ui.screens.menu import ScenarioChoice as MenuDesk
from game.ui.screens.message import Answer, MessageScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.text_screen import TextScreen, support_screen
from game.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.records.journal_format import NoteKind
    from game.records.recorded_session import RecordedSession
    from game.scenario.catalogue import ScenarioCard
    from game.ui.outcome_loader import OutcomeLoader

PICTURE = "places/marlow_doorstep.png"
"""The picture on which the menu lays the desks."""
DEFAULT_SUPPORT = "Talk to your manager, your supervisor or the safeguarding lead where you work."


class Navigator:
    """The way from the menu through a play to its debrief and back; it holds at most one play at a time."""

    def __init__(self, scenarios: Path, saves: Path) -> None:
        self._scenarios = scenarios
        self._saves = saves
        self._seen = False
        self._last: Path | None = None
        self._play: RecordedSession | None = None
        self._fuller: OutcomeLoader | None = None

    def menu(self, notice: str = "") -> MenuScreen:
        """Return the first screen; `notice` is one sentence to be said on it."""
        return _Menu(lambda: self._offer(notice), lambda key: self.guarded(lambda: self._chosen(key)), self._first_seen)

    @property
    def playing(self) -> RecordedSession | None:
        """The play that is held now."""
        return self._play

    def guarded(self, act: Callable[[], Action | None]) -> Action | None:
        """Do something that may fail as expected, and then say so."""
        try:
            return act()
        except GameError as fault:
            return Push(MessageScreen("That did not work", str(fault), [Answer("Back", Pop())]))

    def _offer(self, notice: str) -> MenuContent:
        """Show what can be played; what takes longer to find out waits until the first frame was seen."""
        self._hold(None)
        if not self._seen:
            return MenuContent(None, "", [notice] if notice else [], PICTURE)
        from game.scenario.catalogue import scenario_cards  # noqa: PLC0415 - see the module

        try:
            found = scenario_cards(self._scenarios)
        except GameError as fault:
            return MenuContent([], "", [text for text in (notice, str(fault)) if text], PICTURE)
        broken = [f"{card.title} cannot be read: `check` says why." for card in found if card.is_broken]
        going, last = self._in_progress()
        desks = [_desk(card, in_progress=card.id in going) for card in found if not card.is_broken]
        return MenuContent(desks, last, [text for text in (notice, *broken) if text], PICTURE)

    def _first_seen(self) -> bool:
        """Note that the menu was seen; tell whether it was for the first time."""
        first, self._seen = not self._seen, True
        return first

    def _in_progress(self) -> tuple[frozenset[str], str]:
        """Return the scenarios with a session that was left, and words for the newest of those."""
        if not any(self._saves.glob("*.session.jsonl")):
            return frozenset(), ""
        from game.records.lookup import story_lookup  # noqa: PLC0415 - see the module
        from game.records.session_list import session_summaries as saved_cards  # noqa: PLC0415 - see the module

        try:
            every = saved_cards(self._saves, story_lookup(self._scenarios))
        except GameError:
            return frozenset(), ""
        left = [card for card in every if card.title and not card.ended]
        self._last = left[0].path if left else None
        going = frozenset(card.scenario for card in left)
        return going, f"{left[0].title}: {left[0].where}" if left else ""

    def _chosen(self, key: str) -> Action | None:
        match key.partition(":"):
            case ("play", _, scenario):
                return self._begin(scenario)
            case ("resume", _, _) if self._last is not None:
                return self.resume(self._last)
            case ("saves", _, _):
                return Push(self.saved())
            case ("settings", _, _):
                return Push(SettingsScreen(Settings()))
            case ("how", _, _):
                return Push(TextScreen("How this works", self._about()))
            case ("support", _, _):
                return Push(self._support())
            case _:
                return None

    def _begin(self, scenario: str) -> Action:
        import secrets  # noqa: PLC0415 - slow to import, and only a play needs it

        from game.records.lookup import find_installed, load_story, pack_of  # noqa: PLC0415 - see the module
        from game.records.recorded_session import SEED_RANGE, RecordedSession  # noqa: PLC0415 - see the module

        card = find_installed(scenario, self._scenarios)
        if card is None:
            raise GameError("This scenario is not there any more.")
        story = load_story(card.path)
        pack, seed = pack_of(card.path), secrets.randbelow(SEED_RANGE)
        return self.opening(RecordedSession.begin(story, seed, None, self._saves, pack=pack, file=card.path))

    def opening(self, play: RecordedSession) -> Action:
        """Go to the content notice of a play that begins."""
        from game.ui.screens.notice import ContentNotice, introduction  # noqa: PLC0415 - see the module

        self._hold(play)
        notice = ContentNotice(introduction(play.session), lambda: Replace(self.desk(play)), self._support)
        if not play.messages:
            return Push(notice)
        return Push(MessageScreen("Before you begin", "\n\n".join(play.messages), [Answer("Go on", Replace(notice))]))

    def resume(self, path: Path) -> Action:
        """Take a session up where it was left; what became of it is said first."""
        return self.going_on(self._taken_up(path))

    def going_on(self, play: RecordedSession) -> Action:
        """Go to where a play stands, with a word first where something must be said."""
        self._hold(play)
        words = "\n\n".join(play.messages) or play.branch_reason
        if not words:
            return Push(self.standing(play))
        answers = [Answer("Go on", lambda: Replace(self.standing(play))), Answer("Back", Pop())]
        if play.branch_reason:
            moves = len(play.session.moves)
            answers[0] = Answer("Go on in a new session", lambda: self._branched(play, moves, Replace))
        return Push(MessageScreen("Before you go on", words, answers))

    def saved(self) -> Screen:
        """Return the list of saved sessions."""
        from game.records.lookup import story_lookup  # noqa: PLC0415 - see the module
        from game.records.session_list import session_summaries as saved_cards  # noqa: PLC0415 - see the module
        from game.ui.screens.saves import SavesCallbacks, SavesScreen  # noqa: PLC0415 - see the module
        from game.ui.screens.session_actions import session_actions  # noqa: PLC0415 - see the module

        return SavesScreen(
            SavesCallbacks(
                cards=lambda: saved_cards(self._saves, story_lookup(self._scenarios)),
                doings=lambda card: session_actions(card.path, self._scenarios),
                go_on=lambda card: self._trying(lambda: self.resume(card.path)),
                debrief=lambda card: self._trying(lambda: Push(self._debrief(self._taken_up(card.path)))),
                rewind=lambda card, moves: self._trying(lambda: self._branched(self._taken_up(card.path), moves, Push)),
            )
        )

    def _trying(self, act: Callable[[], Action]) -> Action:
        return cast("Action", self.guarded(act))

    def _taken_up(self, path: Path) -> RecordedSession:
        from game.records.lookup import load_story, scenario_file_of  # noqa: PLC0415 - see the module
        from game.records.recorded_session import RecordedSession  # noqa: PLC0415 - see the module

        self._hold(None)
        file = scenario_file_of(path, self._scenarios)
        play = RecordedSession.resume(path, load_story(file), file=file)
        self._hold(play)
        return play

    def _branched(self, play: RecordedSession, moves: int, how: Callable[[Screen], Action]) -> Action:
        """Begin a branch of a play and go to its desk, with a word first if it cannot be kept."""
        branch = play.branch(moves)
        self._hold(branch)
        return self.going_on(branch) if branch.messages else how(self.standing(branch))

    def standing(self, play: RecordedSession) -> Screen:
        """Return the screen where a play stands: its desk, or its debrief once it has ended."""
        return self._debrief(play) if play.session.ended else self.desk(play)

    def desk(self, play: RecordedSession) -> Screen:
        """Return the desk of a play."""
        from game.scenario.validation.pictures import PICTURES  # noqa: PLC0415 - see the module
        from game.ui.screens.desk.portraits import PictureFinder  # noqa: PLC0415 - see the module
        from game.ui.screens.desk.screen import DeskScreen  # noqa: PLC0415 - see the module

        own = PictureFinder(play.file.parent / PICTURES if play.file else None)
        return DeskScreen(
            play,
            cover=lambda: self._desk_cover(play),
            after=lambda: Replace(self._debrief(play)),
            gallery=own,
            notes=play,
        )

    def _desk_cover(self, play: RecordedSession) -> Screen:
        """Return what Esc lays over a desk; once a decision was made one can go back to it."""
        from game.engine.session import decisions  # noqa: PLC0415 - see the module

        made = decisions(play.session)
        back = (lambda: self._trying(lambda: self._taken_again(play, made[-1][0]))) if made else None
        return PauseScreen(self._support, back=back)

    def _taken_again(self, play: RecordedSession, moves: int) -> Action:
        """Go back to a decision in a new session; the desk that was left is not come back to."""
        branch = play.branch(moves)
        self._hold(branch)
        shown: Screen = self.desk(branch)
        if branch.messages:
            shown = MessageScreen("Before you go on", "\n\n".join(branch.messages), [Answer("Go on", Replace(shown))])
        return Replace(shown, to_first=True)

    def _debrief(self, play: RecordedSession) -> Screen:
        from game.engine.debrief.debrief import build_debrief  # noqa: PLC0415 - see the module
        from game.engine.views.case_file import case_file  # noqa: PLC0415 - see the module
        from game.ui.outcome_loader import OutcomeLoader  # noqa: PLC0415 - see the module
        from game.ui.screens.debrief.screen import DebriefCallbacks, DebriefScreen  # noqa: PLC0415 - see the module

        self._work_on(OutcomeLoader(play))
        around = DebriefCallbacks(
            keep=lambda kind, about, text: play.add_note(cast("NoteKind", kind), text, about),
            cover=self.cover,
            branch=lambda moves: self._trying(lambda: self._branched(play, moves, Replace)),
            fuller=self._fuller,
            terms={entry.id: entry for entry in case_file(play.session).glossary},
        )
        return DebriefScreen(build_debrief(play.session, play.notes), around)

    def close(self) -> None:
        """Put down what is held."""
        self._hold(None)

    def cover(self) -> Screen:
        """Return what Esc lays over a screen."""
        return PauseScreen(self._support)

    def _support(self) -> Screen:
        from game.ui.screens.session_actions import support_text  # noqa: PLC0415 - see the module

        return support_screen(support_text(self._scenarios) or DEFAULT_SUPPORT)

    def _about(self) -> str:
        from game.ui.screens.session_actions import pack_notes  # noqa: PLC0415 - see the module
        from game.ui.screens.text_screen import help_text  # noqa: PLC0415 - see the module

        return help_text(pack_notes(self._scenarios), self._saves)

    def _hold(self, play: RecordedSession | None) -> None:
        """Put the play down that was held, so that its session can be taken up again, and hold another."""
        if self._play is not None and self._play is not play:
            self._play.close()
            self._work_on(None)
        self._play = play

    def _work_on(self, fuller: OutcomeLoader | None) -> None:
        """Have another debrief made fuller, or none: what is not being read is not worked on."""
        if self._fuller is not None:
            self._fuller.stop()
        self._fuller = fuller


class _Menu(MenuScreen):
    """The menu, which looks for sessions that were left only once its first frame was seen."""

    def __init__(
        self, offer: Callable[[], MenuContent], choose: Callable[[str], Action | None], first_seen: Callable[[], bool]
    ) -> None:
        super().__init__(offer, choose)
        self._first_seen = first_seen

    def tick(self, milliseconds: int) -> None:  # noqa: ARG002 - how long it was does not matter
        """Show the sessions that were left."""
        if self._first_seen():
            self._known = None
            self.refresh()
            self.refresh(self.usual)


def _desk(card: ScenarioCard, *, in_progress: bool) -> MenuDesk:
    return MenuDesk(card.id, card.title, card.line, card.minutes, card.desk, in_progress)
