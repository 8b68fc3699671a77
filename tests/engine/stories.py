"""Small stories for the tests of the engine, built without files."""

from typing import Any, TypeVar

from game.engine.session import Session, begin
from game.engine.story import CompiledStory, compile_story
from game.scenario.model.scenario import Scenario

Kind = TypeVar("Kind")

WORLD: dict[str, Any] = {
    "agencies": {"social_care": {"name": "Social care"}, "police": {"name": "Police"}, "gp": {"name": "GP"}},
    "channels": {
        "phone": {"name": "By phone", "days": 0, "cost": 2, "written": False},
        "email": {"name": "By email", "days": 2, "cost": 1, "written": True},
    },
    "information": {
        "name": {"text": "His full name"},
        "boots": {"text": "Large boots", "concerns": ["police"]},
        "words": {"text": "What she said"},
    },
    "people": {"dana": {"name": "Dana Marlow"}},
    "themes": {"adults": {"name": "The adults are known"}},
}
ENDINGS: dict[str, Any] = {
    "known": {"title": "Known", "when": "knows(police.name)", "text": "They know."},
    "apart": {"title": "Apart", "text": "Pieces."},
}


def story(scenes: dict[str, Any], **more: Any) -> CompiledStory:
    """Compile a story of these scenes at the desk of social care, over at most 30 days."""
    scenario = {
        "format": 1, "id": "small", "title": "Small", "desk": "social_care", "starts": "2027-01-11", "last_day": 30,
        **WORLD, "endings": ENDINGS, "scenes": scenes, **more,
    }  # fmt: skip
    return compile_story(Scenario.model_validate(scenario))


def scene(choices: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Write a scene of these choices."""
    return {"title": "A scene", "text": "Text.", "choices": choices, **more}


def on(goto: Any = "end", **more: Any) -> dict[str, Any]:
    """Write a choice that leads on."""
    return {"say": "Go on.", "goto": goto, **more}


def line(**more: Any) -> dict[str, Any]:
    """Write a line of a conversation."""
    return {"topic": "A topic", "say": "Something.", "answer": "An answer.", **more}


ALL = [{"learn": ["name", "boots", "words"]}]
WAIT: dict[str, Any] = {"say": "Wait.", "days": 1}


def desk(time: int = 9, **more: Any) -> CompiledStory:
    """Compile a story of one desk that holds all three pieces; `wait` lets a day pass."""
    return story({"a": scene({"wait": WAIT, "end": on()}, desk_time=time, do=ALL)}, **more)


def play(of: CompiledStory, *keys: str, **how: Any) -> Session:
    """Play moves by their keys; every one must be on offer."""
    session = begin(of, **how)
    for key in keys:
        move = of.move(key)
        assert move is not None, key
        session = session.make_move(move)
    return session


def events(session: Session, kind: type[Kind]) -> list[Kind]:
    """Return the events of one kind, in order."""
    return [event for event in session.events if isinstance(event, kind)]


def names(session: Session, since: int = 0) -> list[str]:
    """Return the kinds of events from a turn on."""
    return [type(event).__name__ for turn in session.turns[since:] for event in turn.events]
