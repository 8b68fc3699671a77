"""Open endings worked out in a process of its own: the same answer, and never a fault where there is none."""

import dataclasses
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from game.checker.analysis.outcome_worker import IMPORT_ROOT, OutcomeWorker, _request_for, handle_request, main
from game.checker.analysis.outcomes import open_endings_by_option
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Session, begin
from game.engine.story import compile_story
from game.scenario.loader import load_scenario

FILE = Path(__file__).parents[2] / "tea_at_four.yaml"


@pytest.fixture(scope="module")
def session() -> Session:
    scenario = load_scenario(FILE).value
    assert scenario is not None
    session = begin(compile_story(scenario), 7, [ReceivedInformation("old_note", -3)])
    while not session.ended:
        session = session.make_move(session.choices()[0])
    return session


def test_the_one_who_is_sent_brings_what_would_have_been_found_here(session: Session) -> None:
    expected = open_endings_by_option(session)
    assert expected
    assert OutcomeWorker(session, FILE).result() == expected


def test_a_session_is_played_again_as_it_was(session: Session) -> None:
    question = _request_for(session, FILE)
    assert json.loads(json.dumps(dataclasses.asdict(question)))["incoming"] == [["old_note", -3]]
    assert handle_request(question) == open_endings_by_option(session)


def test_nothing_is_said_of_a_scenario_that_was_edited_meanwhile_or_went(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "tea.yaml"
    file.write_text(FILE.read_text("utf-8").replace("Tea", "Coffee"), "utf-8")
    assert handle_request(_request_for(session, file)) == {}
    assert handle_request(_request_for(session, tmp_path / "nowhere.yaml")) == {}


def test_nothing_is_said_of_moves_that_cannot_be_made_again(session: Session) -> None:
    assert handle_request(dataclasses.replace(_request_for(session, FILE), moves=("nowhere.nothing",))) == {}


def test_the_answer_is_written_as_json(
    session: Session, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(dataclasses.asdict(_request_for(session, FILE)))))
    main()
    found = json.loads(capsys.readouterr().out)
    assert {key: tuple(endings) for key, endings in found.items()} == open_endings_by_option(session)


def test_an_errand_that_is_called_off_brings_nothing(session: Session) -> None:
    errand = OutcomeWorker(session, FILE)
    errand.cancel()
    assert errand.result() == {}


@pytest.mark.parametrize("program", ["print('no answer')", "print('[1, 2]')", "raise SystemExit(3)"])
def test_no_sensible_answer_is_none(session: Session, program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    start = subprocess.Popen

    def instead(_command: list[str], **options: object) -> "subprocess.Popen[str]":
        return start([sys.executable, "-c", program], **options)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr("subprocess.Popen", instead)
    assert OutcomeWorker(session, FILE).result() == {}


def test_where_nobody_can_be_sent_an_expected_error_says_so(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with pytest.raises(OSError, match="nowhere"):
        OutcomeWorker(session, FILE)


def test_who_sends_loads_no_numpy() -> None:
    code = "import sys, game.checker.analysis.outcome_worker, game.ui.outcome_loader; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=IMPORT_ROOT, check=False).returncode == 0  # noqa: S603 - our own code
