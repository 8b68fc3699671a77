"""The council lawyer's desk: what its own answers, days and letters say."""

from game.engine.pathway.handover import information_handed_over
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import begin
from tests.scenarios.desks.first_available_tuesday import (
    ALL_OVERREACH,
    ALL_STRONG,
    ALL_WEAK,
    DESK,
    MIXED,
    PLAYS,
    STRONG_UNSENT,
)
from tests.scenarios.playing import altered, arrivals, words_shown


def test_a_yes_given_in_custody_is_asked_again_if_the_manager_hears_of_it_and_not_whoever_leaves() -> None:
    told = "tell:manager.stay_basis+how_dana_agreed+neil_not_asked:phone"
    assert DESK.day(arrivals(DESK.play(ALL_STRONG))["asked_again"]) == "Monday 23 November"
    left = altered(
        ALL_STRONG, (told, "tell:social_care.how_dana_agreed+neil_not_asked:email_over_weekend"), until="slips.stay"
    )
    assert "asked_again" not in arrivals(DESK.play(left))
    assert "Sorry!! Yes. I'll put it on" in words_shown(DESK.play(left))


def test_the_gas_man_is_spoken_of_only_by_whoever_asked_for_dutys_notes() -> None:
    assert "We know that he makes tea" in words_shown(DESK.play(ALL_STRONG))
    without = altered(ALL_STRONG, ("ask.duty", "ask.clinic"), (",panel.gas_man", ""), until="panel.seen")
    session = DESK.play(without)
    line = DESK.story.move("panel.gas_man")
    assert line is not None
    assert not session.is_legal(line)
    assert (DESK.scenario.desk, "man_let_in") not in session.situation.knows


def test_the_reasons_go_to_whoever_has_the_children_and_the_line_alone_to_the_chair() -> None:
    assert "This is the first thing on here with a *because* in it" in words_shown(DESK.play(ALL_STRONG)).replace(
        '"', ""
    )
    assert "Was it yours to send?" in words_shown(DESK.play(ALL_OVERREACH))


def test_a_letter_to_both_parents_comes_back_in_february() -> None:
    assert DESK.day(arrivals(DESK.play(ALL_OVERREACH))["quoted"]) == "Monday 15 February"
    assert "quoted" not in arrivals(DESK.play(ALL_STRONG))


def test_only_the_half_hour_before_the_courts_day_is_a_sitting() -> None:
    for keys, _ in PLAYS.values():
        half = "come_back.half_hour" in keys
        assert ("half_held" in arrivals(DESK.play(keys))) is half
        assert ("court_waits" in arrivals(DESK.play(keys))) is not half


def test_what_is_read_on_the_twenty_third_is_what_was_written_in_december() -> None:
    assert "as far as *how sure*" in words_shown(DESK.play(ALL_STRONG))
    assert "So *was* it met?" in words_shown(DESK.play(MIXED))
    assert "a minute with one line" in words_shown(DESK.play(STRONG_UNSENT))


def test_the_reasons_and_the_line_are_handed_on_to_the_social_worker_if_they_were_sent() -> None:
    def handed(keys: str) -> set[str]:
        return {piece.info for piece in information_handed_over(DESK.play(keys)) if piece.agency == "social_care"}

    assert {"legal_view", "come_back_if"} <= handed(ALL_STRONG)
    assert handed(ALL_WEAK) & {"legal_view", "come_back_if"} == set()


def test_what_the_ward_wrote_on_its_form_is_pinned_to_the_request() -> None:
    arrived = [ReceivedInformation("stay_basis")]
    assert "Agreed by whom? Asked." in words_shown(begin(DESK.story, incoming=arrived))
    assert "Agreed by whom? Asked." not in words_shown(begin(DESK.story))
