"""Several people on one computer: each has a folder of their own under an alias, asked once."""

from pathlib import Path

import pytest

from game import paths
from game.diagnostics.game_error import GameError
from game.records.people import add_player, choose_player, current_player, players


def test_an_alias_is_kept_with_a_folder_of_ones_own(tmp_path: Path) -> None:
    ana = add_player(tmp_path, " Ana  M. ")
    assert (ana.alias, ana.folder.is_dir(), ana.folder.parent) == ("Ana M.", True, tmp_path / "people")
    assert add_player(tmp_path, "ana m.") == ana
    assert players(tmp_path) == (ana,)


def test_aliases_that_are_written_alike_have_folders_of_their_own(tmp_path: Path) -> None:
    folders = {add_player(tmp_path, alias).folder for alias in ("Zoë", "Zoe", "李", "王", "../..", "CON")}
    assert len(folders) == 6
    assert all(folder.parent == tmp_path / "people" for folder in folders)


@pytest.mark.parametrize("alias", ["", " ", "\n\0"])
def test_an_alias_of_nothing_is_refused(tmp_path: Path, alias: str) -> None:
    with pytest.raises(GameError, match="at least one"):
        add_player(tmp_path, alias)


def test_whose_turn_it_is_lasts_and_nobody_in_particular_has_the_folder_of_all(tmp_path: Path) -> None:
    ana = add_player(tmp_path, "Ana")
    assert current_player(tmp_path) is None
    choose_player(tmp_path, ana)
    assert current_player(tmp_path) == ana
    assert paths.person_folder(tmp_path) == ana.folder
    choose_player(tmp_path, None)
    assert paths.person_folder(tmp_path) == tmp_path


@pytest.mark.parametrize("name", ["", "..", ".", "nobody", "../other", "/", "\0", "x" * 5000])
def test_a_name_that_is_no_persons_folder_leads_nowhere(tmp_path: Path, name: str) -> None:
    (tmp_path / "other").mkdir()
    add_player(tmp_path, "Ana")
    (tmp_path / "people" / "current.txt").write_text(name, encoding="utf-8")
    assert paths.person_folder(tmp_path) == tmp_path


def test_sessions_and_settings_go_to_the_person_also_where_the_folder_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIXTY_VISITS_SAVES", str(tmp_path))
    assert paths.saves() == tmp_path
    ana = add_player(tmp_path, "Ana")
    choose_player(tmp_path, ana)
    assert paths.saves() == ana.folder
    assert paths.settings() == ana.folder / "settings.json"
    assert paths.saves_root() == tmp_path
