"""Columns: the line that stands wrong is blamed, and its likely column is named."""

from collections.abc import Callable

import pytest

from game.diagnostics.problem import Problem
from game.scenario.parsing.document import parse_document

Letter = Callable[..., tuple[str, tuple[Problem, ...]]]


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("        say: Time to go.", "       say: Time to go.", 9),
        ("        say: Who gets you up?", "      say: Who gets you up?", 9),
        ("        strength: strong", "       strength: strong", 9),
        ("        strength: weak", "      strength: weak", 9),
        ("        strength: weak", "    strength: weak", 9),
        ("        strength: weak", "         strength: weak", 9),
        ("        strength: weak", "          strength: weak", 9),
        ("    text: It is warm.", "      text: It is warm.", 5),
    ],
)
def test_the_line_that_stands_wrong_is_the_one_that_is_told(letter: Letter, old: str, new: str, column: int) -> None:
    text, (found,) = letter((old, new))
    assert found.code == "L007"
    assert text.split("\n")[found.place.line - 1].strip() == new.strip()
    assert f"column {column}," in found.hint


ROOM = """\
  front_room:
    title: The front room
    text: It is warm.
    look:
      sideboard:
        name: the sideboard
        text: Boxes of tablets.
        do: [{learn: [tablets]}]
    choices:
      leave:
        say: Time to go.
        do:
          - later: {len_rings: 5}
        goto: desk_work
"""


def test_a_scene_moved_in_as_a_whole_is_told_once_with_its_column(letter: Letter) -> None:
    _, (found,) = letter((ROOM, "".join(f"  {line}" for line in ROOM.splitlines(keepends=True))))
    assert (found.code, found.message) == (
        "L007", "`front_room` looks like a scene, and stands further in than the others of `scenes`.",
    )  # fmt: skip
    assert found.hint == "Begin it in column 3, with 2 spaces before it, below `scenes:`."


def test_a_heading_moved_in_alone_is_told_once_with_its_column(letter: Letter) -> None:
    text, (found,) = letter(("  front_room:\n", "    front_room:\n"))
    assert found.code == "L007"
    assert text.split("\n")[found.place.line - 1] == "    front_room:"
    assert found.hint == "Begin it in column 3, as `corridor` does."


def block(text: str, heading: str, following: str) -> str:
    return text[text.index(f"{heading}:\n") : text.index(following)]


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize(
    ("heading", "following"),
    [("  corridor", "  front_room:\n"), ("  front_room", "  desk_work:\n"), ("  desk_work", "documents:\n  note")],
)
def test_a_scene_that_is_not_moved_in_is_said_to_be_one(
    letter: Letter, heading: str, following: str, *, whole: bool
) -> None:
    scene = block(letter()[0], heading, following)
    moved = "\n".join(line[2:] if whole or not number else line for number, line in enumerate(scene.split("\n")))
    _, (found,) = letter((scene, moved))
    assert found.message.startswith(f"`{heading.strip()}` looks like a scene, ")
    more = "; move the lines that belong to it in as well" if whole else ""
    assert found.hint == f"Begin it in column 3, with 2 spaces before it, below `scenes:`{more}."


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize("by", [2, 4, 6])
@pytest.mark.parametrize(
    ("heading", "following"), [("      ask", "      pass_by:\n"), ("      pass_by", "  front_room:\n")]
)
def test_a_choice_that_is_not_moved_in_is_said_to_be_one(
    letter: Letter, heading: str, following: str, by: int, *, whole: bool
) -> None:
    choice = block(letter()[0], heading, following)
    moved = "\n".join(line[by:] if whole or not number else line for number, line in enumerate(choice.split("\n")))
    _, (found,) = letter((choice, moved))
    assert found.message.startswith(f"`{heading.strip()}` looks like a choice, ")
    assert found.hint.startswith("Begin it in column 7, with 6 spaces before it, below `choices:`")


def test_a_choice_without_choices_above_it_is_not_sent_to_those_of_another_scene(letter: Letter) -> None:
    _, found = letter(("    choices:\n      home:\n        say", "    home:\n        say"))
    assert not any("looks like a choice" in each.message for each in found)


def test_a_heading_with_words_behind_it_is_said_to_have_them(letter: Letter) -> None:
    _, (found,) = letter(("  front_room:\n", "  front_room: The front room\n"))
    assert found.code == "L007"
    assert "`title: The front room`" in found.hint


def test_words_with_stars_in_a_list_are_told_once(letter: Letter) -> None:
    _, (found,) = letter(("- The phone rings.", "- *The phone rings.*"))
    assert (found.code, found.hint) == ("L011", 'Write `- "*The phone rings.*"`.')


@pytest.mark.parametrize("words", ["The phone: it rings.", "Phone: it rings."])
def test_a_colon_in_an_item_gets_its_finished_line(letter: Letter, words: str) -> None:
    _, (found,) = letter(("The phone rings.", words))
    assert f'"{words}"' in found.hint


OTHER = "- when: held(tablets)\n        text: You think of the boxes."


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("- when: held(tablets) text: You think.",
         ("Write `when: held(tablets)`, and below it in the same column `text: You think.`; "
         "or in braces `- {when: held(tablets), text: You think.}`.")),
        ("- when: held(tablets), text: You think, now.",
         ("Write `when: held(tablets)`, and below it in the same column `text: You think, now.`; "
         'or in braces `- {when: held(tablets), text: "You think, now."}`.')),
    ],
)  # fmt: skip
def test_a_condition_and_its_text_on_one_line_become_two(letter: Letter, line: str, hint: str) -> None:
    _, (found,) = letter((OTHER, line))
    assert (found.code, found.message, found.hint) == ("L008", "`when` and `text` stand on one line.", hint)


def test_a_key_behind_a_sentence_may_belong_to_it(letter: Letter) -> None:
    _, (found,) = letter(("say: Go home.\n        goto: end", "say: Go home. goto: end"))
    assert found.message == "`say` and `goto` stand on one line."
    assert found.hint.endswith("if `goto:` belongs to the words, put all of them in quotes.")


def test_a_word_before_a_colon_amid_a_sentence_is_no_key(letter: Letter) -> None:
    _, (found,) = letter(("say: Go home.", "say: One now: who"))
    assert found.hint == 'Write `say: "One now: who"`.'


@pytest.mark.parametrize(
    ("list_", "message"),
    [
        ("[{learn: [tablets]]", "A “}” is missing before this “]”."),
        ("[{learn: [tablets}]", "A “]” is missing before this “}”."),
        ("[{learn: [tablets}", "A “]” is missing before this “}”."),
        ("[{learn: [tablets]}}]", "This “}” closes nothing."),
        ("[{learn: [tablets])]", ""),
        ("[{learn: [tablets]}", "“[” begins here, and its “]” or a comma is missing."),
    ],
)
def test_a_bracket_that_does_not_match_gets_the_finished_line(letter: Letter, list_: str, message: str) -> None:
    _, (found,) = letter(("do: [{learn: [tablets]}]", f"do: {list_}"))
    if message:
        assert (found.code, found.message, found.hint) == ("L016", message, "Write `do: [{learn: [tablets]}]`.")
    else:
        assert "Write `do" not in found.hint


def test_a_wrong_bracket_at_the_end_is_told_with_the_right_one(letter: Letter) -> None:
    _, (found,) = letter(("{name: By letter, days: 6, cost: 1}", "{name: By letter, days: 6, cost: 1]"))
    assert (found.message, found.hint) == (
        "“]” stands here where “}” is needed.", "Write `letter: {name: By letter, days: 6, cost: 1}`.",
    )  # fmt: skip


def test_an_exclamation_mark_in_a_condition_means_not(letter: Letter) -> None:
    _, (found,) = letter(("when: held(tablets)", "when: !held(tablets)"))
    assert (found.code, found.hint) == ("L019", "Write `not held(tablets)`.")


VISIT = """\
scenes:
  hall:                           # a remark
    title: The hall
    turns: 3                      # another
    text: It is dark.
    look:
      boots:
        name: the boots
        text: They are wet.
      coat:
        name: the coat
        text: It is warm.
    talk:                         # what can be said
      work:                       # a remark
        topic: Work
        say: How is work?
        answer: |
          It is hot.
      more:
        topic: Go on.
        say: And then?
        answer: |
          Nothing.
    choices:
      go: {say: Go., goto: end}
"""


@pytest.mark.parametrize(
    ("line", "moved", "column"),
    [
        ("        topic: Work", -2, 9),
        ("        topic: Work", +1, 9),
        ("        say: How is work?", -2, 9),
        ("        say: How is work?", +1, 9),
        ("        answer: |\n          Nothing.", -1, 9),
        ("    turns: 3 ", -2, 5),
        ("    turns: 3 ", +2, 5),
        ("    title: The hall", -2, 5),
        ("    title: The hall", +1, 5),
        ("      more:", -2, 7),
        ("      more:", +1, 7),
        ("      coat:", -2, 7),
        ("    talk: ", -2, 5),
        ("    choices:", -2, 5),
    ],
)
def test_a_line_in_the_wrong_column_is_named_itself_once_with_the_right_one(line: str, moved: int, column: int) -> None:
    width = len(line) - len(line.lstrip())
    text = VISIT.replace(line, " " * (width + moved) + line.lstrip())
    number = VISIT[: VISIT.index(line)].count("\n") + 1
    (found,) = parse_document(tuple(text.splitlines())).problems
    assert (found.code, found.place.line) == ("L007", number)
    assert f"egin it in column {column}" in found.hint
