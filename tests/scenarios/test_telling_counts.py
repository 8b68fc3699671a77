"""What a trainee writes and tells counts, by whatever road: others act on it, and the discussion has it before it."""

import re

import pytest

from game.engine.debrief.knowledge import knowledge
from game.engine.debrief.strengths import strengths
from game.engine.moves import Choose
from game.engine.session import Session
from game.engine.views.text import fill_placeholders
from tests.scenarios.playing import altered, arrivals, at_random, played, scenario, story, words_shown
from tests.scenarios.plays import ALL_OVERREACH, ALL_STRONG, ALL_WEAK, MIXED

SIX = altered(ALL_WEAK, ("drawing.gate", "drawing.table,school.goodbye"), until="desk_six.")
"""A weak play in which Maya was sat beside, up to the desk of that evening."""
ON = ALL_WEAK.partition("desk_six.")[2]
"""How it goes on from that desk."""
HIP = "hallway.post,hallway.how_often"
TWO = altered(ALL_WEAK, ("hallway.shelves", HIP), until="desk_two.")
"""A weak play in which Pat's hip and the evenings came up, up to the desk in January."""


def knows(session: Session, agency: str, info: str) -> bool:
    return (agency, info) in session.situation.knows


def first_sentence(text: str) -> str:
    return fill_placeholders(scenario(), text).split(".")[0]


def police_since(session: Session, info: str) -> int:
    """Return the day from which the police have had a piece."""
    row = next(row for row in knowledge(session).rows if row.info == info)
    return next(holding.day for holding in row.held if holding.agency == "police")


def test_a_call_about_the_evenings_and_the_hip_together_has_ruth_put_a_name_to_each_evening() -> None:
    session = played(f"{TWO},tell:manager.evenings_gap+pats_hip:phone")
    assert "I want a name there." in words_shown(session)
    at_the_table = session.make_move(Choose("desk_two", "home"))
    assert "Beside box four she has written this week's names." in words_shown(at_the_table)
    assert knows(at_the_table, "police", "evenings_gap")
    assert knows(at_the_table, "health_visiting", "pats_hip")


@pytest.mark.parametrize(("piece", "asked"), [("pats_hip", "And the evenings?"), ("evenings_gap", "It says Pat.")])
def test_either_of_them_alone_makes_her_ask_for_the_other(piece: str, asked: str) -> None:
    session = played(f"{TWO},tell:manager.{piece}:phone")
    assert asked in words_shown(session)
    assert "Beside box four" not in words_shown(session.make_move(Choose("desk_two", "home")))


def test_the_half_that_comes_later_is_laid_beside_the_one_that_came_before() -> None:
    session = played(f"{TWO},tell:manager.pats_hip:email,tell:manager.evenings_gap:email,desk_two.home")
    assert "I want a name there." in words_shown(session) or "That's why, then" in words_shown(session)


def test_whoever_covers_is_told_whom_to_ask_for_and_what_to_look_at() -> None:
    words = words_shown(played(ALL_STRONG))
    assert "Ask for him, and see the little one awake." in words
    named = altered(ALL_STRONG, ("lee_name+change_in_ellis+police_status", "lee_name+police_status"), until="back.")
    assert "And what am I looking for?" in words_shown(played(named))


def test_a_name_that_only_callum_was_given_is_enough_for_him_to_ask() -> None:
    asked = ("kitchen.ellis,kitchen.work", "kitchen.someone,kitchen.someone_who,kitchen.someone_name")
    told = ("desk_four.train", "tell:colleague.lee_name:phone,desk_four.train")
    assert "duty_is_told" in arrivals(played(altered(ALL_WEAK, asked, told)))
    assert "duty_finds_nothing" in arrivals(played(altered(ALL_WEAK, asked)))
    written = ("desk_four.train", "record:lee_name,desk_four.train")
    assert "duty_is_told" in arrivals(played(altered(ALL_WEAK, asked, written)))
    in_january = ("desk_two.home", "record:lee_name,desk_two.home")
    assert "duty_finds_name" in arrivals(played(altered(ALL_WEAK, asked, in_january)))


def test_what_was_told_only_when_people_met_is_known_from_that_day_and_told_earlier_from_the_earlier() -> None:
    told = played(f"{SIX},tell:police.mayas_words:email,desk_six.{ON}")
    written = played(f"{SIX},record:mayas_words,desk_six.{ON}")
    assert police_since(told, "mayas_words") < police_since(written, "mayas_words") == police_since(written, "new_mark")


def test_what_was_neither_told_nor_written_is_not_in_the_minutes() -> None:
    kept = played(f"{SIX},desk_six.{ON}")
    assert knows(kept, "social_care", "mayas_words")
    assert not knows(kept, "police", "mayas_words")


@pytest.mark.parametrize("choice", ["surgery", "body_map", "ring_ruth", "shona_tonight"])
def test_whatever_was_done_about_the_mark_those_concerned_discuss_it(choice: str) -> None:
    session = played(f"{altered(ALL_WEAK, until='the_mark.')},the_mark.{choice}")
    assert session.situation.scene == "the_call"
    for agency in ("manager", "police", "health_visiting", "paediatrics", "school", "legal"):
        assert knows(session, agency, "new_mark"), agency


@pytest.mark.parametrize(
    ("choice", "heard"),
    [
        ("surgery", ("Dr Sefton rang us at ten past twelve", "I'd sooner have had him yesterday", "A night,")),
        ("body_map", ("Who was with him last night?", "I'd sooner have had him yesterday", "A night,")),
        ("ring_ruth", ("Twelve minutes past one", "3 March, 13.12", "are on one page, all under the same date.")),
        ("shona_tonight", ("Under what?", "I'd sooner have had him yesterday", "It was put right on the Thursday")),
    ],
)
def test_whether_the_mark_was_discussed_on_the_day_is_heard_to_the_end(choice: str, heard: tuple[str, ...]) -> None:
    home = ("desk_seven.home_friday", "desk_seven.home") if choice == "ring_ruth" else ("the_mark.", "the_mark.")
    words = words_shown(played(altered(ALL_WEAK, ("the_mark.surgery", f"the_mark.{choice}"), home)))
    assert [sentence for sentence in heard if sentence not in words] == []
    assert ("I'd sooner have had him yesterday" in words) == (choice != "ring_ruth")


@pytest.mark.parametrize("keys", [ALL_STRONG, MIXED, ALL_OVERREACH], ids=["strong", "mixed", "over-reach"])
def test_the_surgery_hears_of_the_mark_from_the_desk_or_from_nobody(keys: str) -> None:
    told = "new_mark:email" in keys.partition(",desk_seven.")[0].partition("the_mark.")[2]
    assert knows(played(keys), "gp", "new_mark") == told


def test_the_surgery_knows_of_it_where_it_was_seen_there() -> None:
    assert knows(played(ALL_WEAK), "gp", "new_mark")
    assert "The surgery: seen there 3 March." in words_shown(played(ALL_WEAK))


def test_a_night_that_somebody_took_is_on_a_card_and_otherwise_arranged_at_half_past_seven() -> None:
    assert "on the back of a menu card" in words_shown(played(ALL_STRONG))
    assert "By half past seven it is arranged, on telephones." in words_shown(played(ALL_WEAK))


def test_no_choice_speaks_of_a_theme_as_a_mark() -> None:
    marks = {"missed", "partly", "clear", "good", "bad", "weak", "strong"}
    words = {word for theme in scenario().themes.values() for word in theme.words}
    assert not words & marks
    assert all(len(theme.words) == 3 for theme in scenario().themes.values())


def test_a_mixed_play_has_much_to_keep() -> None:
    assert len(strengths(played(MIXED))) >= 8


def test_every_play_at_random_has_something_to_keep() -> None:
    for seed in range(25):
        assert len(strengths(at_random(story(), seed))) >= 3


def test_the_reason_of_a_partial_or_strong_choice_begins_with_a_sentence_worth_keeping() -> None:
    begun = {
        f"{name}.{key}": first_sentence(choice.because)
        for name, scene in scenario().scenes.items()
        for key, choice in scene.choices.items()
        if choice.strength in ("partial", "strong")
    }
    assert {key: first for key, first in begun.items() if len(first.split()) < 6} == {}


def test_the_first_sentence_of_whatever_arrives_says_by_itself_what_it_is() -> None:
    about = re.compile(
        "Grace|Lee|police|plan|complaint|Dana|clinic|name|Neil|Maya|surgery|sign|conference|discussion|Marlow|lawyer|Ruth"
        "|number 22|Lomax"
    )
    openings = {name: first_sentence(later.text[0].text) for name, later in scenario().later.items()}
    assert [name for name, first in openings.items() if not about.search(first)] == []
