"""What a trainee tells from the desk about the mark counts, by whatever road: the discussion follows from it."""

import re

import pytest

from game.engine.debrief.knowledge import knowledge
from game.engine.debrief.strengths import strengths
from game.engine.events import Arrived
from game.engine.session import Session
from tests.scenarios.playing import at_random, scenario, story, words_shown
from tests.scenarios.test_just_a_friend import MIXED_LATE, MIXED_UNWRITTEN, OVERREACH, WEAK, played

SURGERY, AFTER = WEAK.split(",desk_early.home,")
SHONA, SUPERVISION = OVERREACH.split(",desk_seven.home,")
CONCERNED = ("police", "health_visiting", "school", "paediatrics", "manager", "colleague")
REACHED_BY_EMAIL = (*CONCERNED, "legal")


def arrivals(session: Session) -> dict[str, int]:
    return {event.consequence: event.day for event in session.events if isinstance(event, Arrived)}


@pytest.mark.parametrize("agency", CONCERNED)
def test_a_call_about_the_mark_on_wednesday_evening_brings_the_discussion_on_thursday(agency: str) -> None:
    session = played(f"{SURGERY},tell:{agency}.new_mark:phone,desk_early.home,{AFTER}")
    assert arrivals(session)["heard_on_thursday"] == 52
    heard = "She rang the duty sergeant" if agency == "manager" else "Your call on Wednesday evening"
    assert heard in words_shown(session)
    assert "they_meet" not in arrivals(session)


@pytest.mark.parametrize("agency", REACHED_BY_EMAIL)
def test_an_email_about_the_mark_is_read_on_friday_and_brings_it_then(agency: str) -> None:
    session = played(f"{SURGERY},tell:{agency}.new_mark:email,desk_early.home,{AFTER}")
    assert "What you sent on Wednesday evening was read this morning" in words_shown(session)
    assert not {"they_meet", "heard_on_thursday"} & set(arrivals(session))


def test_what_is_written_down_is_read_by_ruth_in_the_morning() -> None:
    session = played(f"{SURGERY},record:new_mark,desk_early.home,{AFTER}")
    assert "She read your entry at ten to nine" in words_shown(session)
    assert "they_meet" not in arrivals(session)


def test_ruth_can_be_rung_at_home() -> None:
    session = played(f"{SURGERY},tell:manager.new_mark:phone,desk_early.home,{AFTER}")
    assert "She rang the duty sergeant" in words_shown(session)
    assert "why wasn't I rung" not in words_shown(session).lower()
    shona = played(f"{SHONA},tell:manager.new_mark:phone,desk_seven.home,{SUPERVISION}")
    assert "what you told her last night" in words_shown(shona)


def test_where_nobody_was_told_nobody_has_rung() -> None:
    session = played(WEAK)
    assert "Nobody has rung about the cheek" in words_shown(session)
    assert "they_meet" in arrivals(session)


def police_since(session: Session, info: str) -> int:
    """Return the day from which the police have had a piece."""
    row = next(row for row in knowledge(session).rows if row.info == info)
    return next(holding.day for holding in row.held if holding.agency == "police")


def test_what_was_told_only_when_people_met_is_known_from_that_day_and_told_earlier_from_the_earlier() -> None:
    until, _, rest = WEAK.partition("drawing.dana_first,desk_six.home,")
    told_so = f"{until}drawing.table,school.goodbye,tell:police.mayas_words:phone,desk_six.home,{rest}"
    written = f"{until}drawing.table,school.goodbye,record:mayas_words,desk_six.home,{rest}"
    days = [police_since(played(keys), "mayas_words") for keys in (told_so, written)]
    assert days[0] < days[1] == police_since(played(written), "new_mark") + 1


def test_what_was_neither_told_nor_written_is_not_in_the_minutes() -> None:
    until, _, rest = WEAK.partition("drawing.dana_first,desk_six.home,")
    kept = played(f"{until}drawing.table,school.goodbye,desk_six.home,{rest}")
    assert ("social_care", "mayas_words") in kept.situation.knows
    assert ("police", "mayas_words") not in kept.situation.knows


def test_no_choice_speaks_of_a_theme_as_a_mark() -> None:
    marks = {"missed", "partly", "clear", "good", "bad", "weak", "strong"}
    said = {word for theme in scenario().themes.values() for word in theme.words}
    assert not said & marks
    assert all(len(theme.words) == 3 for theme in scenario().themes.values())


@pytest.mark.parametrize("keys", [MIXED_LATE, MIXED_UNWRITTEN])
def test_a_mixed_play_has_much_to_keep(keys: str) -> None:
    assert len(strengths(played(keys))) >= 8


def test_every_play_at_random_has_something_to_keep() -> None:
    for seed in range(25):
        assert len(strengths(at_random(story(), seed))) >= 3


def test_the_reason_of_a_partial_or_strong_choice_begins_with_a_sentence_worth_keeping() -> None:
    begun = {
        f"{name}.{key}": choice.because.split(".")[0]
        for name, scene in scenario().scenes.items()
        for key, choice in scene.choices.items()
        if choice.strength in ("partial", "strong")
    }
    assert {key: first for key, first in begun.items() if len(first.split()) < 6} == {}


def test_the_first_sentence_of_whatever_arrives_says_by_itself_what_it_is() -> None:
    about = re.compile(
        "Grace|Lee|police|plan|complaint|Dana|clinic|name|Neil|Maya|surgery|sign|conference|discussion|Marlow|lawyer|Ruth"
        "|number 22"
    )
    openings = {name: later.text[0].text.split(".")[0] for name, later in scenario().later.items()}
    assert [name for name, first in openings.items() if not about.search(first)] == []
