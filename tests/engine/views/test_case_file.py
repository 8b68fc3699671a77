"""The case file: only what this desk can know."""

from typing import Any

from game.engine.views.case_file import case_file, document_view
from tests.engine.stories import on, play, scene, story

MORE: dict[str, Any] = {
    "people": {
        "dana": {"name": "Dana Marlow", "relation": "Ellis's mother", "age": 26, "portrait": "dana"},
        "lee": {"name": "Lee Venner", "known_when": "held(name)", "about": "Dana's partner."},
    },
    "history": [{"label": "4 December 2026", "value": "A plan was made."}],
    "terms": {
        "plan": {"term": "plan", "text": "What must change."},
        "core_group": {"term": "Core group", "text": "Those who carry it out.", "verified": False},
    },
    "law": {
        "as_at": "2026-11-23",
        "provisions": {"s47": {"title": "Section 47", "text": "Enquire.", "verified": False}},
    },
    "documents": {
        "form": {
            "kind": "form",
            "title": "A form",
            "from": "The centre",
            "hand": "dana",
            "fields": [{"label": "Next of kin", "value": "{lee}"}],
            "text": ["Printed.", {"when": "recorded(name)", "text": "Added later."}],
        }
    },
    "later": {"note": {"text": "A note."}, "hidden": {"text": "Not here.", "desk": "police"}},
}
SMALL = story(
    {
        "a": scene(
            {"go": on("b", days=3, do=[{"learn": ["name"]}, {"later": {"note": 1, "hidden": 1}}])}, documents=["form"]
        ),
        "b": scene({"end": on()}, desk_time=9),
    },
    **MORE,
)


def test_somebody_not_known_yet_is_only_a_question_mark() -> None:
    before = case_file(play(SMALL)).people[1]
    assert (before.name, before.portrait, before.known, before.about) == ("?", "unknown", False, "")
    assert case_file(play(SMALL, "a.go")).people[1].name == "Lee Venner"


def test_the_chronology_holds_history_then_what_was_written_sent_and_arrived_here() -> None:
    lines = case_file(play(SMALL, "a.go", "record:name", "tell:police.name:phone")).chronology
    assert [(line.date, line.text, line.written) for line in lines] == [
        ("4 December 2026", "A plan was made.", True),
        ("12 January", "A note.", True),
        ("14 January", "You wrote down: His full name", True),
        ("14 January", "You told Police by phone: His full name", False),
    ]


def test_the_glossary_is_in_order_and_the_law_says_since_when() -> None:
    found = case_file(play(SMALL))
    assert [(entry.term, entry.note) for entry in found.glossary] == [
        ("Core group", ""),
        ("plan", ""),
    ]
    assert found.law[0].note == "Commencement not confirmed."
    assert found.law_as_at == "2026-11-23"


def test_a_document_is_laid_open_with_its_hand_and_what_its_conditions_allow() -> None:
    form = document_view(play(SMALL), "form")
    assert (form.by_hand, form.fields, form.text) == ("Dana Marlow", (("Next of kin", "Lee Venner"),), "Printed.")
    assert document_view(play(SMALL, "a.go", "record:name"), "form").text == "Printed.\n\nAdded later."


def test_marks_in_a_relation_a_date_of_the_history_and_the_date_of_a_document_are_filled_in() -> None:
    people = {"dana": {"name": "Dana", "relation": "{ellis}'s mother"}, "ellis": {"name": "Ellis"}}
    more = {
        **MORE,
        "people": people,
        "local": {"spring": {"label": "Spring", "value": "in May"}},
        "history": [{"label": "{local.spring}", "value": "A plan was made."}],
        "documents": {"form": {"kind": "form", "title": "A form", "dated": "{local.spring}"}},
    }
    session = play(story({"a": scene({"end": on()}, documents=["form"])}, **more))
    file = case_file(session)
    assert file.people[0].relation == "Ellis’s mother"
    assert (file.chronology[0].date, document_view(session, "form").dated) == ("in May", "in May")


def test_only_the_people_whom_the_story_brings_in_stand_in_it() -> None:
    people = {
        "placed": {"name": "Ann Hart"},
        "marked": {"name": "Bea Lund"},
        "typed": {"name": "Cy Marsh", "short": "Cy"},
        "heard_of": {"name": "Di Noor", "known_when": "held(name)"},
        "of_another_story": {"name": "Ed Orr"},
    }
    text = "{marked.short} has gone. Cy waits."
    small = story(
        {"a": scene({"end": on(do=[{"learn": ["name"]}])}, text=text, present={"placed": "neutral"})}, people=people
    )
    assert [person.name for person in case_file(play(small)).people] == ["Ann Hart", "Bea Lund", "Cy Marsh", "?"]


def test_a_story_that_brings_in_nobody_shows_everybody_it_has() -> None:
    small = story({"a": scene({"end": on()})}, people={"ann": {"name": "Ann Hart"}, "bea": {"name": "Bea Lund"}})
    assert len(case_file(play(small)).people) == 2


def test_a_baby_is_under_one() -> None:
    people = {"asha": {"name": "Asha", "age": 0}, "priya": {"name": "Priya", "age": 24}, "dev": {"name": "Dev"}}
    ages = [person.age for person in case_file(play(story({"a": scene({"end": on()})}, people=people))).people]
    assert ages == ["under one year old", "24", ""]
