import json
from pathlib import Path

import pytest

from game import paths
from game.diagnostics.game_error import GameError
from game.engine.debrief.debrief import build_debrief
from game.records.local_details import details_forms, save_local_details
from game.records.lookup import load_story, story_lookup
from game.records.recorded_session import RecordedSession
from game.reports.debrief.outline import build_outline
from game.scenario.catalogue import scenario_cards
from game.scenario.local_details.fields import LEFT_OUT
from game.scenario.local_details.file import read_local_details
from tests.local_pack import write_local_pack

CHANGES = {"local.team": "Harbour Team", "people.manager": "Anita Rao", "desks.visit.kitchen.use": LEFT_OUT}


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SIXTY_VISITS_SAVES", str(tmp_path / "saves"))
    return write_local_pack(tmp_path / "packs")


def test_what_was_changed_is_kept_in_one_file_beside_the_sessions(pack: Path) -> None:
    file = save_local_details("quay", CHANGES)
    save_local_details("other", {"local.x": 'With "quotes", é and \\'})
    assert file == paths.saves_root() / "local-details.yaml"
    assert read_local_details().packs == {"quay": CHANGES, "other": {"local.x": 'With "quotes", é and \\'}}
    assert [form.name for form in details_forms(pack.parent)] == ["quay"]


def test_a_session_of_before_goes_on_in_its_file_with_the_new_words(pack: Path, tmp_path: Path) -> None:
    play = RecordedSession.begin(load_story(pack / "visit.yaml"), 1, None, tmp_path / "saves", pack="quay")
    choose = play.session.story.move("kitchen.ask")
    assert choose is not None
    play.act(choose)
    play.close()
    save_local_details("quay", CHANGES)
    assert play.source is not None
    resumed = RecordedSession.resume(play.source, load_story(pack / "visit.yaml"))
    assert (resumed.messages, resumed.branch_reason) == ((), "")
    assert resumed.session.events == play.session.events
    assert resumed.session.story.scenario.people["manager"].short == "Anita"
    resumed.close()


def test_a_decision_that_is_left_out_is_played_and_the_debrief_says_so(pack: Path, tmp_path: Path) -> None:
    save_local_details("quay", CHANGES)
    play = RecordedSession.begin(load_story(pack / "visit.yaml"), 1, None, tmp_path / "saves", pack="quay")
    for key in ("kitchen.ask", "desk.call"):
        choose = play.session.story.move(key)
        assert choose is not None
        play.act(choose)
    play.close()
    debrief = build_debrief(play.session)
    assert [review.key for review in debrief.looking_closer.decisions] == ["desk.call"]
    assert debrief.looking_closer.left_out == ("The kitchen",)
    assert "as whoever runs the session has chosen: “The kitchen”" in str(build_outline(debrief))


def test_menu_and_lists_follow_at_once(pack: Path) -> None:
    story_of = story_lookup(pack.parent)
    before = story_of("quay", "visit")
    assert scenario_cards(pack.parent)[0].line.startswith("You are Ruth Fernandes of Quay Family Team.")
    save_local_details("quay", CHANGES)
    after = story_of("quay", "visit")
    assert before is not None
    assert after is not None
    assert after.scenario != before.scenario
    assert after.content == before.content
    assert scenario_cards(pack.parent)[0].line.startswith("You are Anita Rao of Harbour Team.")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("packs: [", "is not used. Line 1"),
        ("format: 2\npacks: {}\n", "no line “format: 1”"),
        ("", "is not used"),
        ("format: 1\n" + "# \n" * 400_000, "too large"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_never_overwritten(pack: Path, text: str, reason: str) -> None:
    file = paths.local_details()
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    assert reason in read_local_details().trouble
    assert load_story(pack / "visit.yaml").left_out == frozenset()
    with pytest.raises(GameError, match="not kept yet"):
        save_local_details("quay", CHANGES)
    assert file.read_text("utf-8") == text


def test_odd_values_in_the_file_are_texts_and_odd_shapes_are_passed_over(pack: Path) -> None:
    file = paths.local_details()
    file.parent.mkdir()
    file.write_text("format: 1\npacks:\n  quay:\n    local.duty: 0123456\n    local.team: {a: b}\n  x: [1]\n", "utf-8")
    assert read_local_details().of("quay") == {"local.duty": "0123456"}
    assert load_story(pack / "visit.yaml").scenario.local["duty"].value == "0123456"


def test_no_file_is_made_where_nothing_was_changed(pack: Path) -> None:
    assert not save_local_details("quay", {}).exists()
    assert json.dumps(read_local_details().trouble) == '""'
    assert pack.is_dir()
