"""The family in the joint debrief: who asked what, on which day, while somebody was there; never how often."""

import datetime
from typing import Any

from game.engine.pathway.family_questions import AskedDay, family_questions
from game.engine.session import Session
from tests.engine.stories import on, play, scene, story

MONDAY = datetime.date(2027, 1, 11).toordinal()
TALK = {
    "work": {"topic": "Work", "say": "Work?", "answer": "Tuesdays."},
    "mum": {"topic": "{dana.short}", "say": "And your mum?", "answer": "Her hip."},
}


def visit(*keys: str, desk: str, present: str = "dana", **more: Any) -> Session:
    """Play a visit to a kitchen by a desk."""
    kitchen = scene({"wait": on("kitchen", days=2), "go": on()}, talk=TALK, present={present: "neutral"})
    people = {name: {"name": name.title(), "short": name.title(), "portrait": "p"} for name in ("dana", "neil")}
    sides = {"dana": [{"scene": "kitchen", "text": "She wipes the table."}]}
    return play(story({"kitchen": kitchen}, desk=desk, people=people, sides=sides, **more), *keys)


def test_each_day_tells_which_desk_asked_what_in_its_order() -> None:
    first = visit("kitchen.mum", "kitchen.work", "kitchen.wait", "kitchen.go", desk="social_care")
    second = visit("kitchen.wait", "kitchen.work", "kitchen.go", desk="police")
    (dana,) = family_questions((second, first))
    assert (dana.person, dana.name) == ("dana", "Dana")
    assert dana.days == (
        AskedDay(MONDAY, "social_care", ("Dana", "Work")),
        AskedDay(MONDAY + 2, "police", ("Work",)),
    )


def test_whoever_was_asked_by_one_desk_alone_is_left_out() -> None:
    first = visit("kitchen.mum", "kitchen.go", desk="social_care")
    assert family_questions((first, visit("kitchen.go", desk="police"))) == ()


def test_what_is_asked_while_somebody_is_elsewhere_is_not_told_of_that_person() -> None:
    first = visit("kitchen.mum", "kitchen.go", desk="social_care")
    assert family_questions((first, visit("kitchen.work", "kitchen.go", desk="police", present="neil"))) == ()
