import errno
import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game import ANYTIME
from game.cli.terminal.console import ConsoleWriter
from game.cli.terminal.player import TerminalPlayer
from game.cli.terminal.prompt import Prompt
from game.engine.story import CompiledStory
from game.records.journal_reader import read_journal
from game.records.recorded_session import RecordedSession
from game.records.session_list import session_files
from tests import tea_scenario as tea


@pytest.fixture(scope="module")
def story() -> CompiledStory:
    return tea.story_of(tea.SCENARIO)


@pytest.fixture
def play(story: CompiledStory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RecordedSession:
    monkeypatch.setenv("SIXTY_VISITS_SAVES", str(tmp_path / "saves"))
    return RecordedSession.begin(story, 7, None, tmp_path / "saves", now=tea.clock())


Typed = Callable[..., str]


def typed(play: RecordedSession, *answers: str) -> tuple[str, TerminalPlayer]:
    """Plays with these answers, after which the input ends; returns what was written."""
    out = io.StringIO()
    lines = iter(answers)
    terminal = TerminalPlayer(play, Prompt(ConsoleWriter(out), lambda: next((f"{line}\n" for line in lines), "")))
    terminal.run()
    terminal.play.close()
    return out.getvalue(), terminal


def flat(text: str) -> str:
    """Returns text on one line, wherever it was broken to fit."""
    return " ".join(text.split())


def kept(play: RecordedSession) -> tuple[str, ...]:
    assert play.source is not None
    return read_journal(play.source).keys


def test_the_notice_stands_first_and_the_trainee_chooses_to_go_on(play: RecordedSession) -> None:
    out, _ = typed(play, "q")
    assert out.index("Tea at four") < out.index(ANYTIME[:40]) < out.index("A family under strain")
    assert out.count(ANYTIME[:40]) == 1
    assert "The kitchen" not in out
    assert kept(play) == ()


def test_a_play_from_the_notice_to_the_end_of_the_debrief(play: RecordedSession) -> None:
    out, terminal = typed(
        play, "", "l 1", "d 1", "2", "r 3", "t 2 1 3", "1", "2",
        "", "", "m", "", "", "", "She said so.", "I was tired.", "", "", "", "Ask about names.",
    )  # fmt: skip
    assert terminal.play.session.ended
    assert kept(play) == tea.KEYS
    order = [
        "You look closer: the back door",
        "Registration",
        "You: What is his full name?",
        "Written down",
        "Told Police",
    ]
    order += ["The pieces lie together", "How are you?", "What happened", "Who knew what, when", "Looking closer"]
    order += ["You chose\n“What is his full name?”", "Next", "Your supervisor", ANYTIME[:40]]
    found = -1
    for words in order:
        found = out.index(words, found + 1)
    notes = [(note.kind, note.about, note.text) for note in terminal.play.notes]
    assert notes == [
        ("reason", "kitchen.ask_who", "She said so."),
        ("disagreement", "kitchen.ask_who", "I was tired."),
        ("supervision", "", "Ask about names."),
    ]


def test_the_end_of_the_input_leaves_quietly_and_keeps_everything(play: RecordedSession) -> None:
    out, _ = typed(play, "", "2", "r 1")
    assert kept(play) == ("kitchen.ask_who", "record:old_note")
    assert play.source is not None
    assert play.source.name.removesuffix(".session.jsonl") in out.splitlines()[-1]


def test_leaving_asks_nothing(play: RecordedSession) -> None:
    out, _ = typed(play, "", "q")
    assert "sure" not in out
    assert "Why" not in out


def test_every_list_can_be_left_by_enter_and_asks_again_after_a_wrong_number(play: RecordedSession) -> None:
    out, _ = typed(play, "", "l", "", "l", "9", "", "d", "", "2", "r", "", "t", "", "t", "2", "", "9", "x", "zebra")
    assert kept(play) == ("kitchen.ask_who",)
    assert "“9” is not the number of a line; type 1 to 2." in out
    assert "There is no “9” here; there is only 1." in out
    assert out.count("That is not on offer.") == 2


def test_what_was_seen_or_read_is_shown_again_without_a_move(play: RecordedSession) -> None:
    out, _ = typed(play, "", "look 1", "look 1", "look 2", "documents 1", "d 1")
    assert kept(play) == ("kitchen.boots", "registration_form")
    assert out.count("Work boots. They are wet.") == 2
    assert "There is no room for another look here." in out
    assert out.count("Next of kin: (blank)") == 2


def test_away_from_the_desk_nothing_can_be_written_or_told(play: RecordedSession) -> None:
    out, _ = typed(play, "", "r", "t")
    assert out.count("You are not at your desk.") == 2


def test_desk_time_is_shown_with_what_everything_costs_and_what_is_left(play: RecordedSession) -> None:
    out, _ = typed(play, "", "2", "t", "2", "2", "1 2")
    assert "desk time left: 3 of 3" in out
    assert "Tell whom? Desk time left: 3 of 3." in out
    assert "By phone: today; takes 2, carries up to 4 pieces" in out
    assert "By email: in 2 days; takes 1, carries up to 4 pieces" in out
    assert "desk time left: 2 of 3" in out
    assert "The full name of Dana’s partner (told: Police, on its way)" in out


def test_when_there_is_no_time_left_that_is_said(play: RecordedSession) -> None:
    out, terminal = typed(play, "", "2", "t 2 1 2", "t 2 1 1", "r 1", "r", "t")
    assert len(terminal.play.session.moves) == 3
    assert "There is not enough of the day left for that." in out
    assert out.count("Nothing is left of the time at this desk.") == 2


def bare(tmp_path: Path, *changes: tuple[str, str]) -> RecordedSession:
    """Begins a play of the same story without something."""
    text = tea.SCENARIO.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "bare.yaml"
    path.write_text(text, "utf-8")
    return RecordedSession.begin(tea.story_of(path), 7, None, tmp_path / "saves", now=tea.clock())


def test_at_the_desk_with_nothing_held_that_is_what_is_said(tmp_path: Path) -> None:
    out, _ = typed(bare(tmp_path, ("incoming: [old_note]\n", "")), "", "3", "r", "t")
    assert "desk time left: 3" in out
    assert "You hold nothing yet that you could write down." in out
    assert "You hold nothing yet that you could tell." in out


def test_what_is_written_down_already_is_said_to_be(tmp_path: Path) -> None:
    out, _ = typed(bare(tmp_path), "", "3", "r 1", "r")
    assert "1. A note from the autumn (written down)" in out


def test_without_a_glossary_none_is_offered(tmp_path: Path) -> None:
    out, _ = typed(
        bare(
            tmp_path,
            ("terms:\n  curiosity: {term: professional curiosity, text: Asking one question more.}\n", ""),
            ("[[curiosity]]", "patience"),
            ("      principle: curiosity\n", ""),
        ),
        "", "?", "g",
    )  # fmt: skip
    assert "words and law" not in out
    assert "This story explains no words and no law." in out


def test_the_case_file_shows_people_once_they_are_known(play: RecordedSession) -> None:
    out, _ = typed(play, "", "c", "2", "c", "g")
    before, _, after = out.partition("You: What is his full name?")
    assert "Lee Venner" not in before
    assert "Lee Venner, a friend" in after
    assert "professional curiosity: Asking one question more." in after


def test_going_back_begins_a_branch(play: RecordedSession) -> None:
    out, terminal = typed(play, "", "b", "2", "b", "1", "3")
    assert "There is no decision to go back to yet." in out
    assert kept(play) == ("kitchen.ask_who",)
    assert terminal.play.source != play.source
    assert kept(terminal.play) == ("kitchen.own_business",)


def test_covering_hides_the_page_and_going_on_shows_it_again(play: RecordedSession) -> None:
    out, _ = typed(play, "", "p", "")
    covered = out.partition("Paused.")[2]
    assert "Your supervisor: first of all" in covered
    assert covered.index(ANYTIME[:40]) < covered.index("Dana Marlow fills the kettle.")


def test_help_names_every_key_and_the_number_to_call(play: RecordedSession) -> None:
    out, _ = typed(play, "", "?")
    told = out.partition("Keys")[2]
    for key in (
        "l looks",
        "d opens",
        "r writes",
        "t tells",
        "c shows",
        "g explains",
        "b goes back",
        "p covers",
        "q leaves",
    ):
        assert key in flat(told)
    assert "999" in told


def test_a_note_is_kept_about_the_last_decision(play: RecordedSession) -> None:
    _, terminal = typed(play, "", "n first", "2", "n", "She offered it.", "n", "")
    assert [(note.about, note.text) for note in terminal.play.notes] == [
        ("", "first"),
        ("kitchen.ask_who", "She offered it."),
    ]


def test_a_full_disk_is_said_before_anything_is_shown_and_can_be_tried_again(
    play: RecordedSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures = iter([True, True])
    fsync = os.fsync

    def sometimes(descriptor: int) -> None:
        if next(failures, False):
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", sometimes)
    out, _ = typed(play, "", "2", "", "")
    assert out.count("No space left on device") == 2
    assert flat(out).rindex("It has not been done yet.") < flat(out).index("You: What is his full name?")
    assert kept(play) == ("kitchen.ask_who",)


def test_on_a_full_disk_one_can_go_on_without_keeping(play: RecordedSession, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    out, terminal = typed(play, "", "2", "u", "1", "n a thought")
    assert [move.key for move in terminal.play.session.moves] == ["kitchen.ask_who", "office.home"]
    assert kept(play) == ()
    assert "Noted, but nothing is being kept." in out
    assert "Only the beginning of what you played is kept: no moves." in flat(out)


def test_a_session_open_elsewhere_goes_on_in_a_file_of_its_own(play: RecordedSession, story: CompiledStory) -> None:
    tea.made(play, 3)
    assert play.source is not None
    second = RecordedSession.resume(play.source, story)
    out, terminal = typed(second, "", "1")
    assert "open in another window" in flat(out)
    assert kept(terminal.play) == (*tea.KEYS[:3], "office.home")
    assert kept(play) == tea.KEYS[:3]
    assert len(session_files(play.folder)) == 2
    play.close()


def test_a_session_that_ended_goes_on_with_its_debrief(play: RecordedSession, story: CompiledStory) -> None:
    tea.made(play)
    play.close()
    assert play.source is not None
    out, _ = typed(RecordedSession.resume(play.source, story), "", "")
    assert "The pieces lie together" in out
    assert "How are you?" in out


def test_text_of_a_scenario_cannot_steer_the_terminal(tmp_path: Path) -> None:
    def edit(data: dict[str, object]) -> None:
        data["title"] = "A \x07 title \x1b[2J"

    try:
        story = tea.edited_story(tmp_path, edit)
    except AssertionError:
        return  # the loader refuses such a scenario, which is better still
    out, _ = typed(RecordedSession.begin(story, 7, None, tmp_path / "saves"), "", "q")
    assert "\x1b" not in out
    assert "\x07" not in out


def test_lines_are_no_wider_than_the_paper(play: RecordedSession) -> None:
    out, _ = typed(play, "", "?", "c", "2", "t", "")
    assert max(map(len, out.splitlines())) <= 88
    assert not any(line.endswith(" ") for line in out.replace("> ", "").splitlines())


def test_the_notice_names_the_keys_of_the_terminal(play: RecordedSession) -> None:
    out, _ = typed(play, "q")
    assert "type p and Enter to cover the screen, q and Enter to leave" in flat(out)


def test_the_screen_is_covered_wherever_something_is_asked_and_then_it_is_asked_again(play: RecordedSession) -> None:
    out, terminal = typed(play, "", "2", "t", "p", "", "2", "1", "2", "n", "p", "", "a thought")
    assert [move.key for move in terminal.play.session.moves] == ["kitchen.ask_who", "tell:police.lee_name:phone"]
    assert [note.text for note in terminal.play.notes] == ["a thought"]
    assert out.count("Paused.") == 2
    assert out.count("Tell whom?") == 2
    assert out.count("Your supervisor: first of all") == 2


def test_one_can_leave_from_under_the_cover(play: RecordedSession) -> None:
    out, terminal = typed(play, "", "p", "q", "2")
    assert terminal.play.session.moves == ()
    assert out.count("Dana Marlow fills the kettle.") == 1


def test_a_number_longer_than_any_list_is_no_fault(play: RecordedSession) -> None:
    digits = "9" * 5000
    out, terminal = typed(play, "", digits, "l", digits, "", "t " + digits, "2", f"t {digits} {digits}", "r " + digits)
    assert [move.key for move in terminal.play.session.moves] == ["kitchen.ask_who"]
    assert "There is no “99999999999999999999…” here; type 1, 2 or 3." in flat(out)


def test_going_back_tells_the_truth_about_what_was_done_since(play: RecordedSession) -> None:
    out, _ = typed(play, "", "2", "b 1")
    assert "What you did since stays kept in its own file." in flat(out)
    unkept = RecordedSession.begin(play.session.story, 7, None, Path(os.devnull))
    out, _ = typed(unkept, "", "2", "b 1")
    assert "stays kept" not in flat(out)
    assert "What you did since was not kept." in flat(out)


def test_a_session_file_taken_away_in_play_is_said_and_play_goes_on_in_a_new_one(play: RecordedSession) -> None:
    tea.made(play, 2)
    first = play.source
    assert first is not None
    first.unlink()
    out, terminal = typed(play, "", "2")
    unbroken = "".join(out.split())
    assert f"{first.name}isnotthereanymore." in unbroken
    assert "goesoninanewfile" in unbroken
    assert terminal.play.source != first
    assert kept(terminal.play) == tea.KEYS[:3]


def test_leaving_a_session_that_goes_on_only_as_a_branch_says_that_it_is_kept(
    play: RecordedSession, story: CompiledStory
) -> None:
    tea.made(play, 3)
    assert play.source is not None
    out, _ = typed(RecordedSession.resume(play.source, story), "q")
    assert "What you played is kept. To go on:" in flat(out)
    play.close()


def test_a_branch_that_could_not_be_kept_names_the_session_it_began_in(play: RecordedSession) -> None:
    tea.made(play, 3)
    branch = play.branch(3)
    branch.close()
    assert branch.source is not None
    branch.source.unlink()
    branch.source = None
    out, _ = typed(branch, "q")
    assert "What you played since was not kept, but what it began in is." in flat(out)
    assert play.source is not None
    assert play.source.name.removesuffix(".session.jsonl") in out


def test_a_session_taken_away_at_the_end_is_not_said_to_be_kept(play: RecordedSession) -> None:
    assert play.source is not None
    play.source.unlink()
    out, _ = typed(play, "q")
    assert "What you played was not kept." in out


def test_a_play_leaves_its_branch_free_for_the_next(play: RecordedSession, story: CompiledStory) -> None:
    lines = iter(["\n", "2\n", "b 1\n", "q\n"])
    terminal = TerminalPlayer(play, Prompt(ConsoleWriter(io.StringIO()), lambda: next(lines, "")))
    terminal.run()
    assert terminal.play.source is not None
    again = RecordedSession.resume(terminal.play.source, story)
    assert again.is_recording
    again.close()


def test_people_who_are_not_known_yet_stand_on_one_line(play: RecordedSession) -> None:
    out, _ = typed(play, "", "c")
    assert "? (1 more, not known to you yet)" in out


def test_a_question_mark_at_the_notice_tells_the_keys_and_begins_nothing(play: RecordedSession) -> None:
    out, _ = typed(play, "?", "q")
    assert "l looks closer" in out
    assert "The kitchen" not in out


def test_documents_that_are_not_read_yet_are_announced_and_looks_only_where_there_are_any_left(
    play: RecordedSession,
) -> None:
    before, _, after = typed(play, "", "l 1", "d 1")[0].partition("You look closer")
    assert "Lying here to be read: Registration" in before
    assert "l look (looks left: 1)" in before
    assert "looks left: 0" not in after
    assert "l what you saw again" in after


def test_marks_in_the_case_file_are_read(tmp_path: Path) -> None:
    story = tea.edited_story(tmp_path, lambda data: data.update(history=[{"label": "May", "value": "A *kind*\nnote."}]))
    out, _ = typed(RecordedSession.begin(story, 7, None, tmp_path / "saves"), "", "c")
    assert "- May: A kind note." in out
