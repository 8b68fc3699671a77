"""`check --against OLD`: what an edit does to the sessions that are kept, told before a trainee finds out."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from game.checker.session_compatibility import CompatibilityResult, StoredSession, check_compatibility, removed_ids
from game.cli.check.paths import load_path_or_fail
from game.diagnostics.problem import GameError
from game.engine.story import CompiledStory, compile_story
from game.records.journal_reader import Journal, pluralise
from game.records.replay import current_key, receipts
from game.records.session_list import list_sessions
from game.scenario.loader import LoadedTree


@dataclass(frozen=True)
class ScenarioChanges:
    """What an edit did to one scenario: the ids it took away, and what becomes of each kept session."""

    scenario: str
    lost: tuple[tuple[str, str], ...]
    """Each with the id under which the same words stand now, or nothing."""
    sessions: tuple[CompatibilityResult, ...]

    @property
    def breaks(self) -> bool:
        """Tell whether a kept session breaks."""
        return any(one.breaks for one in self.sessions)

    def sentences(self) -> Iterator[str]:
        """Yield what is told of it, the sessions that break first."""
        for name, now in self.lost:
            former = name.rpartition(".")[2].split()[-1]
            mend = f" Its words stand under `{now}` now: write `renamed_from: {former}` there." if now else ""
            yield f"{self.scenario}: `{name}` is gone, and no `renamed_from` names it.{mend}"
        for one in sorted(self.sessions, key=lambda found: not found.breaks):
            yield from _of_session(one)
        broken = sum(one.breaks for one in self.sessions)
        compared = f"{pluralise(len(self.sessions), 'session')} compared"
        yield f"{self.scenario}: {compared}, {f'{broken} would break' if broken else 'none breaks'}."

    def as_data(self) -> dict[str, object]:
        """Return what is told of it, for a tool."""
        return {
            "scenario": self.scenario,
            "lost": [{"id": name, "now": now} for name, now in self.lost],
            "sessions": [asdict(one) | {"breaks": one.breaks} for one in self.sessions],
        }


def compare_versions(old: Path, new: Iterable[LoadedTree], sessions: Path) -> tuple[ScenarioChanges, ...]:
    """Compare each scenario with its old version, by its id, over the sessions of a folder."""
    before = _stories(load_path_or_fail(old))
    journals = [one.journal for one in list_sessions(sessions) if one.journal is not None]
    both = [(before[name], story) for each in new for name, story in _stories(each).items() if name in before]
    if not both:
        raise GameError(f"{old} holds no scenario that could be compared: none with the same id was read whole.")
    return tuple(_edit(was, now, journals) for was, now in both)


def _stories(found: LoadedTree) -> dict[str, CompiledStory]:
    return {one.value.id: compile_story(one.value) for one in found.scenarios if one.value is not None}


def _edit(old: CompiledStory, new: CompiledStory, journals: Iterable[Journal]) -> ScenarioChanges:
    name = new.scenario.id
    mine = (journal for journal in journals if journal.header.scenario == name)
    found = (check_compatibility(one.name, (old, _kept(old, one)), (new, _kept(new, one))) for one in mine)
    return ScenarioChanges(name, tuple(removed_ids(old.scenario, new.scenario)), tuple(found))


def _kept(story: CompiledStory, journal: Journal) -> StoredSession:
    keys = tuple(current_key(story, key) for key in journal.keys)
    return StoredSession(journal.header.seed, receipts(story, journal.header), keys)


def _of_session(one: CompatibilityResult) -> Iterator[str]:
    if one.before:
        yield f"{one.name}: {one.why}."
    elif one.breaks:
        yield f"{one.name}: stops after {one.stops_after} of {pluralise(one.moves, 'move')}: {one.why}."
    elif one.why:
        yield f"{one.name}: every move can be made, but {one.why}."
