"""The debrief of every scripted play is read in five or six minutes by default: the rest is there on request."""

import re

import pytest

from game.engine.debrief.debrief import MAX_OPENED_FIRST, Debrief, build_debrief
from game.reports.debrief.blocks import BulletList, KnowledgeTable, Section
from game.reports.debrief.outline import build_outline, contact_lines
from tests.reports.debrief.reading import block_texts
from tests.scenarios.playing import played
from tests.scenarios.plays import PLAYS

MOST = 1200
"""The most words that stand open."""


@pytest.fixture(scope="module", params=[keys for keys, _ in PLAYS.values()], ids=list(PLAYS))
def debrief(request: pytest.FixtureRequest) -> Debrief:
    """The debrief of a scripted play of the story as it is shipped."""
    return build_debrief(played(request.param))


def shown(section: Section) -> list[str]:
    """Return every text of a section that is shown without asking; of a folded one that is its title."""
    if not section.shown:
        return [section.title]
    assert not any(isinstance(block, KnowledgeTable) for block in section.blocks), "a table of all is no short read"
    own = [text for block in section.blocks for text in block_texts(block)]
    return [section.title, *own, *(text for deeper in section.sections for text in shown(deeper))]


def by_default(debrief: Debrief) -> list[str]:
    """Return what stands open, beside whom one can turn to: that is looked up, not read."""
    support = contact_lines(debrief.next.support)
    return [
        text
        for part in build_outline(debrief)
        for text in (
            part.title,
            *(text for block in (*part.blocks, *part.after) for text in block_texts(block)),
            *(text for section in part.sections for text in shown(section) if text not in support),
        )
    ]


def words(text: str) -> list[str]:
    return re.findall(r"\w[\w’'-]*", text)


def test_what_is_open_without_a_click_is_under_twelve_hundred_words(debrief: Debrief) -> None:
    assert len([word for text in by_default(debrief) for word in words(text)]) < MOST


def test_three_decisions_or_threads_are_open_and_something_true_went_well(debrief: Debrief) -> None:
    part = debrief.looking_closer
    keys = {review.key for review in part.decisions} | {
        thread.key for conversation in part.conversations for thread in conversation.threads
    }
    assert len(part.first) == MAX_OPENED_FIRST
    assert keys.issuperset(part.first)
    assert len(part.went_well) >= 2


def test_no_list_of_what_is_open_stands_there_twice(debrief: Debrief) -> None:
    lists = [
        piece.items
        for part in build_outline(debrief)
        for section in part.sections
        for inner in (section, *section.sections)
        if inner.shown
        for piece in inner.blocks
        if isinstance(piece, BulletList)
    ]
    assert len(set(lists)) == len(lists)


def test_what_is_quoted_of_a_longer_text_ends_where_a_sentence_ends(debrief: Debrief) -> None:
    shortened = [moment.in_short for moment in debrief.what_happened.timeline if moment.kind == "arrived"]
    for view in debrief.looking_closer.decisions:
        shortened += [difference.text for what in view.what_if for difference in what.differences]
    for text in shortened:
        assert not text or re.search(r"[.!?…][”\"’*]*$", text), text
