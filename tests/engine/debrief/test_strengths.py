"""What went well: concrete, true, and never nothing."""

from typing import Any

from game.engine.debrief.strengths import ENDED, LEFT, strengths
from game.engine.session import Session
from tests.engine.debrief.test_debrief import ASKED, MORE, SCENES
from tests.engine.debrief.test_debrief import LEFT as LEFT_IT
from tests.engine.stories import WORLD, on, play, scene, story


def played(*keys: str, scenes: dict[str, Any] | None = None) -> Session:
    return play(story(scenes or SCENES, **({} if scenes else MORE)), *keys)


def test_a_play_of_many_kinds_names_each_of_them_first() -> None:
    assert strengths(played(*ASKED)) == (
        "A scene: “Ask his name.” It brought you this: His full name.",
        "His full name: in your hands from 11 January, written down by you, received by Police (13 January).",
        "You looked at the boots, and found this: Large boots.",
        "The adults are known: clear, at “A scene”.",
    )


def test_a_piece_that_was_sent_and_had_not_arrived_is_told_as_on_its_way() -> None:
    lines = strengths(played("kitchen.boots", "kitchen.ask", "tell:police.boots:email", "tell:police.name:phone"))
    assert "Large boots: in your hands from 11 January, on its way to Police." in lines


def test_what_the_story_sends_is_not_counted_as_told_by_the_trainee() -> None:
    sent = {"share": {"what": ["name"], "with": ["police"], "by": "phone"}}
    found = strengths(played("a.go", scenes={"a": scene({"go": on(do=[{"learn": ["name"]}, sent])})}))
    assert found == ("You were there, and came away holding this: His full name.", ENDED)


def test_of_many_pieces_that_were_heard_the_first_few_are_named() -> None:
    more = {f"piece{number}": {"text": f"Piece {number}"} for number in range(4)}
    small = story({"a": scene({"go": on(do=[{"learn": list(more)}])})}, information={**WORLD["information"], **more})
    line = "You were there, and came away holding this: Piece 0; Piece 1; Piece 2; and more."
    assert strengths(play(small, "a.go")) == (line, ENDED)


def test_telling_somebody_whom_it_does_not_concern_is_not_named() -> None:
    lines = strengths(played("kitchen.boots", "kitchen.ask", "tell:gp.boots:phone", "desk.end"))
    assert not any("GP" in line for line in lines)


def test_a_choice_that_only_goes_part_of_the_way_leaves_something_to_keep() -> None:
    ways = {"note": on(strength="partial", because="It is a start. It is not all."), "no": on(strength="weak")}
    assert strengths(played("a.note", scenes={"a": scene(ways)}))[0] == "A scene: “Go on.” It is a start."


def test_a_route_that_can_be_defended_is_named_with_what_can_be_said_for_it() -> None:
    assert strengths(played("kitchen.send"))[0] == "A scene: “Send the police round.” Where there is a bail condition."


def test_of_a_theme_the_most_that_became_true_is_named_and_the_least_is_passed_over() -> None:
    scenes = {
        "a": {**scene({"a": on("b", themes={"adults": "missed"})}), "title": "One"},
        "b": {**scene({"b": on(themes={"adults": "partly"})}), "title": "Two"},
    }
    assert "The adults are known: partly, at “Two”." in strengths(played("a.a", "b.b", scenes=scenes))
    only_least = {"a": scene({"a": on(themes={"adults": "missed"})})}
    assert strengths(played("a.a", scenes=only_least)) == (ENDED,)


def test_what_was_looked_at_without_a_finding_counts_too() -> None:
    assert "You took the time to look at the mugs." in strengths(played("kitchen.mugs", "kitchen.leave", "desk.end"))


def test_even_a_play_in_which_nothing_else_can_be_named_has_something_true() -> None:
    assert strengths(played(*LEFT_IT)) == (ENDED,)
    assert strengths(played("kitchen.leave")) == (LEFT,)
