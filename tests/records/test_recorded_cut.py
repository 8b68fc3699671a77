"""What is kept of conversations, contacts, a cut and receipts of other agencies, and how a route is written."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.engine.pathway.handover import information_handed_over, receipts_for
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.story import CompiledStory, compile_story
from game.records.journal_format import MoveEntry, SessionOptions
from game.records.journal_reader import read_journal
from game.records.journal_writer import JournalWriter, WriteFailedError
from game.records.recorded_session import RecordedSession
from game.records.replay import current_key
from game.records.session_list import read_session
from game.scenario.model.scenario import Scenario
from tests import tea_scenario as tea
from tests.engine.stories import ALL, line, on, scene, story

TALK = {"who": line(do=ALL), "more": line(when="asked(kitchen.who)")}
SCENES: dict[str, Any] = {
    "hall": scene({"in": on("kitchen")}, documents=["letter"]),
    "kitchen": scene(
        {"leave": on("office")}, turns=2, talk={"who": line(do=ALL), "more": line(when="asked(kitchen.who)")}
    ),
    "office": scene({"home": on("car")}, desk_time=9),
    "car": scene({"drive": on("review", days=3)}),
    "review": scene({"end": on()}),
}
ROUTE = ["letter", "hall.in", "car.drive"]
CUTS = {"short": {"title": "Short", "minutes": 20, "plays": ["kitchen", "office", "review"], "route": ROUTE}}
RECEIPTS = (
    ReceivedInformation("words"),
    ReceivedInformation("name", 2, "gp"),
    ReceivedInformation("boots", 0, "police"),
)
KEYS = (
    "kitchen.who",
    "kitchen.more",
    "kitchen.leave",
    "record:name+words",
    "tell:police.name+boots+words:phone",
    "tell:gp.boots+words:email",
    "office.home",
    "review.end",
)
"""What the trainee does; the route does the rest."""
WHOLE = (*ROUTE[:2], *KEYS[:7], "car.drive", "review.end")


def cut_story(**more: Any) -> CompiledStory:
    documents = {"letter": {"kind": "letter", "title": "A letter"}}
    return story(SCENES, **{"documents": documents, "cuts": CUTS, **more})


STORY = cut_story()


@pytest.fixture
def recorded(folder: Path) -> Iterator[RecordedSession]:
    begun = RecordedSession.begin(STORY, 7, RECEIPTS, folder, options=SessionOptions("short"), now=tea.clock())
    yield begun
    begun.close()


def act(play: RecordedSession, *keys: str) -> None:
    for key in keys:
        move = play.session.story.move(key)
        assert move is not None, key
        play.act(move)


def file_of(play: RecordedSession) -> Path:
    assert play.source is not None
    return play.source


def keys_in_file(play: RecordedSession) -> tuple[str, ...]:
    """Return the keys in the file; they are those of the session and of its entries."""
    keys = read_journal(file_of(play)).keys
    assert keys == tuple(move.key for move in play.session.moves)
    assert keys == tuple(entry.key for entry in play.entries if isinstance(entry, MoveEntry))
    return keys


def test_contacts_lines_a_cut_and_receipts_of_other_agencies_come_back(recorded: RecordedSession) -> None:
    act(recorded, *KEYS)
    assert keys_in_file(recorded) == WHOLE
    recorded.close()
    again = RecordedSession.resume(file_of(recorded), STORY)
    assert (again.session, again.header, again.messages) == (recorded.session, recorded.header, ())
    assert (again.session.cut, again.session.incoming) == ("short", RECEIPTS)
    again.close()
    assert read_session(file_of(recorded), STORY)[1].session == recorded.session
    assert information_handed_over(again.session) == information_handed_over(recorded.session)


def test_the_first_line_names_the_cut_and_of_each_receipt_its_agency(recorded: RecordedSession) -> None:
    first = json.loads(file_of(recorded).read_bytes().splitlines()[0])
    assert (first["format"], first["cut"]) == (2, "short")
    assert first["incoming"] == [["words", 0, ""], ["name", 2, "gp"], ["boots", 0, "police"]]


def test_without_a_cut_nothing_is_made_and_the_first_line_says_so(folder: Path) -> None:
    play = RecordedSession.begin(STORY, 7, None, folder)
    assert keys_in_file(play) == ()
    assert read_journal(file_of(play)).header.cut == ""
    play.close()


def test_a_handover_is_kept_as_the_next_sessions_receipts(recorded: RecordedSession, folder: Path) -> None:
    act(recorded, *KEYS)
    scenario = STORY.scenario.model_copy(update={"desk": "gp"})
    receipts = receipts_for(scenario, information_handed_over(recorded.session))
    assert {receipt.agency for receipt in receipts} == {"", "social_care", "police"}
    play = RecordedSession.begin(compile_story(scenario), 1, receipts, folder)
    assert read_journal(file_of(play)).header.incoming == receipts
    play.close()


def test_the_moves_of_the_route_are_on_the_disk_before_the_first_scene_is_shown(recorded: RecordedSession) -> None:
    assert keys_in_file(recorded) == ("letter", "hall.in")
    act(recorded, *KEYS[:3], "office.home")
    assert keys_in_file(recorded)[-2:] == ("office.home", "car.drive")


def test_a_move_and_the_route_after_it_are_written_together_or_not_at_all(
    recorded: RecordedSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    act(recorded, *KEYS[:3])
    before = recorded.session
    with monkeypatch.context() as full:
        full.setattr(JournalWriter, "_write_all", disk_full)
        with pytest.raises(WriteFailedError):
            act(recorded, "office.home")
    assert recorded.session is before
    assert keys_in_file(recorded)[-1] == "kitchen.leave"
    act(recorded, "office.home")
    assert keys_in_file(recorded)[-2:] == ("office.home", "car.drive")


def disk_full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_where_no_file_can_be_made_the_route_is_made_all_the_same(folder: Path) -> None:
    folder.write_text("", "utf-8")
    play = RecordedSession.begin(STORY, 7, None, folder, options=SessionOptions("short"))
    assert "not being kept" in play.messages[0]
    assert play.session.situation.scene == "kitchen"
    act(play, *KEYS)
    assert play.session.ended


@pytest.mark.parametrize("lines", [1, 2])
def test_a_session_left_in_the_middle_of_the_route_is_led_on(recorded: RecordedSession, lines: int) -> None:
    recorded.close()
    path = file_of(recorded)
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:lines]))
    again = RecordedSession.resume(path, STORY)
    assert again.session == recorded.session
    assert keys_in_file(again) == ("letter", "hall.in")
    again.close()


def test_a_full_disk_does_not_leave_a_resumed_session_in_the_middle_of_the_route(
    recorded: RecordedSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded.close()
    path = file_of(recorded)
    path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])
    monkeypatch.setattr(JournalWriter, "_write_all", disk_full)
    again = RecordedSession.resume(path, STORY)
    assert again.session == recorded.session
    assert not again.is_recording
    assert "not being kept" in again.messages[-1]


@pytest.mark.parametrize("moves", [0, 1, 2])
def test_a_branch_into_the_middle_of_the_route_is_led_on_and_names_where_it_left(
    recorded: RecordedSession, moves: int
) -> None:
    act(recorded, *KEYS[:3])
    branch = recorded.branch(moves)
    assert keys_in_file(branch) == ("letter", "hall.in")
    header = read_journal(file_of(branch)).header
    assert header.parent is not None
    assert (header.cut, header.parent.moves) == ("short", moves)
    branch.close()


def test_of_a_cut_that_is_gone_the_moves_stay_and_the_rest_is_played(recorded: RecordedSession) -> None:
    act(recorded, *KEYS[:3])
    recorded.close()
    today = cut_story(cuts={})
    resumed = RecordedSession.resume(file_of(recorded), today)
    assert [move.key for move in resumed.session.moves] == [*ROUTE[:2], *KEYS[:3]]
    assert "has changed" in resumed.branch_reason
    branch = resumed.branch(5)
    assert (branch.session.cut, branch.header.cut) == ("", "")
    act(branch, "office.home")
    assert branch.session.situation.scene == "car"
    branch.close()


def test_lines_and_every_piece_of_a_contact_are_followed_by_their_earlier_ids() -> None:
    data = STORY.scenario.model_dump(by_alias=True, exclude_none=True)
    information, talk = data["information"], data["scenes"]["kitchen"]["talk"]
    information["surname"] = {**information.pop("name"), "renamed_from": ["name"]}
    talk["who_is_he"] = {**talk.pop("who"), "renamed_from": ["who"], "do": [], "when": "true"}
    talk.pop("more")
    data["endings"] = {"apart": data["endings"]["apart"]}
    today = compile_story(Scenario.model_validate(data))
    assert current_key(today, "kitchen.who") == "kitchen.who_is_he"
    assert current_key(today, "record:name+words") == "record:surname+words"
    assert current_key(today, "tell:police.name+boots:phone") == "tell:police.surname+boots:phone"
    # They are read back in the order of the scenario of today.
    move = today.move(current_key(today, "record:name+words"))
    assert move is not None
    assert move.key == "record:words+surname"


def test_receipts_of_an_agency_are_followed_by_its_earlier_id_and_left_out_once_it_is_gone(
    recorded: RecordedSession,
) -> None:
    recorded.close()
    agencies = dict(STORY.scenario.agencies)
    agencies["surgery"] = agencies.pop("gp").model_copy(update={"renamed_from": ("gp",)})
    del agencies["police"]
    endings = {"apart": STORY.scenario.endings["apart"]}
    today = compile_story(STORY.scenario.model_copy(update={"agencies": agencies, "endings": endings}))
    resumed = RecordedSession.resume(file_of(recorded), today)
    assert resumed.session.incoming == (ReceivedInformation("words"), ReceivedInformation("name", 2, "surgery"))
