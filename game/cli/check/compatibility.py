"""`check --against OLD`: which stored sessions an edited scenario breaks."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from game.checker.session_compatibility import CompatibilityResult, StoredSession, check_compatibility, removed_ids
from game.cli.check.paths import load_path_or_fail
from game.diagnostics.game_error import GameError
from game.engine.story import CompiledStory, compile_story
from game.records.journal_reader import Journal, pluralise, read_journal
from game.records.replay import current_key, receipts
from game.records.session_list import list_sessions
from game.scenario.loader import LoadedTree


@dataclass(frozen=True)
class ScenarioChanges:
    """What an edit changes for a scenario: the ids it removes, and what becomes of each stored session."""

    scenario: str
    lost: tuple[tuple[str, str], ...]
    """Each with the id under which the same words stand now, or nothing."""
    sessions: tuple[CompatibilityResult, ...]

    @property
    def breaks(self) -> bool:
        """Whether a stored session breaks."""
        return any(session.breaks for session in self.sessions)

    def sentences(self) -> Iterator[str]:
        """Yield it in sentences, the sessions that break first."""
        for name, now in self.lost:
            former = name.rpartition(".")[2].split()[-1]
            mend = f" Its words stand under `{now}` now: write `renamed_from: {former}` there." if now else ""
            yield f"{self.scenario}: `{name}` is gone, and no `renamed_from` names it.{mend}"
        for session in sorted(self.sessions, key=lambda each: not each.breaks):
            yield from _of_session(session)
        broken = sum(session.breaks for session in self.sessions)
        compared = f"{pluralise(len(self.sessions), 'session')} compared"
        yield f"{self.scenario}: {compared}, {f'{broken} would break' if broken else 'none breaks'}."

    def as_data(self) -> dict[str, object]:
        """Return it as data for a tool."""
        return {
            "scenario": self.scenario,
            "lost": [{"id": name, "now": now} for name, now in self.lost],
            "sessions": [asdict(session) | {"breaks": session.breaks} for session in self.sessions],
        }


def compare_versions(old: Path, new: Iterable[LoadedTree], sessions: Path) -> tuple[ScenarioChanges, ...]:
    """Compare each scenario with its old version, by its id, over the sessions of a folder."""
    before = _stories(load_path_or_fail(old))
    journals = [read_journal(entry.path) for entry in list_sessions(sessions) if entry.header is not None]
    both = [(before[name], story) for each in new for name, story in _stories(each).items() if name in before]
    if not both:
        raise GameError(f"{old} holds no scenario that could be compared: none with the same id was read whole.")
    return tuple(_changes(was, now, journals) for was, now in both)


def _stories(tree: LoadedTree) -> dict[str, CompiledStory]:
    return {loaded.value.id: compile_story(loaded.value) for loaded in tree.scenarios if loaded.value is not None}


def _changes(old: CompiledStory, new: CompiledStory, journals: Iterable[Journal]) -> ScenarioChanges:
    name = new.scenario.id
    own = (journal for journal in journals if journal.header.scenario == name)
    results = (
        check_compatibility(journal.name, (old, _stored(old, journal)), (new, _stored(new, journal))) for journal in own
    )
    return ScenarioChanges(name, tuple(removed_ids(old.scenario, new.scenario)), tuple(results))


def _stored(story: CompiledStory, journal: Journal) -> StoredSession:
    keys = tuple(current_key(story, key) for key in journal.keys)
    return StoredSession(journal.header.seed, receipts(story, journal.header), keys)


def _of_session(result: CompatibilityResult) -> Iterator[str]:
    if result.before:
        yield f"{result.name}: {result.why}."
    elif result.breaks:
        yield f"{result.name}: stops after {result.stops_after} of {pluralise(result.moves, 'move')}: {result.why}."
    elif result.why:
        yield f"{result.name}: every move can be made, but {result.why}."
