"""The real language server of YAML editors, spoken to as an editor speaks to it."""

import json
import os
import queue
import shutil
import subprocess
import threading
from pathlib import Path
from typing import IO, Any, Self

PROGRAM = shutil.which("yaml-language-server")
SECONDS = 60
"""How long an answer may take before the test gives up."""
CAN = {
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    }
}
SETTINGS = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}


class Editor:
    """An editor with one folder open; the first line of each text names the schema in it."""

    def __init__(self, folder: Path, schema: str) -> None:
        self.folder, self._first = folder, f"# yaml-language-server: $schema={schema}\n"
        self._answers: queue.Queue[Any] = queue.Queue()
        self._slips: dict[str, queue.Queue[Any]] = {}
        self._asked = self._opened = 0

    def __enter__(self) -> Self:
        assert PROGRAM is not None
        self._server = subprocess.Popen(  # noqa: S603 - the editor's own server, found on the path
            [PROGRAM, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self._server.stdout is not None
        threading.Thread(target=self._listen, args=(self._server.stdout,), daemon=True).start()
        self._ask("initialize", {"processId": os.getpid(), "rootUri": self.folder.as_uri(), "capabilities": CAN})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": SETTINGS})
        return self

    def __exit__(self, *_: object) -> None:
        self._server.kill()
        self._server.communicate()

    def slips(self, text: str) -> list[tuple[int, str]]:
        """Return what the editor underlines: the line, counted as the author sees it, and the sentence."""
        found = self._slips[self._open(text)].get(timeout=SECONDS)
        return [(each["range"]["start"]["line"], each["message"]) for each in found]

    def offers(self, text: str) -> dict[str, tuple[str, str]]:
        """Return what can stand at the mark ¦, each with what would be typed and what is said of it."""
        answer = self._at(text, "textDocument/completion")
        return {
            one["label"]: ((one.get("textEdit") or {}).get("newText", one.get("insertText", "")), _words(one))
            for one in answer["items"]
        }

    def hover(self, text: str) -> str:
        """Return what is shown over the mark ¦."""
        words: str = self._at(text, "textDocument/hover")["contents"]["value"]
        return words

    def _at(self, text: str, method: str) -> Any:
        before = (self._first + text).partition("¦")[0]
        place = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return self._ask(method, {"textDocument": {"uri": self._open(text.replace("¦", ""))}, "position": place})

    def _open(self, text: str) -> str:
        self._opened += 1
        uri = (self.folder / f"opened-{self._opened}.yaml").as_uri()
        self._slips[uri] = queue.Queue()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": self._first + text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _ask(self, method: str, params: object) -> Any:
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        return self._answers.get(timeout=SECONDS)["result"]

    def _tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._server.stdin.flush()

    def _listen(self, stream: IO[bytes]) -> None:
        while header := stream.readline():
            size = int(header.split(b":")[1]) if header.lower().startswith(b"content-length") else 0
            while stream.readline().strip():
                pass
            message = json.loads(stream.read(size))
            if "id" in message and "method" in message:
                self._send({"id": message["id"], "result": [{} for _ in message["params"].get("items", ())]})
            elif "id" in message:
                self._answers.put(message)
            elif message["method"] == "textDocument/publishDiagnostics":
                self._slips[message["params"]["uri"]].put(message["params"]["diagnostics"])


def _words(item: Any) -> str:
    said = item.get("documentation", "")
    return str(said["value"] if isinstance(said, dict) else said)
