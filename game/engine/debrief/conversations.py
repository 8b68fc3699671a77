"""Conversations as threads: how far each was followed, where it was left, and what the next step would have brought.

A thread is a line and the lines whose `when` asks for it: by `asked(scene.line)`, or by the value that the line gives a
variable (`kitchen_talk == 'someone'`). Lines that were on offer in threads never begun are named by their topic only.
"""

from dataclasses import dataclass

from game.engine.debrief.counterfactual import DatedItem, items_lost_without, own_positions
from game.engine.debrief.counterfactual_text import credited_lines
from game.engine.events import Spoke
from game.engine.moves import Ask
from game.engine.session import Session
from game.engine.threads import thread_parents
from game.engine.views.text import (
    expand_glossary_links,
    fill_placeholders,
    first_sentence,
    join_paragraphs,
    line_words,
    long_date,
    piece_text,
    plain_text,
)
from game.scenario.model.effects import Learn
from game.scenario.model.scene import Line


@dataclass(frozen=True)
class LineReview:
    """A line that the trainee said."""

    key: str
    moves: int
    """How many moves came before it."""
    topic: str
    say: str
    is_action: bool
    """Whether it was done and not said."""
    answer: str
    """What came back, as Markdown."""
    matters: str
    brought: tuple[str, ...]
    """What would not have come without it, in order of days."""
    credited: tuple[DatedItem, ...]
    """The same as data."""


@dataclass(frozen=True)
class NextStep:
    """A line that was open in a thread and was not said."""

    key: str
    topic: str
    say: str
    is_action: bool
    answer: str
    """The first sentence of what would have come back in any case; empty if all of it depends on something."""
    pieces: tuple[str, ...]
    """What it would have let this desk hold, and this desk did not hold."""
    matters: str


@dataclass(frozen=True)
class ThreadReview:
    """A thread that was begun; its key is that of its first line."""

    key: str
    topic: str
    followed: tuple[LineReview, ...]
    """The lines said, in order."""
    left: tuple[NextStep, ...]
    """The next steps where it was left; empty if it was followed to its end."""
    weight: int
    """How much would have come otherwise without it or with one step more; it orders what is shown first."""


@dataclass(frozen=True)
class UnopenedThread:
    """A thread that was never begun, by its topics only."""

    topic: str
    topics: tuple[str, ...]
    """The topics of the lines that its first one leads to."""


@dataclass(frozen=True)
class ConversationReview:
    """A conversation that the trainee entered."""

    scene: str
    title: str
    date: str
    turns: int | None
    """How much there was time to say; None where talk was free."""
    turns_are: str
    threads: tuple[ThreadReview, ...]
    """In the order in which they were begun."""
    unopened: tuple[UnopenedThread, ...]


def review_conversations(session: Session) -> tuple[ConversationReview, ...]:
    """Review every scene with a conversation that the trainee played, in the order of entering."""
    scenes = session.story.scenario.scenes
    played = [session.turns[position].situation.scene for position in own_positions(session)]
    entered = dict.fromkeys([*played, session.situation.scene])
    return tuple(_Conversation(session, scene).review() for scene in entered if scene in scenes and scenes[scene].talk)


class _Conversation:
    """A conversation of a session, with what its review reads."""

    def __init__(self, session: Session, scene: str) -> None:
        self._session = session
        self._scene = scene
        self._talk = session.story.scenario.scenes[scene].talk
        self._parents = thread_parents(session.story, scene)
        self._moments = [turn.situation for turn in session.turns if turn.situation.scene == scene]
        self._day = self._moments[0].day
        self._positions = {
            move.line: position
            for position, move in enumerate(session.moves)
            if isinstance(move, Ask) and move.scene == scene
        }

    def review(self) -> ConversationReview:
        scenario = self._session.story.scenario
        scene = scenario.scenes[self._scene]
        roots = {name: self._root(name) for name in self._talk}
        begun = list(dict.fromkeys(roots[name] for name in self._positions))
        return ConversationReview(
            scene=self._scene,
            title=fill_placeholders(scenario, scene.title, self._day),
            date=long_date(scenario, self._day),
            turns=scene.turns,
            turns_are=fill_placeholders(scenario, scene.turns_are, self._day),
            threads=tuple(self._thread(root, [name for name in roots if roots[name] == root]) for root in begun),
            unopened=tuple(
                UnopenedThread(
                    self._topic(root), tuple(self._topic(name) for name in roots if roots[name] == root != name)
                )
                for root in dict.fromkeys(roots.values())
                if root not in begun and self._was_open(root)
            ),
        )

    def _root(self, name: str) -> str:
        """Return the first line of a line's thread: by those of its parents that were said, if any was."""
        seen = {name}
        while parents := [parent for parent in self._parents[name] if parent not in seen]:
            name = next((parent for parent in parents if parent in self._positions), parents[0])
            seen.add(name)
        return name

    def _thread(self, root: str, names: list[str]) -> ThreadReview:
        followed = sorted((name for name in names if name in self._positions), key=self._positions.__getitem__)
        left = tuple(self._next_step(name) for name in names if self._is_next(name))
        lost = {name: items_lost_without(self._session, self._positions[name]) for name in followed}
        return ThreadReview(
            key=f"{self._scene}.{root}",
            topic=self._topic(root),
            followed=tuple(self._line(name, items) for name, items in lost.items()),
            left=left,
            weight=len(lost[followed[0]]) + sum(len(step.pieces) for step in left),
        )

    def _is_next(self, name: str) -> bool:
        """Return whether a line was on offer after one that was said, and was not said itself."""
        is_reached = any(parent in self._positions for parent in self._parents[name])
        return name not in self._positions and is_reached and self._was_open(name)

    def _was_open(self, name: str) -> bool:
        rule = self._session.story.scenes[self._scene].lines[Ask(self._scene, name)]
        return any(rule.when(situation) for situation in self._moments)

    def _topic(self, name: str) -> str:
        return fill_placeholders(self._session.story.scenario, self._talk[name].topic, self._day)

    def _line(self, name: str, credited: tuple[DatedItem, ...]) -> LineReview:
        session, scenario, line = self._session, self._session.story.scenario, self._talk[name]
        position = self._positions[name]
        asked = next(event for event in session.turns[position + 1].events if isinstance(event, Spoke))
        return LineReview(
            key=f"{self._scene}.{name}",
            moves=position,
            topic=self._topic(name),
            say=line_words(scenario, line, asked.day),
            is_action=bool(line.action),
            answer=join_paragraphs(scenario, line.answer, asked.paragraphs, asked.day),
            matters=self._matters(line),
            brought=credited_lines(session, credited),
            credited=credited,
        )

    def _next_step(self, name: str) -> NextStep:
        scenario, line = self._session.story.scenario, self._talk[name]
        last = self._moments[-1]
        unconditional = next((piece.text for piece in line.answer if piece.when is None), "")
        held = {info for agency, info in last.knows if agency == scenario.desk}
        learned = dict.fromkeys(info for effect in line.do if isinstance(effect, Learn) for info in effect.learn)
        return NextStep(
            key=f"{self._scene}.{name}",
            topic=self._topic(name),
            say=line_words(scenario, line, last.day),
            is_action=bool(line.action),
            answer=first_sentence(plain_text(scenario, unconditional, last.day)),
            pieces=tuple(piece_text(scenario, info) for info in learned if info not in held),
            matters=self._matters(line),
        )

    def _matters(self, line: Line) -> str:
        scenario = self._session.story.scenario
        return expand_glossary_links(scenario, fill_placeholders(scenario, line.matters.strip(), self._day))
