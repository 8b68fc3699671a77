"""Everything an author is told is proven here: one exploration of the story, and small ones beside it.

To follow every consequence and every conditional paragraph at once would keep apart what the story itself never tells
apart, and few stories would be finished. So the story is explored with what it reads itself; whatever that could not
show is then followed by itself, one consequence or one text at a time. Sightings mean the same in all of them.
"""

import time
from collections.abc import Iterator
from dataclasses import replace

from game.checker.explore import Run, run
from game.checker.memories import Memory, waiting
from game.checker.prepare import Prepared, prepare, situations_at_start
from game.checker.question import Budget, Question
from game.checker.reading import Reading, conditions_of
from game.checker.result import Exploration
from game.checker.sightings import Item, Sighting
from game.checker.witness import Witnesses
from game.engine.situation import Situation
from game.engine.story import Story

STORY = Question(idle=False, arrivals=())
"""The story as it reads itself."""


class Proof:
    """What was proven of a story."""

    def __init__(self, first: Run) -> None:
        self.run = first
        """The exploration of the story itself, with every situation; `ahead` can look back over it."""
        self.story: Exploration = first.result()
        self.sightings: dict[Item, Sighting] = dict(first.watch.found)
        self.open: tuple[str, ...] = ()
        """What the budget did not allow to follow, as `Question` names it."""
        self._asked: dict[Item, Question] = {}
        self._last: tuple[Question, Witnesses] = (first.prepared.live.question, Witnesses(first))

    @property
    def finished(self) -> bool:
        """Tell whether nothing was left open."""
        return self.story.finished and not self.open

    def happens(self, kind: str, name: str, *, holds: bool = True) -> bool:
        """Tell whether something was seen, as `Item` names it."""
        return Item(kind, name, holds) in self.sightings

    def play(self, item: Item) -> tuple[str, ...] | None:
        """Return the moves of a shortest play that shows something, without idle moves; None if it was never seen."""
        if item not in self.sightings:
            return None
        question = self._asked.get(item)
        if question is None:
            return Witnesses(self.run).play(item)
        if self._last[0] != question:
            # Keeping the situations of every question would take far more room than exploring one again takes time.
            prepared = prepare(self.run.prepared.reading.story, question, self.run.prepared.starts)
            self._last = question, Witnesses(run(prepared, self.run.budget, keep=True))
        return self._last[1].play(item)

    def add(self, names: tuple[str, ...], found: Run | None) -> None:
        """Add what another question has shown, or that it could not be answered."""
        if found is None or found.stopped:
            self.open += names
        if found is not None:
            new = {item: sighting for item, sighting in found.watch.found.items() if item not in self.sightings}
            self.sightings |= new
            self._asked |= dict.fromkeys(new, found.prepared.live.question)


def prove(story: Story, budget: Budget = Budget()) -> Proof:  # noqa: B008 - frozen
    """Explore a story for every subset of `incoming`, then follow by itself what that could not show."""
    began = time.monotonic()
    starts = situations_at_start(story)
    proof = Proof(run(prepare(story, STORY, starts), budget, keep=True))
    for names, question in _questions(proof.run.prepared):
        seconds = budget.seconds - (time.monotonic() - began)
        proof.add(names, _followed(story, question, starts, replace(budget, seconds=seconds)) if seconds > 0 else None)
    return proof


def _followed(story: Story, question: Question, starts: tuple[Situation, ...], budget: Budget) -> Run:
    return run(prepare(story, question, starts), budget)


def _questions(prepared: Prepared) -> Iterator[tuple[tuple[str, ...], Question]]:
    """Yield questions for the consequences and conditional paragraphs that the story does not follow itself.

    Texts that need the same memories beside the story's own are asked together: that costs no more than one of them.
    """
    reading, known = prepared.reading, prepared.live.known
    for name in reading.scenario.later:
        if waiting(name) not in known:
            yield (name,), replace(STORY, plays=False, arrivals=(name,))
    together: dict[frozenset[Memory], list[str]] = {}
    for name, condition in _texts(reading):
        together.setdefault(frozenset(reading.reads(condition)) - known, []).append(name)
    for names in together.values():
        yield tuple(names), replace(STORY, plays=False, texts=tuple(names))


def _texts(reading: Reading) -> Iterator[tuple[str, str]]:
    every = Question(texts=None)
    scenario = reading.scenario
    texts = [(name, scene.text) for name, scene in scenario.scenes.items()]
    texts += [
        (f"{name}.{key}", choice.now)
        for name, scene in scenario.scenes.items()
        for key, choice in scene.choices.items()
    ]
    texts += [(name, later.text) for name, later in scenario.later.items()]
    texts += [(name, ending.text) for name, ending in scenario.endings.items()]
    for name, prose in texts:
        yield from conditions_of(name, prose, every)
