"""Sends statements to a learning record store: in batches, each once, and none that the outbox says it has."""

import base64
import http.client
import json
import os
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from game.diagnostics.game_error import GameError
from game.records.journal_reader import pluralise
from game.records.outbox import Outbox
from game.reports.xapi.statements import VERSION, Statement

BATCH = 50
SECONDS = 30.0
"""The most seconds that a store may take for a batch."""
TRIES = 3
KEY, SECRET = "SIXTY_VISITS_LRS_KEY", "SIXTY_VISITS_LRS_SECRET"
"""The variables of the environment that hold the credentials."""
CONFLICT = 409


@dataclass(frozen=True)
class Store:
    """A learning record store: the address of its `statements` resource, and the credentials of the environment."""

    url: str
    authorization: str

    @classmethod
    def at(cls, address: str) -> "Store":
        """Return the store at an address; raises GameError for one that is no address of the web."""
        parts = urlsplit(address)
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            raise GameError(f"“{address[:200]}” is no address of a record store: it begins with https://")
        if parts.username or parts.password:
            raise GameError(f"Leave the credentials out of the address; they stand in {KEY} and {SECRET}.")
        url = address if parts.path.rstrip("/").endswith("statements") else f"{address.rstrip('/')}/statements"
        pair = f"{os.environ.get(KEY, '')}:{os.environ.get(SECRET, '')}"
        return cls(url, f"Basic {base64.b64encode(pair.encode()).decode()}" if pair != ":" else "")


class RefusedError(Exception):
    """The store refused a request: `status` is the code of its answer."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


@dataclass(frozen=True)
class Delivery:
    """What came of sending: how many statements the store took now, and how many it had already."""

    sent: int
    known: int


def deliver(statements: Sequence[Statement], store: Store, outbox: Outbox) -> Delivery:
    """Send the statements that the outbox does not name; raises GameError if the store cannot be reached or refuses.

    What it took until then is written down, so that a second call goes on from there. A statement that the store has in
    other words, as an earlier version of the program sent it, does not keep the others back: it is said at the end.
    """
    waiting = [each for each in statements if each["id"] not in outbox]
    conflicts = sum(_deliver_batch(batch, store, outbox) for batch in _batches(waiting))
    if conflicts:
        raise GameError(
            f"The record store has {pluralise(conflicts, 'statement')} in other words and keeps them as they are "
            f"({CONFLICT}). Everything else was sent."
        )
    return Delivery(len(waiting), len(statements) - len(waiting))


def _batches(statements: Sequence[Statement]) -> Iterator[Sequence[Statement]]:
    for start in range(0, len(statements), BATCH):
        yield statements[start : start + BATCH]


def _deliver_batch(batch: Sequence[Statement], store: Store, outbox: Outbox) -> int:
    """Send a batch, each by itself where the store has one of it in other words; return how many of those it has."""
    try:
        _post(store, list(batch))
    except RefusedError as refusal:
        if refusal.status != CONFLICT:
            hint = f" Its credentials stand in {KEY} and {SECRET}." if refusal.status in {401, 403} else ""
            raise GameError(f"The record store refused ({refusal.status}): {refusal}.{hint}") from None
        return 1 if len(batch) == 1 else sum(_deliver_batch([each], store, outbox) for each in batch)
    outbox.add([each["id"] for each in batch])
    return 0


def _post(store: Store, statements: Sequence[Statement]) -> None:
    headers = {"Content-Type": "application/json", "X-Experience-API-Version": VERSION}
    if store.authorization:
        headers["Authorization"] = store.authorization
    body = json.dumps(statements, ensure_ascii=False).encode()
    for attempt in range(1, TRIES + 1):
        # The scheme is http or https: `Store.at` takes no other.
        request = urllib.request.Request(store.url, data=body, headers=headers, method="POST")  # noqa: S310
        try:
            with urllib.request.urlopen(request, timeout=SECONDS):  # noqa: S310 - as above
                return
        except urllib.error.HTTPError as error:
            words = " ".join(error.read(400).decode("utf-8", "replace").split()) or error.reason
            if error.code < http.client.INTERNAL_SERVER_ERROR or attempt == TRIES:
                raise RefusedError(error.code, words) from None
        except (OSError, http.client.HTTPException) as error:
            if attempt == TRIES:
                raise GameError(f"The record store at {store.url} cannot be reached: {error}.") from None
