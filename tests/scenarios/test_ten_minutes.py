"""The general practitioner's desk: what its own answers, days and letters say."""

from game.engine.cuts.route import follow_route
from game.engine.moves import Choose
from game.engine.session import begin
from tests.scenarios.desks.ten_minutes import ALL_STRONG, ALL_WEAK, DESK, MIXED, MIXED_ON_PAPER
from tests.scenarios.playing import altered, arrivals, words_shown


def test_the_page_of_september_is_answered_only_when_it_says_what_he_can_do() -> None:
    assert DESK.day(arrivals(DESK.play(MIXED_ON_PAPER))["page_acknowledged"]) == "Friday 25 September"
    assert "page_asked_for" in arrivals(DESK.play(MIXED))
    assert not {"page_acknowledged"} & set(arrivals(DESK.play(MIXED)))
    assert "And what does he do yet?" in words_shown(DESK.play(MIXED))


def test_what_was_typed_in_june_is_opened_by_the_one_question_that_asks_for_it() -> None:
    assert "Mother's remark of June noted." in words_shown(DESK.play(ALL_STRONG))
    assert "Mother's remark of June noted." not in words_shown(DESK.play(MIXED))


def test_the_old_notes_of_a_patient_cost_what_would_have_helped() -> None:
    told_too_much = altered(
        ALL_STRONG,
        ("desk_winter.ring_lee", "desk_winter.old_notes"),
        ("tell:social_care.pats_hip+two_addresses:email,", ""),
        ("desk_winter.old_notes", "desk_winter.old_notes,tell:social_care.lees_notes:email"),
    )
    session = DESK.play(told_too_much)
    assert "lees_complaint" in arrivals(session)
    assert session.situation.ending == "shared_planned"


def test_nobody_is_surprised_by_what_they_had_from_you_on_the_telephone() -> None:
    rung = altered(ALL_WEAK, ("desk_september.home", "tell:health_visiting.first_mark:phone,desk_september.home"))
    assert "You've seen him, then." in words_shown(DESK.play(ALL_WEAK))
    assert "You've seen him, then." not in words_shown(DESK.play(rung))
    assert "It's as you told me." in words_shown(DESK.play(rung))


def test_a_secretary_who_has_june_does_not_ask_what_was_said() -> None:
    who_alone = altered(ALL_STRONG, ("letter.june", "letter.ear"))
    assert "Said what?" not in words_shown(DESK.play(ALL_STRONG))
    assert "Said what?" in words_shown(DESK.play(who_alone))


def test_the_old_notes_come_only_for_somebody_with_a_date() -> None:
    at_the_desk = f"{ALL_WEAK.partition('desk_winter.')[0]}desk_winter"
    with_a_date = altered(
        at_the_desk, ("new_patient.knee,new_patient.nurse", "new_patient.birthday,new_patient.search")
    )
    without, asked = (DESK.play(keys.removesuffix(",desk_winter")) for keys in (at_the_desk, with_a_date))
    assert not without.is_legal(Choose("desk_winter", "old_notes"))
    assert asked.is_legal(Choose("desk_winter", "old_notes"))


def test_what_is_mailed_on_a_thursday_evening_is_read_on_monday() -> None:
    mailed = altered(
        ALL_WEAK, ("desk_september.home", "tell:health_visiting.first_mark:email_over_weekend,desk_september.home")
    )
    assert "You've seen him, then." in words_shown(DESK.play(mailed))
    assert "I'd had him on my scales by then" in words_shown(DESK.play(mailed))


def test_a_father_reads_what_was_not_hidden() -> None:
    assert "neil_reads" in arrivals(DESK.play(MIXED))
    assert "neil_reads" not in arrivals(DESK.play(ALL_STRONG))


def test_the_short_way_begins_with_the_bruise() -> None:
    assert follow_route(begin(DESK.story, cut="short")).situation.scene == "bruise"
