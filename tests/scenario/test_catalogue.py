"""The library: a card for every scenario, broken ones too, without loading any of them whole."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.diagnostics.game_error import GameError
from game.scenario.catalogue import _cards_in, find_scenario, installed_file, scenario_cards

ROOT = Path(__file__).parent.parent.parent


def test_the_cards_of_a_pack_stand_in_the_order_of_its_pathway(pack: Path) -> None:
    assert [card.id for card in scenario_cards(pack)] == ["second_visit", "first_visit"]


def test_a_card_says_what_people_choose_by(pack: Path) -> None:
    card = scenario_cards(pack.parent)[1]
    assert (card.title, card.desk, card.minutes, card.pack) == (
        "The first visit",
        "Children’s social care",
        12,
        "Harbour Road",
    )
    assert card.line == "You ring 01632 960118 before the group meets Dana Marlow."
    assert card.path == pack / "first_visit.yaml"
    assert not card.is_broken


def test_a_desk_of_the_scenario_itself_has_its_name_and_the_notice_stands_for_a_missing_brief(pack: Path) -> None:
    card = scenario_cards(pack)[0]
    assert (card.desk, card.line, card.minutes) == ("The night desk", "No injury is shown.", 20)


def test_a_broken_file_has_a_card_with_its_first_problem(pack: Path) -> None:
    path = pack / "third_visit.yaml"
    path.write_text("id: third\ntitle: 3\nscenes: [\n", encoding="utf-8")
    card = next(card for card in scenario_cards(pack) if card.path == path)
    assert card.is_broken
    assert card.title == "third visit"
    assert card.problem is not None
    assert card.problem.code == "L016"


def test_a_broken_pack_does_not_hide_its_scenarios(pack: Path) -> None:
    (pack / "pack.yaml").write_text("agencies: [\n", encoding="utf-8")
    assert {card.desk for card in scenario_cards(pack)} == {"social_care", "The night desk"}


def test_a_long_line_is_cut_between_words(story: Callable[..., Path]) -> None:
    path = story(more="brief: " + "word " * 60)
    (card,) = scenario_cards(path.parent)
    assert len(card.line) <= 160
    assert card.line.endswith("word…")


def test_a_folder_that_is_not_there_has_no_cards(tmp_path: Path) -> None:
    assert scenario_cards(tmp_path / "nowhere") == ()


def test_a_scenario_is_found_by_its_id(pack: Path) -> None:
    assert find_scenario("first_visit", pack.parent) == pack / "first_visit.yaml"


def test_an_unknown_id_gets_the_nearest(pack: Path) -> None:
    with pytest.raises(GameError, match=r"did you mean `first_visit`\?$"):
        find_scenario("frist_visit", pack.parent)


def test_an_id_far_down_in_a_file_and_one_that_only_parsing_finds_are_found(tmp_path: Path) -> None:
    (tmp_path / "far.yaml").write_text("# " + "words " * 2000 + "\nid: far_down\n", encoding="utf-8")
    (tmp_path / "cut.yaml").write_text("# " + "." * 4083 + "\nid: cut_in_two\n", encoding="utf-8")
    (tmp_path / "quoted.yaml").write_text('"id": quoted\n', encoding="utf-8")
    for name, file in (("far_down", "far"), ("cut_in_two", "cut"), ("quoted", "quoted")):
        assert installed_file(name, tmp_path) == tmp_path / f"{file}.yaml"
    assert installed_file("cut_in", tmp_path) is None


def test_the_cards_need_no_models() -> None:
    code = "import sys, game.scenario.catalogue; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0  # noqa: S603 - our own code


def shut(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a folder be one that may not be looked into, whoever runs the tests."""
    look_into = Path.iterdir

    def iterdir(path: Path) -> Iterator[Path]:
        if path == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return look_into(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)


def test_a_pack_that_cannot_be_opened_has_a_broken_card_and_hides_no_other(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (pack.parent / "locked").mkdir()
    shut(pack.parent / "locked", monkeypatch)
    found = {card.id: card for card in scenario_cards(pack.parent)}
    assert set(found) == {"first_visit", "second_visit", "locked"}
    assert found["locked"].problem is not None
    assert "cannot be opened" in found["locked"].problem.message
    assert find_scenario("first_visit", pack.parent) == pack / "first_visit.yaml"


def test_a_folder_of_packs_that_cannot_be_opened_is_said_in_one_sentence(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shut(pack.parent, monkeypatch)
    with pytest.raises(GameError, match=r"cannot be opened: Permission denied\.$"):
        scenario_cards(pack.parent)


def test_a_pack_whose_files_cannot_be_looked_at_still_has_its_cards(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stat(path: Path, **_: bool) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    files = sorted(pack.iterdir())
    monkeypatch.setattr(Path, "iterdir", lambda _path: iter(files))
    monkeypatch.setattr(Path, "stat", stat)
    assert all(card.is_broken for card in _cards_in(pack))


def test_a_card_tells_the_minutes_of_the_short_way_and_whether_it_is_a_tutorial(story: Callable[..., Path]) -> None:
    file = story(more="tutorial: true\ncuts:\n  short: {minutes: 2}\n  other: {minutes: 1}\n")
    (card,) = scenario_cards(file.parent)
    assert (card.short_minutes, card.is_tutorial) == (2, True)
    (other,) = scenario_cards(story().parent)
    assert (other.short_minutes, other.is_tutorial) == (0, False)


def test_a_card_tells_whether_its_scenario_is_where_to_start(story: Callable[..., Path]) -> None:
    assert scenario_cards(story(more="start_here: true\n").parent)[0].starts_here
    assert not scenario_cards(story().parent)[0].starts_here


def test_where_to_start_stands_before_the_rest_of_the_pathway(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("format: 1\nid: pack\ntitle: Pack\npathway: [one, two, three]\n", "utf-8")
    for name, more in (("one", ""), ("two", "start_here: true\n"), ("three", "")):
        (tmp_path / f"{name}.yaml").write_text(f"format: 1\nid: {name}\ntitle: {name}\n{more}", "utf-8")
    assert [card.id for card in scenario_cards(tmp_path)] == ["two", "one", "three"]
