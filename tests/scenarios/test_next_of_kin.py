"""The desk of the Children's centre: what its own answers, days and letters say."""

from game.engine.pathway.handover import information_handed_over, receipts_for
from game.engine.session import Session
from tests.scenarios import playing
from tests.scenarios.desks.next_of_kin import ALL_STRONG, ALL_WEAK, DESK, MIXED
from tests.scenarios.playing import altered, arrivals, scenario, words_shown


def test_duty_acts_before_tuesday_only_on_both_halves_and_by_voice() -> None:
    told = "tell:social_care.lee_name+evenings_gap+pats_hip:phone"
    desk = f"{told},record:lee_name+evenings_gap+pats_hip"
    for contact, heard in (
        (told, True),
        ("tell:social_care.evenings_gap:phone", False),
        ("tell:social_care.pats_hip:phone", False),
        ("tell:social_care.evenings_gap+pats_hip:email_over_weekend", False),
    ):
        play = altered(ALL_STRONG, (desk, contact), ("copies.tuesday", "copies.monday"), until="private.who")
        assert ("Some Wesley rang me" in words_shown(DESK.play(play))) is heard, contact


def test_what_is_written_on_friday_is_read_out_on_tuesday_if_that_is_the_day_in_the_column() -> None:
    sent = "tell:social_care.lee_name+evenings_gap+pats_hip:phone,record:lee_name+evenings_gap+pats_hip"
    noted = altered(ALL_STRONG, (sent, "record:evenings_gap+pats_hip"), until="private.who")
    assert "Then she reads him your note" in words_shown(DESK.play(noted))
    assert ("social_care", "evenings_gap") in DESK.play(noted).situation.knows
    unnoted = altered(ALL_STRONG, (sent, "friday.letter"), until="private.who")
    assert "there is only the column" in words_shown(DESK.play(unnoted))


def test_the_hip_that_duty_was_told_of_in_january_need_not_be_told_again_at_the_door() -> None:
    call = "tell:social_care.evenings_gap+pats_hip+lee_at_the_door:phone"
    again = ALL_STRONG.replace(call, "tell:social_care.lee_at_the_door:phone")
    assert "it can't be Pat" in words_shown(DESK.play(again))
    assert "it can't be Pat" not in words_shown(
        DESK.play(altered(ALL_STRONG, (call, "record:lee_at_the_door"), until="reply.met"))
    )


def test_a_promise_to_keep_the_form_here_is_found_out_if_the_form_has_gone() -> None:
    kept = ALL_WEAK.replace("copies.twenty_ninth", "copies.monday")
    assert "found_out" in arrivals(DESK.play(kept))
    assert "found_out" not in arrivals(DESK.play(ALL_WEAK))


def test_ruth_hears_the_door_as_it_was_written_or_as_it_is_remembered() -> None:
    written = ALL_STRONG.replace(
        "tell:social_care.evenings_gap+pats_hip+lee_at_the_door:phone",
        "record:lee_at_the_door,tell:social_care.evenings_gap+lee_at_the_door:email_over_weekend",
    )
    assert "You read her the entry" in words_shown(DESK.play(written))
    assert "She has your Thursday in front of her" in words_shown(DESK.play(ALL_STRONG))
    assert "ruth_rings" not in arrivals(DESK.play(MIXED))


def test_the_form_lies_in_the_social_workers_tray_if_it_was_sent_and_not_otherwise() -> None:
    def next_desk(keys: str) -> Session:
        receipts = receipts_for(scenario(), information_handed_over(DESK.play(keys)))
        return playing.played("car.go,hallway.shelves", incoming=list(receipts))

    own = scenario().desk
    assert {(own, "nok_form"), (own, "lee_name")} <= next_desk(ALL_STRONG).situation.knows
    assert (own, "nok_form") in next_desk(MIXED).situation.knows
    assert (own, "nok_form") not in next_desk(ALL_WEAK).situation.knows
