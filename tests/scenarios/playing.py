"""Plays of the story as it is shipped: at random, the same ones every time, and what was read in one."""

import random
from functools import cache
from pathlib import Path

from game.engine.contacts import capacity, held_pieces, recipients
from game.engine.cuts.route import follow_route
from game.engine.events import Answered, Arrived, Ended, Entered, Event, Shown, Spoke
from game.engine.moves import Choose, Contact, Move, Record, Tell
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Session, begin, replay
from game.engine.story import CompiledStory, compile_story
from game.engine.views.contacts import answer_text
from game.engine.views.text import join_paragraphs
from game.scenario.loader import load_scenario
from game.scenario.model.fields import Prose
from game.scenario.model.scenario import Scenario

FOLDER = Path(__file__).resolve().parents[2] / "scenarios" / "eastmere"
FILE = FOLDER / "just_a_friend.yaml"


@cache
def scenario(name: str = FILE.stem) -> Scenario:
    """Return a scenario as it is shipped, by its file's name without the ending."""
    loaded = load_scenario(FOLDER / f"{name}.yaml")
    assert loaded.value is not None, loaded.problems
    return loaded.value


@cache
def story(name: str = FILE.stem) -> CompiledStory:
    """Return a story as it is shipped, by its file's name without the ending."""
    return compile_story(scenario(name))


def played(keys: str, incoming: list[ReceivedInformation] | None = None, of: CompiledStory | None = None) -> Session:
    """Play moves by their keys; every one has to be on offer."""
    replayed = replay(begin(of or story(), incoming=incoming), keys.split(","))
    assert replayed.refused is None, replayed.refused
    return replayed.session


def altered(keys: str, *changes: tuple[str, str], until: str = "") -> str:
    """Return a play with some of its moves replaced, up to one of them."""
    for old, new in changes:
        assert old in keys, old
        keys = keys.replace(old, new)
    before, end, _ = keys.partition(f",{until}") if until else (keys, "", "")
    assert bool(end) == bool(until), until
    return before


def at_random(of: CompiledStory, seed: int, cut: str = "") -> Session:
    """Play to the end: on even seeds with everything other desks may send, on odd ones with nothing."""
    chance = random.Random(seed)  # noqa: S311 - plays, not secrets
    session = follow_route(begin(of, seed, incoming=[] if seed % 2 else None, cut=cut))
    while not session.ended:
        session = follow_route(session.make_move(any_move(session, chance)))
    return session


def arrivals(session: Session) -> dict[str, int]:
    """Return what arrived, with the day."""
    return {event.consequence: event.day for event in session.events if isinstance(event, Arrived)}


def words_shown(session: Session) -> str:
    """Return what the trainee has been told: scenes, answers of every kind, arrivals, the ending."""
    shown = (text_of(event, session.story.scenario) for event in session.events)
    return " ".join(" ".join(shown).replace("’", "'").split())


def text_of(event: Event, of: Scenario | None = None) -> str:
    """Return the words of an event that are shown to the trainee; of any other it is empty."""
    shipped = of or scenario()

    def text(prose: Prose, shown: tuple[int, ...], day: int) -> str:
        return join_paragraphs(shipped, prose, shown, day)

    match event:
        case Entered(scene, day, shown):
            return text(shipped.scenes[scene].text, shown, day)
        case Shown(scene, choice, shown, day):
            return text(shipped.scenes[scene].choices[choice].now, shown, day)
        case Spoke(scene, line, day, shown):
            return text(shipped.scenes[scene].talk[line].answer, shown, day)
        case Answered():
            return answer_text(shipped, event)
        case Arrived(name, day, shown):
            return text(shipped.later[name].text, shown, day)
        case Ended(ending, day, shown):
            return text(shipped.endings[ending].text, shown, day)
        case _:
            return ""


def any_move(session: Session, chance: random.Random) -> Move:
    """Look, read, ask, write and tell as often as go on."""
    offers = session.legal_moves()
    choices = [move for move in offers if isinstance(move, Choose)]
    if chance.random() < 1 / 2:
        return chance.choice(choices)
    contact = _contact(session, chance)
    return contact if contact and chance.random() < 1 / 2 else chance.choice(offers)


def _contact(session: Session, chance: random.Random) -> Contact | None:
    """Return a note, a call or an email with some of what is held, if one can be made."""
    held = held_pieces(session.story, session.situation)
    kinds: list[Contact] = [Record(held[:1])]
    kinds += [
        Tell(who.agency, held[:1], road) for who in recipients(session.story, session.situation) for road in who.roads
    ]
    kind = chance.choice(kinds)
    pieces = session.story.index.in_order(
        chance.sample(held, min(len(held), chance.randint(1, capacity(session.story, kind))))
    )
    move = Record(pieces) if isinstance(kind, Record) else Tell(kind.agency, pieces, kind.channel)
    return move if session.is_legal(move) else None
