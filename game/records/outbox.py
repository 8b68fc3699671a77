"""What has been sent to a record store: a file of ids beside the sessions, so that nothing is sent twice."""

import json
from pathlib import Path

from game.diagnostics.game_error import GameError
from game.records.journal_reader import os_error_text

NAME = "sent-statements.jsonl"
LARGEST = 512 * 1024 * 1024
"""The most bytes of the file that are read."""


class Outbox:
    """The statements of a folder that one store has; each is written down after the store has taken it."""

    def __init__(self, folder: Path, endpoint: str) -> None:
        self._path, self._endpoint = folder / NAME, endpoint
        self._sent = self._read()

    def __contains__(self, statement: str) -> bool:
        """Tell whether the store has a statement, by its id."""
        return statement in self._sent

    def add(self, statements: list[str]) -> None:
        """Write down that the store has taken statements; raises GameError where that cannot be kept."""
        lines = "".join(json.dumps({"to": self._endpoint, "id": each}) + "\n" for each in statements)
        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(lines)
        except OSError as error:
            reason = os_error_text(error).lower()
            raise GameError(f"What was sent cannot be written down in {self._path}: {reason}.") from None
        self._sent.update(statements)

    def _read(self) -> set[str]:
        """Return the ids; a line that is not whole is passed over: what it names is sent again, under the same id."""
        try:
            if not self._path.is_file() or self._path.stat().st_size > LARGEST:
                return set()
            lines = self._path.read_text("utf-8", "replace").splitlines()
        except OSError as error:
            raise GameError(f"{self._path} cannot be read: {os_error_text(error).lower()}.") from None
        sent: set[str] = set()
        for line in lines:
            try:
                entry = json.loads(line)
            except ValueError:
                continue
            if isinstance(entry, dict) and entry.get("to") == self._endpoint and isinstance(entry.get("id"), str):
                sent.add(entry["id"])
        return sent
