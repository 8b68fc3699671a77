"""Plays by chance: a story played through `engine.step`, every move drawn, to estimate what cannot be counted.

Input: a compiled story and the situations to start from. Output: how many of the plays came to each ending, to each
scene, and to each choice on offer; an estimate is a share with its interval. The draw is uniform over the kinds of
moves on offer, then over the moves of that kind; a contact carries a random number of pieces. The same story gives the
same plays.
"""

import math
import random
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from game.engine.contacts import capacity, held_pieces, is_contact_on_offer, recipients
from game.engine.moves import Choose, Contact, Move, Record, Tell
from game.engine.situation import Situation
from game.engine.step import offers, step
from game.engine.story import CompiledStory

PLAYS = 400
"""How many plays are made, time allowing."""
MAX_MOVES = 500
"""The most moves of a play; one that has not ended by then counts as a play without an ending."""
SCORE = 1.96
"""The standard score of an interval that holds the true share 95 times in 100."""


class Interval(NamedTuple):
    """A share that was estimated: the bounds that hold it 95 times in 100, both 0 to 1."""

    low: float
    high: float


def wilson_interval(count: int, of: int) -> Interval:
    """Return the Wilson interval of a share: `count` times in `of`; all of 0 to 1 where nothing was counted."""
    if not of:
        return Interval(0.0, 1.0)
    share, spread = count / of, SCORE * SCORE / of
    middle = (share + spread / 2) / (1 + spread)
    margin = SCORE * math.sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return Interval(max(0.0, middle - margin), min(1.0, middle + margin))


@dataclass(frozen=True)
class RandomPlays:
    """What a number of plays by chance came to, each thing counted once a play."""

    number: int
    endings: Mapping[str, int] = field(default_factory=dict)
    scenes: Mapping[str, int] = field(default_factory=dict)
    choices: Mapping[str, int] = field(default_factory=dict)
    """By key, in how many plays a choice was on offer at some moment."""

    def ending_share(self, ending: str) -> Interval:
        """Return the share of plays that came to an ending."""
        return wilson_interval(self.endings.get(ending, 0), self.number)

    def offered_share(self, choice: Choose) -> Interval:
        """Return the share, of the plays that came to its scene, in which a choice was on offer there."""
        return wilson_interval(self.choices.get(choice.key, 0), self.scenes.get(choice.scene, 0))


def sample_plays(
    story: CompiledStory, starts: Sequence[Situation], number: int = PLAYS, seconds: float = math.inf
) -> RandomPlays:
    """Play a story by chance, as often as asked or as the seconds allow, each time from one of the starts."""
    draw = random.Random(story.scenario.id)  # noqa: S311 - a sample, not a secret
    until, made = time.process_time() + seconds, 0
    endings, scenes, choices = Counter[str](), Counter[str](), Counter[str]()
    while made < number and time.process_time() < until:
        play = _play(story, draw.choice(starts), draw)
        made += 1
        endings.update(play.endings)
        scenes.update(play.scenes)
        choices.update(play.choices)
    return RandomPlays(made, endings, scenes, choices)


@dataclass
class _Play:
    """What one play came to."""

    endings: set[str] = field(default_factory=set)
    scenes: set[str] = field(default_factory=set)
    choices: set[str] = field(default_factory=set)


def _play(story: CompiledStory, situation: Situation, draw: random.Random) -> _Play:
    play = _Play()
    for _ in range(MAX_MOVES):
        if situation.ending is not None:
            play.endings.add(situation.ending)
            break
        listed = offers(story, situation)
        play.scenes.add(situation.scene)
        play.choices.update(move.key for move in listed if isinstance(move, Choose))
        move = draw_move(story, situation, listed, draw)
        if move is None:
            break
        situation = step(story, situation, move).situation
    return play


def draw_move(story: CompiledStory, situation: Situation, listed: Sequence[Move], draw: random.Random) -> Move | None:
    """Draw a move: uniform over the kinds on offer, then within the kind; None where nothing is on offer.

    Args:
        story: The compiled story.
        situation: Where the play is.
        listed: The moves on offer there that can be listed one by one.
        draw: The source of chance.
    """
    kinds: dict[type[Move], list[Move]] = {}
    for move in (*listed, *_roads(story, situation)):
        kinds.setdefault(type(move), []).append(move)
    if not kinds:
        return None
    move = draw.choice(kinds[draw.choice(list(kinds))])
    return _with_pieces(story, situation, move, draw) if isinstance(move, (Record, Tell)) else move


def _roads(story: CompiledStory, situation: Situation) -> list[Contact]:
    """Return a contact for a note and for each recipient and road on offer, with the first piece held."""
    held = held_pieces(story, situation) if situation.desk_time is not None else ()
    if not held:
        return []
    contacts: list[Contact] = [Record(held[:1])]
    contacts += [Tell(each.agency, held[:1], road) for each in recipients(story, situation) for road in each.roads]
    return [contact for contact in contacts if is_contact_on_offer(story, situation, contact)]


def _with_pieces(story: CompiledStory, situation: Situation, contact: Contact, draw: random.Random) -> Contact:
    """Return a contact of the same road with a random number of the pieces held."""
    held = held_pieces(story, situation)
    number = draw.randint(1, min(capacity(story, contact), len(held)))
    pieces = story.index.in_order(draw.sample(held, number))
    return Record(pieces) if isinstance(contact, Record) else Tell(contact.agency, pieces, contact.channel)
