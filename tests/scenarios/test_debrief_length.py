"""The debrief of every scripted play takes ten minutes by default: the rest is there on request."""

import re

import pytest

from game.cli.terminal.debrief import summarise_gaps
from game.engine.debrief.debrief import build_debrief
from game.engine.debrief.decision_review import MAX_OPENED_FIRST
from game.reports.debrief.blocks import Block, BulletList, Heading, KnowledgeTable, Prose, Section, TraineeText
from game.reports.debrief.outline import build_outline
from tests.scenarios.test_just_a_friend import PLAYS, played

MOST = 2000
"""Words that are read in ten minutes."""


def texts(piece: Block) -> tuple[str, ...]:
    match piece:
        case Heading(text) | Prose(text):
            return (text,)
        case BulletList(items) | TraineeText(items):
            return items
        case KnowledgeTable(knowledge):
            return tuple(summarise_gaps(knowledge))


def told(section: Section) -> list[str]:
    """Return every text of a section that is shown without asking."""
    if not section.shown:
        return []
    own = [text for piece in section.blocks for text in texts(piece)]
    return [section.title, *own, *(text for deeper in section.sections for text in told(deeper))]


def by_default(keys: str) -> list[str]:
    session = played(keys)
    parts = build_outline(build_debrief(session), session.story.scenario)
    return [
        text
        for part in parts
        for text in (
            part.title,
            *(text for piece in (*part.blocks, *part.after) for text in texts(piece)),
            *(text for section in part.sections for text in told(section)),
        )
    ]


@pytest.mark.parametrize("keys", [keys for keys, _ in PLAYS.values()], ids=PLAYS)
def test_the_default_path_is_read_in_ten_minutes(keys: str) -> None:
    words = [word for text in by_default(keys) for word in re.findall(r"\w[\w’'-]*", text)]
    assert len(words) <= MOST


@pytest.mark.parametrize("keys", [keys for keys, _ in PLAYS.values()], ids=PLAYS)
def test_three_decisions_are_open_and_something_true_went_well(keys: str) -> None:
    found = build_debrief(played(keys)).looking_closer
    assert len(found.first) == MAX_OPENED_FIRST
    assert len(found.went_well) >= 3


@pytest.mark.parametrize("keys", [keys for keys, _ in PLAYS.values()], ids=PLAYS)
def test_what_is_quoted_of_a_longer_text_ends_where_a_sentence_ends(keys: str) -> None:
    found = build_debrief(played(keys))
    shortened = [moment.in_short for moment in found.what_happened.timeline if moment.kind == "arrived"]
    for view in found.looking_closer.decisions:
        shortened += [difference.text for what in view.what_if for difference in what.differences]
    for text in shortened:
        assert not text or re.search(r"[.!?…][”\"’*]*$", text), text
