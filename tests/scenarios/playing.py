"""Plays of a story at random, the same ones every time, for laws that every play must keep."""

import random
from functools import cache
from pathlib import Path

from game.engine.moves import Choose, Move
from game.engine.session import Session, begin
from game.engine.story import CompiledStory, compile_story
from game.scenario.loader import load_scenario
from game.scenario.model.scenario import Scenario

FILE = Path(__file__).resolve().parents[2] / "scenarios" / "eastmere" / "just_a_friend.yaml"


@cache
def scenario() -> Scenario:
    """Return the scenario as it is shipped."""
    loaded = load_scenario(FILE)
    assert loaded.value is not None, loaded.problems
    return loaded.value


@cache
def story() -> CompiledStory:
    """Return the story as it is shipped."""
    return compile_story(scenario())


def at_random(of: CompiledStory, seed: int) -> Session:
    """Play to the end: on even seeds with everything other desks may send, on odd ones with nothing."""
    chance = random.Random(seed)  # noqa: S311 - plays, not secrets
    session = begin(of, seed, incoming=[] if seed % 2 else None)
    while not session.ended:
        session = session.make_move(_any(session, chance))
    return session


def _any(session: Session, chance: random.Random) -> Move:
    """Look, read, write and tell as often as go on."""
    offers = session.legal_moves()
    choices = [move for move in offers if isinstance(move, Choose)]
    return chance.choice(choices if chance.random() < 1 / 2 else offers)
