import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.views.markdown import (
    MAX_NESTING,
    Emphasis,
    FlatBlock,
    GlossaryLink,
    Heading,
    LineBreak,
    ListItem,
    MarkdownList,
    Paragraph,
    Run,
    Strong,
    Text,
    flatten,
    parse_inline,
    parse_markdown,
)
from tests.engine.views.marked_text import marked_texts, stand_in_order


def words(text: str) -> str:
    return " ".join("".join(run.text for run in block.runs) for block in flatten(parse_markdown(text)))


def test_an_empty_line_parts_paragraphs_and_a_line_end_breaks_a_line() -> None:
    assert parse_markdown("One\ntwo  \nthree.\n\nFour.") == (
        Paragraph(
            (Text("One"), LineBreak(forced=False), Text("two"), LineBreak(forced=True), Text("three.")),
        ),
        Paragraph((Text("Four."),)),
    )


def test_a_heading_of_any_level_is_a_heading() -> None:
    assert parse_markdown("# One\n\n### *Three*") == (Heading((Text("One"),)), Heading((Emphasis((Text("Three"),)),)))


def test_marks_may_stand_within_each_other_and_a_link_may_stand_within_them() -> None:
    assert parse_inline("**so *it* is, [[plan|the *plan*]]**") == (
        Strong(
            (
                Text("so "),
                Emphasis((Text("it"),)),
                Text(" is, "),
                GlossaryLink("plan", (Text("the "), Emphasis((Text("plan"),)))),
            )
        ),
    )


def test_a_link_without_words_of_its_own_is_read_by_its_term() -> None:
    assert parse_inline("[[core_group]]") == (GlossaryLink("core_group", (Text("core_group"),)),)


def test_a_list_knows_its_first_number_and_whether_its_paragraphs_stand_apart() -> None:
    one, two = (ListItem((Paragraph((Text(text),)),)) for text in ("one", "two"))
    assert parse_markdown("- one\n- two") == (MarkdownList((one, two)),)
    assert parse_markdown("3. one\n\n4. two") == (MarkdownList((one, two), start=3, spread=True),)


def test_flat_blocks_carry_their_depth_and_their_bullet_or_number() -> None:
    assert list(flatten(parse_markdown("# Head\n\n- one\n\n  more\n  1. deep\n  2. [[a|b]]\n-"))) == [
        FlatBlock((Run("Head"),), is_heading=True),
        FlatBlock((Run("one"),), mark="•", depth=1),
        FlatBlock((Run("more"),), depth=1),
        FlatBlock((Run("deep"),), mark="1.", depth=2),
        FlatBlock((Run("b", term="a"),), mark="2.", depth=2),
        FlatBlock((), mark="•", depth=1),
    ]


@pytest.mark.parametrize(
    "written",
    ["<word>", "<b>x</b>", "[ref]: there", "[x](y)", "![x](y)", "`code`", "> said", "|a|b|", "&amp;", "~~x~~", "---"],
)
def test_what_is_no_mark_stays_as_it_was_written(written: str) -> None:
    assert words(written) == written


@pytest.mark.parametrize("levels", [1, 20, MAX_NESTING // 2 - 1, MAX_NESTING // 2, MAX_NESTING // 2 + 1, 400])
def test_no_list_is_so_deep_that_words_are_lost(levels: int) -> None:
    assert "word" in words("- " * levels + "word")


@given(st.data())
def test_every_word_is_read_whatever_stands_round_it(data: st.DataObject) -> None:
    given_words, text = marked_texts(data)
    assert stand_in_order(given_words, words(text))
