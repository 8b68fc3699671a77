"""Conversations and contacts in the terminal: every kind of move by what is typed, and what comes back."""

import io
from pathlib import Path
from typing import Any

import pytest

from game.cli.terminal.console import ConsoleWriter
from game.cli.terminal.page import show_page
from game.cli.terminal.player import TerminalPlayer
from game.cli.terminal.prompt import Prompt
from game.records.recorded_session import RecordedSession
from tests.engine.stories import ALL, line, on, play, scene, story

TALK = {
    "work": line(topic="Her work", say="How is the bakery?", answer="“Early,” she says."),
    "form": line(topic="The form", say="Shall we fill it in?", answer="“Now?”", takes=2),
}
SCENES = {
    "kitchen": scene({"go": on("desk", say="Go.")}, turns=2, talk=TALK, turns_are="until the kettle boils"),
    "desk": scene({"home": on("later", say="Go home.", days=3)}, desk_time=4, do=ALL),
    "later": scene({"home": on(say="Go on.")}, desk_time=4),
}
MORE: dict[str, Any] = {
    "anytime": "Ring the desk of {local.town}.",
    "local": {"town": {"label": "Town", "value": "Eastmere"}},
    "note": {"cost": 1, "holds": 2},
    "agencies": {
        "social_care": {"name": "Social care of {local.town}"},
        "police": {"name": "Police of {local.town}"},
        "gp": {"name": "Surgery", "when": "day > 2", "roads": ["phone"]},
    },
    "answers": {"police": [{"when": "told(name)", "text": "“That name I know.”"}, {"text": "“Thank you.”"}]},
}


def typed(folder: Path, *answers: str) -> tuple[str, list[str]]:
    """Play with these answers after the notice; return what was written and the keys."""
    out, lines = io.StringIO(), iter(("", *answers))
    play = RecordedSession.begin(story(SCENES, **MORE), 7, None, folder)
    terminal = TerminalPlayer(play, Prompt(ConsoleWriter(out), lambda: next((f"{each}\n" for each in lines), "")))
    terminal.run()
    return " ".join(out.getvalue().split()), [move.key for move in terminal.play.session.moves]


def number_of(folder: Path, topic: str) -> str:
    """Return the number that stands before something on the first page."""
    return typed(folder)[0].partition(f". {topic}")[0][-1]


def test_a_line_is_said_by_its_number_and_its_answer_is_shown(tmp_path: Path) -> None:
    out, moves = typed(tmp_path, number_of(tmp_path, "Her work"))
    assert moves == ["kitchen.work"]
    assert "Say (turns left: 2, until the kettle boils)" in out
    assert out.index("You: How is the bakery?") < out.index("“Early,” she says.") < out.index("turns left: 1")


def test_what_is_done_in_place_of_saying_it_stands_without_whose_words_it_is() -> None:
    talk = {"quiet": line(say="*You dry a cup.*", answer="“So.”")}
    session = play(story({"kitchen": scene({"go": on()}, talk=talk)}), "kitchen.quiet")
    out = io.StringIO()
    show_page(ConsoleWriter(out), session)
    assert "You dry a cup. “So.”" in " ".join(out.getvalue().split())
    assert "You: You" not in out.getvalue()


def test_a_line_there_is_no_time_for_keeps_its_place_and_cannot_be_said(tmp_path: Path) -> None:
    out, moves = typed(tmp_path, number_of(tmp_path, "Her work"), "1")
    assert "1. The form (no time for it)" in out
    assert "There is no time left for that here." in out
    assert moves == ["kitchen.work"]


def test_one_can_leave_with_turns_left(tmp_path: Path) -> None:
    _, moves = typed(tmp_path, "3")
    assert moves == ["kitchen.go"]


@pytest.mark.parametrize(
    "answers", [["t 1 1 1 3"], ["t", "1", "1", "3, 1"], ["tell 1", "1", "1+3"], ["t 1 1", "3 1"]], ids=str
)
def test_pieces_go_together_by_one_road_in_the_order_of_the_scenario(tmp_path: Path, answers: list[str]) -> None:
    out, moves = typed(tmp_path, "3", *answers)
    assert moves[1:] == ["tell:police.name+words:phone"]
    assert "desk time left: 2 of 4" in out
    assert out.count("That name I know.") == 1


def test_a_note_carries_as_many_as_it_holds_and_no_more(tmp_path: Path) -> None:
    out, moves = typed(tmp_path, "3", "r 1 2 3", "r 1 2")
    assert "That is more than fits: up to 2 at once." in out
    assert moves[1:] == ["record:name+boots"]


def test_a_closed_recipient_keeps_its_place(tmp_path: Path) -> None:
    out, moves = typed(tmp_path, "3", "t", "2", "1", "t 2 1 1")
    assert "2. Surgery (cannot be reached now)" in out
    assert "Surgery cannot be reached from here now." in out
    assert moves[1:] == ["desk.home", "tell:gp.name:phone"]


def test_a_road_there_is_no_time_for_is_closed(tmp_path: Path) -> None:
    out, moves = typed(tmp_path, "3", "t 1 1 1", "r 1", "t", "1", "1")
    assert "By phone: today; takes 2, carries up to 4 pieces, and there is no time for it" in out
    assert "There is not enough of the day left for that." in out
    assert len(moves) == 3


def test_what_somebody_had_already_is_said(tmp_path: Path) -> None:
    out, _ = typed(tmp_path, "3", "t 1 1 1", "t", "", "t 1 1 1 2")
    assert "Police of Eastmere (has: His full name)" in out
    assert "Police of Eastmere had this already: His full name" in out


def test_a_letters_answer_comes_days_later(tmp_path: Path) -> None:
    out, _ = typed(tmp_path, "3", "t 1 2 1", "1")
    assert out.index("You: Go home.") < out.index("Police of Eastmere, 13 January") < out.index("That name I know.")


def test_the_packs_own_words_and_local_names_stand_wherever_something_is_at_risk(tmp_path: Path) -> None:
    out, _ = typed(tmp_path, "?", "p", "")
    assert out.count("Ring the desk of Eastmere.") == 3
    assert "call 999" not in out
    assert "Social care of Eastmere · about" in out
    assert "{local" not in out


def test_when_the_turns_are_spent_the_ways_on_keep_their_numbers_and_it_is_said(tmp_path: Path) -> None:
    form = number_of(tmp_path, "The form")
    out, moves = typed(tmp_path, form, "1", "2", "3")
    assert moves == ["kitchen.form", "kitchen.go"]
    assert "Your time here is up. The ways on 3. Go." in out
    assert "There is no “1” here; there is only 3." in out


def test_that_a_topic_takes_a_turn_is_said_until_something_was_said(tmp_path: Path) -> None:
    out, _ = typed(tmp_path, number_of(tmp_path, "Her work"), "")
    assert out.count("Each takes one turn, unless it says more.") == 1


def test_one_can_go_back_to_a_conversation_and_to_the_way_out_of_it(tmp_path: Path) -> None:
    work = number_of(tmp_path, "Her work")
    out, moves = typed(tmp_path, work, "3", "b 2", "b 1", "3")
    assert "What you did since" in out
    assert moves == ["kitchen.go"]


def test_the_road_is_asked_for_even_where_there_is_only_one(tmp_path: Path) -> None:
    _, moves = typed(tmp_path, "3", "1", "t", "2", "1", "2")
    assert moves[2:] == ["tell:gp.boots:phone"]


def test_what_was_not_written_down_is_said_on_leaving_the_desk(tmp_path: Path) -> None:
    out, _ = typed(tmp_path, "3", "r 1", "1")
    assert "Not written down: Large boots; What she said" in out


def test_after_something_beside_the_page_what_is_on_offer_stands_again(tmp_path: Path) -> None:
    out, _ = typed(tmp_path, "3", "t", "")
    assert out.rindex("You hold (desk time left: 4 of 4)") > out.index("Tell whom?")
