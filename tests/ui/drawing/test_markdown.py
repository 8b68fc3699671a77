"""Inline Markdown: the little of it that scenarios use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.drawing.markdown import parse_markdown
from game.ui.drawing.text_layout import BlockKind, TextRun, accessible_text


def test_paragraphs_are_parted_by_an_empty_line_and_a_single_line_end_is_a_space() -> None:
    first, second = parse_markdown("One line\ngoes on.\n\nAnother.")
    assert accessible_text([first]) == "One line goes on."
    assert accessible_text([second]) == "Another."


def test_emphasis_and_strong_set_runs_apart() -> None:
    (block,) = parse_markdown("She *did* say **so**.")
    assert block.runs == (
        TextRun("She "),
        TextRun("did", italic=True),
        TextRun(" say "),
        TextRun("so", bold=True),
        TextRun("."),
    )


def test_a_term_becomes_a_link_with_its_own_words_or_others() -> None:
    (block,) = parse_markdown("A [[core_group]] and [[cpp|the plan]].")
    assert [(run.text, run.link) for run in block.runs if run.link] == [
        ("core_group", "core_group"),
        ("the plan", "cpp"),
    ]


def test_a_term_may_stand_within_emphasis() -> None:
    (block,) = parse_markdown("**See [[plan]] now**")
    assert TextRun("plan", bold=True, link="plan") in block.runs


def test_lists_have_marks_by_kind_and_depth() -> None:
    blocks = parse_markdown("- one\n- two\n  - deeper\n\n1. first\n2. second")
    assert [(block.mark, block.depth) for block in blocks] == [("•", 0), ("•", 0), ("–", 1), ("1.", 0), ("2.", 0)]
    assert all(block.kind is BlockKind.ITEM for block in blocks)


def test_a_heading_is_one() -> None:
    assert parse_markdown("## Where you work\n\nText")[0].kind is BlockKind.HEADING


def test_a_year_that_begins_a_sentence_is_still_read() -> None:
    (block,) = parse_markdown("1989. That was the Act.")
    assert f"{block.mark} {accessible_text([block])}" == "1989. That was the Act."


@pytest.mark.parametrize(
    "text", ["<script>x</script>", "![x](y.png)", "[a](http://b)", "`code`", "a ~~b~~", "| a | b |", "[[ ]] [["]
)
def test_what_is_no_mark_of_ours_stays_as_it_was_written(text: str) -> None:
    assert accessible_text(parse_markdown(text)) == text


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for block in parse_markdown(text):
        assert all("\n" not in run.text and "\x00" not in run.text for run in block.runs)


def test_lists_too_deep_to_be_read_lose_no_word() -> None:
    deep = "\n".join("  " * depth + f"- level{depth}" for depth in range(80))
    said = " ".join(run.text for block in parse_markdown(deep) for run in block.runs)
    assert all(f"level{depth}" in said for depth in range(80))
