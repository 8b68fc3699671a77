"""A session as xAPI statements: what was decided, asked, written, told, and where it came to rest; no name, no words.

Each statement's id is made from the session and the place of the move in it, so that it is always the same: a record
store keeps it once, however often it is sent. Identifiers of our own are URNs; verbs are those of ADL.
"""

import uuid
from collections.abc import Iterator, Mapping
from typing import Any

from game import __version__
from game.engine.moves import Ask, Choose, Look, Move, Open, Record, Tell
from game.engine.session import is_decision
from game.engine.story import CompiledStory
from game.engine.views.text import describe_move, fill_placeholders
from game.records.journal_format import Header, MoveEntry
from game.records.journal_reader import Journal
from game.records.replay import ReplayedJournal, replay_journal

Statement = dict[str, Any]
"""A statement as JSON has it."""
VERSION = "1.0.3"
VERBS = "http://adlnet.gov/expapi/verbs/"
TYPES = "http://adlnet.gov/expapi/activities/"
HOME_PAGE = "https://sixty-visits.invalid"
"""The home page of accounts that are nobody's: a name under it stands for one session."""
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, HOME_PAGE)


def session_statements(journal: Journal, story: CompiledStory) -> tuple[Statement, ...]:
    """Return the statements of a session, in its order; raises GameError if it is one of another scenario."""
    return tuple(_Statements(journal, replay_journal(journal, story)).every())


class _Statements:
    """The statements of one session."""

    def __init__(self, journal: Journal, replayed: ReplayedJournal) -> None:
        self._header, self._replayed = journal.header, replayed
        self._story = replayed.session.story
        self._session = _session_id(journal.header)
        self._urn = f"urn:sixty-visits:{journal.header.pack or 'scenario'}:{journal.header.scenario}"

    def every(self) -> Iterator[Statement]:
        scenario = self._story.scenario
        title = fill_placeholders(scenario, scenario.title)
        whole = self._activity(self._urn, title, "simulation")
        yield self._statement("start", self._header.started, "initialized", whole)
        moves = [entry for entry in self._replayed.entries if isinstance(entry, MoveEntry)]
        for number, (entry, move) in enumerate(zip(moves, self._replayed.session.moves, strict=False)):
            yield from self._of_move(f"move {number}", entry.at, move)
        ending = self._replayed.session.situation.ending
        if ending is not None and moves:
            words = fill_placeholders(scenario, scenario.endings[ending].title)
            result = {"completion": True, "response": words}
            yield self._statement("end", moves[-1].at, "completed", whole, result)

    def _of_move(self, name: str, at: str, move: Move) -> Iterator[Statement]:
        match move:
            case Choose(scene, _) if is_decision(self._story, scene):
                yield self._statement(name, at, "responded", self._scene(scene), {"response": move.key})
            case Ask(scene, line):
                topic = fill_placeholders(self._story.scenario, self._story.scenario.scenes[scene].talk[line].topic)
                yield self._statement(name, at, "asked", self._part(move.key, topic))
            case Look() | Open():
                words = describe_move(self._story.scenario, move)
                yield self._statement(name, at, "experienced", self._part(move.key, words))
            case Record() | Tell():
                verb = "shared" if isinstance(move, Tell) else "responded"
                agency = move.agency if isinstance(move, Tell) else "file"
                pieces = self._part(f"{agency}.contact", f"What went to {agency}")
                yield self._statement(name, at, verb, pieces, {"response": move.key})
            case _:
                pass

    def _scene(self, scene: str) -> Mapping[str, Any]:
        return self._part(scene, fill_placeholders(self._story.scenario, self._story.scenario.scenes[scene].title))

    def _part(self, key: str, words: str) -> Mapping[str, Any]:
        return self._activity(f"{self._urn}:{key}", words, "interaction")

    def _activity(self, identifier: str, words: str, kind: str) -> Mapping[str, Any]:
        return {
            "objectType": "Activity",
            "id": identifier,
            "definition": {"name": {"en-GB": words}, "type": f"{TYPES}{kind}"},
        }

    def _statement(
        self, name: str, at: str, verb: str, activity: Mapping[str, Any], result: Mapping[str, Any] | None = None
    ) -> Statement:
        statement: Statement = {
            "id": str(uuid.uuid5(self._session, name)),
            "actor": {
                "objectType": "Agent",
                "account": {"homePage": HOME_PAGE, "name": str(self._session)},
            },
            "verb": {"id": f"{VERBS}{verb}", "display": {"en-GB": verb}},
            "object": dict(activity),
            "context": {
                "registration": str(self._session),
                "platform": f"Sixty Visits {__version__}",
                "contextActivities": {
                    "parent": [{"objectType": "Activity", "id": self._urn}],
                    "grouping": [{"objectType": "Activity", "id": f"{self._urn}:text:{self._header.content}"}],
                },
            },
            "timestamp": at,
            "version": VERSION,
        }
        if result is not None:
            statement["result"] = dict(result)
        return statement


def _session_id(header: Header) -> uuid.UUID:
    """Return what stands for a session: made of what no two sessions share, and of no alias."""
    return uuid.uuid5(_NAMESPACE, f"{header.pack}/{header.scenario}/{header.content}/{header.seed}/{header.started}")
