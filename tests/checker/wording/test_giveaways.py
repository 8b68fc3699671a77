"""Giveaways: what tells a trainee which option is the strong one."""

from pathlib import Path

from game.checker.wording import giveaways
from game.checker.wording.check import check_wording
from game.scenario.loader import load_scenario
from tests.checker.wording.conftest import TODAY, WORDING, Said

ASK = "do: [{learn: name}]"
WAIT = "because: She is tired., goto"


def codes(found: tuple[object, ...]) -> list[str]:
    return [getattr(each, "code", "") for each in found]


def test_a_length_says_nothing_in_a_story_of_one_decision(said: Said) -> None:
    assert said(("Who helps you at night?", "Who?")) == ()


def test_sending_and_writing_under_a_condition_count_as_done(said: Said) -> None:
    change = (ASK, "do: [{learn: name}, {if: day < 9, do: [{record: name}]}]")
    assert codes(said(change)) == ["G003"]


def test_what_a_variable_remembers_is_no_action(said: Said) -> None:
    variables = "variables: {trust: {from: 0, to: 4, start: 2}}\n"
    assert said((ASK, "do: [{learn: name}, {add: {trust: -1}}, {add: {trust: 1}}]"), more=variables) == ()


def test_a_weak_option_that_is_polite_too_gives_nothing_away(said: Said) -> None:
    please = ("Who helps you at night?", "Could you please say who helps?")
    assert codes(said(please)) == ["G004"]
    assert said(please, ("You must be tired today.", "You must be tired. I am sorry.")) == ()


def test_a_strong_option_that_loses_trust_has_its_cost(said: Said) -> None:
    free = ("cost: She looks at the door., ", "")
    variables = "variables: {trust: {from: 0, to: 4, start: 2}}\n"
    assert codes(said(free)) == ["G006"]
    assert said(free, (ASK, "do: [{learn: name}, {if: day < 9, do: [{add: {trust: -1}}]}]"), more=variables) == ()


def test_options_that_go_different_ways_make_a_difference(said: Said) -> None:
    same = (WAIT, "because: She is tired., do: [{learn: name}], goto")
    assert codes(said(same)) == ["G005"]
    assert said(same, ("strength: weak", "strength: weak, days: 2")) == ()


def test_referring_needs_a_basis_even_where_no_effect_sends_anything(said: Said) -> None:
    law = (
        "law:\n  as_at: 2026-11-22\n"
        "  provisions: {duty: {title: Duty, text: What the post asks for., in_force_from: 2018-10-29}}\n"
    )
    refer = ("You must be tired today.", "Refer them to the clinic.")
    assert codes(said(refer, more=law)) == ["G007"]
    assert said(refer) == (), "without a law file there is nothing to name"
    assert said(refer, ("strength: weak", "strength: weak, basis: duty"), more=law) == ()


LABELS = {"one": "Ring him before 4. Thank you.", "two": "You ask Neil.", "three": "Who is it? I wonder."}


def test_a_clue_points_at_the_only_option_that_has_it() -> None:
    assert giveaways._only_digit(LABELS) == "one"
    assert giveaways._only_name(LABELS) == "two", "neither I nor the first word of a sentence is a name"
    assert giveaways._first_question(LABELS) == "three"
    assert giveaways._longest(LABELS) == "one"
    assert giveaways._shortest(LABELS) == "two"


def test_a_clue_that_several_options_have_points_at_none() -> None:
    two = {"one": "You ask Pat at 4.", "two": "You ask Neil at 5."}
    assert giveaways._only_digit(two) == giveaways._only_name(two) == giveaways._first_question(two) == ""
    assert giveaways._longest({"one": "Go now.", "two": "Go on.."}) == ""


def test_plain_decisions_are_not_asked_what_gives_them_away(tmp_path: Path) -> None:
    text = (WORDING / "bad" / "G001-longest.yaml").read_text(encoding="utf-8")
    path = tmp_path / "plain.yaml"
    path.write_text(text.replace("title: The hall", "title: The hall\n    plain: true"), encoding="utf-8")
    assert check_wording(load_scenario(path), TODAY) == ()
