"""One session file for page and program: each reads what the other wrote, to the byte."""

from pathlib import Path

from game.records.journal_format import NoteEntry
from game.records.journal_reader import SUFFIX, read_journal
from game.records.recorded_session import RecordedSession
from game.reports.web_page.story_data import story_data
from tests.reports.web_page.in_node import needs_node, run
from tests.tea_scenario import KEYS, SCENARIO, clock, made, story_of

pytestmark = needs_node
FACTS = {"program": "0.1.0", "pack": "", "cut": ""}
WORDS = 'Weil ich’s *nicht* wusste: "<b>" \\ \u2028 🙂\nund \x07'


def begun(folder: Path) -> RecordedSession:
    return RecordedSession.begin(story_of(SCENARIO), 7, None, folder, alias="Owl", now=clock())


def test_the_program_goes_on_with_a_file_of_the_page(tmp_path: Path) -> None:
    story = story_of(SCENARIO)
    note = {"kind": "reason", "about": "kitchen.ask_who", "text": WORDS}
    entries = [*({"move": key} for key in KEYS[:4]), {"note": note}, *({"move": key} for key in KEYS[4:])]
    [text] = run(stories=[story_data(story)], journals=[{"facts": FACTS, "entries": entries}])["journals"]
    file = tmp_path / f"play{SUFFIX}"
    file.write_bytes(text.encode())
    journal = read_journal(file)
    assert (journal.keys, journal.warnings) == (KEYS, ())
    assert [entry.note.text for entry in journal.entries if isinstance(entry, NoteEntry)] == [WORDS]
    play = RecordedSession.resume(file, story)
    play.close()
    assert (play.session.ended, play.branch_reason, play.messages) == (True, "", ())
    own = begun(tmp_path)
    own.close()
    assert (journal.header.content, journal.header.scenario) == (own.header.content, own.header.scenario)


def test_the_page_goes_on_with_a_file_of_the_program(tmp_path: Path) -> None:
    play = begun(tmp_path)
    made(play, 4)
    play.add_note("reason", WORDS)
    made(play)
    play.close()
    assert play.source is not None
    text = play.source.read_bytes().decode()
    cut_short = text[:-40]
    altered = text.replace("office.home", "office.hone")
    files = [text, text.replace("\n", "\r\n"), cut_short, altered, "words", ""]
    whole, mailed, short, changed, none, empty = run(stories=[story_data(play.session.story)], files=files)["files"]
    assert whole == mailed
    assert (whole["keys"], whole["moves"], whole["is_whole"], whole["warning"]) == (list(KEYS), list(KEYS), True, "")
    assert [(note["kind"], note["text"]) for note in whole["notes"]] == [("reason", WORDS)]
    assert (short["is_whole"], short["moves"]) == (False, list(KEYS[:-1]))
    assert (changed["is_whole"], changed["moves"]) == (False, list(KEYS[: KEYS.index("office.home")]))
    assert none is None
    assert empty is None


def test_a_file_of_another_scenario_is_refused_in_a_sentence(tmp_path: Path) -> None:
    play = made(begun(tmp_path))
    play.close()
    assert play.source is not None
    other = {**story_data(play.session.story), "id": "other"}
    [opened] = run(stories=[other], files=[play.source.read_text("utf-8")])["files"]
    assert "another scenario" in opened["trouble"]
    assert opened["moves"] == []
