"""What the menu makes of the installed scenarios and of the sessions that are kept."""

from pathlib import Path

from game.records.session_list import SessionSummary
from game.scenario.catalogue import ScenarioCard
from game.ui.screens.menu_content import DeskProgress, desk_groups, desk_progress, tutorial_choice


def card(name: str, pack: str = "Eastmere", *, is_tutorial: bool = False, starts_here: bool = False) -> ScenarioCard:
    return ScenarioCard(
        name,
        name.capitalize(),
        "A desk",
        25,
        Path(f"{name}.yaml"),
        pack,
        "You are here.",
        is_tutorial=is_tutorial,
        starts_here=starts_here,
    )


def session(scenario: str, where: str, *, ended: bool = False) -> SessionSummary:
    date = "22 November 2026, 10:11"
    return SessionSummary(Path("a"), "a", "A title", "", date, 1, ended=ended, where=where, scenario=scenario)


def test_of_several_sessions_the_newest_in_progress_and_the_day_of_the_newest_end_are_told() -> None:
    kept = [session("one", "The hall"), session("one", "The car"), session("one", "An ending", ended=True)]
    assert desk_progress(kept) == {"one": DeskProgress("The hall", "22 November 2026")}


def test_a_session_that_was_left_before_a_newer_one_was_ended_is_not_called_in_progress() -> None:
    kept = [session("one", "An ending", ended=True), session("one", "The car")]
    assert desk_progress(kept)["one"].begun == ""


def test_the_first_desk_is_where_to_start_and_later_the_next_that_was_not_played() -> None:
    cards = [card("one"), card("two"), card("three")]
    fresh = desk_groups(cards, {})[0].desks
    assert [(desk.number, desk.mark) for desk in fresh] == [(1, "Start here"), (2, ""), (3, "")]
    played = desk_groups(cards, {"one": DeskProgress(ended="22 November 2026")})[0].desks
    assert [desk.mark for desk in played] == ["", "Next", ""]
    assert played[0].state == "Played on 22 November 2026"


def test_a_desk_that_says_so_is_where_to_start_though_others_come_before_it() -> None:
    cards = [card("one"), card("two"), card("three", starts_here=True)]
    assert [desk.mark for desk in desk_groups(cards, {})[0].desks] == ["", "", "Start here"]
    begun = desk_groups(cards, {"three": DeskProgress("The hall")})[0].desks
    assert [desk.mark for desk in begun] == ["Next", "", ""]
    other = desk_groups(cards, {"one": DeskProgress("The hall")})[0].desks
    assert [desk.mark for desk in other] == ["", "", "Start here"]


def test_when_every_desk_was_played_none_is_marked() -> None:
    groups = desk_groups([card("one")], {"one": DeskProgress(begun="The hall")})
    assert [desk.mark for desk in groups[0].desks] == [""]


def test_desks_stand_under_their_packs_and_a_tutorial_is_no_desk() -> None:
    cards = [card("one"), card("parcel", "Tutorial", is_tutorial=True), card("two", "Northgate"), card("three", "")]
    assert [group.title for group in desk_groups(cards, {})] == ["Eastmere", "Northgate", "Other desks"]
    tutorial = tutorial_choice(cards, {})
    assert tutorial is not None
    assert tutorial.key == "parcel"
    assert tutorial_choice(cards[:1], {}) is None
