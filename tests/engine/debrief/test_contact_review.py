"""Contacts are listed with their answers, and with what would not have come without them."""

from typing import Any

from game.engine.debrief.contact_review import review_contacts
from game.engine.debrief.debrief import build_debrief
from game.engine.debrief.knowledge import knowledge
from game.engine.session import Session
from tests.engine.stories import WORLD, on, play, scene, story

SCENES = {
    "visit": scene({"go": on("desk", do=[{"learn": ["name", "boots", "words"]}])}),
    "desk": scene({"end": on(days=9)}, desk_time=9),
}
MORE: dict[str, Any] = {
    "agencies": {**WORLD["agencies"], "manager": {"name": "{dana}'s manager", "roads": ["phone"]}},
    "answers": {
        "police": [{"when": "told(name)", "text": "Leave it with me until {weekday+2}."}],
        "anyone": [{"text": "Thank you."}],
    },
    "elsewhere": {"gp": ["words"]},
    "later": {"check": {"after": "knows(police.name)", "days": 3, "text": "The check comes back."}},
}


def played(*contacts: str) -> Session:
    return play(story(SCENES, **MORE), "visit.go", *contacts, "desk.end")


def test_a_contact_is_listed_with_its_date_its_road_its_pieces_and_its_answer() -> None:
    note, call = review_contacts(played("record:name+words", "tell:police.name+boots:phone"))
    assert (note.recipient, note.road, note.pieces, note.answer) == (
        "", "Written down", ("His full name", "What she said"), "",
    )  # fmt: skip
    assert (call.date, call.recipient, call.road) == ("11 January", "Police", "By phone")
    assert call.pieces == ("His full name", "Large boots")
    assert call.answer == "Leave it with me until Wednesday."


def test_a_contact_is_credited_with_the_pieces_and_consequences_that_it_alone_brought() -> None:
    (call,) = review_contacts(played("tell:police.name+boots:phone"))
    assert call.brought == (
        "His full name: Police from 11 January.",
        "Large boots: Police from 11 January.",
        "14 January: The check comes back.",
    )


def test_whoever_had_it_said_so_and_no_gap_was_closed_by_telling_them() -> None:
    session = played("tell:gp.words:phone")
    (call,) = review_contacts(session)
    assert call.had == ("What she said",)
    assert call.brought == ()
    row = next(row for row in knowledge(session).rows if row.info == "words")
    assert {holding.agency: holding.at_start for holding in row.held} == {"social_care": False, "gp": True}


def test_the_first_of_two_calls_is_not_said_to_have_told_what_was_had() -> None:
    first, second = review_contacts(played("tell:police.name:phone", "tell:police.name:phone"))
    assert first.had == ()
    assert second.had == ("His full name",)


def test_over_sharing_is_said_calmly_and_not_of_what_they_had() -> None:
    (call,) = review_contacts(played("tell:gp.boots+name:phone"))
    assert call.not_yet_needed == ("Large boots",)
    moments = build_debrief(played("tell:gp.boots+name:phone", "tell:gp.boots:phone")).what_happened.timeline
    lines = [moment.text for moment in moments if moment.kind in {"told", "had"}]
    aside = "Of this you could not yet say why they needed it: Large boots."
    assert lines == [
        f"You told GP by phone: His full name; Large boots. {aside}",
        "You told GP by phone: Large boots. You could not yet say why they needed it.",
        "GP had this already: Large boots.",
    ]


def test_what_the_story_says_to_several_is_nobodys_over_sharing() -> None:
    aloud = {"share": {"what": ["boots"], "with": ["police", "gp"], "by": "phone"}}
    told = play(story({"a": scene({"end": on()}, do=[{"learn": ["boots"]}, aloud])}, **MORE), "a.end")
    row = next(row for row in knowledge(told).rows if row.info == "boots")
    assert row.overshared == ()
    (row,) = (row for row in knowledge(played("tell:gp.boots:phone")).rows if row.info == "boots")
    assert row.overshared == ("gp",)


def test_a_manager_is_a_recipient_like_any_other_and_a_name_is_filled_in() -> None:
    session = played("tell:manager.name:phone")
    (call,) = review_contacts(session)
    assert call.recipient == "Dana Marlow’s manager"
    assert call.brought == ("His full name: Dana Marlow’s manager from 11 January.",)
    assert ("manager", "Dana Marlow’s manager") in knowledge(session).agencies


def test_what_is_on_its_way_where_a_play_was_left_says_when_it_would_be_read() -> None:
    (mail,) = review_contacts(play(story(SCENES, **MORE), "visit.go", "tell:police.name:email"))
    assert (mail.due, mail.answer, mail.brought) == ("13 January", "", ())


def test_who_needed_what_is_told_by_those_without_it_and_what_reached_everybody_by_itself() -> None:
    found = knowledge(played("tell:police.boots:phone"))
    assert [(gap.agencies, gap.pieces) for gap in found.gaps] == [
        (("Police", "GP", "Dana Marlow’s manager"), ("His full name",)),
        (("Police", "Dana Marlow’s manager"), ("What she said",)),
    ]
    assert found.no_gaps == ("Large boots",)
