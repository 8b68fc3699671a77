"""A browser without a screen, driven over a pipe: opens a page, presses keys, clicks, asks the page."""

import base64
import itertools
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PATIENCE = 60.0
"""Seconds to wait for an answer or for something to become true."""
CODES = {"Enter": 13, "Escape": 27, "Tab": 9, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}
IN_BROWSER = [
    pytest.mark.slow,
    pytest.mark.skipif(PROGRAM is None, reason="there is no Chromium on this machine: apt-get install chromium"),
]
"""The marks of tests in a real browser."""


class Browser:
    """One tab of a running browser."""

    def __init__(self, to: int, back: int) -> None:
        self.to, self.back = to, back
        self.numbers = itertools.count(1)
        self.session = ""
        self.events: list[dict[str, Any]] = []
        self.rest = b""

    def call(self, method: str, **given: Any) -> dict[str, Any]:
        """Ask for something and wait for its answer."""
        number = next(self.numbers)
        message: dict[str, Any] = {"id": number, "method": method, "params": given}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == number:
                assert "error" not in answer, answer
                found: dict[str, Any] = answer["result"]
                return found
            self.events.append(answer)

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self.rest:
            more = os.read(self.back, 1 << 20)
            assert more, "the browser has gone"
            self.rest += more
        first, _, self.rest = self.rest.partition(b"\0")
        found: dict[str, Any] = json.loads(first)
        return found

    def open(
        self,
        file: Path | str,
        width: int = 1440,
        height: int = 900,
        features: Mapping[str, str] | None = None,
        *,
        scripts: bool = True,
    ) -> None:
        """Open a page, a file or an address, in a window of a size, and wait until its script has drawn it.

        Where scripts are off, wait until it is read.
        """
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        wanted = [{"name": name, "value": value} for name, value in (features or {}).items()]
        self.call("Emulation.setEmulatedMedia", features=wanted)
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.call("Page.navigate", url=file if isinstance(file, str) else file.resolve().as_uri())
        drawn = "document.body && document.body.dataset.ready"
        read = "document.readyState === 'complete' && document.querySelector('article') !== null"
        self.until(drawn if scripts else read)

    def ask(self, expression: str) -> Any:
        """Return what an expression is worth on the page."""
        found = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def until(self, expression: str) -> None:
        """Wait until an expression holds."""
        end = time.monotonic() + PATIENCE
        while not self.ask(expression):
            assert time.monotonic() < end, f"never so: {expression}"
            time.sleep(0.02)

    def press(self, key: str, modifiers: int = 0) -> None:
        """Press a key."""
        text = {"text": key} if len(key) == 1 else {"text": "\r"} if key == "Enter" else {}
        code = CODES.get(key, ord(key[0]))
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, modifiers=modifiers,
                      **(text if kind == "keyDown" else {}))  # fmt: skip

    def write(self, text: str) -> None:
        """Write into what has the focus."""
        self.call("Input.insertText", text=text)

    def mouse(self, kind: str, x: float, y: float) -> None:
        """Move, press or release the mouse."""
        held = (
            {"button": "left", "buttons": 1, "clickCount": 1}
            if kind != "mouseReleased"
            else {"button": "left", "clickCount": 1}
        )
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **held)

    def click(self, selector: str) -> None:
        """Click into the middle of something."""
        x, y = self.middle(selector)
        self.mouse("mousePressed", x, y)
        self.mouse("mouseReleased", x, y)

    def middle(self, selector: str) -> tuple[float, float]:
        """Return where the middle of something is."""
        box = self.ask(f"(({BOX})(document.querySelector({json.dumps(selector)})))")
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def picture(self) -> bytes:
        """Return what is seen, as PNG."""
        return base64.b64decode(self.call("Page.captureScreenshot")["data"])

    def complaints(self) -> list[str]:
        """Return what the browser complained of: faults of scripts, refusals of the policy."""
        self.ask("1")
        entries = [one["params"]["entry"]["text"] for one in self.events if one.get("method") == "Log.entryAdded"]
        faults = [str(one["params"]) for one in self.events if one.get("method") == "Runtime.exceptionThrown"]
        return [*entries, *faults]

    def fetched(self) -> list[str]:
        """Return every address that was asked for."""
        sent = [
            one["params"]["request"]["url"] for one in self.events if one.get("method") == "Network.requestWillBeSent"
        ]
        return [url for url in sent if not url.startswith("data:")]


BOX = """one => {
  const box = one.getBoundingClientRect();
  return {x: box.x, y: box.y, width: box.width, height: box.height};
}"""


START = """
import os, sys
read, write = os.dup(int(sys.argv[1])), os.dup(int(sys.argv[2]))
os.dup2(read, 3)
os.dup2(write, 4)
os.set_inheritable(3, True)
os.set_inheritable(4, True)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""The browser reads at 3 and writes at 4."""


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """Start a browser with a profile of its own in a folder, and end it."""
    assert PROGRAM is not None
    to_read, to_write = os.pipe()
    back_read, back_write = os.pipe()
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
               "--disable-dev-shm-usage", f"--user-data-dir={folder}", "--remote-debugging-pipe"]  # fmt: skip
    command = [sys.executable, "-c", START, str(to_read), str(back_write), PROGRAM, *options]
    with subprocess.Popen(  # noqa: S603 - the browser of this machine, with options of our own
        command, pass_fds=(to_read, back_write), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as running:
        os.close(to_read)
        os.close(back_write)
        made = Browser(to_write, back_read)
        try:
            yield made
        finally:
            made.session = ""
            with suppress(OSError, AssertionError):
                made.call("Browser.close")
            os.close(to_write)
            os.close(back_read)
            _ended(running)


def _ended(running: "subprocess.Popen[bytes]") -> None:
    try:
        running.wait(10)
    except subprocess.TimeoutExpired:
        running.kill()
