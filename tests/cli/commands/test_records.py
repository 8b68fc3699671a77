"""`records` hands sessions on: into a file, or to a record store, and only when it is called."""

import json
import urllib.request
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.reports.xapi.record_store import RecordStore, keep_session, open_store, statements

__all__ = ["keep_session", "open_store"]


def test_nothing_is_sent_unless_it_is_asked_for(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(urllib.request, "urlopen", lambda *_a, **_k: pytest.fail("something was sent"))
    target = tmp_path / "statements.json"
    assert run("records", folder, "--xapi", target)[0] == 0
    assert len(json.loads(target.read_text("utf-8"))) == len(statements(folder))


def test_the_command_sends_and_names_what_it_left_out(run: Run, folder: Path, store: RecordStore) -> None:
    (folder / "noise.session.jsonl").write_text("noise", "utf-8")
    code, out, _ = run("records", folder, "--xapi", store.url)
    assert code == 1
    assert "noise.session.jsonl" in out
    assert "sent; the store had 0 already" in " ".join(out.split())
    assert len(store.kept) == len(statements(folder))
