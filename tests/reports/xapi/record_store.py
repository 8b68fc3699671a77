"""A record store as strict as the specification, and a folder with a session to be sent to it."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from game.records.recorded_session import RecordedSession
from game.reports.xapi.reading import folder_statements
from game.reports.xapi.sending import KEY, SECRET
from game.reports.xapi.statements import VERSION
from tests.scenarios.desks.handover import ALL_STRONG
from tests.scenarios.playing import story


class RecordStore(HTTPServer):
    """A record store as strict as the specification: it keeps a statement once, and refuses another of the same id."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.kept: dict[str, dict[str, Any]] = {}
        self.requests = 0
        self.failing: list[int] = []
        """Codes that the next requests are answered with, whatever they hold."""
        self.loses_answer = False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/xapi"


class _Handler(BaseHTTPRequestHandler):
    server: RecordStore

    def do_POST(self) -> None:
        self.server.requests += 1
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        code = self.server.failing.pop(0) if self.server.failing else self._take(body)
        if self.server.loses_answer:
            self.server.loses_answer = False
            self.connection.close()
            return
        self.send_response(code)
        self.end_headers()
        self.wfile.write(b'{"detail": "said"}')

    def _take(self, statements: list[dict[str, Any]]) -> int:
        if self.headers.get("X-Experience-API-Version") != VERSION or self.path != "/xapi/statements":
            return 400
        if self.headers.get("Authorization") != "Basic a2V5OnNlY3JldA==":
            return 401
        if any(self.server.kept.get(each["id"], each) != each for each in statements):
            return 409
        self.server.kept.update({each["id"]: each for each in statements})
        return 200

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Say nothing."""


@pytest.fixture(name="store")
def open_store(monkeypatch: pytest.MonkeyPatch) -> Iterator[RecordStore]:
    monkeypatch.setenv(KEY, "key")
    monkeypatch.setenv(SECRET, "secret")
    opened = RecordStore()
    thread = threading.Thread(target=opened.serve_forever, daemon=True)
    thread.start()
    yield opened
    opened.shutdown()
    opened.server_close()
    thread.join()


@pytest.fixture(name="folder")
def keep_session(tmp_path: Path) -> Path:
    """A folder with one whole session under an alias, with a reason in it."""
    play = RecordedSession.begin(story("handover"), 1, None, tmp_path, alias="Owl", pack="eastmere")
    for key in ALL_STRONG.split(","):
        move = play.session.story.move(key)
        assert move is not None
        play.act(move)
    play.add_note("reason", "Because I knew her.", "twenty_to_seven.bedside")
    play.close()
    return tmp_path


def statements(folder: Path) -> list[dict[str, Any]]:
    return list(folder_statements(folder, lambda _pack, name: story(name)).statements)
