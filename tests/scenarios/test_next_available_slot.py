"""The paediatrician's desk: what its own answers, days and letters say."""

from game.engine.moves import Ask
from game.engine.pathway.handover import information_handed_over, receipts_for
from game.engine.session import Session
from tests.scenarios import playing
from tests.scenarios.desks.next_available_slot import ALL_STRONG, ALL_WEAK, DESK, DUTY, MIXED, PLAYS
from tests.scenarios.playing import altered, arrivals, story, words_shown


def test_all_who_need_it_have_the_marks_and_the_opinion_in_every_play() -> None:
    for keys, _ in PLAYS.values():
        knows = DESK.play(keys).situation.knows
        for agency in ("social_care", "police", "health_visiting", "gp"):
            assert (agency, "november_marks") in knows
        for agency in ("social_care", "police", "health_visiting", "gp", "conference"):
            assert (agency, "medical_opinion") in knows


def test_the_surgery_hears_on_the_next_morning_that_he_could_not_be_gone_over() -> None:
    for keys, _ in PLAYS.values():
        session = DESK.play(keys)
        assert ("gp", "not_examined") in session.situation.knows
        assert "could not be gone over properly; he is to come again" in words_shown(session)


def test_the_bath_can_be_brought_to_the_telephone_only_if_it_was_asked_for() -> None:
    asked = DESK.play(altered(ALL_STRONG, until="half_past_five.bath"))
    unasked = DESK.play(altered(ALL_WEAK, until="half_past_five.tonight"))

    def lines(session: Session) -> set[str]:
        return {move.line for move in session.legal_moves() if isinstance(move, Ask)}

    own = {"bath", "nan", "september", "keogh"}
    assert own <= lines(asked)
    assert not own & lines(unasked)


def test_somebody_gets_up_that_evening_only_if_duty_hears_what_was_not_seen_and_who_has_him() -> None:
    for contact, goes in (
        (DUTY, True),
        (DUTY.replace("+tonight_alone", ""), False),
        (DUTY.replace("+not_examined", ""), False),
        (DUTY.replace(":phone", ":email"), False),
        ("tell:social_care.not_examined:email,tell:social_care.tonight_alone:email", False),
    ):
        session = DESK.play(altered(ALL_STRONG, (f"{DUTY},record:change_in_ellis+not_examined", contact)))
        assert ("duty_goes" in arrivals(session)) is goes, contact


def test_who_was_told_that_a_court_would_sign_says_less_in_march() -> None:
    wary = altered(ALL_STRONG, ("pictures.both", "pictures.court"))
    heard = words_shown(DESK.play(altered(wary, until="cross.maya")))
    assert "which does not need it" in heard
    asked = altered(wary, ("cross.maya", "cross.mum"))
    assert "I'm doing the doors" in words_shown(DESK.play(asked))
    assert DESK.play(asked).situation.ending == "shared_planned_reviewed"


def test_a_father_who_was_rung_has_it_down_and_one_who_was_not_has_that_down() -> None:
    assert "I was told by you" in words_shown(DESK.play(ALL_STRONG))
    assert "withheld number" not in words_shown(DESK.play(ALL_STRONG))
    assert "withheld number" in words_shown(DESK.play(MIXED))


def test_a_page_of_ones_own_costs_the_report() -> None:
    session = DESK.play(
        altered(ALL_STRONG, ("tell:police.pats_bath+september_exam+september_unasked:email", "copies.own_page"))
    )
    assert "chair_sends_back" in arrivals(session)
    assert session.situation.ending == "gathered"


def test_what_the_surgery_sent_is_in_the_report_and_on_the_letter() -> None:
    def after(keys: str) -> str:
        sent = information_handed_over(playing.played(keys, of=story("ten_minutes")))
        receipts = receipts_for(DESK.scenario, sent)
        return words_shown(playing.played(ALL_WEAK, incoming=list(receipts), of=DESK.story))

    start = "june.cotton,bruise.watch,desk_september.home,half_sure.under_vest,"
    rest = (
        "silence.eat,invitation.dana,dana_reads.work,dana_reads.copy,ten_past_two.ear,new_patient.knee,"
        "new_patient.nurse,desk_winter.home,in_your_name.{},leans_away.night,desk_march.home"
    )
    told, silent = (
        after(f"{start}letter.june,{rest.format('write')}"),
        after(f"{start}letter.ear,{rest.format('umeh')}"),
    )
    assert "June is on page three" in told
    assert "For what the plan asked." in told
    assert "June is on page three" not in silent
    assert "For what the plan asked." not in silent
