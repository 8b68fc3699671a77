"""Fingerprints: of what a play shows or does, and of a scenario's own words."""

import datetime

from game.scenario.content_hash import content_hash, words_hash
from game.scenario.model.scenario import Review
from tests.scenarios.playing import scenario

REVIEW = Review(by="officer", date=datetime.date(2026, 11, 30), at="0123456789ab")


def test_who_has_read_it_changes_neither() -> None:
    before = scenario("handover")
    after = before.model_copy(update={"reviews": (REVIEW,)})
    assert content_hash(after) == content_hash(before)
    assert words_hash(after) == words_hash(before)


def test_a_word_changes_both_and_a_number_only_what_a_play_does() -> None:
    before = scenario("handover")
    title = before.model_copy(update={"title": "Another"})
    longer = before.model_copy(update={"last_day": before.last_day + 1})
    assert words_hash(title) != words_hash(before)
    assert words_hash(longer) == words_hash(before)
    assert content_hash(longer) != content_hash(before) != content_hash(title)


def test_the_words_of_the_pack_are_not_its_own() -> None:
    before = scenario("handover")
    assert words_hash(before.model_copy(update={"about": "Other words of the pack."})) == words_hash(before)
