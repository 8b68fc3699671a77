import json
from pathlib import Path

import pytest

from game.engine.debrief.debrief import build_debrief
from game.records.recorded_session import RecordedSession
from game.records.session_list import read_session, session_files
from game.reports.debrief.outline import build_outline
from tests import tea_scenario as tea
from tests.cli.conftest import Run


@pytest.fixture
def session(run: Run, scenario: Path, saves: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A whole play whose scenario is installed."""
    monkeypatch.setattr("game.paths.scenarios", lambda: scenario.parent)
    run("play", "tea_at_four", "--seed", 7, "--alias", "Owl", "--choose", ",".join(tea.KEYS))
    (path,) = session_files(saves)
    return path


def test_the_text_has_the_four_parts_in_order(run: Run, session: Path) -> None:
    code, out, err = run("debrief", session)
    assert (code, err) == (0, "")
    places = [out.index(title) for title in ("How are you?", "What happened", "Looking closer", "\nNext: ")]
    assert places == sorted(places)
    assert "Who needed which piece, and never had it" in out
    assert "What if you had chosen this?" not in out


def test_all_tells_what_is_folded_with_the_endings_that_stayed_open(run: Run, session: Path) -> None:
    _, out, _ = run("debrief", session, "--all")
    assert "Needed it, and never had it: " in out
    assert "What if you had chosen this?" in out
    assert "Endings still open after it, and not after every option" in out


def test_the_page_folds_what_the_text_leaves_out_until_it_is_asked_for(run: Run, session: Path) -> None:
    folded, every = (run("debrief", session, "--format", "html", *more)[1] for more in ((), ("--all",)))
    assert "<summary><h4>Everything that happened</h4></summary>" in folded
    assert "<h4>Everything that happened</h4>" in every
    assert "<summary><h4>Everything that happened</h4></summary>" not in every
    assert "Endings still open after it, and not after every option" in folded


def test_what_the_trainee_wrote_stands_in_every_form(run: Run, session: Path, scenario: Path) -> None:
    play = RecordedSession.resume(session, tea.story_of(scenario))
    play.add_note("reason", "I *wondered*.", "kitchen.ask_who")
    play.add_note("disagreement", "She was *right*.", "kitchen.ask_who")
    play.close()
    for form in ("text", "html", "json"):
        out = run("debrief", session, "--format", form)[1]
        assert "I *wondered*." in out, form
        assert "She was *right*." in out, form


def test_a_session_is_named_by_the_beginning_of_its_name(run: Run, session: Path) -> None:
    assert run("debrief", session.name[:15])[:2] == run("debrief", session)[:2]


def test_the_data_is_the_same_for_the_same_moves(run: Run, session: Path, scenario: Path, tmp_path: Path) -> None:
    run("play", scenario, "--seed", 7, "--saves", tmp_path / "other", "--choose", ",".join(tea.KEYS))
    (other,) = session_files(tmp_path / "other")
    first, second = (run("debrief", path, "--format", "json")[1] for path in (session, other))
    assert first == second
    found = json.loads(first)
    assert set(found["debrief"]) >= {"how_are_you", "what_happened", "looking_closer", "next"}
    assert found["debrief"]["how_are_you"]["support"][0]["name"] == "Your supervisor"


def test_every_section_of_the_outline_has_its_key_in_the_data(run: Run, session: Path, scenario: Path) -> None:
    data = json.loads(run("debrief", session, "--format", "json")[1])["debrief"]
    outline = build_outline(build_debrief(read_session(session, tea.story_of(scenario))[1].session))
    assert [part.field for part in outline] == ["how_are_you", "what_happened", "looking_closer", "next"]
    for part in outline:
        assert {section.field for section in part.sections} <= set(data[part.field]), part.title
    (decisions,) = (section for section in outline[2].sections if section.field == "decisions")
    for decision, fields in zip(decisions.sections, data["looking_closer"]["decisions"], strict=True):
        assert decision.key == fields["key"]
        assert {section.field for section in decision.sections} <= set(fields)


def test_the_page_stands_alone(run: Run, session: Path) -> None:
    code, out, _ = run("debrief", session, "--format", "html")
    assert code == 0
    assert out.startswith("<!DOCTYPE html>")
    assert "Content-Security-Policy" in out
    assert "Owl" in out
    for foreign in ("<script", "http:", "https:", "src=", "href=", "onclick"):
        assert foreign not in out


def test_a_debrief_changes_nothing_and_can_be_read_while_the_session_is_open(run: Run, session: Path) -> None:
    before = session.read_bytes()
    run("debrief", session)
    assert session.read_bytes() == before


def test_what_is_not_whole_is_said_beside_the_output(run: Run, session: Path) -> None:
    with session.open("ab") as file:
        file.write(b'{"n":8')
    code, out, err = run("debrief", session, "--format", "json")
    assert code == 0
    assert "cut short" in err
    json.loads(out)


def test_a_session_that_is_not_there_gets_a_sentence(run: Run, session: Path) -> None:
    code, out, err = run("debrief", session.name.replace("2026", "1999").replace("2027", "1999"))
    assert (code, out) == (2, "")
    assert err.startswith("There is no session")


def test_the_notes_for_the_one_who_runs_the_session_are_added_when_asked_for(
    run: Run, saves: Path, tmp_path: Path, scenario: Path
) -> None:
    path = tmp_path / "noted.yaml"
    text = scenario.read_text("utf-8")
    path.write_text(text.replace("    debrief:\n", "    presenter: Let it be quiet.\n    debrief:\n", 1), "utf-8")
    run("play", path, "--seed", 7, "--choose", ",".join(tea.KEYS))
    (session,) = session_files(saves)
    plain, noted = (run("debrief", session, "--scenario", path, *more)[1] for more in ((), ("--presenter",)))
    assert "Let it be quiet." not in plain
    assert "Let it be quiet." in noted


def test_the_data_says_nothing_that_only_orders_what_is_shown(run: Run, session: Path) -> None:
    out = run("debrief", session, "--format", "json")[1]
    assert '"weight"' not in out
    assert '"travelled"' in out
