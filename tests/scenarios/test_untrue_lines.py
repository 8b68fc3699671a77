"""Lines that once denied what the player had done: the moves, and the sentence that must not stand after them."""

import pytest

from game.engine.moves import Ask, Open, Record
from game.engine.session import Session
from game.engine.views.case_file import case_file
from game.engine.views.contacts import desk_view
from tests.scenarios.playing import words_shown
from tests.scenarios.test_just_a_friend import WEAK, played

MARK = "the_mark.surgery,desk_early.home,friday.report,supervision.line_by_line"
SAME_DAY = "the_mark.ring_ruth,the_call.go_along,hospital.tea,desk_seven.home,supervision.honest_view"
NAME = "kitchen.someone,kitchen.someone_who,kitchen.someone_name,kitchen.tea"
TALK = "kitchen.ellis,kitchen.work,kitchen.tea"


def after(*changes: tuple[str, str], until: str = "") -> Session:
    """Play the weak play with some of its moves replaced, up to one of them."""
    keys = WEAK
    for old, new in changes:
        assert old in keys, old
        keys = keys.replace(old, new)
    if until:
        before, found, _ = keys.partition(until)
        assert found, until
        keys = before.rstrip(",")
    return played(keys)


def test_what_was_sent_to_the_lawyers_is_not_said_to_be_missing() -> None:
    told = after(
        ("desk_one.home", "tell:legal.large_boots:email,desk_one.home"),
        ("desk_two.home", "tell:legal.someone:email,desk_two.home"),
        (MARK, SAME_DAY),
    )
    for untrue in ("That is all that they have been told", "Nobody has come back to them"):
        assert untrue not in words_shown(told)
        assert untrue in words_shown(after((MARK, SAME_DAY)))
    assert "What you have sent them lies with their note of December" in words_shown(told)


def test_two_emails_to_the_lawyers_are_in_what_arrives_at_the_end() -> None:
    told = after(
        ("desk_five.home", "tell:legal.neils_account:email,desk_five.home"),
        ("desk_six.home", "tell:legal.mayas_drawing:email,desk_six.home"),
    )
    assert "Nobody has come back to them" not in words_shown(told)
    assert "have what you sent them" in words_shown(told)


def test_the_lawyers_need_what_the_father_and_the_child_said() -> None:
    concerns = {name: piece.concerns or () for name, piece in played("car.go").story.scenario.information.items()}
    assert all("legal" in concerns[piece] for piece in ("neils_account", "mayas_words", "mayas_drawing"))


def test_the_case_file_gives_the_surname_that_was_asked_for() -> None:
    def about_lee(session: Session) -> str:
        return next(person.about for person in case_file(session).people if person.name == "Lee")

    named = after((TALK, NAME), until="after_tea.dates")
    first_name = after((TALK, NAME.replace("kitchen.someone_name,", "")), until="after_tea.dates")
    assert "Lee Venner" in about_lee(named)
    assert "9 June 1992" in about_lee(named)
    assert "Venner" not in about_lee(first_name)


def test_dana_is_not_praised_for_what_you_wrote_and_she_never_told() -> None:
    session = after(("desk_one.home", "registration_form,record:lee_name,desk_one.home"))
    assert "quiet praise" not in words_shown(session)
    assert "I never told you that" in words_shown(session)
    assert "quiet praise" in words_shown(after())


def test_whoever_has_read_the_form_says_so_at_the_core_group() -> None:
    session = after(
        ("desk_one.home", "registration_form,desk_one.home"),
        (TALK, NAME),
        ("core_group.finish_on_time", "core_group.who_has_met"),
    )
    assert "not sure who she sent it to" not in words_shown(session)
    assert "It came," in words_shown(session)
    assert ("health_visiting", "lee_name") in session.situation.knows


def test_a_question_that_was_answered_on_monday_is_not_put_as_new_on_wednesday() -> None:
    session = after(
        ("core_group.finish_on_time,the_question.another_day", "core_group.who_has_met,the_question.not_going_away"),
        until="desk_three.home",
    )
    assert "You have put one question to Grace" not in words_shown(session)
    assert "What was said round the table on Monday" in words_shown(session)


def test_a_name_that_stands_in_a_sent_mail_is_not_said_to_stand_only_in_minutes() -> None:
    session = after(
        (TALK, NAME), ("desk_two.home", "tell:health_visiting.lee_name:email,desk_two.home"), (MARK, SAME_DAY)
    )
    assert session.situation.ending == "gathered"
    assert "only in the minutes" not in words_shown(session)
    assert "or in what you sent" in words_shown(session)


def test_after_a_visit_that_ended_in_sorry_ruth_does_not_ask_what_frightened_you() -> None:
    calm = after(("car_after.drive_on", "car_after.ring_ruth"), until="ordinary_week.list")
    assert "what frightened you" not in words_shown(calm)
    assert "Put down how it began" in words_shown(calm)
    assert "Duty knocked at six" in words_shown(calm)


def test_the_cover_note_can_still_be_read_when_callum_has_told_it() -> None:
    session = after(("back.emails", "back.callum_coffee"), until="desk_five.home")
    assert session.is_legal(Open("callum_note"))


def test_a_name_that_only_callum_was_given_is_enough_for_him_to_ask() -> None:
    session = after((TALK, NAME), ("desk_four.train", "tell:colleague.lee_name:email,desk_four.train"))
    assert "Callum has the one that you gave him" in words_shown(session)
    assert "finds no full name" not in words_shown(session)


def test_a_mark_that_is_in_the_minutes_is_written_down() -> None:
    session = after((MARK, SAME_DAY), until="desk_seven.home")
    view = desk_view(session)
    assert view is not None
    assert next(piece for piece in view.pieces if piece.info == "new_mark").is_recorded


def test_the_conference_does_not_agree_anew_what_was_agreed_in_february() -> None:
    asked = after((TALK, NAME), ("desk_two.home", "record:lee_name,desk_two.home"), (MARK, SAME_DAY))
    late = after((TALK, NAME), ("desk_six.home", "record:lee_name,desk_six.home"), (MARK, SAME_DAY))
    assert "Somebody writes *invite*" not in words_shown(asked)
    assert "the three things beside it since February" in words_shown(asked)
    assert "Somebody writes *invite*" in words_shown(late)


def test_an_offer_to_ask_when_maya_is_out_of_the_way_can_be_taken_up() -> None:
    offered = after(("hallway.shelves", "hallway.not_in_front"), until=TALK)
    assert offered.is_legal(Ask("kitchen", "hall"))
    assert not after(until=TALK).is_legal(Ask("kitchen", "hall"))
    told = offered.make_move(Ask("kitchen", "hall"))
    assert ("social_care", "lee_name") in told.situation.knows


def test_when_pat_has_answered_her_answer_can_be_written() -> None:
    session = after(("week_between.tesfay", "week_between.ring_pat"), until="desk_two.home")
    assert session.is_legal(Record(("evenings_gap", "pats_hip")))


@pytest.mark.parametrize(
    ("piece", "session"),
    [
        (
            "square_capitals",
            after(("front_room.her_week", "front_room.homework,front_room.her_week"), until="desk_one.home"),
        ),
        ("orange_marks", after((TALK, f"kitchen.calendar,{TALK}"), until="desk_two.home")),
        ("skip_remark", after((TALK, NAME), until="desk_two.home")),
        ("mayas_drawing", after(until="desk_six.home")),
        (
            "van_overnight",
            after(
                ("diary.by_agreement", "diary.odd_hours"),
                ("week_between.tesfay", "cold_step.van,cold_step.sorry"),
                until="desk_two.home",
            ),
        ),
    ],
)
def test_what_was_seen_or_heard_can_be_written(piece: str, session: Session) -> None:
    assert session.is_legal(Record((piece,)))


def test_what_was_told_beyond_its_circle_comes_back_to_dana() -> None:
    phone = ("after_tea.dates", "after_tea.phone")
    told = after(phone, ("desk_two.home", "tell:family_support.neil_outside:email,desk_two.home"))
    assert "Who else did you tell" in words_shown(told)
    assert "Who else did you tell" not in words_shown(after(phone))
