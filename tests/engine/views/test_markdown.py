import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.views.markdown import DEEPEST, tokenize


def words(text: str) -> str:
    return " ".join(token.content for token in tokenize(text) if token.type == "inline")


@pytest.mark.parametrize(
    "written",
    ["<word>", "<b>x</b>", "[ref]: there", "[x](y)", "![x](y)", "`code`", "> said", "|a|b|", "&amp;", "~~x~~", "---"],
)
def test_what_is_no_mark_stays_as_it_was_written(written: str) -> None:
    assert words(written) == written


@pytest.mark.parametrize("levels", [1, 20, DEEPEST // 2 - 1, DEEPEST // 2, DEEPEST // 2 + 1, 400])
def test_no_list_is_so_deep_that_words_are_lost(levels: int) -> None:
    assert "word" in words("- " * levels + "word")


@given(st.lists(st.from_regex(r"[a-z]{1,5}", fullmatch=True), min_size=1), st.data())
def test_every_word_is_read_whatever_stands_round_it(given_words: list[str], data: st.DataObject) -> None:
    between = st.text(" \n*_-#<>[]():`!|1.+\\", max_size=6)
    text = "".join(data.draw(between) + word for word in given_words)
    read = words(text)
    at = 0
    for word in given_words:
        at = read.index(word, at) + len(word)
