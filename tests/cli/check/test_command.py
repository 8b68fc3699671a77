import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main
from game.cli.check.output import annotation
from game.diagnostics.problem import Place, Problem, Severity
from tests.cli.conftest import Run


@pytest.fixture
def scenario(scenario: Path) -> Path:
    """The same story where every word of its theme is earned and no two options do the same: nothing is to be said."""
    text = scenario.read_text("utf-8").replace("life are known}", "life are known, words: [missed, clear]}")
    alike = text[text.index("      stay_quiet:") : text.index("    debrief:", text.index("      stay_quiet:"))]
    scenario.write_text(text.replace(alike, ""), "utf-8")
    return scenario


def broken(scenario: Path) -> Path:
    text = (
        scenario.read_text("utf-8").replace("goto: office", "goto: offise").replace("learn: [lee_name]", "learn: [lee]")
    )
    scenario.write_text(text, "utf-8")
    return scenario


def test_a_sound_scenario_has_nothing_to_say(run: Run, scenario: Path) -> None:
    code, out, err = run("check", scenario)
    assert (code, err) == (0, "")
    assert out.endswith("1 scenario checked: nothing to say.\n")


def test_every_error_is_shown_with_its_line_and_a_caret_and_ends_with_one(run: Run, scenario: Path) -> None:
    code, out, err = run("check", broken(scenario))
    assert (code, err) == (1, "")
    assert out.count("goto: offise") == 2
    assert "office" in out
    assert out.count("^") == 3
    assert "1 scenario checked: 3 errors." in out


def test_the_same_as_data(run: Run, scenario: Path) -> None:
    code, out, _ = run("check", broken(scenario), "--format", "json")
    assert code == 1
    whole = json.loads(out)
    found = whole["problems"]
    assert len(found) == 3
    assert whole["scenarios"] == []
    assert {"code", "severity", "file", "line", "column", "message", "hint"} == set(found[0])
    assert found[0]["file"] == str(scenario)
    assert found[0]["line"] > 1


def test_what_was_proven_of_a_sound_scenario_stands_in_the_data(run: Run, scenario: Path) -> None:
    code, out, err = run("check", scenario, "--format", "json")
    assert (code, err) == (0, "")
    data = json.loads(out)
    assert data["problems"] == []
    (proven,) = data["scenarios"]
    assert set(proven) == {
        "id",
        "situations",
        "transitions",
        "plays",
        "endings",
        "unfinished",
        "seconds",
        "shares",
        "random_plays",
        "denials",
    }
    assert proven["plays"] == sum(ending["plays"] for ending in proven["endings"])
    assert sum(ending["share"] for ending in proven["endings"]) == pytest.approx(1)
    assert {"id", "title", "share", "plays", "interval"} == set(proven["endings"][0])


def test_the_data_of_a_quick_check_prove_nothing(run: Run, scenario: Path) -> None:
    assert json.loads(run("check", scenario, "--quick", "--format", "json")[1])["scenarios"] == []


def test_a_workflow_gets_an_annotation_for_each_problem(run: Run, scenario: Path) -> None:
    code, out, _ = run("check", broken(scenario), "--format", "github")
    assert code == 1
    lines = [line for line in out.splitlines() if line.startswith("::error ")]
    assert len(lines) == 3
    assert f"file={scenario},line=" in lines[0]


def test_signs_that_mean_something_to_a_workflow_are_written_otherwise() -> None:
    found = Problem("P016", Severity.NOTE, Place("a,b:c%.yaml", 3), "One, two: 5 %\nthree.", "Four.")
    assert annotation(found) == ("::notice file=a%2Cb%3Ac%25.yaml,line=3,title=P016::One, two: 5 %25%0Athree. Four.")


def test_a_folder_is_checked_whole(run: Run, scenario: Path) -> None:
    assert run("check", scenario.parent)[1].endswith("1 scenario checked: nothing to say.\n")


def test_without_a_path_everything_installed_is_checked(
    run: Run, scenario: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.paths.scenarios", lambda: scenario.parent)
    assert "1 scenario checked" in run("check")[1]


def test_a_path_that_is_not_there_is_wrong_use(run: Run, tmp_path: Path) -> None:
    code, _, err = run("check", tmp_path / "nothing.yaml")
    assert code == 2
    assert err == f"There is no file or folder {tmp_path / 'nothing.yaml'}.\n"


def test_a_long_line_is_not_folded_under_its_caret(run: Run, scenario: Path) -> None:
    text = broken(scenario).read_text("utf-8").replace("goto: offise", "goto: offise   # " + "and so on " * 30, 1)
    scenario.write_text(text, "utf-8")
    _, out, _ = run("check", scenario)
    lines = out.splitlines()
    carets = [place for place, line in enumerate(lines) if line.strip(" |") == "^"]
    assert len(carets) == 3
    for place in carets:
        assert lines[place - 1].lstrip()[0].isdigit()


UNSOUND = Path(__file__).resolve().parents[2] / "scenarios" / "unsound"


def test_a_story_is_gone_through_in_every_way_it_can_be_played(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(UNSOUND / "P001-unreached-scene.yaml")]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Reading {UNSOUND / 'P001-unreached-scene.yaml'} …\n")
    assert "  Done: 100.0 %, 1 play\n" in out
    assert "No play comes to the scene `garden`." in out
    assert "every play was gone through" in out


def test_a_story_that_can_be_stuck_has_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(UNSOUND / "P006-stuck.yaml")]) == 1
    assert "--choose" in capsys.readouterr().out


def test_what_was_not_finished_is_said_and_has_its_own_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--seconds", "0", str(UNSOUND / "P001-unreached-scene.yaml")]) == 3
    assert "not proven: " in capsys.readouterr().out


def test_quick_only_reads(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--quick", str(UNSOUND / "P001-unreached-scene.yaml")]) == 0
    out = capsys.readouterr().out
    assert "every play" not in out
    assert out.endswith("Read only: plays were not gone through, and nothing that a text denies was proven.\n")


def test_how_many_denials_were_proven_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    good = UNSOUND.parent / "good"
    (path,) = good.glob("P020-*.yaml")
    assert main(["check", str(path)]) == 0
    assert "1 denial was proven" in capsys.readouterr().out
    assert main(["check", str(UNSOUND / "P020-words-that-are-not-so.yaml")]) == 1
    assert "proven" not in capsys.readouterr().out


def test_a_play_that_shows_something_is_a_line_to_type(capsys: pytest.CaptureFixture[str]) -> None:
    path = UNSOUND / "P020-words-that-are-not-so.yaml"
    assert main(["check", str(path)]) == 1
    (line,) = re.findall(rf"python main\.py play {re.escape(str(path))} --text --choose \S+", capsys.readouterr().out)
    assert main(line.split()[2:]) == 0


def test_the_first_line_waits_for_no_library_that_reads_or_proves() -> None:
    heavy = "{'numpy', 'pydantic', 'yaml', 'rich', 'pygame'}"
    script = f"import sys, game.cli.check.command; print({heavy} & set(sys.modules))"
    root = Path(__file__).resolve().parents[3]
    found = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    assert found.stdout == "set()\n"


def test_a_pack_says_which_findings_no_decision_echoes_yet(run: Run) -> None:
    pack = Path(__file__).resolve().parents[3] / "scenarios" / "eastmere"
    data = json.loads(run("check", pack, "--quick", "--format", "json")[1])
    assert [one["id"] for one in data["packs"]] == ["eastmere"]
    assert "F1" not in data["packs"][0]["unechoed"]


def test_the_shipped_story_reads_without_an_error_or_a_warning(run: Run) -> None:
    story = Path(__file__).resolve().parents[3] / "scenarios" / "eastmere" / "just_a_friend.yaml"
    code, out, _ = run("check", story, "--quick", "--format", "json")
    assert code == 0
    assert [problem for problem in json.loads(out)["problems"] if problem["severity"] != "note"] == []
