"""What if: every other option of a decision, played again, and where the two plays part.

Nothing of it is written by an author. What is equal under every other option is no difference between options: what
they all lose is what the choice set going, what they all bring is said once.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from game.engine.debrief.counterfactual import (
    CounterfactualPlay,
    DatedItem,
    Outcome,
    missing_items,
    replay_instead,
    session_outcome,
)
from game.engine.debrief.counterfactual_text import Difference, gains, losses
from game.engine.debrief.passages import Passage, ShownTexts, passages_only_in, shown_texts
from game.engine.events import Shown
from game.engine.moves import Choose
from game.engine.session import Session
from game.engine.views.text import fill_placeholders, first_sentence, join_paragraphs, short_date

MAX_PASSAGES = 3
"""How many sentences of each play, the earliest, stand for the words that only it showed."""

_Item = TypeVar("_Item", bound=Hashable)


@dataclass(frozen=True)
class WhatIf:
    """Another option of a decision, played again, where that makes a difference."""

    choice: str
    say: str
    ending: str
    """The ending's title; empty if the replay reached none."""
    same_ending: bool
    differences: tuple[Difference, ...]
    """Where the plays part, in order of days, without what is equal under every other option."""
    kept: int
    """How many of the later moves could be made again."""
    left_out: int


@dataclass(frozen=True)
class Alternatives:
    """What comparing a decision with its other options shows."""

    what_if: tuple[WhatIf, ...]
    """The other options that make a difference."""
    without_difference: tuple[str, ...]
    """Keys of those that make none."""
    credited: tuple[DatedItem, ...]
    """What came of the session and would not have come by any other option, in order of days."""
    otherwise: tuple[str, ...]
    """What every other option would have brought, in order of days; empty where there is only one."""
    answers: dict[str, str]
    """The first sentence of what every other option shows at once, by its key."""
    weight: int
    """How much would have come otherwise, by the option by which it is most."""


@dataclass(frozen=True)
class _Comparison:
    """A replay beside the session: what only one of them has."""

    move: Choose
    play: CounterfactualPlay
    outcome: Outcome
    gained: tuple[DatedItem, ...]
    lost: tuple[DatedItem, ...]
    new_words: tuple[Passage, ...]
    lost_words: tuple[Passage, ...]
    same_ending: bool

    @property
    def differs(self) -> bool:
        return bool(self.gained or self.lost or self.new_words or self.lost_words) or not self.same_ending


def compare_alternatives(session: Session, position: int) -> Alternatives:
    """Replay a decision with each other option that was on offer.

    Args:
        session: the play.
        position: how many moves came before the decision.
    """
    outcome, texts = session_outcome(session), shown_texts(session)
    chosen = session.moves[position]
    others = [move for move in session.truncated_to(position).choices() if move != chosen]
    compared = [_compare(session, position, move, outcome, texts) for move in others]
    decided = [other.outcome for other in compared if not other.play.is_postponed]
    return Alternatives(
        what_if=_what_ifs(session, position, compared),
        without_difference=tuple(other.move.key for other in compared if not other.differs),
        credited=missing_items(outcome, decided),
        otherwise=_otherwise(compared),
        answers={other.move.key: _answer(other.play.session, position) for other in compared},
        weight=max((len(other.gained) + len(other.lost) for other in compared), default=0),
    )


def _compare(session: Session, position: int, move: Choose, outcome: Outcome, texts: ShownTexts) -> _Comparison:
    play = replay_instead(session, position, move)
    run, scenario = play.session, session.story.scenario
    other, other_texts = session_outcome(run), shown_texts(run)
    return _Comparison(
        move=move,
        play=play,
        outcome=other,
        gained=missing_items(other, [outcome]),
        lost=missing_items(outcome, [other]),
        new_words=tuple(passages_only_in(scenario, other_texts, texts)),
        lost_words=tuple(passages_only_in(scenario, texts, other_texts)),
        same_ending=run.situation.ending == session.situation.ending,
    )


def _common(lists: Sequence[Sequence[_Item]]) -> frozenset[_Item]:
    """Return what stands in every list; nothing where there is only one."""
    return frozenset(lists[0]).intersection(*lists[1:]) if len(lists) > 1 else frozenset()


def _only(items: Iterable[_Item], without: frozenset[_Item]) -> tuple[_Item, ...]:
    return tuple(item for item in items if item not in without)


def _otherwise(compared: Sequence[_Comparison]) -> tuple[str, ...]:
    shared = _common([other.gained for other in compared])
    if not shared:
        return ()
    first = compared[0]
    lines = gains(first.play.session, [item for item in first.gained if item in shared])
    return tuple(line.text for line in sorted(lines, key=lambda line: line.day))


def _what_ifs(session: Session, position: int, compared: Sequence[_Comparison]) -> tuple[WhatIf, ...]:
    gained = _common([other.gained for other in compared])
    lost = _common([other.lost for other in compared])
    new_words = _common([other.new_words for other in compared])
    lost_words = _common([other.lost_words for other in compared])
    day = session.turns[position].situation.day
    return tuple(
        _what_if(
            other,
            day,
            [
                *gains(other.play.session, _only(other.gained, gained)),
                *losses(session, _only(other.lost, lost)),
                *_words(session, _only(other.new_words, new_words), gained=True),
                *_words(session, _only(other.lost_words, lost_words), gained=False),
            ],
        )
        for other in compared
        if other.differs
    )


def _what_if(other: _Comparison, day: int, differences: list[Difference]) -> WhatIf:
    run = other.play.session
    scenario, end = run.story.scenario, run.situation
    choice = scenario.scenes[other.move.scene].choices[other.move.choice]
    return WhatIf(
        choice=other.move.key,
        say=fill_placeholders(scenario, choice.say, day),
        ending=fill_placeholders(scenario, scenario.endings[end.ending].title, end.day) if end.ending else "",
        same_ending=other.same_ending,
        differences=tuple(sorted(differences, key=lambda difference: difference.day)),
        kept=other.play.repeated,
        left_out=other.play.passed_over,
    )


def _words(session: Session, passages: Iterable[Passage], *, gained: bool) -> list[Difference]:
    """Return the first passages of a play as differences."""
    earliest = sorted(passages)[:MAX_PASSAGES]
    opening = "it would have been so" if gained else "it would not have been so"
    return [
        Difference(
            gained=gained,
            text=f"On {short_date(session.story.scenario, passage.day)} {opening}: {passage.words}",
            kind="words",
            day=passage.day,
        )
        for passage in earliest
    ]


def _answer(run: Session, position: int) -> str:
    """Return the first sentence of what a choice shows at once."""
    scenario = run.story.scenario
    for event in run.turns[position + 1].events:
        if isinstance(event, Shown):
            prose = scenario.scenes[event.scene].choices[event.choice].now
            return first_sentence(join_paragraphs(scenario, prose, event.paragraphs, event.day))
    return ""
