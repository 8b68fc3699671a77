"""The desk as a reader sees it: what is held, whom it can tell by which road, and what came back."""

import pytest

from game.engine.session import Session, begin
from game.engine.views.contacts import ContactView, DeskView, RecipientView, desk_view
from game.engine.views.page import build_page
from game.engine.views.page_beats import split_into_beats
from game.engine.views.text import describe_move
from tests.engine.stories import ALL, WAIT, WORLD, desk, line, on, play, scene, story


def shown(session: Session) -> DeskView:
    view = desk_view(session)
    assert view is not None
    return view


def recipient(session: Session, agency: str) -> RecipientView:
    (view,) = [view for view in shown(session).recipients if view.agency == agency]
    return view


def test_a_scene_without_desk_time_and_an_ending_have_no_desk() -> None:
    assert desk_view(begin(story({"a": scene({"end": on()})}))) is None
    assert desk_view(play(desk(), "a.end")) is None


def test_the_desk_says_how_much_time_there_was_and_is_left() -> None:
    view = shown(play(desk(5), "tell:police.name:phone"))
    assert (view.time, view.time_left) == (5, 3)


def test_a_road_says_what_it_costs_carries_and_leaves_behind() -> None:
    channels = {
        **WORLD["channels"],
        "letter": {"name": "By letter", "days": 1, "holds": 2, "cost": 1, "says": "by {dana}, in writing"},
    }
    small = desk(2, channels=channels, note={"cost": 1, "holds": 3})
    roads = recipient(begin(small), "police").roads
    assert [(road.channel, road.name, road.cost, road.holds, road.days) for road in roads] == [
        ("phone", "By phone", 2, 4, 0),
        ("email", "By email", 1, 4, 2),
        ("letter", "By letter", 1, 2, 1),
    ]
    assert [road.says for road in roads] == ["today", "in 2 days", "by Dana Marlow, in writing"]
    note = shown(begin(small)).note
    assert (note.cost, note.holds, note.is_affordable) == (1, 3, True)


def test_a_road_for_which_there_is_no_time_keeps_its_place() -> None:
    small = desk(2)
    fresh, used = (recipient(session, "police").roads for session in (begin(small), play(small, "record:name")))
    assert [road.channel for road in fresh] == [road.channel for road in used]
    assert [road.is_affordable for road in fresh] == [True, True]
    assert [road.is_affordable for road in used] == [False, True]
    assert not shown(play(small, "tell:police.name:phone")).note.is_affordable


def test_a_recipient_that_is_closed_or_has_no_road_keeps_its_place() -> None:
    agencies = {
        **WORLD["agencies"],
        "police": {"name": "Police", "when": "asked(a.ring)"},
        "gp": {"name": "GP", "roads": []},
    }
    scenes = {"a": scene({"end": on()}, desk_time=9, do=ALL, talk={"ring": line()})}
    small = story(scenes, agencies=agencies)
    assert [(view.name, view.is_open) for view in shown(begin(small)).recipients] == [("Police", False), ("GP", False)]
    assert recipient(play(small, "a.ring"), "police").is_open


def test_a_piece_says_whether_it_is_written_and_who_was_told() -> None:
    session = play(desk(), "record:name", "tell:police.name+boots:email", "tell:gp.name:phone")
    pieces = [(piece.info, piece.is_recorded, piece.told) for piece in shown(session).pieces]
    assert pieces == [
        ("name", True, ("Police, on its way", "GP")),
        ("boots", False, ("Police, on its way",)),
        ("words", False, ()),
    ]


def test_a_recipient_is_known_to_have_what_it_received_or_said_that_it_had() -> None:
    small = desk(elsewhere={"police": ["boots"]})
    assert recipient(play(small, "tell:police.words+name:phone"), "police").known_to_have == ("name", "words")
    assert recipient(play(small, "tell:police.boots:phone"), "police").known_to_have == ("boots",)


def test_what_was_sent_here_stands_with_what_came_back() -> None:
    small = desk(
        answers={"police": [{"when": "told(name)", "text": "Leave it with me, {dana}."}]},
        elsewhere={"police": ["boots"]},
    )
    sent = shown(play(small, "record:words", "tell:police.name+boots:phone", "tell:police.words:email")).sent
    assert sent == (
        ContactView("", "Written down", ("What she said",), "", (), ""),
        ContactView(
            "Police",
            "By phone",
            ("His full name", "Large boots"),
            "",
            ("Large boots",),
            "Leave it with me, Dana Marlow.",
        ),
        ContactView("Police", "By email", ("What she said",), "13 January", (), ""),
    )


def test_an_email_stands_with_its_answer_once_it_was_read_even_if_a_call_overtook_a_part() -> None:
    small = desk(answers={"police": [{"text": "Thank you."}]})
    sent = shown(play(small, "tell:police.name+boots:email", "tell:police.name:phone", "a.wait", "a.wait")).sent
    assert [(view.due, view.answer) for view in sent] == [("", "Thank you."), ("", "Thank you.")]


def test_what_was_sent_from_an_earlier_desk_is_not_shown_here() -> None:
    scenes = {"a": scene({"go": on("b")}, desk_time=9, do=ALL), "b": scene({"end": on()}, desk_time=4)}
    assert shown(play(story(scenes), "tell:police.name:phone", "a.go")).sent == ()


def test_the_page_has_the_conversation_in_an_order_of_its_own_with_what_there_is_no_time_for() -> None:
    lines = {name: line(topic=name, takes=takes) for name, takes in (("a", 1), ("b", 2), ("c", 0), ("d", 1))}
    lines["closed"] = line(when="false")
    small = story({"a": scene({"end": on()}, talk=lines, turns=2, turns_are="until {dana} goes")})
    page = build_page(play(small, "a.a"))
    assert (page.turns, page.turns_are) == (1, "until Dana Marlow goes")
    assert {(view.topic, view.takes, view.open) for view in page.talk} == {
        ("b", 2, False),
        ("c", 0, True),
        ("d", 1, True),
    }
    assert len({tuple(view.topic for view in build_page(begin(small, seed)).talk) for seed in range(20)}) > 5
    over = build_page(play(small, "a.a", "a.d"))
    assert [view.topic for view in over.talk] == ["c"]


def test_the_page_tells_what_was_asked_and_what_came_back() -> None:
    talk = {"who": line(say="Who is that, {dana}?", answer="Lee. [[c]]")}
    small = story(
        {"a": scene({"wait": WAIT, "end": on()}, desk_time=9, turns=1, talk=talk, do=ALL)},
        terms={"c": {"term": "Curiosity", "text": "Wanting to know."}},
        answers={"police": [{"text": "Ring me on {weekday+1}."}]},
        elsewhere={"police": ["boots"]},
    )
    blocks = build_page(play(small, "a.who", "tell:police.boots:phone")).blocks
    assert [(block.kind, block.title, block.text) for block in blocks][1:] == [
        ("asked", "Who is that, Dana Marlow?", "Lee. [[c|Curiosity]]"),
        ("sent", "Police, by phone", "Large boots"),
        ("had", "Police", "Large boots"),
        ("replied", "Police, 11 January", "Ring me on Tuesday."),
    ]


@pytest.mark.parametrize(
    ("say", "kind", "words"),
    [
        ("*You dry a cup with {dana}.*", "action", "You dry a cup with Dana Marlow."),
        ("*You* dry *it*.", "asked", "*You* dry *it*."),
        ("**You dry it.**", "asked", "**You dry it.**"),
    ],
)
def test_what_stands_wholly_in_italics_is_done_and_not_said(say: str, kind: str, words: str) -> None:
    session = play(story({"a": scene({"end": on()}, talk={"quiet": line(say=say)})}), "a.quiet")
    block = build_page(session).blocks[-1]
    assert (block.kind, block.title, block.text) == (kind, words, "An answer.")
    assert [beat.kind for beat in split_into_beats([block])] == ["asked"]
    assert describe_move(session.story.scenario, session.moves[-1], 0) == words


def test_what_somebody_has_is_not_on_its_way_to_them_when_it_is_sent_again() -> None:
    session = play(desk(), "tell:police.name:phone", "tell:police.name:email")
    view = desk_view(session)
    assert view is not None
    assert next(piece.told for piece in view.pieces if piece.info == "name") == ("Police",)
