"""Learning platforms on this machine alone: SCORM's run-time around a package, and a record store for cmi5."""

import io
import json
import threading
import uuid
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

CMI5 = "https://w3id.org/xapi/cmi5/context/"
VERBS = "http://adlnet.gov/expapi/verbs/"
SESSION = f"{CMI5}extensions/sessionid"
ACTOR = {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "1625378"}}
HOST = """<!DOCTYPE html><meta charset="utf-8"><title>A platform</title><body>
<script src="/run-time.js"></script><script>
window.API = new Scorm12API({lmsCommitUrl: "/commit"});
API.loadFromJSON(STORED);
setInterval(() => {
  if (document.querySelector("iframe").contentDocument?.body?.dataset.ready) document.body.dataset.ready = "yes";
}, 20);
</script><iframe src="/index.html" style="width: 100%; height: 90vh"></iframe>"""


OPENER = """<!DOCTYPE html><meta charset="utf-8"><title>A platform that opens a window</title><body data-ready="yes">
<script src="/run-time.js"></script><script>
window.API = new Scorm12API({lmsCommitUrl: "/commit"});
API.loadFromJSON(STORED);
</script>"""


class Platform(ThreadingHTTPServer):
    """What a platform has: the files of a package, what was committed, and for cmi5 the store and its rules."""

    daemon_threads = True

    def __init__(self, package: bytes, run_time: bytes = b"") -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            self.files = {f"/{name}": archive.read(name) for name in archive.namelist()}
        self.files |= {
            "/run-time.js": run_time,
            "/back.html": b"<!DOCTYPE html><title>Back</title>",
            "/favicon.ico": b"",
        }
        self.commits: list[dict[str, Any]] = []
        self.stored: dict[str, Any] = {"core": {"student_id": "1625378", "student_name": "Doe, Jo"}}
        """What the run-time of SCORM is given at the next launch, as data under `cmi`."""
        self.registration = str(uuid.uuid4())
        self.states: dict[str, bytes] = {}
        self.statements: list[dict[str, Any]] = []
        self.faults: list[str] = []
        """What the page did against the standard."""
        self.tokens: dict[str, str] = {}
        """Each token by the address, used once, that gives it."""
        self.template: dict[str, Any] = {}
        self.is_out = False
        """Whether requests to the store are answered with a fault."""
        self.loses_statements = False
        """Whether those with statements alone are."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def verbs(self) -> list[str]:
        return [each["verb"]["id"].removeprefix(VERBS) for each in self.statements]

    @property
    def activity(self) -> str:
        return "https://lms.example/activities/7"

    def launch(self, pages: "Platform", mode: str = "Normal", **more: str) -> str:
        """Return the address of a new launch of the page that another server has, with this one as the store."""
        key = str(uuid.uuid4())
        self.tokens[key] = f"token-{key}"
        grouping = [{"objectType": "Activity", "id": "urn:sixty-visits:scenario:publisher"}]
        self.template = {"contextActivities": {"grouping": grouping}, "extensions": {SESSION: key}}
        data = {"contextTemplate": self.template, "launchMode": mode, "moveOn": "Completed", **more}
        self.states["LMS.LaunchData"] = json.dumps(data).encode()
        query = {
            "endpoint": f"{self.url}/xapi/",
            "fetch": f"{self.url}/token?k={key}",
            "actor": json.dumps(ACTOR),
            "registration": self.registration,
            "activityId": self.activity,
        }
        return f"{pages.url}/index.html?{urlencode(query)}"

    def take(self, statement: dict[str, Any]) -> None:
        """Keep a statement, and note each rule of cmi5 that it breaks."""
        verb = statement["verb"]["id"].removeprefix(VERBS)
        session = statement["context"]["extensions"].get(SESSION)
        of_session = [each for each in self.statements if each["context"]["extensions"].get(SESSION) == session]
        verbs = [each["verb"]["id"].removeprefix(VERBS) for each in of_session]
        category = [each["id"] for each in statement["context"]["contextActivities"].get("category", [])]
        result = statement.get("result", {})
        is_defined = f"{CMI5}categories/cmi5" in category
        rules = {
            "a new id": str(uuid.UUID(statement["id"])) == statement["id"]
            and all(each["id"] != statement["id"] for each in self.statements),
            "the actor of the launch": statement["actor"] == ACTOR,
            "its registration": statement["context"]["registration"] == self.registration,
            "its template": _contains(statement["context"], self.template),
            "in UTC": statement["timestamp"].endswith("Z"),
            "initialised first": (verb == "initialized") == (not verbs),
            "nothing after its end": "terminated" not in verbs,
            "no verb twice": not is_defined or verb not in verbs,
            "completed once": verb != "completed" or "completed" not in self.verbs,
            "of this activity": not is_defined or statement["object"]["id"] == self.activity,
            "defined verbs by category": is_defined == (verb in {"initialized", "completed", "terminated"}),
            "completion by category": (f"{CMI5}categories/moveon" in category) == ("completion" in result),
            "completion": ("completion" in result) == (verb == "completed") and result.get("completion", True) is True,
            "a duration": not is_defined or (verb in {"completed", "terminated"}) == ("duration" in result),
            "no score": not {"score", "success"} & set(result),
        }
        self.faults += [f"{verb}: not {rule}" for rule, holds in rules.items() if not holds]
        self.statements.append(statement)


def _contains(value: Any, template: Any) -> bool:
    if isinstance(template, dict):
        return all(key in value and _contains(value[key], each) for key, each in template.items())
    return bool(value == template)


class _Handler(BaseHTTPRequestHandler):
    server: Platform

    def do_OPTIONS(self) -> None:
        self._answer(204)

    def do_GET(self) -> None:
        path, query = self._asked()
        if path.startswith("/xapi/"):
            self._of_store(path, query)
        elif path == "/platform.html":
            stored = json.dumps(self.server.stored).replace("<", "\\u003c")
            self._answer(200, HOST.replace("STORED", stored).encode(), "text/html")
        elif path == "/opener.html":
            stored = json.dumps(self.server.stored)
            self._answer(200, OPENER.replace("STORED", stored).encode(), "text/html")
        elif path in self.server.files:
            self._answer(200, self.server.files[path], "text/javascript" if path.endswith(".js") else "text/html")
        else:
            self._answer(404)

    def do_POST(self) -> None:
        path, query = self._asked()
        if path == "/commit":
            self.server.commits.append(json.loads(self._body()))
            self._answer(200, b'{"result": true, "errorCode": 0}')
        elif path == "/token":
            token = self.server.tokens.pop(query.get("k", ""), None)
            if token is None:
                self._answer(200, b'{"error-code": "1", "error-text": "The token was returned already."}')
            else:
                self._answer(200, json.dumps({"auth-token": token}).encode())
        else:
            self._of_store(path, query)

    def do_PUT(self) -> None:
        self.do_POST()

    def _of_store(self, path: str, query: dict[str, str]) -> None:
        server, body = self.server, self._body()
        session = server.template.get("extensions", {}).get(SESSION)
        if server.is_out or (server.loses_statements and path == "/xapi/statements"):
            self._answer(503)
        elif self.headers.get("Authorization") != f"Basic token-{session}":
            server.faults.append(f"{path}: not the token")
            self._answer(401)
        elif self.headers.get("X-Experience-API-Version") != "1.0.3":
            server.faults.append(f"{path}: no version")
            self._answer(400)
        elif path == "/xapi/statements" and self.command == "POST":
            for statement in json.loads(body):
                server.take(statement)
            self._answer(200, b"[]")
        elif path == "/xapi/statements" and "statementId" in query:
            of_id = [each for each in server.statements if each["id"] == query["statementId"]]
            self._answer(200 if of_id else 404, json.dumps(of_id[0]).encode() if of_id else b"")
        elif path == "/xapi/agents/profile" and json.loads(query["agent"]) == ACTOR:
            self._answer(404)
        elif path == "/xapi/activities/state" and self._is_of_launch(query):
            self._of_state(query["stateId"], body)
        else:
            server.faults.append(f"{self.command} {path}: unknown")
            self._answer(400)

    def _is_of_launch(self, query: dict[str, str]) -> bool:
        wanted = (self.server.activity, self.server.registration)
        return (query["activityId"], query["registration"]) == wanted and json.loads(query["agent"]) == ACTOR

    def _of_state(self, name: str, body: bytes) -> None:
        if self.command == "PUT":
            if name == "LMS.LaunchData":
                self.server.faults.append("the launch data were changed")
            self.server.states[name] = body
            self._answer(204)
        elif name in self.server.states:
            self._answer(200, self.server.states[name])
        else:
            self._answer(404)

    def _asked(self) -> tuple[str, dict[str, str]]:
        parts = urlsplit(self.path)
        return parts.path, {name: values[0] for name, values in parse_qs(parts.query).items()}

    def _body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length", "0")))

    def _answer(self, code: int, body: bytes = b"", kind: str = "application/json") -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "*, Authorization, Content-Type, X-Experience-API-Version")
        self.send_header("Access-Control-Allow-Methods", "GET, PUT, POST")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Say nothing."""


@contextmanager
def running_platform(package: bytes, run_time: bytes = b"") -> Iterator[Platform]:
    """Run a platform with a package on this machine."""
    with Platform(package, run_time) as platform:
        thread = threading.Thread(target=platform.serve_forever, daemon=True)
        thread.start()
        try:
            yield platform
        finally:
            platform.shutdown()
            thread.join()
