"""The page: what a reader is shown, the same for the window and the terminal."""

from typing import Any

from game.engine.moves import Look, Move
from game.engine.views.page import Page, build_page
from tests.engine.stories import line, on, play, scene, story

MORE: dict[str, Any] = {
    "people": {
        "dana": {"name": "Dana Marlow", "portrait": "dana", "relation": "Ellis's mother"},
        "lee": {"name": "Lee Venner", "known_when": "held(name)"},
    },
    "places": {"kitchen": {"name": "The kitchen", "picture": "marlow_kitchen", "describe": "A kettle."}},
    "local": {"number": {"label": "Number", "value": "01632 960111"}},
    "terms": {"curiosity": {"term": "Professional curiosity", "text": "Wanting to know."}},
    "documents": {"letter": {"kind": "letter", "title": "A letter from {dana}", "when": "held(name)"}},
}
KITCHEN = scene(
    {"end": on(say="Thank {dana}.")},
    place="kitchen",
    present={"dana": "guarded"},
    text="{dana} fills the kettle. Ring {local.number}. [[curiosity]], [[curiosity|being curious]].",
    look={
        "boots": {"name": "the boots", "text": "Large.", "at": [0, 0.5, 0.1, 0.2], "do": [{"learn": ["name"]}]},
        "mugs": {"name": "the mugs", "text": "Two."},
    },
    attention=1,
    desk_time=3,
    documents=["letter"],
)
SMALL = story({"kitchen": KITCHEN}, **MORE)


def test_names_local_details_and_glossary_words_are_filled_in() -> None:
    shown = build_page(play(SMALL))
    assert shown.blocks[0].text == (
        "Dana Marlow fills the kettle. Ring 01632 960111. "
        "[[curiosity|Professional curiosity]], [[curiosity|being curious]]."
    )
    assert shown.choices[0].words == "Thank Dana Marlow."


def test_the_place_its_picture_the_date_and_who_is_there_are_named() -> None:
    shown = build_page(play(SMALL))
    assert (shown.place, shown.picture, shown.date) == ("The kitchen", "marlow_kitchen", "Monday 11 January 2027")
    assert shown.present == (("Dana Marlow", "dana", "guarded"),)


def test_a_day_in_a_spots_words_is_the_one_on_which_it_was_looked_at_and_in_its_name_today() -> None:
    look = {"board": {"name": "the board, {weekday}", "text": "Clinic on {date+1}."}}
    small = story({"a": scene({"wait": on(goto=[], days=2), "end": on()}, look=look)})
    (spot,) = build_page(play(small, "a.board", "a.wait")).spots
    assert (spot.name, spot.text) == ("the board, Wednesday", "Clinic on 12 January.")


def test_a_spot_shows_its_words_only_after_looking_and_closes_when_attention_is_spent() -> None:
    before, after = build_page(play(SMALL)), build_page(play(SMALL, "kitchen.boots"))
    assert [(spot.open, spot.text) for spot in before.spots] == [(True, ""), (True, "")]
    assert [(spot.open, spot.text) for spot in after.spots] == [(False, "Large."), (False, "")]
    assert after.spots[0].move == Look("kitchen", "boots")
    assert after.blocks[-1].kind == "noticed"


def test_a_document_appears_when_its_condition_holds_and_stays_readable_once_opened() -> None:
    assert build_page(play(SMALL)).documents == ()
    here = build_page(play(SMALL, "kitchen.boots")).documents
    assert [(view.title, view.opened, view.here) for view in here] == [("A letter from Dana Marlow", False, True)]
    assert build_page(play(SMALL, "kitchen.boots", "letter")).documents[0].opened


def test_nothing_of_strength_or_reasons_reaches_the_page() -> None:
    scenes = {
        "a": scene({"x": on(strength="overreach", because="SECRET"), "y": on(strength="strong", because="SECRET")})
    }
    assert "SECRET" not in repr(build_page(play(story(scenes))))
    assert "overreach" not in repr(build_page(play(story(scenes))))


def test_the_ending_is_shown_with_its_title_and_nothing_is_on_offer() -> None:
    shown = build_page(play(SMALL, "kitchen.end"))
    assert (shown.scene, shown.ending, shown.choices) == ("end", "Apart", ())
    assert shown.blocks[-1].kind == "ending"


def test_what_lands_on_another_desk_is_shown_under_that_desks_name() -> None:
    small = story(
        {"a": scene({"go": on("b", days=3, do=[{"later": {"note": 1, "check": 2}}])}), "b": scene({"end": on()})},
        later={"note": {"text": "A note."}, "check": {"text": "A file is opened.", "desk": "police"}},
    )
    arrived = [block.title for block in build_page(play(small, "a.go")).blocks if block.kind == "arrived"]
    assert arrived == ["12 January", "13 January, Police"]


def test_what_the_story_itself_writes_and_sends_is_left_to_its_own_words() -> None:
    share = {"share": {"what": ["name", "words"], "with": ["police", "gp"], "by": "phone"}}
    effects = [{"learn": ["name", "words"]}, {"record": ["name"]}, share]
    small = story({"a": scene({"go": on("a", days=1, do=effects)})}, elsewhere={"gp": ["name"]})
    assert [block.kind for block in build_page(play(small, "a.go")).blocks] == ["scene"]


def test_what_a_recipient_had_already_is_said_once() -> None:
    scenes = {"a": scene({"end": on()}, desk_time=3, do=[{"learn": ["name", "words"]}])}
    small = story(scenes, elsewhere={"gp": ["name", "words"]})
    blocks = build_page(play(small, "tell:gp.name+words:phone")).blocks
    assert [(block.title, block.text) for block in blocks if block.kind == "had"] == [
        ("GP", "His full name; What she said")
    ]


def test_what_stays_unwritten_is_said_on_leaving_the_desk_but_not_what_came_in_writing() -> None:
    learn = [{"learn": ["boots", "name"]}]
    scenes = {"a": scene({"go": on("b")}, desk_time=3, do=learn), "b": scene({"end": on()})}
    small = story(scenes, incoming=["words"])
    first, *_ = build_page(play(small, "record:name", "a.go")).blocks
    assert (first.kind, first.text) == ("unwritten", "Large boots")
    all_written = build_page(play(small, "record:name+boots", "a.go")).blocks
    assert "unwritten" not in [block.kind for block in all_written]
    nothing_new = build_page(play(small, "a.go", "b.end")).blocks
    assert "unwritten" not in [block.kind for block in nothing_new]


def test_what_a_piece_on_the_file_covers_is_not_said_to_be_unwritten() -> None:
    pieces = {"name": {"text": "His full name", "covers": ["boots"]}, "boots": {"text": "Large boots"}}
    desk = scene({"go": on("b")}, desk_time=2, do=[{"learn": ["name", "boots"]}])
    small = story({"a": desk, "b": scene({"end": on()})}, information=pieces)
    assert "unwritten" not in [block.kind for block in build_page(play(small, "record:name", "a.go")).blocks]
    assert "unwritten" in [block.kind for block in build_page(play(small, "record:boots", "a.go")).blocks]


def numbers_of(page: Page) -> dict[Move, int]:
    lines: dict[Move, int] = {view.move: view.number for view in page.talk}
    return lines | {option.move: option.number for option in page.choices}


def test_a_number_keeps_its_meaning_while_the_scene_lasts_and_a_follow_up_says_what_it_follows() -> None:
    talk = {
        "work": line(topic="Work"),
        "someone": line(topic="Somebody new"),
        "name": line(topic="His name", when="asked(a.someone)"),
    }
    small = story({"a": scene({"go": on(), "stay": on()}, talk=talk, turns=2)})
    before, after = build_page(play(small)), build_page(play(small, "a.someone"))
    numbers = numbers_of(before)
    assert sorted(numbers.values()) == [1, 2, 3, 4]
    assert all(numbers.get(move, 5) == number for move, number in numbers_of(after).items())
    assert [(each.topic, each.follows, each.number) for each in after.talk][-1] == ("His name", "Somebody new", 5)
    spent = build_page(play(small, "a.someone", "a.work"))
    assert numbers_of(spent).items() <= numbers.items()


def test_a_new_piece_stands_after_those_that_were_held_before() -> None:
    talk = {"ask": line(do=[{"learn": ["name"]}])}
    small = story({"a": scene({"end": on()}, talk=talk, desk_time=3, do=[{"learn": ["words"]}])})
    view = build_page(play(small, "a.ask")).desk
    assert view is not None
    assert [piece.info for piece in view.pieces] == ["words", "name"]


def test_what_is_shown_is_what_happened_since_the_last_choice_looks_after_it_included() -> None:
    small = story(
        {
            "a": scene({"go": on("b", now="At once.")}, look={"x": {"name": "x", "text": "X."}}),
            "b": scene({"end": on()}, look={"y": {"name": "y", "text": "Y."}}),
        }
    )
    assert [block.kind for block in build_page(play(small, "a.x", "a.go", "b.y")).blocks] == ["now", "scene", "noticed"]
