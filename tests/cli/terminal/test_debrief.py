import io
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from game.cli.terminal.console import ConsoleWriter
from game.cli.terminal.debrief import MORE, REAL_CASE, REASON_PROMPT, print_debrief, show_debrief
from game.cli.terminal.prompt import CONTINUE_HINT, Prompt, UserQuit
from game.engine.debrief.knowledge import Knowledge
from game.records.recorded_session import RecordedSession
from game.reports.debrief.blocks import KnowledgeTable, Part, Prose, Section, TraineeText
from tests.engine.debrief.test_debrief import ASKED, played

PARTS = (
    Part(
        "Looking closer",
        (Prose("First."),),
        (
            Section("The kitchen", (Prose("You asked."),), key="kitchen.ask"),
            Section("The review", (Prose("You waited."),), shown=False, key="review.wait"),
        ),
    ),
    Part(
        "Next",
        (TraineeText(("I *will* ask.",)),),
        (Section("The real case", (Prose("As reported."),), shown=False, real_case=True),),
        (Prose("Last."),),
    ),
)


def told(parts: tuple[Part, ...]) -> str:
    out = io.StringIO()
    print_debrief(ConsoleWriter(out), parts)
    return out.getvalue()


def test_what_is_folded_is_not_told_but_how_to_have_it_told_is() -> None:
    text = told(PARTS)
    assert text.index("First.") < text.index("You asked.") < text.index(MORE) < text.index(REAL_CASE)
    assert text.index(REAL_CASE) < text.index("Last.")
    assert "You waited." not in text
    assert "As reported." not in text


def test_where_nothing_is_folded_nothing_more_is_promised() -> None:
    text = told((Part("Only", (), (Section("All", (Prose("Here."),)),)),))
    assert "Here." in text
    assert MORE not in text
    assert REAL_CASE not in text


def test_what_the_trainee_wrote_is_told_as_it_was_written() -> None:
    assert "I *will* ask." in told(PARTS)


def test_what_is_shown_within_a_section_is_told_with_it_and_a_table_only_by_the_list_after_it() -> None:
    table = KnowledgeTable(Knowledge((), (), 9, (), ()), "Who knew", ())
    inner = (Section("Ellis", (Prose("He looks."),)), Section("Dana", (table, Prose("She waits.")), shown=False))
    text = told((Part("Days", (), (Section("The family", (), sections=inner),)),))
    assert text.index("The family") < text.index("Ellis") < text.index("He looks.") < text.index(MORE)
    assert "She waits." not in text


def telling(play: RecordedSession, *answers: str) -> str:
    """Goes through the debrief with these answers, after which the input ends; returns what was written."""
    out = io.StringIO()
    lines = iter(answers)
    with suppress(UserQuit):
        show_debrief(play, Prompt(ConsoleWriter(out), lambda: next((f"{line}\n" for line in lines), "")))
    return out.getvalue()


@pytest.fixture
def whole(tmp_path: Path) -> Iterator[RecordedSession]:
    """A whole play of a story with everything a debrief can tell."""
    session = played(*ASKED)
    play = RecordedSession.begin(session.story, 7, None, tmp_path)
    for move in session.moves:
        play.act(move)
    yield play
    play.close()


def test_the_trainee_is_asked_for_a_reason_before_the_authors_is_told(whole: RecordedSession) -> None:
    text = telling(whole, *[""] * 6)
    assert REASON_PROMPT[:30] in text
    assert "A name can be checked." not in text
    text = telling(whole, *[""] * 6, "I wondered.")
    assert text.index(REASON_PROMPT[:30]) < text.index("A name can be checked.")
    assert [note.text for note in whole.notes if note.kind == "reason"] == ["I wondered."]


def test_who_gave_a_reason_is_not_asked_for_it_again(whole: RecordedSession) -> None:
    whole.add_note("reason", "I wondered.", "kitchen.ask")
    assert REASON_PROMPT[:30] not in telling(whole, *[""] * 12)


def test_m_tells_what_is_folded_and_the_debrief_goes_on_from_there(whole: RecordedSession) -> None:
    plain = telling(whole, *[""] * 7)
    more = telling(whole, "", "", "", "m", *[""] * 5)
    assert "Needed it, and never had it" not in plain
    assert "Needed it, and never had it" in more
    assert more.index("Needed it, and never had it") < more.index("Where it came to rest")


def test_the_real_case_is_told_to_a_y_and_to_nothing_else(whole: RecordedSession) -> None:
    whole.add_note("reason", "I wondered.", "kitchen.ask")
    before = [""] * 9
    assert "nobody asked" not in telling(whole, *before, "m", "", "")
    assert "nobody asked" in telling(whole, *before, "y")


def test_no_page_holds_only_what_is_folded_and_no_title_stands_alone(whole: RecordedSession) -> None:
    text = telling(whole, *[""] * 12)
    assert "What happened: " in text
    pages = [page.strip() for page in text.split("> ")]
    assert not any(page.startswith(CONTINUE_HINT) for page in pages)


def test_a_part_whose_sections_are_all_folded_has_its_title() -> None:
    text = told((Part("Next", (), (Section("The real case", (Prose("It."),), shown=False),)),))
    assert "Next" in text
