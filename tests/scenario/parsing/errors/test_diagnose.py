"""What to write instead: the hint of each usual slip can be copied into the file."""

import re
from collections.abc import Callable

import pytest

from game.diagnostics.problem import Problem
from game.scenario.parsing.document import parse_document


def hint(line: str) -> str:
    return parse_document(("scene:", f"  {line}", "  place: hall")).problems[0].hint


@pytest.mark.parametrize(
    ("line", "better"),
    [
        ('say: "Who?" she says', "say: '\"Who?\" she says'"),
        ('- "Who?" she says', "- '\"Who?\" she says'"),
        ("say: 'It's fine'", 'say: "It\'s fine"'),
        ('say: "She said "no" to me"', "say: 'She said \"no\" to me'"),
        ('say: "Four mugs," you count. "All black."', 'say: \'"Four mugs," you count. "All black."\''),
        ('- "Tea?" she asks. "Or not?"', '- \'"Tea?" she asks. "Or not?"\''),
        ("say: 'Tea?' she asks. 'Or not?'", "say: \"'Tea?' she asks. 'Or not?'\""),
        ("say: One question: who?", 'say: "One question: who?"'),
        ("say: *hm* she says", 'say: "*hm* she says"'),
        ("say: @home", 'say: "@home"'),
        ("say: %5", 'say: "%5"'),
        ("say: - no", 'say: "- no"'),
        ("say: {dana} knows", 'say: "{dana} knows"'),
        ("say: [[plan]] first", 'say: "[[plan]] first"'),
        ("title:The kitchen", "title: The kitchen"),
        ("when: asked: hall.lift", "when: asked(hall.lift)"),
        ("when: not knows: police.lee", "when: not knows(police.lee)"),
    ],
)
def test_the_hint_is_the_line_as_it_should_be(line: str, better: str) -> None:
    assert f"`{better}`" in hint(line)
    assert parse_document(("scene:", f"  {better}")).problems == ()


@pytest.mark.parametrize("line", ['say: "It\'s" she says', "say: | Hello", 'text: "It\'s no" he says'])
def test_where_quotes_would_not_do_a_block_is_proposed(line: str) -> None:
    assert re.search(r"below|in its line", hint(line))


def test_speech_at_both_ends_keeps_all_its_quotes_in_what_is_proposed() -> None:
    line = 'say: "Four mugs," you count. "All black."'
    better = re.search(r"`(.*)`", hint(line))
    assert better is not None
    assert parse_document((better[1],)).value == {"say": '"Four mugs," you count. "All black."'}


def test_speech_at_both_ends_with_an_apostrophe_goes_below_a_bar() -> None:
    assert "below `say: |`" in hint('say: "It\'s four," you count. "All black."')


def test_words_that_begin_with_a_bracket_are_not_said_to_where_keys_stand_in_it(
    letter: Callable[..., tuple[str, tuple[Problem, ...]]],
) -> None:
    _, (found,) = letter(("- The phone rings.", "- {when: held(tablets), text: You think, now, of it.}"))
    assert (found.code, found.hint) == (
        "L015",
        'Write `{when: held(tablets), text: "You think, now, of it."}`.',
    )


def test_words_that_are_not_moved_in_below_the_bar() -> None:
    (found,) = parse_document(("scene:", "  text: |", "  Dana fills the kettle.")).problems
    assert found.message == "The words below `text: |` do not stand further in."


def test_a_line_that_stands_too_far_in_names_the_right_column() -> None:
    (found,) = parse_document(("scene:", "  title: The hall", "    place: hall")).problems
    assert "column 3" in found.hint


def test_a_backslash_is_explained() -> None:
    (found,) = parse_document(('where: "C:\\pictures"',)).problems
    assert "backslash" in found.message
