"""Lines that might deny what the player did: the moves, and the sentence that must or must not stand after them."""

import pytest

from game.engine.moves import Open, Record
from game.engine.session import Session
from game.engine.views.case_file import case_file
from game.engine.views.contacts import desk_view
from tests.scenarios.playing import altered, played, scenario, words_shown
from tests.scenarios.plays import ALL_STRONG, ALL_WEAK, MIXED

SAME_DAY = (
    ("the_mark.surgery", "the_mark.ring_ruth"),
    ("desk_seven.home_friday", "desk_seven.home"),
)
NAME = "kitchen.someone,kitchen.someone_who,kitchen.someone_name,kitchen.tea"
TALK = "kitchen.ellis,kitchen.work,kitchen.tea"


def after(*changes: tuple[str, str], until: str = "") -> Session:
    """Play the weak play with some of its moves replaced, up to one of them."""
    return played(altered(ALL_WEAK, *changes, until=until))


def test_lawyers_who_were_asked_are_not_said_to_have_been_told_alone() -> None:
    untrue = "no advice has been asked of them"
    assert untrue not in words_shown(after(("supervision.assessment", "supervision.legal_meeting")))
    assert untrue in words_shown(after())


def test_lawyers_who_were_asked_are_not_said_to_be_unasked_at_the_best_ending() -> None:
    assert "A lawyer has not yet been asked." not in words_shown(played(ALL_STRONG))
    unasked = played(altered(ALL_STRONG, ("supervision.legal_meeting", "supervision.second_reader")))
    assert unasked.situation.ending == "shared_planned_reviewed"
    assert "A lawyer has not yet been asked." in words_shown(unasked)


def test_the_lawyers_need_what_the_father_and_the_child_told() -> None:
    concerns = {name: piece.concerns or () for name, piece in scenario().information.items()}
    assert all("legal" in concerns[piece] for piece in ("neils_account", "mayas_words", "lees_account"))


def test_the_case_file_gives_the_surname_that_was_asked_for() -> None:
    def about_lee(session: Session) -> str:
        return next(person.about for person in case_file(session).people if person.name == "Lee")

    named = after((TALK, NAME), until="desk_two.")
    first_name = after((TALK, NAME.replace("kitchen.someone_name,", "")), until="desk_two.")
    assert "Lee Venner" in about_lee(named)
    assert "9 June 1992" in about_lee(named)
    assert "Venner" not in about_lee(first_name)


def test_whoever_had_the_name_from_the_form_alone_is_told_that_you_knew() -> None:
    form = ("desk_two.home", "registration_form,desk_two.home")
    assert "So you *knew*" in words_shown(after(form))
    assert "So you *knew*" not in words_shown(after(form, (TALK, NAME)))
    assert "So you *knew*" not in words_shown(after())


def test_the_conference_asks_where_the_name_stands_only_if_it_stands_nowhere_of_yours() -> None:
    written = (("desk_two.home", "registration_form,record:lee_name,desk_two.home"), *SAME_DAY)
    assert "off your file, with its day" in words_shown(after(*written))
    assert "And on your file?" in words_shown(after(*SAME_DAY))
    assert "And on your file?" not in words_shown(after(*written))


def test_nobody_asks_for_a_surname_that_you_hold() -> None:
    assert "Lee who?" in words_shown(after())
    assert "Lee who?" not in words_shown(after((TALK, NAME)))


def test_the_line_of_last_june_is_no_news_to_whoever_had_it_from_the_surgery() -> None:
    awake = ("buggy.hood", "buggy.change_him")
    asked = ("desk_four.train", "tell:gp.change_in_ellis:email_over_weekend,desk_four.train")
    assert "You say when Dr Sefton told you." not in words_shown(after(awake))
    assert "You say when Dr Sefton told you." in words_shown(after(awake, asked))


def test_a_mark_that_is_in_the_minutes_is_written_down() -> None:
    session = after(*SAME_DAY, until="desk_seven.home")
    view = desk_view(session)
    assert view is not None
    assert next(piece for piece in view.pieces if piece.info == "new_mark").is_recorded


def test_names_agreed_for_the_evenings_are_there_when_somebody_asks_about_tuesday() -> None:
    assert "reads four names off a page, with their times" in words_shown(played(MIXED))
    unsent = altered(MIXED, ("tell:manager.pats_hip+evenings_gap:email,", ""))
    assert "Nobody on the line can say who, and when." in words_shown(played(unsent))


def test_a_bail_date_that_was_asked_for_is_not_news_on_the_call() -> None:
    assert "I emailed." in words_shown(after())
    assert "I emailed." not in words_shown(after(("back.ring_dana", "back.ring_police")))


def test_a_complaint_is_answered_from_what_was_put_down() -> None:
    left = ("the_question.manager_rings,", "the_question.not_going_away,pair_visit.the_mat,")
    noted = ("desk_four.train", "record:third_of_february,desk_four.train")
    assert "and on the third of February it does not go far" in words_shown(after(left))
    assert "from what you had put down of the third" in words_shown(after(left, noted))


def test_the_cover_note_can_still_be_read_in_the_evening() -> None:
    assert after(until="desk_six.").is_legal(Open("callum_note"))


@pytest.mark.parametrize(
    ("piece", "session"),
    [
        ("man_let_in", after(("car.last_note", "car.dates"), until="desk_two.")),
        ("orange_marks", after((TALK, f"kitchen.calendar,{TALK}"), until="desk_two.")),
        ("pats_hip", after(("hallway.shelves", "hallway.post,hallway.shelves"), until="desk_two.")),
        ("not_seen", after(until="desk_four.")),
        ("mayas_drawing", after(until="desk_six.")),
        ("neils_account", after(until="desk_six.")),
    ],
)
def test_what_was_seen_or_heard_can_be_written(piece: str, session: Session) -> None:
    assert session.is_legal(Record((piece,)))


def test_what_was_told_beyond_its_circle_comes_back_to_dana() -> None:
    phone = (TALK, "kitchen.phone,kitchen.phone_more,kitchen.tea")
    told = after(phone, ("desk_two.home", "tell:family_support.neil_outside:email,desk_two.home"))
    assert "Who else did you tell" in words_shown(told)
    assert "Who else did you tell" not in words_shown(after(phone))


def test_a_name_in_a_box_that_neil_is_sent_comes_back_from_neil() -> None:
    assert "You posted it to him" in words_shown(after())
    assert "You posted it to him" not in words_shown(after(("core_group.by_name", "core_group.from_dana")))
