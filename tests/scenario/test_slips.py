"""Slips of people who write in a word processor: each is told once, at its line, and the hint can be followed."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game.diagnostics.problem import Problem
from game.scenario.loader import load_path, load_scenario

Told = Callable[..., tuple[Problem, ...]]
Story = Callable[..., Path]
ENDINGS = "endings:\n  apart: {title: Pieces apart, text: Each service holds a piece.}\n"
CHOICES = "    choices:\n      leave: {say: I will be off., goto: end}\n"
TWO_KITCHENS = (
    f"{CHOICES.replace('goto: end', 'goto: hall')}  kitchen:\n    title: The hall\n    text: It is dark.\n{CHOICES}"
)
"""Of the second scene the title was changed, and the id was not."""


def with_condition(condition: str) -> tuple[str, str]:
    return "say: I will be off.", f'say: I will be off., when: "{condition}"'


def followed(hint: str) -> str:
    """Return the text in backticks that a hint ends with."""
    quoted = re.search(r"`([^`]+)`[.]?$", hint)
    assert quoted is not None, hint
    return quoted[1]


@pytest.mark.parametrize("words", ["#4", "#4, the back step", "#metoo: a talk"])
def test_words_that_begin_with_a_hash_are_a_remark_and_the_hint_mends_them(
    story: Story, told: Told, words: str
) -> None:
    (slip,) = told(("title: The kitchen", f"title: {words}"))
    assert (slip.code, slip.place.line, slip.place.column) == ("S003", 14, 12)
    assert slip.message.startswith("`#` begins a remark, so that nothing stands here: `#")
    assert told(("title: The kitchen", followed(slip.hint))) == ()
    scenario = load_scenario(story(("title: The kitchen", followed(slip.hint)))).value
    assert scenario is not None
    assert scenario.scenes["kitchen"].title == words


def test_a_remark_that_is_meant_leaves_the_key_empty(told: Told) -> None:
    (slip,) = told(("title: The kitchen", "title:  # still to be written"))
    assert slip.message == "`title` has nothing after it."


@pytest.mark.parametrize("words", ["#4", "Knock at Flat #4 again"])
def test_a_hash_in_braces_takes_the_closing_brace_with_it(told: Told, words: str) -> None:
    (slip,) = told(("{say: I will be off., goto: end}", f"{{say: {words}, goto: end}}"))
    assert (slip.code, slip.place.line) == ("L016", 17)
    assert slip.message.startswith("From `#` on this line counts as a remark")
    assert followed(slip.hint) == f'"{words}"'
    assert told(("{say: I will be off., goto: end}", f"{{say: {followed(slip.hint)}, goto: end}}")) == ()


@pytest.mark.parametrize(("left", "line"), [("", 1), ("endings:\n", 18), ("endings: {}\n", 18)])
def test_where_no_ending_is_left_a_sample_can_be_copied(told: Told, left: str, line: int) -> None:
    (slip,) = told((ENDINGS, left))
    assert (slip.code[0], slip.place.line) == ("S", line)
    assert told((ENDINGS, f"{followed(slip.hint)}\n")) == ()


def test_where_no_scene_is_left_a_sample_can_be_copied(told: Told, story: Story) -> None:
    text = story().read_text("utf-8")
    scenes = text[text.index("scenes:") : text.index("endings:")]
    (slip,) = told((scenes, ""))
    assert slip.code == "S002"
    assert told((scenes, f"{followed(slip.hint)}\n")) == ()


@pytest.mark.parametrize(
    ("words", "better"),
    [
        ("“Come back: the leg!” It is Dana.", 'text: "“Come back: the leg!” It is Dana."'),
        ("“Tea?” she asks: “Or not?”", 'text: "“Tea?” she asks: “Or not?”"'),
        ("“It’s late: go home.”", 'text: "It’s late: go home."'),
        ("‘Don’t go: stay.’", 'text: "Don’t go: stay."'),
    ],
)
def test_curly_quotes_around_a_colon_lose_no_speech(told: Told, words: str, better: str) -> None:
    (slip,) = told(("text: Dana fills the kettle.", f"text: {words}"))
    assert (slip.code, slip.place.line) == ("L008", 15)
    assert followed(slip.hint) == better
    assert told(("text: Dana fills the kettle.", better)) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  kitchen:", "  kitch\u200ben:"),
        ("  kitchen:", "  \u200bkitchen:"),
        ("    title: The kitchen", "    ti\u2060tle: The kitchen"),
        ("goto: end", "goto: e\ufeffnd"),
        ("goto: end", "goto: \u200eend"),
        ("desk: social_care", "desk: social\xad_care"),
    ],
)
def test_a_character_that_nobody_sees_is_told_alone(told: Told, old: str, new: str) -> None:
    (slip,) = told((old, new))
    assert slip.code == "L005"
    assert slip.message.startswith("An invisible character")


def test_a_second_scene_of_one_id_is_told_alone(told: Told) -> None:
    (slip,) = told((CHOICES, TWO_KITCHENS))
    assert (slip.code, slip.place.line) == ("L017", 18)
    assert "the first is in line 12" in slip.message


def test_beside_a_double_scene_other_unknown_names_are_still_told(told: Told) -> None:
    assert [slip.code for slip in told((CHOICES, TWO_KITCHENS), ("desk: social_care", "desk: nowhere"))] == [
        "M001",
        "L017",
    ]


@pytest.mark.parametrize(
    ("condition", "what"),
    [
        ("dana is rude", "`dana` is a person"),
        ("dana", "`dana` is a person"),
        ("dana == 'rude'", "`dana` is a person"),
        ("not police", "`police` is an agency"),
        ("kitchen in day", "`kitchen` is a scene"),
    ],
)
def test_a_condition_on_a_thing_is_told_what_the_thing_is(told: Told, condition: str, what: str) -> None:
    (slip,) = told(with_condition(condition), more="people: {dana: {name: Dana}}\n")
    assert slip.code == "M002"
    assert slip.message == f"{what}, not something that a condition can ask for."
    assert "a variable, for `day` and for a fact (held, recorded, knows, seen" in slip.hint


def test_what_has_no_name_at_all_is_told_before_the_sign_behind_it(told: Told) -> None:
    (slip,) = told(with_condition("clive is rude"))
    assert slip.message == "Nothing here is called `clive`."


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        (
            "The review",
            "The id of the scene, which is the word before its colon, stands here; known here: end, kitchen.",
        ),
        (
            "The kitchin",
            "The id of the scene, which is the word before its colon, stands here; did you mean `kitchen`?",
        ),
        ("The kitchen", "Write `kitchen`."),
        ("Kitchen", "Write `kitchen`."),
    ],
)
def test_a_title_where_an_id_belongs_is_told_which_ids_there_are(told: Told, written: str, hint: str) -> None:
    (slip,) = told(("goto: end", f"goto: {written}"))
    assert (slip.code, slip.hint) == ("S005", hint)


def test_a_scenario_may_end_in_yml(story: Story, tmp_path: Path) -> None:
    story().rename(tmp_path / "small.yml")
    tree = load_path(tmp_path)
    assert [loaded.path.name for loaded in tree.scenarios] == ["small.yml"]
    assert tree.problems == ()


def test_a_pack_that_ends_in_yml_is_told_by_that_name(pack: Path) -> None:
    (pack / "pack.yaml").rename(pack / "pack.yml")
    (slip,) = load_scenario(pack / "first_visit.yaml").problems
    assert slip.message == "There is no `pack.yaml` beside this file, and `pack.yml` is not read."
    assert slip.hint == "Rename `pack.yml` to `pack.yaml`."


@pytest.mark.parametrize("name", ["case.yml", "words.yml"])
def test_a_shared_file_that_ends_in_yml_is_said_to_be_unread(pack: Path, name: str) -> None:
    (pack / name).write_text("format: 1\n", "utf-8")
    (slip,) = load_path(pack).problems
    assert (slip.code, Path(slip.place.file).name) == ("L026", name)
    assert slip.hint == f"Rename it to `{Path(name).stem}.yaml`."
