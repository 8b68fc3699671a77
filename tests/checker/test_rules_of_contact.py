"""The rules of talk, contacts and cuts by number, run against the explorer and held equal to the engine's step."""

from typing import Any

import pytest

from game.checker.analysis.witness import WitnessFinder
from game.checker.explorer.observations import Observable
from game.checker.explorer.query import ExplorationQuery, incoming_subsets
from game.checker.explorer.result import Exploration
from tests.checker.comparing import COUNTING, LEAN, REACHING, fast, hold_cut_equal, model_of, proven
from tests.engine.stories import on, play, scene, story

LEARN = {"learn": ["name", "boots"]}
NUMBER = {"n": {"from": 0, "to": 3, "start": 0}}
ENDINGS = {"only": {"title": "O", "text": "O."}}
DESK: dict[str, Any] = {"desk_time": 3, "do": [LEARN]}
SHORT: dict[str, Any] = {"desk_time": 1, "do": [LEARN]}


def line(**more: Any) -> dict[str, Any]:
    return {"topic": "Work", "say": "How is work?", "answer": "Fine.", **more}


def offered(result: Exploration) -> set[str]:
    """Return the choices of the last scene that can be reached."""
    return {name for name in result.seen("offered") if name.startswith("z.")}


def tells(first: dict[str, Any], conditions: dict[str, str], **more: Any) -> set[str]:
    """Return which conditions can hold in the scene after the first."""
    asked = {name: on(when=condition) for name, condition in conditions.items()}
    scenes = {"a": first, "z": scene({"end": on(), **asked})}
    result = proven(story(scenes, endings=ENDINGS, **more))
    return {name.removeprefix("z.") for name in offered(result)} - {"end"}


def test_r18_a_line_is_said_once_and_takes_turns_that_are_forgotten_on_leaving() -> None:
    talk = {
        "one": line(do=[{"add": {"n": 1}}]),
        "two": line(takes=2, when="asked(a.one)"),
        "long": line(takes=2),
    }
    first = scene({"go": on("z")}, turns=3, talk=talk)
    conditions = {
        "thread": "asked(a.two)",
        "both": "asked(a.one) and asked(a.long)",
        "all": "asked(a.two) and asked(a.long)",
        "twice": "n > 1",
    }
    assert tells(first, conditions, variables=NUMBER) == {"thread", "both"}


def test_r18_without_turns_talk_is_free_and_the_answer_is_decided_after_the_effects() -> None:
    answer = [{"when": "n == 1", "text": "One."}, {"when": "n == 0", "text": "None."}]
    talk = {"one": line(do=[{"add": {"n": 1}}], answer=answer, takes=9)}
    small = story({"a": scene({"go": on()}, talk=talk)}, endings=ENDINGS, variables=NUMBER)
    result = proven(small)
    assert result.happens("text", "a.one#0")
    assert not result.happens("text", "a.one#1")


def test_r19_a_choice_takes_desk_time_at_a_desk_and_turns_elsewhere() -> None:
    choices = {"read": {"say": "Read.", "takes": 2, "once": True}, "ring": {"say": "Ring.", "takes": 2, "once": True}}
    both = {"both": "chose(a.read) and chose(a.ring)", "one": "chose(a.read)"}
    assert tells(scene({**choices, "go": on("z")}, desk_time=3, turns=9), both) == {"one"}
    assert tells(scene({**choices, "go": on("z")}, turns=4), both) == {"one", "both"}
    assert tells(scene({**choices, "go": on("z")}), both) == {"one", "both"}


def test_r20_a_contact_carries_as_many_pieces_as_fit_and_costs_what_its_road_costs() -> None:
    first = scene({"go": on("z")}, desk_time=2, do=[{"learn": ["name", "boots", "words"]}])
    conditions = {
        "two": "knows(police.name) and knows(police.boots)",
        "three": "knows(police.name) and knows(police.boots) and knows(police.words)",
        "written": "recorded(name) and recorded(boots)",
        "both": "recorded(name) and knows(police.name)",
    }
    channels = {"phone": {"name": "By phone", "days": 0, "cost": 2, "holds": 2}}
    assert tells(first, conditions, channels=channels) == {"two", "written"}


def test_r20_a_recipient_is_reached_by_its_own_roads_and_only_while_its_condition_holds() -> None:
    agencies = {
        "social_care": {"name": "Social care"},
        "police": {"name": "Police", "when": "recorded(name)"},
        "gp": {"name": "GP", "roads": ["email"]},
    }
    conditions = {
        "police": "knows(police.boots)",
        "gp": "knows(gp.boots)",
        "unwritten": "knows(police.name) and not recorded(name)",
    }
    assert tells(scene({"go": on("z")}, **DESK), conditions, agencies=agencies) == {"police"}


def test_r20_a_road_is_taken_only_while_its_own_condition_holds() -> None:
    conditions = {"police": "knows(police.boots)", "unwritten": "knows(police.boots) and not recorded(name)"}
    for road, reached in ((None, {"police", "unwritten"}), ("recorded(name)", {"police"}), ("day > 0", set())):
        phone = {"name": "By phone", "cost": 2, **({} if road is None else {"when": road})}
        assert tells(scene({"go": on("z")}, **DESK), conditions, channels={"phone": phone}) == reached


def test_r21_a_piece_told_at_once_overtakes_itself_on_its_way() -> None:
    answers = {"police": [{"text": "Thank you.", "do": [{"add": {"n": 1}}]}]}
    share = {"share": {"what": ["name"], "with": ["police"], "by": "phone"}}
    choices = {"go": on("z", days=3), "shares": on("z", days=3, do=[share])}
    conditions = {
        "mailed": "chose(a.go) and n == 1",
        "overtaken": "chose(a.shares) and n == 0 and knows(police.name)",
        "answered": "chose(a.shares) and n == 1",
    }
    first = scene(choices, desk_time=1, do=[{"learn": ["name"]}])
    assert tells(first, conditions, answers=answers, variables=NUMBER) == {"mailed", "overtaken"}


def test_r21_what_an_agency_has_already_is_told_again_and_answered() -> None:
    answers = {"police": [{"when": "told(name)", "text": "We have that.", "do": [{"add": {"n": 1}}]}]}
    first = scene({"go": on("z", days=3)}, desk_time=3, do=[{"learn": ["name"]}])
    known = {"police": ["name"]}
    # A call and then an email fit; the email before the call is overtaken by it.
    conditions = {"one": "n == 1", "two": "n == 2", "three": "n == 3"}
    assert tells(first, conditions, answers=answers, variables=NUMBER, elsewhere=known) == {"one", "two"}


def test_r22_the_first_answer_that_fits_is_given_and_what_arrives_on_a_day_is_answered_together() -> None:
    answers = {
        "police": [
            {"when": "told(name) and told(boots)", "text": "Both.", "do": [{"set": {"n": 3}}]},
            {"when": "told(name)", "text": "The name.", "do": [{"set": {"n": 1}}]},
        ],
        "anyone": [{"text": "Noted.", "do": [{"set": {"n": 2}}]}],
    }
    mail = {"email": {"name": "By email", "days": 2, "cost": 1, "holds": 1}}
    first = scene({"go": on("z", days=3)}, desk_time=2, do=[LEARN])
    conditions = {"together": "n == 3", "name": "n == 1", "other": "n == 2"}
    found = tells(first, conditions, answers=answers, channels=mail, variables=NUMBER)
    assert found == {"together", "name", "other"}
    at_once = {"phone": {"name": "By phone", "days": 0, "cost": 1, "holds": 1}}
    only_boots = {"police": answers["police"][:1]}
    assert tells(first, conditions, answers=only_boots, channels=at_once, variables=NUMBER) == set()


def test_r22_what_the_story_itself_shares_is_not_answered() -> None:
    answers = {"police": [{"text": "Thank you.", "do": [{"add": {"n": 1}}]}]}
    share = {"share": {"what": ["name"], "with": ["police"], "by": "email"}}
    first = scene({"go": on("z", days=3), "shares": on("z", days=3, do=[share])}, desk_time=1, do=[LEARN])
    conditions = {
        "shared": "chose(a.shares) and n == 0 and knows(police.name)",
        "answered": "chose(a.shares) and n == 1 and knows(police.name)",
        "twice": "n == 2",
    }
    assert tells(first, conditions, answers=answers, variables=NUMBER) == {"shared", "answered"}


def test_r23_a_consequence_waits_from_the_day_on_which_its_condition_first_holds() -> None:
    later = {"back": {"after": "knows(police.name)", "days": 3, "text": "They ring.", "do": [{"add": {"n": 1}}]}}
    mail = {"email": {"name": "By email", "days": 2, "cost": 1}}
    first = scene({"early": on("z", days=4), "late": on("z", days=5), "long": on("z", days=20)}, **SHORT)
    conditions = {
        "early": "arrived(back) and chose(a.early)",
        "late": "arrived(back) and chose(a.late)",
        "once": "n == 1",
        "twice": "n == 2",
    }
    assert tells(first, conditions, later=later, channels=mail, variables=NUMBER) == {"late", "once"}


def test_r24_what_was_not_recorded_is_forgotten() -> None:
    first = scene({"go": on("z", do=[{"forget": "unwritten"}])}, **SHORT)
    conditions = {
        "kept": "held(name) and recorded(name)",
        "lost": "not held(boots)",
        "kept_unwritten": "held(name) and not recorded(name)",
    }
    assert tells(first, conditions) == {"kept", "lost"}


def test_r25_what_may_arrive_is_explored_with_and_without() -> None:
    small = story({"z": scene({"has": on(when="held(name)"), "not": on(when="not held(name)")})}, may_arrive=["name"])
    assert len(incoming_subsets(small.scenario)) == 2
    assert offered(proven(small)) == {"z.has", "z.not"}


def cut_story(route: list[str], **more: Any) -> Any:
    scenes = {
        "a": scene({"go": on("b")}),
        "b": scene({"one": on("c", days=1), "two": on("c"), "stay": {"say": "S.", "once": True}}, **DESK),
        "c": scene({"end": on(), "told": on(when="knows(police.name)"), "late": on(when="day > 0")}),
    }
    cuts = {"short": {"title": "Short", "minutes": 5, "plays": ["a", "c"], "route": route}}
    return story(scenes, cuts=cuts, endings=ENDINGS, **more)


@pytest.mark.parametrize(
    ("route", "places"),
    [
        (["tell:police.name:phone", "b.two"], {"told"}),
        (["tell:police.name:phone", "tell:police.boots:phone", "b.one"], {"told", "late"}),
        (["b.stay"], {"told", "late"}),
        (["tell:police.name:phone", "b.stay"], {"told", "late"}),
    ],
)
def test_r26_a_scene_that_is_not_played_runs_by_the_route_and_is_played_if_that_leads_nowhere(
    route: list[str], places: set[str]
) -> None:
    small = cut_story(route)
    for question in (COUNTING, REACHING, LEAN):
        hold_cut_equal(small, question)
    result = fast(model_of(small, ExplorationQuery(cut="short"))).result()
    assert {name.removeprefix("c.") for name in result.seen("offered") if name.startswith("c.")} - {"end"} == places
    assert result.seen("scene") == {"a", "b", "c"}


def test_a_witness_in_a_cut_has_the_moves_of_the_route() -> None:
    explorer = fast(model_of(cut_story(["tell:police.name:phone", "b.two"]), ExplorationQuery(cut="short")))
    keys = WitnessFinder(explorer).trace(Observable("offered", "c.told"))
    assert keys == ("a.go", "tell:police.name:phone", "b.two")
    assert play(cut_story([]), *keys).situation.scene == "c"


def test_contacts_that_answer_whatever_is_told_are_followed_by_the_first_piece_that_does_nothing_else() -> None:
    answers = {"police": [{"text": "Thank you.", "do": [{"add": {"n": 1}}]}]}
    first = scene({"go": on("z")}, desk_time=2, do=[{"learn": ["name", "boots"]}])
    scenes = {"a": first, "z": scene({"end": on(), "rung": on(when="n == 1")})}
    channels = {"phone": {"name": "By phone", "days": 0, "cost": 2}}
    small = story(scenes, answers=answers, channels=channels, variables=NUMBER, endings=ENDINGS)
    assert "z.rung" in proven(small).seen("offered")
    followed = fast(model_of(small, REACHING)).result().seen("offered")
    assert {name for name in followed if ":" in name} == {"tell:police.name:phone"}
