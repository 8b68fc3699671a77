"""Replay of a journal against an edited scenario: what is followed, where it stops, what is said."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.diagnostics.game_error import GameError
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.story import CompiledStory
from game.records.journal_reader import read_journal
from game.records.recorded_session import BranchRequiredError, RecordedSession
from game.records.replay import current_key
from game.records.session_list import read_session
from tests import tea_scenario as tea


@pytest.fixture
def file(play: RecordedSession) -> Path:
    tea.made(play)
    play.add_note("reason", "A name can be checked.", "kitchen.ask_who")
    play.close()
    assert play.source is not None
    return play.source


def renamed(data: Any) -> None:
    """Every id that can have an earlier one gets a new one."""
    scenes = data["scenes"]
    kitchen = scenes["kitchen"]
    kitchen["look"] = {"wet_boots": {**kitchen["look"]["boots"], "renamed_from": "boots"}}
    kitchen["choices"]["full_name"] = {**kitchen["choices"].pop("ask_who"), "renamed_from": ["who", "ask_who"]}
    data["scenes"] = {"first_visit": {**scenes.pop("kitchen"), "renamed_from": "kitchen"}, **scenes}
    form = data["documents"].pop("registration_form")
    data["documents"]["form"] = {**form, "renamed_from": "registration_form"}
    data["scenes"]["first_visit"]["documents"] = ["form"]
    name = data["information"].pop("lee_name")
    data["information"]["partner"] = {**name, "renamed_from": "lee_name"}
    data["people"]["lee"]["known_when"] = "held(partner)"
    data["scenes"]["first_visit"]["choices"]["full_name"]["do"] = [{"learn": ["partner"]}]
    police = data["agencies"].pop("police")
    data["agencies"]["met"] = {**police, "renamed_from": "police"}
    for piece in data["information"].values():
        if "police" in piece.get("concerns", []):
            piece["concerns"] = ["met", "health_visiting"]
    data["endings"]["shared"]["when"] = "knows(met.partner)"
    data["channels"]["call"] = {**data["channels"].pop("phone"), "renamed_from": "phone"}


def test_renamed_things_are_found_under_their_new_names(file: Path, tmp_path: Path) -> None:
    story = tea.edited_story(tmp_path, renamed)
    play = RecordedSession.resume(file, story)
    assert [move.key for move in play.session.moves] == [
        "first_visit.wet_boots",
        "form",
        "first_visit.full_name",
        "record:partner",
        "tell:met.partner:call",
        "office.home",
        "review.say_it",
    ]
    assert play.notes[0].about == "first_visit.full_name"
    assert play.session.situation.ending == "shared"


def test_a_changed_scenario_whose_moves_all_exist_goes_on_in_a_new_file(file: Path, tmp_path: Path) -> None:
    story = tea.edited_story(tmp_path, lambda data: data.update(title="Tea at five"))
    before = file.read_bytes()
    play = RecordedSession.resume(file, story)
    assert "has changed" in play.branch_reason
    assert "All 7 moves" in play.branch_reason
    with pytest.raises(BranchRequiredError):
        play.add_note("mark", "x")
    branch = play.branch(7)
    assert branch.session.ended
    branch.close()
    assert branch.source is not None
    again = RecordedSession.resume(branch.source, story)
    assert again.messages == ()
    again.close()
    assert file.read_bytes() == before


def test_a_move_that_no_longer_exists_stops_the_replay_and_names_the_last_decision(file: Path, tmp_path: Path) -> None:
    def edit(data: Any) -> None:
        del data["channels"]["phone"]

    play = RecordedSession.resume(file, tea.edited_story(tmp_path, edit))
    assert [move.key for move in play.session.moves] == list(tea.KEYS[:4])
    assert "4 of its 7 moves" in play.branch_reason
    assert "“tell:police.lee_name:phone”, does not exist any more" in play.branch_reason
    assert "The last decision that stands is “What is his full name?”." in play.branch_reason
    branch = play.branch(4)
    assert branch.source is not None
    assert read_journal(branch.source).keys == tea.KEYS[:4]
    assert [note.text for note in branch.notes] == ["A name can be checked."]
    branch.close()


def test_a_move_that_is_not_on_offer_any_more_is_named_in_words(file: Path, tmp_path: Path) -> None:
    def edit(data: Any) -> None:
        data["scenes"]["kitchen"]["choices"]["ask_who"]["when"] = "trust > 3"

    play = RecordedSession.resume(file, tea.edited_story(tmp_path, edit))
    assert len(play.session.moves) == 2
    assert "“What is his full name?” (kitchen.ask_who), is not on offer" in play.branch_reason
    assert "No decision had been made by then." in play.branch_reason


def test_a_session_of_another_scenario_is_refused_in_a_sentence(file: Path, tmp_path: Path) -> None:
    story = tea.edited_story(tmp_path, lambda data: data.update(id="coffee"))
    with pytest.raises(GameError, match="tea_at_four"):
        RecordedSession.resume(file, story)
    # The refusal let go of the file.
    again = RecordedSession.resume(file, tea.story_of(tea.SCENARIO))
    assert again.is_recording
    again.close()


def test_pieces_received_before_that_no_longer_exist_are_left_out(
    story: CompiledStory, folder: Path, tmp_path: Path
) -> None:
    def edit(data: Any) -> None:
        del data["information"]["old_note"]
        data["incoming"] = []

    play = RecordedSession.begin(
        story, 7, (ReceivedInformation("old_note", 2), ReceivedInformation("lee_name")), folder
    )
    play.close()
    assert play.source is not None
    again = RecordedSession.resume(play.source, tea.edited_story(tmp_path, edit))
    assert again.session.incoming == (ReceivedInformation("lee_name"),)


def test_reading_a_session_takes_nothing_up(play: RecordedSession, story: CompiledStory) -> None:
    tea.made(play, 3)
    assert play.source is not None
    _, found = read_session(play.source, story)
    assert found.session == play.session
    tea.made(play)


@pytest.mark.parametrize("key", [*tea.KEYS, "kitchen.window", "tell:police.old_note:email"])
def test_a_key_that_is_known_today_stays(story: CompiledStory, key: str) -> None:
    assert current_key(story, key) == key


@pytest.mark.parametrize(
    "key", ["", "x", "x.y", "kitchen.", ".boots", "record:", "record:x", "tell:", "tell:a.b", ":", "::"]
)
def test_a_key_that_nothing_explains_stays(story: CompiledStory, key: str) -> None:
    assert story.move(current_key(story, key)) is None


def test_an_id_of_today_wins_over_an_earlier_one_of_something_else(tmp_path: Path) -> None:
    def edit(data: dict[str, dict[str, dict[str, dict[str, dict[str, object]]]]]) -> None:
        choices = data["scenes"]["kitchen"]["choices"]
        choices["wait_longer"] = {**choices["wait"], "renamed_from": "rest"}

    story = tea.edited_story(tmp_path, edit)
    assert current_key(story, "kitchen.wait") == "kitchen.wait"
    assert current_key(story, "kitchen.rest") == "kitchen.wait_longer"


@pytest.mark.parametrize(
    ("kind", "former", "key"),
    [
        ("agencies", "police", "tell:{}.lee_name:phone"),
        ("information", "lee_name", "tell:police.{}:phone"),
        ("information", "lee_name", "record:{}"),
        ("channels", "phone", "tell:police.lee_name:{}"),
        ("documents", "registration_form", "{}"),
        ("scenes", "kitchen", "{}.ask_who"),
    ],
)
def test_a_key_follows_a_rename_of_each_kind_of_thing_that_it_names(
    story: CompiledStory, kind: str, former: str, key: str
) -> None:
    models = dict(getattr(story.scenario, kind))
    models["new_id"] = models.pop(former).model_copy(update={"renamed_from": (former,)})
    scenario = story.scenario.model_copy(update={kind: models})
    today = replace(story, index=replace(story.index, scenario=scenario), moves={}, shipped=scenario)
    assert current_key(today, key.format(former)) == key.format("new_id")
