"""The desk of the conference chair: what its own answers, days and letters say."""

from datetime import timedelta

from game.engine.pathway.handover import information_handed_over, receipts_for
from game.engine.session import Session
from tests.scenarios import playing
from tests.scenarios.desks import handover, ten_minutes
from tests.scenarios.desks.round_the_table import ALL_STRONG, ALL_WEAK, DESK, MIXED, TO_RUTH
from tests.scenarios.playing import altered, arrivals, scenario, story, words_shown


def test_whoever_is_not_in_the_room_for_the_plan_says_what_she_thinks_of_it_only_where_her_friend_is() -> None:
    assert "He has to have the lid" in words_shown(DESK.play(ALL_STRONG))
    assert "He has to have the lid" not in words_shown(DESK.play(MIXED))


def test_a_name_and_the_evenings_are_one_question_only_if_they_come_together() -> None:
    december = (TO_RUTH, "tell:social_care.adults_action+apart_rooms:email_over_weekend")
    assert "monday_has_it" in arrivals(DESK.play(ALL_STRONG))
    assert "And an evening when her mother can't?" in words_shown(DESK.play(altered(ALL_STRONG, december)))
    assert "monday_has_it" not in arrivals(DESK.play(altered(ALL_STRONG, december)))


def test_what_only_the_record_carries_comes_too_late_for_social_care() -> None:
    noted = altered(ALL_STRONG, (f"{TO_RUTH},", ""), ("midway.send_again,", ""))
    session = DESK.play(noted)
    assert "Social care's copy is for the attention of Gemma Stroud." in words_shown(session)
    assert (DESK.scenario.desk, "adults_action") in session.situation.knows
    assert ("family_support", "adults_action") in session.situation.knows
    assert ("social_care", "adults_action") not in session.situation.knows
    assert ("social_care", "adults_action") in DESK.play(altered(ALL_STRONG, (f"{TO_RUTH},", ""))).situation.knows
    assert session.situation.ending == "gathered"


def test_what_is_for_five_readers_is_read_by_a_sixth_if_it_stands_on_page_four() -> None:
    written = altered(ALL_STRONG, ("record:adults_action+if_pat_cannot", "record:adults_action+apart_rooms"))
    assert "page_four_is_read" not in arrivals(DESK.play(ALL_STRONG))
    assert "page_four_is_read" in arrivals(DESK.play(written))
    assert "He knows what I said" in words_shown(DESK.play(written))


def test_the_next_family_pays_for_the_strong_way_unless_it_is_written_to() -> None:
    assert "got as far as her second grandson" in words_shown(DESK.play(ALL_STRONG))
    assert "with two grandsons today" in words_shown(DESK.play(ALL_STRONG))
    assert "Mrs Haile had her whole hour" in words_shown(DESK.play(ALL_WEAK))
    written = altered(ALL_STRONG, ("record:adults_action+if_pat_cannot", "desk_december.room"))
    assert "with three grandsons" in words_shown(DESK.play(written))


def handed_from(desk: str, keys: str) -> Session:
    """Play the weak way through this desk after another one."""
    sent = information_handed_over(playing.played(keys, of=story(desk)))
    return playing.played(ALL_WEAK, incoming=list(receipts_for(DESK.scenario, sent)), of=DESK.story)


def test_what_the_surgery_sent_is_read_at_the_table_and_what_it_kept_is_not() -> None:
    assert "*Agreed by whom?*" in words_shown(handed_from("ten_minutes", ten_minutes.ALL_STRONG))
    assert "*Agreed by whom?*" not in words_shown(handed_from("ten_minutes", ten_minutes.ALL_WEAK))


def test_an_adult_whom_the_police_have_without_a_name_is_read_out_from_their_page() -> None:
    assert "*One adult, unnamed*" in words_shown(handed_from("handover", handover.ALL_STRONG))
    assert "*One adult, unnamed*" not in words_shown(handed_from("handover", handover.ALL_WEAK))


def test_the_minutes_reach_the_childrens_centre_on_their_day() -> None:
    centre = scenario("next_of_kin")

    def handed(keys: str) -> dict[str, str]:
        return {
            receipt.info: (centre.starts + timedelta(days=receipt.day)).isoformat()
            for receipt in receipts_for(centre, information_handed_over(DESK.play(keys)))
            if not receipt.agency
        }

    assert handed(ALL_STRONG) == dict.fromkeys(["adults_action", "apart_rooms", "if_pat_cannot"], "2027-01-15")
    assert handed(ALL_WEAK) == {}
