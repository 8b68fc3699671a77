"""Small random stories with conversations, desks and decisions, and random plays of them; the same for each seed."""

import random
from typing import Any

from game.engine.contacts import contact_moves
from game.engine.moves import Choose, Move
from game.engine.session import Session, begin
from game.engine.story import CompiledStory
from tests.engine.stories import WORLD, on, scene, story

PIECES = tuple(WORLD["information"])
AGENCIES = ("police", "gp")
LATER = ("first", "second", "third")


def random_story(seed: int) -> CompiledStory:
    chance = random.Random(seed)  # noqa: S311 - stories, not secrets
    count = chance.randint(3, 6)
    scenes = {f"s{number}": _scene(chance, number, count) for number in range(count)}
    later = {name: _consequence(chance, name) for name in LATER}
    answers = {"anyone": [{"when": f"told({chance.choice(PIECES)})", "text": "Thank you.", "do": _effects(chance)}]}
    return story(scenes, later=later, answers=answers, elsewhere={"gp": [chance.choice(PIECES)]}, after=5)


def random_play(of: CompiledStory, seed: int) -> Session:
    """Play to the end, or on one seed in five leave before it."""
    chance = random.Random(seed)  # noqa: S311 - plays, not secrets
    session = begin(of, seed)
    left_after = chance.randint(2, 12) if not seed % 5 else 1000
    while not session.ended and len(session.moves) < left_after:
        session = session.make_move(_any(session, chance))
    return session


def _any(session: Session, chance: random.Random) -> Move:
    contacts = list(contact_moves(session.story, session.situation))
    others = [move for move in session.legal_moves() if not isinstance(move, Choose)]
    if (contacts or others) and chance.random() < 2 / 3:
        return chance.choice(chance.choice([group for group in (contacts, others) if group]))
    return chance.choice(session.choices())


def _scene(chance: random.Random, number: int, count: int) -> dict[str, Any]:
    onward = [f"s{later}" for later in range(number + 1, count)] or ["end"]
    is_decision = chance.random() < 2 / 3
    choices = {
        name: on(chance.choice(onward), days=chance.randint(0, 3), do=_effects(chance)) for name in ("x", "y", "z")
    }
    choices["z"]["when"] = f"held({chance.choice(PIECES)})"
    if is_decision:
        for name, strength in zip("xyz", ("strong", "weak", "partial"), strict=True):
            choices[name]["strength"] = strength
        choices["wait"] = {"say": "Wait.", "strength": "weak", "days": 1, "once": True}
    kind = chance.choice(["talk", "desk", "plain"])
    if kind == "desk":
        return scene(choices, desk_time=chance.randint(2, 6))
    if kind == "plain":
        return scene(choices)
    lines = {name: _line(chance) for name in ("one", "two")}
    lines["three"] = {**_line(chance), "when": f"asked(s{number}.one)"}
    choices["y"]["when"] = f"asked(s{number}.one) or day >= 0"
    return scene(choices, talk=lines, turns=chance.randint(1, 3))


def _line(chance: random.Random) -> dict[str, Any]:
    return {"topic": "Work", "say": "And then?", "answer": "She looks up.", "do": _effects(chance)}


def _consequence(chance: random.Random, name: str) -> dict[str, Any]:
    if name == "third":
        return {"text": "They ring.", "after": f"knows({chance.choice(AGENCIES)}.{chance.choice(PIECES)})", "days": 2}
    return {"text": "It comes.", "when": f"held({chance.choice(PIECES)})", "do": _effects(chance, deep=False)}


def _effects(chance: random.Random, *, deep: bool = True) -> list[dict[str, Any]]:
    share = {
        "what": [chance.choice(PIECES)],
        "with": [chance.choice(AGENCIES)],
        "by": chance.choice(["phone", "email"]),
    }
    possible: list[dict[str, Any]] = [{"learn": [chance.choice(PIECES)]}, {"share": share}]
    if deep:
        possible.append({"later": {chance.choice(LATER[:2]): chance.randint(1, 5)}})
    return chance.sample(possible, chance.randint(0, 2))
