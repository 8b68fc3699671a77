"""The navigator: decides which screen follows which, and creates each screen with its callbacks.

It leads from the menu through the content notice, the desk and the debrief of a play back to the menu, and to the
saved sessions, settings, help and support. It holds at most one recorded session open and closes it before it opens
another, so that a session can be resumed. Expected failures (`GameError`) become message screens. The engine, the
scenario models and all screens but the menu are imported where they are used, since the menu's first frame must not
wait for them.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from game import paths
from game.diagnostics.game_error import GameError
from game.ui.screen import Action, ApplySettings, Pop, Push, Replace, Screen
from game.ui.screens.menu import DeferredMenu, MenuContent, MenuScreen
from game.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from game.engine.story import CompiledStory
    from game.records.journal_format import NoteKind, SessionOptions
    from game.records.people import Player
    from game.records.recorded_session import RecordedSession
    from game.records.session_list import SessionSummaries, SessionSummary, StoryLookup, SummaryCache
    from game.ui.outcome_loader import OutcomeLoader
    from game.ui.pathway_navigator import PathwayNavigator

PICTURE = "places/marlow_doorstep.png"
"""The picture behind the scenarios of the menu."""
DEFAULT_SUPPORT = "Talk to your manager, your supervisor or the safeguarding lead where you work."


class Navigator:
    """Creates the screens and the transitions between them.

    Args:
        scenarios: the folder of packs.
        saves: the folder of the sessions of all who use this computer.
        settings_in: returns the settings of the person whose folder of sessions this is; without it they stay.
    """

    def __init__(self, scenarios: Path, saves: Path, settings_in: Callable[[Path], Settings] | None = None) -> None:
        self._scenarios = scenarios
        self._root = saves
        self._saves = paths.person_folder(saves)
        self._settings_in = settings_in
        self._menu_was_shown = False
        self._last_session: Path | None = None
        self._play: RecordedSession | None = None
        self._summary_cache: SummaryCache = {}
        self._story_of: StoryLookup | None = None
        self._outcome_loader: OutcomeLoader | None = None

    def menu(self, notice: str = "") -> MenuScreen:
        """Return the first screen; `notice` is one sentence to be shown on it."""
        return DeferredMenu(
            lambda: self._menu_content(notice),
            lambda key: self.guarded(lambda: self._on_menu_entry(key)),
            self._mark_menu_shown,
        )

    @property
    def playing(self) -> RecordedSession | None:
        """The recorded session that is open now."""
        return self._play

    def guarded(self, transition: Callable[[], Action | None]) -> Action | None:
        """Call a transition; if it raises a GameError, return the transition to a message that shows it."""
        try:
            return transition()
        except GameError as fault:
            return Push(_message_screen("That did not work", str(fault), {"Back": Pop()}))

    def _menu_content(self, notice: str) -> MenuContent:
        """Return what the menu shows; scenarios and sessions are read only after its first frame was shown."""
        self._hold(None)
        if not self._menu_was_shown:
            return MenuContent(None, "", [notice] if notice else [], PICTURE)
        from game.ui.screens.menu_content import read_menu  # noqa: PLC0415 - see the module

        notices = [text for text in (notice, self._other_sessions()) if text]
        sources = (self._newest_sessions, notices, PICTURE, self._alias(), self._pathways().choices)
        content, self._last_session = read_menu(self._scenarios, *sources)
        return content

    def _alias(self) -> str:
        """Return what the person who is playing is called; empty if it is nobody in particular."""
        from game.records.people import current_player  # noqa: PLC0415 - see the module

        player = current_player(self._root)
        return player.alias if player else ""

    def _pathways(self) -> PathwayNavigator:
        from game.ui.pathway_navigator import PathwayCallbacks, PathwayNavigator  # noqa: PLC0415 - see the module

        callbacks = PathwayCallbacks(
            hold=self._hold,
            begin=lambda play: self.show_notice(play, Replace),
            go_on=self.show_play,
            pause_screen=self.pause_screen,
            guarded=self._guarded_action,
        )
        return PathwayNavigator(self._scenarios, self._saves, self._alias(), self._stories(), callbacks)

    def _other_sessions(self) -> str:
        """Return a sentence on sessions in folders that were the usual one before; empty if there are none."""
        from game.records.session_list import other_sessions_text  # noqa: PLC0415 - see the module

        return other_sessions_text(paths.other_saves()) if self._root == paths.saves_root() else ""

    def _mark_menu_shown(self) -> bool:
        """Note that the menu was shown; tell whether that was the first time."""
        first, self._menu_was_shown = not self._menu_was_shown, True
        return first

    def _newest_sessions(self) -> Sequence[SessionSummary]:
        """Return the newest sessions; raises GameError if the folder cannot be read."""
        if not self._may_hold_sessions():
            return ()
        from game.records.session_list import PAGE  # noqa: PLC0415 - see the module

        return self._session_summaries()[:PAGE]

    def _may_hold_sessions(self) -> bool:
        """Tell whether sessions lie in the folder, without importing what reads them."""
        try:
            return any(self._saves.glob("*.session.jsonl"))
        except (OSError, RuntimeError):
            return False

    def _session_summaries(self) -> SessionSummaries:
        from game.records.session_list import session_summaries  # noqa: PLC0415 - see the module

        return session_summaries(self._saves, self._stories(), self._summary_cache)

    def _stories(self) -> StoryLookup:
        """Return the lookup of stories, which keeps those that were compiled."""
        from game.records.lookup import story_lookup  # noqa: PLC0415 - see the module

        self._story_of = self._story_of or story_lookup(self._scenarios)
        return self._story_of

    def _on_menu_entry(self, key: str) -> Action | None:
        match key.partition(":"):
            case ("play", _, scenario):
                return self._begin(scenario)
            case ("resume", _, _) if self._last_session is not None:
                return self.resume(self._last_session)
            case ("route", _, route):
                return self._pathways().begin(route)
            case ("run" | "next", _, run):
                return self._pathways().go_on(run)
            case ("saves", _, _):
                return Push(self.saved_sessions())
            case ("how" | "facilitators" | "text" | "local" | "settings" as entry, _, _):
                return Push(self._page(entry))
            case ("support", _, _):
                return Push(self._support())
            case _:
                return None

    def _begin(self, scenario: str) -> Action:
        import secrets  # noqa: PLC0415 - slow to import, and only a play needs it

        from game.records.journal_format import SessionOptions  # noqa: PLC0415 - see the module
        from game.records.lookup import find_installed, load_story, pack_of  # noqa: PLC0415 - see the module
        from game.records.recorded_session import SEED_RANGE, RecordedSession  # noqa: PLC0415 - see the module

        file = find_installed(scenario, self._scenarios)
        if file is None:
            raise GameError("This scenario is not there any more.")
        story, pack = load_story(file), pack_of(file)
        seed, alias = secrets.randbelow(SEED_RANGE), self._alias()
        return self.ask_length(
            story,
            lambda options: RecordedSession.begin(
                story, seed, None, self._saves, pack=pack, alias=alias, file=file, options=options
            ),
            SessionOptions(),
        )

    def ask_length(
        self, story: CompiledStory, begin: Callable[[SessionOptions], RecordedSession], options: SessionOptions
    ) -> Action:
        """Ask how much of a scenario to play, and go on to its notice; without cuts go to that at once.

        `begin` begins the play; `options` are those that stand first.
        """
        from game.engine.views.text import anytime  # noqa: PLC0415 - see the module
        from game.ui.screens.length import LengthScreen  # noqa: PLC0415 - see the module

        if not story.scenario.cuts:
            return self.show_notice(begin(options))

        def notice(chosen: SessionOptions) -> Action | None:
            return self.guarded(lambda: self.show_notice(begin(chosen), Replace))

        return Push(LengthScreen(story, notice, anytime(story.scenario), options.mode))

    def show_notice(self, play: RecordedSession, action: Callable[[Screen], Action] = Push) -> Action:
        """Go by an action to the content notice of a play that begins; messages of its journal come first."""
        from game.records.journal_format import SessionMode  # noqa: PLC0415 - see the module
        from game.ui.screens.notice import ContentNotice, introduction  # noqa: PLC0415 - see the module

        self._hold(play)
        about = introduction(play.session, for_room=play.header.mode is SessionMode.ROOM)
        notice = ContentNotice(about, lambda: Replace(self.desk(play)), self._support)
        if not play.messages:
            return action(notice)
        return action(_message_screen("Before you begin", "\n\n".join(play.messages), {"Go on": Replace(notice)}))

    def resume(self, path: Path) -> Action:
        """Resume the session in a journal file; if it rests, go to the next page of its pathway."""
        play = self._open_session(path)
        if play.is_resting and play.header.pathway:
            return self._pathways().go_on(play.header.pathway.name)
        return self.show_play(play)

    def show_play(self, play: RecordedSession, action: Callable[[Screen], Action] = Push) -> Action:
        """Go by an action to the current screen of a resumed play; messages of its journal come first."""
        self._hold(play)
        message = "\n\n".join(play.messages) or play.branch_reason
        if not message:
            return action(self.current_screen(play))
        answers: dict[str, Action | Callable[[], Action]]
        if play.branch_reason:
            moves = len(play.session.moves)
            answers = {"Go on in a new session": lambda: self._show_branch(play, moves, Replace)}
        else:
            answers = {"Go on": lambda: Replace(self.current_screen(play))}
        return action(_message_screen("Before you go on", message, {**answers, "Back": Pop()}))

    def saved_sessions(self) -> Screen:
        """Return the list of saved sessions."""
        from game.ui.screens.sessions.session_actions import saves_callbacks  # noqa: PLC0415 - see the module
        from game.ui.screens.sessions.session_list import SavesScreen  # noqa: PLC0415 - see the module

        return SavesScreen(
            saves_callbacks(
                self._saves,
                self._root,
                self._scenarios,
                summaries=self._session_summaries,
                resume=lambda saved: self._guarded_action(lambda: self.resume(saved.path)),
                debrief=lambda saved: self._guarded_action(lambda: Push(self._debrief(self._open_session(saved.path)))),
                branch=lambda saved, moves: self._guarded_action(
                    lambda: self._show_branch(self._open_session(saved.path), moves, Push)
                ),
                play_as=self.play_as,
            )
        )

    def play_as(self, player: Player | None) -> Action:
        """Go to the menu of somebody, with their sessions and settings; None is nobody in particular."""
        from game.records.people import choose_player  # noqa: PLC0415 - see the module

        choose_player(self._root, player)
        self._saves = player.folder if player else self._root
        to_menu = Pop(to_first=True)
        return ApplySettings(self._settings_in(self._saves), to_menu) if self._settings_in else to_menu

    def _guarded_action(self, transition: Callable[[], Action]) -> Action:
        return cast("Action", self.guarded(transition))

    def _open_session(self, path: Path) -> RecordedSession:
        from game.records.lookup import load_story, scenario_file_of  # noqa: PLC0415 - see the module
        from game.records.recorded_session import RecordedSession  # noqa: PLC0415 - see the module

        self._hold(None)
        file = scenario_file_of(path, self._scenarios)
        play = RecordedSession.resume(path, load_story(file), file=file)
        self._hold(play)
        return play

    def _show_branch(
        self, play: RecordedSession, moves: int, action: Callable[[Screen], Action], choice: str = ""
    ) -> Action:
        """Branch a play after some moves and go to its current screen; messages of its journal come first.

        A choice that is given by its key is made at once.
        """
        branch = play.branch(moves)
        self._hold(branch)
        move = branch.session.story.move(choice)
        if move is not None and branch.session.is_legal(move):
            branch.act(move)
        return self.show_play(branch) if branch.messages else action(self.current_screen(branch))

    def current_screen(self, play: RecordedSession) -> Screen:
        """Return the debrief of a play that has ended, else its desk."""
        return self._debrief(play) if play.session.ended else self.desk(play)

    def desk(self, play: RecordedSession) -> Screen:
        """Return the desk of a play."""
        from game.ui.play_desk import desk_of, own_pictures  # noqa: PLC0415 - see the module

        pause_screen = partial(self._desk_pause_screen, play)
        leg = self._pathways().desk(play, pause_screen, own_pictures(play)) if play.header.pathway else None
        return leg or desk_of(play, pause_screen, lambda: Replace(self._debrief(play)))

    def _desk_pause_screen(self, play: RecordedSession) -> Screen:
        """Return the pause screen of a desk, with the way back to the last decision if there is one."""
        from game.engine.cuts.route import own_decisions  # noqa: PLC0415 - see the module

        past_decisions = own_decisions(play.session)
        if not past_decisions:
            return self.pause_screen()
        moves, _ = past_decisions[-1]
        return self.pause_screen(lambda: self._guarded_action(lambda: self._back_to(play, moves)))

    def _back_to(self, play: RecordedSession, moves: int) -> Action:
        """Go back to a decision in a new branch; the desk that is left is removed from the stack."""
        branch = play.branch(moves)
        self._hold(branch)
        screen: Screen = self.desk(branch)
        if branch.messages:
            screen = _message_screen("Before you go on", "\n\n".join(branch.messages), {"Go on": Replace(screen)})
        return Replace(screen, to_first=True)

    def _debrief(self, play: RecordedSession) -> Screen:
        from game.engine.notes import shared_reasons  # noqa: PLC0415 - see the module
        from game.engine.views.case_file import case_file  # noqa: PLC0415 - see the module
        from game.ui.debrief_copies import write_play_copy  # noqa: PLC0415 - see the module
        from game.ui.outcome_loader import OutcomeLoader  # noqa: PLC0415 - see the module
        from game.ui.play_desk import debrief_of  # noqa: PLC0415 - see the module
        from game.ui.screens.debrief.screen import DebriefCallbacks  # noqa: PLC0415 - see the module

        self._load_outcomes(OutcomeLoader(play))
        callbacks = DebriefCallbacks(
            keep=lambda kind, about, text: play.add_note(cast("NoteKind", kind), text, about),
            pause_screen=self.pause_screen,
            branch=lambda moves, choice: self._guarded_action(lambda: self._show_branch(play, moves, Replace, choice)),
            fuller=self._outcome_loader,
            agreed=shared_reasons(play.notes),
            terms={entry.id: entry for entry in case_file(play.session).glossary},
            copy=(
                lambda kind, every, real_case: write_play_copy(
                    play, self._outcome_loader, kind, every=every, real_case=real_case
                )
            )
            if play.source
            else None,
        )
        return debrief_of(play, callbacks)

    def close(self) -> None:
        """Close the open session."""
        self._hold(None)

    def pause_screen(self, back: Callable[[], Action] | None = None) -> Screen:
        """Return the screen that Esc puts over another one; `back` goes back to the last decision, if there is one."""
        from game.ui.screens.pause import PauseScreen  # noqa: PLC0415 - see the module

        return PauseScreen(self._support, back=back)

    def _support(self) -> Screen:
        from game.ui.screens.pack_texts import support_text  # noqa: PLC0415 - see the module
        from game.ui.screens.text_screen import support_screen  # noqa: PLC0415 - see the module

        return support_screen(support_text(self._scenarios) or DEFAULT_SUPPORT)

    def _page(self, entry: str) -> Screen:
        from game.ui.screens.menu_pages import menu_page  # noqa: PLC0415 - see the module

        return menu_page(entry, self._scenarios, self._saves)

    def _hold(self, play: RecordedSession | None) -> None:
        """Close the open session, so that it can be resumed, and hold another one, or none."""
        if self._play is not None and self._play is not play:
            self._play.close()
            self._load_outcomes(None)
        self._play = play

    def _load_outcomes(self, loader: OutcomeLoader | None) -> None:
        """Stop the analysis for the previous debrief, and hold the one for another, or none."""
        if self._outcome_loader is not None:
            self._outcome_loader.stop()
        self._outcome_loader = loader


def _message_screen(heading: str, text: str, answers: Mapping[str, Action | Callable[[], Action]]) -> Screen:
    """Return a message; `answers` are labels, each with the action it leads to or a function that returns it."""
    from game.ui.screens.message import Answer, MessageScreen  # noqa: PLC0415 - see the module

    return MessageScreen(heading, text, [Answer(label, action) for label, action in answers.items()])
