"""Statements reach a record store once each, whatever breaks off; nothing of a person is in them."""

import json
from pathlib import Path

import pytest

from game.diagnostics.game_error import GameError
from game.records.journal_reader import read_journal
from game.records.outbox import NAME, Outbox
from game.records.recorded_session import RecordedSession
from game.reports.xapi.sending import BATCH, SECRET, Store, deliver
from game.reports.xapi.statements import VERBS, session_statements
from tests.reports.xapi.record_store import RecordStore, keep_session, open_store, statements
from tests.scenarios.playing import story

__all__ = ["keep_session", "open_store"]
SAFE = {"id", "actor", "verb", "object", "context", "timestamp", "version", "result"}
"""The keys that a statement may have."""


def test_a_session_is_told_by_decisions_lines_looks_contacts_and_its_ending(folder: Path) -> None:
    every = statements(folder)
    verbs = [each["verb"]["id"].removeprefix(VERBS) for each in every]
    assert verbs[0] == "initialized"
    assert verbs[-1] == "completed"
    assert {"responded", "asked", "experienced", "shared"} <= set(verbs)
    assert sum(each.get("result", {}).get("response", "").startswith("tell:") for each in every) == verbs.count(
        "shared"
    )
    assert all(set(each) <= SAFE for each in every)


def test_no_alias_and_no_words_of_anybody_are_in_them(folder: Path) -> None:
    text = json.dumps(statements(folder))
    assert "Owl" not in text
    assert "Because I knew her." not in text


def test_ids_are_the_same_whenever_they_are_made_and_no_two_are_alike(folder: Path) -> None:
    first, second = statements(folder), statements(folder)
    assert first == second
    assert len({each["id"] for each in first}) == len(first)


def test_two_sessions_of_one_player_share_no_id(tmp_path: Path, folder: Path) -> None:
    play = RecordedSession.begin(story("handover"), 2, None, tmp_path, alias="Owl", pack="eastmere")
    path = play.path
    play.close()
    assert path is not None
    (other,) = [each for each in tmp_path.glob("*.session.jsonl") if each != path]
    own = {each["id"] for each in session_statements(read_journal(path), story("handover"))}
    assert not own & {each["id"] for each in session_statements(read_journal(other), story("handover"))}
    assert folder == tmp_path


def test_everything_is_sent_once_and_a_second_call_sends_nothing(folder: Path, store: RecordStore) -> None:
    every, to = statements(folder), Store.at(store.url)
    first = deliver(every, to, Outbox(folder, to.url))
    requests = store.requests
    second = deliver(every, to, Outbox(folder, to.url))
    assert (first.sent, second.sent, second.known) == (len(every), 0, len(every))
    assert store.requests == requests == -(-len(every) // BATCH)
    assert set(store.kept) == {each["id"] for each in every}


def test_what_a_store_took_without_saying_so_is_not_doubled(folder: Path, store: RecordStore) -> None:
    store.loses_answer = True
    every, to = statements(folder), Store.at(store.url)
    deliver(every, to, Outbox(folder, to.url))
    assert len(store.kept) == len(every)


def test_a_call_that_was_broken_off_goes_on_where_it_was(folder: Path, store: RecordStore) -> None:
    every, to = statements(folder), Store.at(store.url)
    deliver(every[:10], to, Outbox(folder, to.url))
    store.failing = [503, 503, 503]
    with pytest.raises(GameError, match="503"):
        deliver(every, to, Outbox(folder, to.url))
    outbox = Outbox(folder, to.url)
    assert deliver(every, to, outbox).known == 10
    assert len(store.kept) == len(every)


def test_a_passing_fault_is_tried_again(folder: Path, store: RecordStore) -> None:
    store.failing = [500, 502]
    every, to = statements(folder), Store.at(store.url)
    assert deliver(every, to, Outbox(folder, to.url)).sent == len(every)


def test_a_statement_that_the_store_has_in_other_words_is_said_and_the_rest_is_sent(
    folder: Path, store: RecordStore
) -> None:
    every, to = statements(folder), Store.at(store.url)
    store.kept[every[3]["id"]] = {"id": every[3]["id"], "verb": "another"}
    with pytest.raises(GameError, match="409"):
        deliver(every, to, Outbox(folder, to.url))
    assert {each["id"] for each in every} == set(store.kept)
    assert store.kept[every[3]["id"]]["verb"] == "another"


@pytest.mark.parametrize("torn", ["", "{", '["id"]', '{"to": 1}\n\0\0'])
def test_a_torn_outbox_loses_nothing(folder: Path, store: RecordStore, torn: str) -> None:
    every, to = statements(folder), Store.at(store.url)
    deliver(every, to, Outbox(folder, to.url))
    path = folder / NAME
    path.write_text(path.read_text("utf-8")[:-20] + torn, "utf-8")
    deliver(every, to, Outbox(folder, to.url))
    assert len(store.kept) == len(every)


def test_wrong_credentials_and_wrong_addresses_are_told_with_what_to_do(
    folder: Path, store: RecordStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SECRET, "wrong")
    to = Store.at(store.url)
    with pytest.raises(GameError, match=SECRET):
        deliver(statements(folder), to, Outbox(folder, to.url))
    for address in ("ftp://lrs.example", "file:///etc/passwd", "https://", "https://key:secret@lrs.example"):
        with pytest.raises(GameError):
            Store.at(address)


def test_a_store_that_is_not_there_is_one_sentence(folder: Path, store: RecordStore) -> None:
    closed = RecordStore()
    url = closed.url
    closed.server_close()
    to = Store.at(url)
    with pytest.raises(GameError, match="cannot be reached"):
        deliver(statements(folder), to, Outbox(folder, to.url))
    assert store.requests == 0
