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
    )


def test_a_piece_that_was_sent_and_had_not_arrived_is_told_as_on_its_way() -> None:
    lines = strengths(played("kitchen.boots", "kitchen.ask", "tell:police.boots:email", "tell:police.name:phone"))
    assert "Large boots: in your hands from 11 January, on its way to Police." in lines


def test_what_the_story_sends_is_not_counted_as_told_by_the_trainee() -> None:
    sent = {"share": {"what": ["name"], "with": ["police"], "by": "phone"}}
    found = strengths(played("a.go", scenes={"a": scene({"go": on(do=[{"learn": ["name"]}, sent])})}))
    assert found == ("By other things you did, this came to your desk: His full name.", ENDED)


def test_of_many_pieces_that_were_heard_the_first_few_are_named() -> None:
    more = {f"piece{number}": {"text": f"Piece {number}"} for number in range(4)}
    small = story({"a": scene({"go": on(do=[{"learn": list(more)}])})}, information={**WORLD["information"], **more})
    line = "By other things you did, this came to your desk: Piece 0; Piece 1; Piece 2; and more."
    assert strengths(play(small, "a.go")) == (line, ENDED)


def test_telling_somebody_whom_it_does_not_concern_is_not_named() -> None:
    lines = strengths(played("kitchen.boots", "kitchen.ask", "tell:gp.boots:phone", "desk.end"))
    assert not any("GP" in line for line in lines)


def test_a_choice_that_only_goes_part_of_the_way_leaves_something_to_keep() -> None:
    ways = {"note": on(strength="partial", because="It is a start. It is not all."), "no": on(strength="weak")}
    assert strengths(played("a.note", scenes={"a": scene(ways)}))[0] == "A scene: “Go on.” It is a start."


def test_a_route_that_can_be_defended_is_named_with_what_can_be_said_for_it() -> None:
    assert strengths(played("kitchen.send"))[0] == "A scene: “Send the police round.” Where there is a bail condition."


def test_a_theme_is_the_authors_word_and_no_event_so_that_nothing_is_said_to_be_written_that_was_not() -> None:
    reasons = {"reasons": {"name": "Reasons", "words": ["not_written", "written_down"]}}
    ways = {
        "read": on(strength="strong", because="It helps.", themes={"reasons": "written_down"}),
        "go": on(strength="weak"),
    }
    lines = strengths(play(story({"a": scene(ways)}, themes=reasons), "a.read"))
    assert not any("ritten" in line for line in lines)


def test_what_a_weak_or_excessive_choice_taught_is_not_told_as_what_went_well() -> None:
    ways = {"hood": on(strength="weak", do=[{"learn": ["words"]}]), "wait": on(strength="strong")}
    assert strengths(play(story({"a": scene(ways)}), "a.hood")) == (ENDED,)


def test_a_choice_is_not_said_to_have_brought_what_every_other_would_have_brought_too() -> None:
    learn = [{"learn": ["words"]}]
    ways = {"ask": on(strength="strong", because="It is fair.", do=learn), "wait": on(strength="weak", do=learn)}
    assert strengths(play(story({"a": scene(ways)}), "a.ask"))[0] == "A scene: “Go on.” It is fair."


def test_who_had_a_piece_already_is_not_told_as_having_received_it() -> None:
    scenes = {"a": scene({"go": on("desk", do=[{"learn": ["name"]}])}), "desk": scene({"end": on()}, desk_time=5)}
    session = play(story(scenes, elsewhere={"police": ["name"]}), "a.go", "tell:police.name:phone", "desk.end")
    assert not any("received" in line for line in strengths(session))


def test_whoever_did_nothing_that_can_be_named_was_there() -> None:
    scenes = {"a": {**scene({"go": on("b")}), "title": "The hall"}, "b": {**scene({"go": on()}), "title": "The yard"}}
    assert strengths(play(story(scenes), "a.go", "b.go")) == ("You were there: “The hall” and “The yard”.", ENDED)


def test_what_a_line_brought_is_told_with_the_words_that_brought_it() -> None:
    line = {"topic": "Work", "say": "Who is he?", "answer": "Lee.", "do": [{"learn": ["name"]}]}
    session = play(story({"a": scene({"go": on()}, talk={"who": line}, turns=2)}), "a.who", "a.go")
    assert strengths(session)[0] == "A scene: “Who is he?” It brought you this: His full name."


def test_what_was_looked_at_without_a_finding_counts_too() -> None:
    assert "You took the time to look at the mugs." in strengths(played("kitchen.mugs", "kitchen.leave", "desk.end"))


def test_even_a_play_in_which_nothing_else_can_be_named_has_something_true() -> None:
    assert strengths(played(*LEFT_IT)) == (ENDED,)
    assert strengths(played("kitchen.leave")) == (LEFT,)
