"""What the menu shows of the installed scenarios: each in its pack, with what was begun and played of it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from game.diagnostics.game_error import GameError
from game.scenario.catalogue import pack_words, scenario_cards
from game.ui.screens.menu import DeskGroup, MenuContent, PathwayChoices, ScenarioChoice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from game.records.session_list import SessionSummary
    from game.scenario.catalogue import ScenarioCard

OTHER_DESKS = "Other desks"
"""The heading over scenarios that belong to no pack, where there are packs too."""
START_HERE = "Start here"
NEXT_DESK = "Next"


def read_menu(
    scenarios: Path,
    summaries: Callable[[], Sequence[SessionSummary]],
    notices: Sequence[str],
    picture: str,
    player: str,
    pathways: Callable[[], PathwayChoices] = PathwayChoices,
) -> tuple[MenuContent, Path | None]:
    """Read what the menu shows.

    Args:
        scenarios: the folder of packs.
        summaries: returns the newest sessions, the newest first; may raise GameError.
        notices: sentences about what is not available.
        picture: the picture behind the desks.
        player: the alias of the person who is playing, or empty.
        pathways: returns the pathways; may raise GameError.

    Returns:
        The content, and the file of the newest session in progress, if there is one.
    """
    try:
        cards = scenario_cards(scenarios)
    except GameError as fault:
        return MenuContent([], "", [*notices, str(fault)], picture), None
    broken = [f"{card.title} cannot be read: `check` says why." for card in cards if card.is_broken]
    sessions = _sessions(summaries)
    newest = next((session for session in sessions if session.title and not session.ended), None)
    progress = desk_progress(sessions)
    ways = _pathways(pathways)
    content = MenuContent(
        desk_groups(cards, progress),
        _last_text(newest, ways) if newest else "",
        [*notices, *broken],
        picture,
        *pack_words(cards),
        tutorial=tutorial_choice(cards, progress),
        player=player,
        pathways=ways,
    )
    return content, newest.path if newest else None


def _sessions(summaries: Callable[[], Sequence[SessionSummary]]) -> Sequence[SessionSummary]:
    """Return the sessions; none where the folder cannot be read, which "Saved sessions" tells."""
    try:
        return summaries()
    except GameError:
        return ()


def _pathways(read: Callable[[], PathwayChoices]) -> PathwayChoices:
    """Return the pathways; none where they cannot be read, which `check` and "Saved sessions" tell."""
    try:
        return read()
    except (GameError, OSError):
        return PathwayChoices()


def _last_text(newest: SessionSummary, pathways: PathwayChoices) -> str:
    """Return what the newest session in progress is: the next desk of its pathway, or where it was left."""
    run = next((run for run in pathways.runs if newest.run and run.key == newest.run), None)
    return f"{run.title}. {run.facts}" if run else f"{newest.heading}: {newest.where}"


class DeskProgress(NamedTuple):
    """What was played of a scenario: where its newest session in progress stands, and the day it was last ended."""

    begun: str = ""
    ended: str = ""


def desk_progress(summaries: Iterable[SessionSummary]) -> dict[str, DeskProgress]:
    """Return what was played of each scenario by its id; `summaries` are of its sessions, the newest first."""
    progress: dict[str, DeskProgress] = {}
    for summary in summaries:
        known = progress.get(summary.scenario, DeskProgress())
        if summary.ended:
            known = known._replace(ended=known.ended or summary.date.partition(",")[0])
        elif summary.title and not known.ended:
            known = known._replace(begun=known.begun or summary.where)
        progress[summary.scenario] = known
    return progress


def desk_groups(cards: Sequence[ScenarioCard], progress: Mapping[str, DeskProgress]) -> tuple[DeskGroup, ...]:
    """Return the desks by pack, each in the order of its pathway; tutorials and what cannot be read are left out."""
    desks = [card for card in cards if not card.is_broken and not card.is_tutorial]
    return tuple(
        DeskGroup(title or OTHER_DESKS, tuple(_choices(list(group), progress)))
        for title, group in groupby(desks, key=lambda card: card.pack)
    )


def tutorial_choice(cards: Sequence[ScenarioCard], progress: Mapping[str, DeskProgress]) -> ScenarioChoice | None:
    """Return the first tutorial; None if none is installed."""
    card = next((card for card in cards if card.is_tutorial and not card.is_broken), None)
    return None if card is None else _choice(card, progress, 0, "")


def _choices(cards: Sequence[ScenarioCard], progress: Mapping[str, DeskProgress]) -> Iterator[ScenarioChoice]:
    """Yield the desks of a pack; the one to start at is marked, and once it was begun the next that was not."""
    start = next((card.id for card in cards if card.starts_here), cards[0].id if cards else "")
    fresh = next((card.id for card in cards if card.id not in progress), "")
    marked, mark = (fresh, NEXT_DESK) if start in progress else (start, START_HERE)
    for number, card in enumerate(cards, 1):
        yield _choice(card, progress, number, mark if card.id == marked else "")


def _choice(card: ScenarioCard, progress: Mapping[str, DeskProgress], number: int, mark: str) -> ScenarioChoice:
    played = progress.get(card.id, DeskProgress())
    return ScenarioChoice(
        key=card.id,
        title=card.title,
        line=card.line,
        minutes=card.minutes,
        desk=card.desk,
        short_minutes=card.short_minutes,
        number=number,
        begun=played.begun,
        ended=played.ended,
        mark=mark,
    )
