"""The time of spelling and of hints is bounded, whatever the words; what was not looked at is said."""

import datetime
import random
import string
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.checker.wording import spelling
from game.checker.wording.check import check_wording
from game.checker.wording.language import MAX_MISSPELT_WORDS, Lexicon, misspellings
from game.checker.wording.passages import LimitedPassages, Passage, story_passages
from game.diagnostics.finding import Finding
from game.diagnostics.suggestion import suggest_name
from game.scenario.loader import load_scenario

NOTHING = Lexicon((), frozenset())
CACHED = (spelling.is_spelled, spelling.spelling_suggestions)
STORY = Path(__file__).resolve().parents[2] / "scenarios" / "wording" / "bad" / "W004-blame.yaml"
PATH = ("scenes", "kitchen", "text")


def letters(number: int, seed: int = 1) -> str:
    return "".join(random.Random(seed).choices(string.ascii_lowercase, k=number))  # noqa: S311 - a damaged text


def spelt(words: str, until: float) -> tuple[list[Finding], float]:
    began = time.process_time()
    return list(misspellings([Passage(PATH, words)], NOTHING, until)), time.process_time() - began


@pytest.fixture
def slow_dictionary(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A dictionary that knows no word, and takes time by the square of its letters."""

    class Slow:
        def lookup(self, word: str) -> bool:
            until = time.process_time() + len(word) ** 2 / 1_000_000
            while time.process_time() < until:
                pass
            return False

        suggest = list

    monkeypatch.undo()
    for each in CACHED:
        each.cache_clear()
    monkeypatch.setattr(spelling, "_dictionary", Slow)
    yield
    for each in CACHED:
        each.cache_clear()


@pytest.mark.usefixtures("slow_dictionary")
@pytest.mark.parametrize("number", [31, 800, 60_000])
def test_a_word_longer_than_any_is_wrong_and_takes_no_time(number: int) -> None:
    findings, seconds = spelt(letters(number), float("inf"))
    assert [len(finding.near) for finding in findings] == [number]
    assert seconds < 0.1


@pytest.mark.usefixtures("slow_dictionary")
def test_spelling_stops_when_its_time_is_over_and_says_so() -> None:
    words = " ".join(letters(20, seed) for seed in range(10_000))
    findings, seconds = spelt(words, time.process_time() + 0.3)
    assert "the time was over" in findings[-1].message
    assert seconds < 1


@pytest.mark.usefixtures("slow_dictionary")
def test_of_thousands_of_unknown_words_the_first_are_named_and_the_others_counted() -> None:
    findings, _ = spelt(" ".join(letters(6, seed) for seed in range(1000)), float("inf"))
    assert len(findings) == MAX_MISSPELT_WORDS + 1
    assert "more words, from" in findings[-1].message


@pytest.mark.parametrize("number", [101, 100_000])
def test_a_wrong_name_longer_than_any_is_compared_with_none(number: int) -> None:
    known = [letters(48, seed) for seed in range(100)]
    began = time.process_time()
    assert suggest_name(letters(number), known).is_list
    assert time.process_time() - began < 0.1


def test_every_rule_of_wording_stops_when_the_time_is_over_and_one_sentence_says_so(tmp_path: Path) -> None:
    text = STORY.read_text("utf-8").replace("She failed to engage with the clinic.", "She failed to engage. " * 3000)
    (tmp_path / "story.yaml").write_text(text, encoding="utf-8")
    loaded = load_scenario(tmp_path / "story.yaml")
    [problem] = check_wording(loaded, datetime.date(2027, 1, 1), time.process_time())
    assert "the time was over before all of the wording" in problem.message.lower()
    assert {each.code for each in check_wording(loaded, datetime.date(2027, 1, 1))} == {"W004"}


def test_a_rule_reads_no_further_than_its_time() -> None:
    every = (Passage(PATH, "A sentence."),) * 1000
    assert list(story_passages(LimitedPassages(every, time.process_time()))) == []
    assert list(story_passages(LimitedPassages(every, float("inf")))) == list(every)
