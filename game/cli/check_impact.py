"""`check --against OLD`: what an edit does to the sessions that are kept, told before a trainee finds out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.checker.impact import Impact, Kept, impact, lost_ids
from game.cli.paper import Paper
from game.engine.story import Story, compile_story
from game.problems import GameError
from game.records.journal import Journal, counted
from game.records.renamed import key_today
from game.records.replayed import receipts
from game.records.saves import listed
from game.scenario.loader import Shelf, load_path


@dataclass(frozen=True)
class Edit:
    """What an edit did to one scenario: the ids it took away, and what becomes of each kept session."""

    scenario: str
    lost: tuple[tuple[str, str], ...]
    """Each with the id under which the same words stand now, or nothing."""
    sessions: tuple[Impact, ...]

    @property
    def breaks(self) -> bool:
        """Tell whether a kept session breaks."""
        return any(one.breaks for one in self.sessions)


def edits(old: Path, new: Iterable[Shelf], sessions: Path) -> tuple[Edit, ...]:
    """Compare each scenario with its old version, by its id, over the sessions of a folder."""
    before = _stories(_old_shelf(old))
    journals = [one.journal for one in listed(sessions) if one.journal is not None]
    both = [(before[name], story) for shelf in new for name, story in _stories(shelf).items() if name in before]
    if not both:
        raise GameError(f"{old} holds no scenario that could be compared: none with the same id was read whole.")
    return tuple(_edit(was, now, journals) for was, now in both)


def _old_shelf(old: Path) -> Shelf:
    if not old.exists():
        raise GameError(f"There is no file or folder {old}.")
    try:
        return load_path(old)
    except OSError as error:
        raise GameError(f"{old} cannot be read: {error.strerror or error}.") from None


def _stories(shelf: Shelf) -> dict[str, Story]:
    return {one.value.id: compile_story(one.value) for one in shelf.scenarios if one.value is not None}


def _edit(old: Story, new: Story, journals: Iterable[Journal]) -> Edit:
    name = new.scenario.id
    mine = (journal for journal in journals if journal.header.scenario == name)
    found = (impact(one.name, (old, _kept(old, one)), (new, _kept(new, one))) for one in mine)
    return Edit(name, tuple(lost_ids(old.scenario, new.scenario)), tuple(found))


def _kept(story: Story, journal: Journal) -> Kept:
    keys = tuple(key_today(story, key) for key in journal.keys)
    return Kept(journal.header.seed, receipts(story, journal.header), keys)


def as_data(edit: Edit) -> dict[str, object]:
    """Return what is told of an edit, for a tool."""
    return {
        "scenario": edit.scenario,
        "lost": [{"id": name, "now": now} for name, now in edit.lost],
        "sessions": [
            {
                "session": one.name,
                "moves": one.moves,
                "stops_after": one.stops_after,
                "breaks": one.breaks,
                "why": one.why,
            }
            for one in edit.sessions
        ],
    }


def tell(paper: Paper, edit: Edit) -> None:
    """Say what an edit does, the sessions that break first."""
    for sentence in sentences(edit):
        paper.verbatim(sentence)
    paper.line()


def sentences(edit: Edit) -> Iterator[str]:
    """Yield what is told of an edit."""
    for name, now in edit.lost:
        mend = f" Its words stand under `{now}` now: write `renamed_from: {name.rpartition('.')[2].split()[-1]}` there."
        yield f"{edit.scenario}: `{name}` is gone, and no `renamed_from` names it.{mend if now else ''}"
    for one in sorted(edit.sessions, key=lambda found: not found.breaks):
        yield from _of_session(one)
    broken = sum(one.breaks for one in edit.sessions)
    yield (
        f"{edit.scenario}: {counted(len(edit.sessions), 'session')} compared, "
        f"{'none breaks' if not broken else f'{broken} would break'}."
    )


def _of_session(one: Impact) -> Iterator[str]:
    if one.before:
        yield f"{one.name}: {one.why}."
    elif one.breaks:
        yield f"{one.name}: stops after {one.stops_after} of {counted(one.moves, 'move')}: {one.why}."
    elif one.why:
        yield f"{one.name}: every move can be made, but {one.why}."
