"""The transitions of a pathway: from desk to desk by its hand-over pages, over a rest, and to the joint debrief.

Every transition reads the run from its session files again, so that a window that was closed goes on where it stood.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.diagnostics.game_error import GameError
from game.engine.debrief.debrief import real_case
from game.engine.pathway.hand_over import HandOver
from game.engine.views.text import agency_name, anytime, fill_placeholders
from game.records.pathway_lookup import RunState, find_run, installed_routes, leg_of, new_run, run_states
from game.records.recorded_session import RecordedSession
from game.reports.pathway.dates import date_text
from game.reports.pathway.joint_outline import joint_outline
from game.ui.debrief_copies import write_joint_copy
from game.ui.screen import Action, Push, Replace, Screen
from game.ui.screens.menu import PathwayChoices, RouteChoice, RunChoice
from game.ui.screens.pathway.desk import LegScreen
from game.ui.screens.pathway.joint_debrief import JointDebriefCallbacks, JointDebriefScreen
from game.ui.screens.pathway.page import PathwayPage, hand_over_text, rest_text

if TYPE_CHECKING:
    from collections.abc import Callable

    Way = Callable[[Screen], Action]
    """How a screen comes: on top of another or in its place."""

    from game.records.session_list import StoryLookup
    from game.ui.screens.desk.portraits import PictureFinder

MOST_RUNS = 3
"""How many of the runs that were begun the menu offers, the last first."""


@dataclass(frozen=True)
class PathwayCallbacks:
    """What the transitions of a pathway ask of the navigator.

    `hold` closes the session that is open and holds another, or none. `begin` goes to the notice of a play that begins,
    `go_on` to the desk of one that was left; `guarded` shows an expected failure as a message.
    """

    hold: Callable[[RecordedSession | None], None]
    begin: Callable[[RecordedSession], Action]
    go_on: Callable[[RecordedSession, Way], Action]
    pause_screen: Callable[[], Screen]
    guarded: Callable[[Callable[[], Action]], Action]


class PathwayNavigator:
    """Creates the pages of pathways and the transitions between them.

    Args:
        scenarios: the folder of packs.
        saves: the folder of sessions.
        alias: what the person who plays is called, or empty.
        stories: finds the stories of the sessions.
        callbacks: what it asks of the navigator.
    """

    def __init__(
        self, scenarios: Path, saves: Path, alias: str, stories: StoryLookup, callbacks: PathwayCallbacks
    ) -> None:
        self._scenarios = scenarios
        self._saves = saves
        self._alias = alias
        self._callbacks = callbacks
        self._story_of = stories

    def choices(self) -> PathwayChoices:
        """Return what the menu offers: the routes, and the runs that were begun; raises GameError as `list_runs`."""
        routes = [
            RouteChoice(
                f"{route.folder.name}:{route.id}",
                route.title,
                route.about,
                len(dict.fromkeys(leg.scenario for leg in route.legs)),
            )
            for route in installed_routes(self._scenarios)
            if route.legs
        ]
        if not routes:
            return PathwayChoices()
        states = run_states(self._saves, self._story_of, self._scenarios)[:MOST_RUNS]
        return PathwayChoices(routes, [self._run_choice(state) for state in states])

    def _run_choice(self, state: RunState) -> RunChoice:
        page = state.hand_over(self._story_of)
        place = f"{page.title}, {date_text(page.date)}" if page else ""
        return RunChoice(state.run.name, state.route.title, place)

    def begin(self, key: str) -> Action:
        """Go to the first page of a new run of a route, given by its key on the menu."""
        pack, _, name = key.partition(":")
        routes = installed_routes(self._scenarios)
        route = next((each for each in routes if (each.folder.name, each.id) == (pack, name)), None)
        if route is None:
            raise GameError("This pathway is not there any more.")
        return self._to_next(new_run(route), Push)

    def go_on(self, run: str, way: Way = Push, *, after_ending: bool = False) -> Action:
        """Go to the next page of a run: that before a leg, a desk that was left in the middle, or the joint debrief."""
        self._callbacks.hold(None)
        return self._to_next(self._after_rests(run), way, after_ending=after_ending)

    def _after_rests(self, run: str) -> RunState:
        """Return a run after those legs at whose desks nothing happens in their season."""
        state = find_run(run, self._saves, self._story_of, self._scenarios)
        for _ in state.route.legs:
            if not state.rests_on:
                break
            state.begin_leg(self._saves, self._story_of, self._alias).close()
            state = find_run(run, self._saves, self._story_of, self._scenarios)
        return state

    def _to_next(self, state: RunState, way: Way, *, after_ending: bool = False) -> Action:
        if state.leg is None:
            return way(self._joint_debrief(state))
        if state.is_under_way:
            return self._sit_down(state, way)
        page = state.hand_over(self._story_of)
        if page is None:
            raise GameError(f"The scenario “{state.leg.scenario}” cannot be played; `check` tells why.")
        return way(self._hand_over_page(state, page, after_ending=after_ending))

    def _joint_debrief(self, state: RunState) -> Screen:
        debrief, scenario = state.joint_debrief(), state.sessions[0].story.scenario
        callbacks = JointDebriefCallbacks(
            self._callbacks.pause_screen,
            lambda kind, every, with_case: write_joint_copy(state, self._saves, kind, every=every, with_case=with_case),
        )
        outline = joint_outline(debrief, scenario, real_case(state.sessions))
        return JointDebriefScreen(state.route.title, debrief, outline, anytime(scenario), callbacks)

    def _hand_over_page(self, state: RunState, page: HandOver, *, after_ending: bool) -> Screen:
        text = hand_over_text(state.route.title, page, self._safety(state), after_ending=after_ending)
        return PathwayPage(
            text,
            lambda: self._callbacks.guarded(lambda: self._sit_down(state, Replace)),
            self._callbacks.pause_screen,
        )

    def _safety(self, state: RunState) -> str:
        story = self._story_of(state.route.folder.name, state.leg.scenario) if state.leg else None
        return anytime(story.scenario) if story else ""

    def _sit_down(self, state: RunState, way: Way) -> Action:
        """Go to the desk of the next leg; one that is new to the run begins with its notice."""
        self._callbacks.hold(None)
        is_new = state.leg is not None and state.leg.scenario not in state.played
        play = state.begin_leg(self._saves, self._story_of, self._alias)
        return self._callbacks.begin(play) if is_new else self._callbacks.go_on(play, way)

    def desk(self, play: RecordedSession, pause_screen: Callable[[], Screen], finder: PictureFinder) -> Screen | None:
        """Return the desk of a session of a run, which rests where its season ends, however it was opened.

        None where the route is not installed any more: then it is a desk like any other.
        """
        run, play.leg = _run_of(play), play.leg or leg_of(play, self._scenarios)
        if play.leg is None:
            return None
        return LegScreen(
            play,
            pause_screen=pause_screen,
            after=lambda: self._callbacks.guarded(lambda: self.go_on(run, Replace, after_ending=True)),
            picture_finder=finder,
            notes=play,
            rest=lambda: self._rest(play),
        )

    def _rest(self, play: RecordedSession) -> Action | None:
        """Return the action that leaves the desk of a play if it rests now."""
        if not play.is_resting:
            return None
        scenario, run = play.session.story.scenario, _run_of(play)
        title = f"{agency_name(scenario, scenario.desk)}: {fill_placeholders(scenario, scenario.title)}"
        state = find_run(run, self._saves, self._story_of, self._scenarios)
        return Replace(
            PathwayPage(
                rest_text(state.route.title, title, anytime(scenario)),
                lambda: self._callbacks.guarded(lambda: self.go_on(run, Replace)),
                self._callbacks.pause_screen,
            )
        )


def _run_of(play: RecordedSession) -> str:
    return play.header.pathway.name if play.header.pathway else ""
