"""A cut (R26): what is played, what runs by the route, and where a session in the middle of a route goes on."""

from dataclasses import replace
from typing import Any

import pytest

from game.engine.cuts.route import cut_of, follow_route, is_automatic, is_played, last_choice, own_decisions
from game.engine.events import Recorded
from game.engine.moves import Choose
from game.engine.session import Session, begin, decisions, replay
from game.engine.story import CompiledStory
from game.engine.views.page import build_page
from tests.engine.stories import WAIT, events, line, names, on, scene, story

SCENES: dict[str, Any] = {
    "hall": scene({"in": on("kitchen"), "away": on(), "hear": on("office", when="held(words)")}, documents=["letter"]),
    "kitchen": scene(
        {"leave": on("office", days=2, do=[{"later": {"note": 1}}]), "stay": on("hall", when="held(boots)")},
        turns=1,
        look={"spot": {"name": "x", "text": "X.", "do": [{"learn": ["name"]}]}},
        talk={"one": line(), "two": line()},
    ),
    "office": scene({"home": on("review")}, desk_time=1, text="The office."),
    "review": scene({"end": on()}, text="The review."),
}
ROUTE = (
    "letter",
    "hall.in",
    "kitchen.spot",
    "kitchen.one",
    "kitchen.two",
    "kitchen.leave",
    "record:name",
    "office.home",
)
TO_OFFICE = ["letter", "hall.in", "kitchen.spot", "kitchen.one", "kitchen.leave"]


def cut(plays: Any, route: Any = ROUTE, scenes: dict[str, Any] | None = None, **more: Any) -> CompiledStory:
    return story(
        scenes or SCENES,
        documents={"letter": {"kind": "letter", "title": "A letter"}},
        later={"note": {"text": "A note."}},
        cuts={"short": {"title": "Short", "minutes": 20, "plays": plays, "route": list(route), **more}},
    )


def begun(small: CompiledStory) -> Session:
    return follow_route(begin(small, 7, cut="short"))


def keys(session: Session) -> list[str]:
    return [move.key for move in session.moves]


def test_r26_the_route_is_made_move_by_move_until_a_scene_that_is_played() -> None:
    session = begun(cut(["office"]))
    assert keys(session) == TO_OFFICE
    assert (session.situation.scene, session.situation.day) == ("office", 2)
    assert {"Opened", "Looked", "Spoke", "Arrived"} < set(names(session))


def test_r26_without_a_cut_everything_is_played_and_no_move_is_made() -> None:
    session = begin(cut(["office"]))
    assert follow_route(session) is session
    assert cut_of(session) is None
    assert is_played(session, "hall")


def test_r26_its_moves_are_moves_like_any_other() -> None:
    small = cut(["office"])
    assert begun(small) == replay(begin(small, 7, cut="short"), TO_OFFICE).session


def test_r26_what_is_not_on_offer_is_passed_over() -> None:
    assert "kitchen.two" not in keys(begun(cut(["office"])))
    route = ("hall.hear", "kitchen.stay", *ROUTE)
    assert keys(begun(cut(["office"], route))) == TO_OFFICE


def test_r26_documents_notes_and_contacts_belong_to_the_scene_of_the_next_move() -> None:
    session = begun(cut(["review"]))
    assert keys(session) == [*TO_OFFICE, "record:name", "office.home"]
    assert [event.info for event in events(session, Recorded)] == ["name"]


def test_r26_a_key_that_the_scenario_does_not_have_is_left_out() -> None:
    assert keys(begun(cut(["office"], ("hall.gone", "tell:nobody.name:phone", *ROUTE)))) == TO_OFFICE


def test_r26_a_scene_without_a_way_out_in_the_route_is_played() -> None:
    session = begun(cut(["office"], [key for key in ROUTE if key != "kitchen.leave"]))
    assert session.situation.scene == "kitchen"
    assert keys(session) == ["letter", "hall.in"]
    assert follow_route(session) is session


def test_r26_what_the_trainee_does_in_such_a_scene_is_the_trainees_own() -> None:
    session = begun(cut(["office"], [key for key in ROUTE if key != "kitchen.leave"]))
    spot = replay(session, ["kitchen.spot"]).session
    assert [is_automatic(spot, position) for position in range(4)] == [False, True, True, False]
    assert build_page(spot).blocks[-1].kind == "noticed"
    assert replay(spot, ["kitchen.leave"]).session.situation.scene == "office"


def test_r26_a_way_out_that_opens_later_does_not_take_such_a_scene_out_of_the_trainees_hands() -> None:
    scenes = {
        **SCENES,
        "hall": scene(
            {"in": on("office", when="held(name)"), "wait": WAIT},
            look={"spot": {"name": "x", "text": "X.", "do": [{"learn": ["name"]}]}},
        ),
    }
    session = begun(cut(["office"], ["hall.in"], scenes))
    looked = replay(session, ["hall.spot"]).session
    assert looked.is_legal(Choose("hall", "in"))
    assert follow_route(looked) is looked
    assert last_choice(replay(looked, ["hall.in"]).session) == 2


def test_r26_the_route_goes_on_after_what_was_played() -> None:
    session = begun(cut(["kitchen"]))
    assert keys(session) == ["letter", "hall.in"]
    after = follow_route(session.make_move(Choose("kitchen", "leave")))
    assert keys(after) == ["letter", "hall.in", "kitchen.leave", "office.home"]
    assert after.situation.scene == "review"


def test_r26_a_route_can_end_the_play() -> None:
    session = begun(cut(["kitchen"], (*ROUTE, "review.end"))).make_move(Choose("kitchen", "leave"))
    assert follow_route(session).ended


def test_r26_a_route_on_which_the_last_day_comes_ends_the_play() -> None:
    scenes = {"hall": scene({"wait": {**WAIT, "days": 40}, "end": on()}), "office": scene({"end": on()})}
    session = begun(cut(["office"], ["hall.wait", "hall.end"], scenes))
    assert session.ended
    assert keys(session) == ["hall.wait"]


def test_r26_a_route_that_goes_round_with_nothing_changed_stops_and_the_scene_is_played() -> None:
    scenes = {
        "hall": scene({"on": on("kitchen")}),
        "kitchen": scene({"back": on("hall")}),
        "office": scene({"x": on()}),
    }
    session = begun(cut(["office"], ["hall.on", "kitchen.back"], scenes))
    assert not session.ended
    assert session.situation.scene == "hall"


def test_r26_a_scene_that_is_entered_again_runs_by_the_route_again() -> None:
    scenes = {
        "hall": scene({"on": on("kitchen", days=1, when="day < 2"), "over": on("office")}),
        "kitchen": scene({"back": on("hall")}),
        "office": scene({"end": on()}),
    }
    session = begun(cut(["office"], ["hall.on", "hall.over", "kitchen.back"], scenes))
    assert keys(session) == ["hall.on", "kitchen.back", "hall.on", "kitchen.back", "hall.over"]


@pytest.mark.parametrize("moves", range(len(TO_OFFICE) + 1))
def test_r26_a_session_in_the_middle_of_a_route_is_led_on_as_it_would_have_been(moves: int) -> None:
    session = begun(cut(["office"]))
    assert follow_route(session.truncated_to(moves)) == session
    assert follow_route(replay(begin(session.story, 7, cut="short"), TO_OFFICE[:moves]).session) == session


def test_r26_a_session_that_left_the_route_is_not_led_back() -> None:
    session = replay(begin(cut(["office"]), 7, cut="short"), ["letter", "hall.in", "kitchen.two"]).session
    assert follow_route(session) is session
    assert not is_automatic(session, 3)


def test_r26_the_page_tells_of_the_scenes_that_were_passed_over_in_the_words_of_the_cut() -> None:
    told = {"hall": "You went in, {dana} was there.", "kitchen": "You stayed on {date}."}
    blocks = build_page(begun(cut(["office"], told=told))).blocks
    assert [(block.kind, block.text, block.title) for block in blocks] == [
        ("told", "You went in, Dana Marlow was there.", "11 January"),
        ("told", "You stayed on 11 January.", "11 January"),
        ("arrived", "A note.", "12 January"),
        ("scene", "The office.", "A scene"),
    ]


def test_r26_a_scene_that_is_played_after_all_is_shown_in_its_own_words() -> None:
    session = begun(cut(["office"], ["hall.in"], told={"kitchen": "You stayed."}))
    assert [block.kind for block in build_page(session).blocks] == ["scene"]


def test_r26_the_page_goes_back_to_what_the_trainee_chose_and_not_to_what_the_route_chose() -> None:
    session = follow_route(begun(cut(["kitchen"], told={"office": "Later."})).make_move(Choose("kitchen", "leave")))
    kinds = [block.kind for block in build_page(session).blocks]
    assert kinds == ["arrived", "told", "scene"]
    assert last_choice(session) == 3


def test_r26_a_decision_that_the_route_made_is_not_the_trainees_own() -> None:
    scenes = {name: scene({"on": on(way, strength="weak")}) for name, way in (("hall", "office"), ("office", "end"))}
    session = begun(cut(["office"], ["hall.on"], scenes)).make_move(Choose("office", "on"))
    assert len(decisions(session)) == 2
    assert own_decisions(session) == ((1, Choose("office", "on")),)


def test_r26_without_its_cut_a_session_is_played_on_whole() -> None:
    session = replace(begun(cut(["office"])).truncated_to(2), cut="")
    assert follow_route(session) is session
    assert not is_automatic(session, 2)
