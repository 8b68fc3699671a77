"""Statements in a real record store: Ralph with files, started on this machine alone where it is installed."""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.records.outbox import NAME, Outbox
from game.reports.xapi.sending import KEY, SECRET, Store, deliver
from tests.reports.xapi.record_store import keep_session, statements

__all__ = ["keep_session"]
BIN = os.environ.get("RALPH_BIN") and str(Path(os.environ["RALPH_BIN"]).resolve())
"""The folder with `ralph` and `uvicorn`: those need other versions of libraries than this program, so a place apart."""
RALPH, UVICORN = (shutil.which(name, path=BIN) for name in ("ralph", "uvicorn"))
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (RALPH and UVICORN), reason="Ralph is not installed: docs/scale.md says how to run this"),
]
PATIENCE = 30.0
"""Seconds for the store to start."""
APPEND = """from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend

FSLRSBackend.default_operation_type = BaseOperationType.APPEND
from ralph.api import app
"""
"""Ralph 5.1.0 with files takes one request and refuses the next, since it would create its file again."""


def environment(folder: Path) -> dict[str, str]:
    settings = {
        "RALPH_APP_DIR": str(folder),
        "RALPH_AUTH_FILE": str(folder / "auth.json"),
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(folder / "data"),
    }
    return {**os.environ, **settings}


@contextmanager
def ralph(folder: Path) -> Iterator[str]:
    """Run the store in a folder; yield the address of its xAPI resources."""
    (folder / "store.py").write_text(APPEND, "utf-8")
    (folder / "data").mkdir(exist_ok=True)
    credentials = ["-u", "key", "-p", "secret", "-s", "statements/write", "-s", "statements/read"]
    owner = ["-A", "game", "http://example.org", "-w"]
    subprocess.run(  # noqa: S603 - the installed program
        [str(RALPH), "auth", *credentials, *owner], env=environment(folder), check=True, capture_output=True
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    with subprocess.Popen(  # noqa: S603 - as above
        [str(UVICORN), "store:app", "--app-dir", str(folder), "--host", "127.0.0.1", "--port", port],
        env=environment(folder), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as running:  # fmt: skip
        try:
            wait_for(f"http://127.0.0.1:{port}/__heartbeat__")
            yield f"http://127.0.0.1:{port}/xAPI"
        finally:
            running.terminate()


def wait_for(url: str) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - this machine
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            assert time.monotonic() < end, "the store did not start"
            time.sleep(0.1)


def test_ralph_keeps_each_statement_once_however_often_it_is_sent(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEY, "key")
    monkeypatch.setenv(SECRET, "secret")
    every, place = statements(folder), tmp_path_factory.mktemp("ralph")
    with ralph(place) as url:
        to = Store.at(url)
        assert deliver(every, to, Outbox(folder, to.url)).sent == len(every)
        assert deliver(every, to, Outbox(folder, to.url)).sent == 0
        # With the outbox lost, everything is sent again under the ids that it had.
        (folder / NAME).unlink()
        assert deliver(every, to, Outbox(folder, to.url)).sent == len(every)
    files = [file for file in (place / "data").rglob("*") if file.is_file()]
    kept = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    assert sorted(each["id"] for each in kept) == sorted(each["id"] for each in every)
