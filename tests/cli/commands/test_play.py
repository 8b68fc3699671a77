import io
from collections.abc import Callable
from pathlib import Path

import pytest

from game import ANYTIME, paths
from game.cli.scenario_play import parse_keys
from game.records.journal_reader import read_journal
from game.records.session_list import session_files
from game.ui.navigator import Navigator
from game.ui.screen import Action, Push
from game.ui.screens.length import LengthScreen
from tests import tea_scenario as tea
from tests.cli.conftest import Run

ALL = ",".join(tea.KEYS)


def only(saves: Path) -> Path:
    (path,) = session_files(saves)
    return path


def test_a_list_of_moves_is_played_told_and_kept(run: Run, scenario: Path, saves: Path) -> None:
    code, out, err = run("play", scenario, "--text", "--seed", 7, "--choose", ALL)
    assert (code, err) == (0, "")
    order = ["Tea at four", ANYTIME[:40], "A family under strain", "two visits", "Dana Marlow fills the kettle"]
    order += [
        "> kitchen.boots: Look at the back door",
        "They are wet",
        "> kitchen.ask_who",
        "Written down",
        "Told Police",
    ]
    order += ["The pieces lie together", "Somebody checks the name."]
    places = [out.index(words) for words in order]
    assert places == sorted(places)
    assert read_journal(only(saves)).keys == tea.KEYS
    assert only(saves).name.removesuffix(".session.jsonl") in out


def test_nothing_shown_in_play_tells_how_strong_an_option_is(run: Run, scenario: Path) -> None:
    _, out, _ = run("play", scenario, "--choose", ALL)
    for word in ("weak", "strong", "partial", "overreach", "score", "point"):
        assert word not in out.lower()


def test_the_same_seed_shows_the_choices_in_the_same_order(run: Run, scenario: Path) -> None:
    shown = {run("play", scenario, "--seed", 3, "--choose", "")[1].partition("The kitchen")[2][:300] for _ in range(3)}
    assert len(shown) == 1
    others = {
        run("play", scenario, "--seed", seed, "--choose", "")[1].partition("The kitchen")[2][:300] for seed in range(9)
    }
    assert len(others) > 1


@pytest.mark.parametrize(
    ("key", "sentence"),
    [("kitchen.ask_whom", "no move “kitchen.ask_whom”"), ("review.say_it", "“review.say_it” is not on offer now")],
)
def test_a_key_that_is_not_on_offer_ends_says_what_is_and_keeps_the_session_so_far(
    run: Run, scenario: Path, saves: Path, key: str, sentence: str
) -> None:
    code, out, _ = run("play", scenario, "--choose", f"kitchen.boots,{key},kitchen.ask_who")
    assert code == 2
    assert sentence in out
    assert "kitchen.ask_who: What is his full name?" in out
    assert "registration_form: Open Registration" in out
    assert read_journal(only(saves)).keys == ("kitchen.boots",)


def test_a_key_after_the_end_is_not_on_offer(run: Run, scenario: Path) -> None:
    code, out, _ = run("play", scenario, "--choose", f"{ALL},kitchen.boots")
    assert code == 2
    assert "has ended" in out


def test_a_session_goes_on_by_its_name_where_it_was_left(run: Run, scenario: Path, saves: Path) -> None:
    run("play", scenario, "--seed", 7, "--choose", ",".join(tea.KEYS[:3]))
    name = only(saves).name.removesuffix(".session.jsonl")
    code, out, _ = run("play", name[-4:], "--scenario", scenario, "--choose", ",".join(tea.KEYS[3:]))
    assert code == 0
    assert "The pieces lie together" in out
    assert read_journal(only(saves)).keys == tea.KEYS


def test_a_session_whose_scenario_is_not_installed_asks_for_its_file(run: Run, scenario: Path, saves: Path) -> None:
    run("play", scenario, "--choose", "kitchen.wait")
    code, _, err = run("play", only(saves), "--choose", "kitchen.wait")
    assert code == 2
    assert "--scenario" in err


def test_a_session_that_is_taken_up_keeps_its_own_seed(run: Run, scenario: Path, saves: Path) -> None:
    run("play", scenario, "--choose", "kitchen.wait")
    code, _, err = run("play", only(saves), "--scenario", scenario, "--seed", 1, "--choose", "kitchen.wait")
    assert code == 2
    assert "its own seed" in err


def test_a_session_of_a_changed_scenario_goes_on_as_a_branch(run: Run, scenario: Path, saves: Path) -> None:
    run("play", scenario, "--choose", ",".join(tea.KEYS[:3]))
    parent = only(saves)
    before = parent.read_bytes()
    scenario.write_text(scenario.read_text("utf-8").replace("Four voicemails", "Five voicemails"), "utf-8")
    code, out, _ = run("play", parent, "--scenario", scenario, "--choose", "office.home")
    assert code == 0
    assert "has changed" in out
    assert parent.read_bytes() == before
    (branch,) = set(session_files(saves)) - {parent}
    assert read_journal(branch).keys == (*tea.KEYS[:3], "office.home")


def test_what_earlier_desks_sent_can_be_given_or_be_none(run: Run, scenario: Path, saves: Path) -> None:
    run("play", scenario, "--incoming", "lee_name,large_boots", "--choose", "")
    assert [one.info for one in read_journal(only(saves)).header.incoming or ()] == ["lee_name", "large_boots"]
    only(saves).unlink()
    run("play", scenario, "--incoming", "none", "--choose", "")
    assert read_journal(only(saves)).header.incoming == ()


def test_an_unknown_piece_gets_the_nearest_one(run: Run, scenario: Path) -> None:
    code, _, err = run("play", scenario, "--incoming", "lee_nam", "--choose", "")
    assert code == 2
    assert "did you mean “lee_name”?" in err


def test_an_alias_is_kept(run: Run, scenario: Path, saves: Path) -> None:
    run("play", scenario, "--alias", "Owl", "--choose", "")
    assert read_journal(only(saves)).header.alias == "Owl"


def test_another_folder_can_hold_the_session(run: Run, scenario: Path, saves: Path, tmp_path: Path) -> None:
    run("play", scenario, "--saves", tmp_path / "elsewhere", "--choose", "")
    assert session_files(saves) == ()
    assert len(session_files(tmp_path / "elsewhere")) == 1


def test_a_saves_folder_that_cannot_be_written_is_said_and_what_was_not_kept_is_no_success(
    run: Run, scenario: Path, tmp_path: Path
) -> None:
    (tmp_path / "in_the_way").write_text("", "utf-8")
    code, out, _ = run("play", scenario, "--saves", tmp_path / "in_the_way", "--choose", ALL)
    assert code == 1
    assert "This session is not being kept." in " ".join(out.split())
    assert "The pieces lie together" in out


def test_a_name_nobody_knows_gets_one_sentence(run: Run) -> None:
    code, _, err = run("play", "nobody", "--text")
    assert code == 2
    assert err.startswith("There is no scenario and no session “nobody”.")
    assert err.count("\n") == 1


def test_a_scenario_with_errors_names_the_first_and_says_how_to_see_all(run: Run, scenario: Path) -> None:
    scenario.write_text(scenario.read_text("utf-8").replace("goto: office", "goto: offise"), "utf-8")
    code, _, err = run("play", scenario, "--text")
    assert code == 1
    assert "offise" in err
    assert "check" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("content", "expected"),
    [(b"", 1), (b"- 1", 1), (b"a: *a", 1), (b"\xff\xfe\0", 2), (b"title: caf\xe9", 2), (b"x" * 3_000_000, 2)],
)
def test_a_file_that_is_no_scenario_gets_a_sentence_and_the_code_of_what_is_wrong(
    run: Run, scenario: Path, content: bytes, expected: int
) -> None:
    scenario.write_bytes(content)
    code, out, err = run("play", scenario, "--text")
    assert (code, out) == (expected, "")
    assert "cannot be played" in err
    assert "Traceback" not in err


def test_with_neither_display_nor_terminal_a_sentence_tells_what_to_do(
    run: Run, scenario: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    code, out, err = run("play", scenario)
    assert (code, out) == (2, "")
    assert "--text" in err
    assert err.count("\n") == 1
    assert run()[0] == 2


def test_keys_are_parted_by_commas_and_blanks_around_them_do_not_count() -> None:
    assert parse_keys(" a.b, ,tell:x.y:z ,") == ("a.b", "tell:x.y:z")


def test_how_much_to_play_is_asked_unless_the_cut_is_given(
    run: Run, saves: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def typed(*answers: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))

    typed("")
    _, out, _ = run("play", "just_a_friend", "--text")
    assert "1. The short way (about 20 minutes)" in out
    assert session_files(saves) == ()
    typed("1", "", "q")
    assert "about 20 minutes" in run("play", "just_a_friend", "--text")[1]
    typed("", "q")
    assert "How much of it?" not in run("play", "just_a_friend", "--text", "--cut", "short")[1]
    assert [read_journal(path).header.cut for path in session_files(saves)] == ["short", "short"]


def test_the_window_asks_how_much_to_play(run: Run, saves: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[object] = []

    def opened(then: Callable[[Navigator], Action | None]) -> int:
        shown.append(then(Navigator(paths.scenarios(), saves)))
        return 0

    monkeypatch.setattr("game.cli.window._open", opened)
    assert run("play", "just_a_friend")[0] == 0
    (asked,) = shown
    assert isinstance(asked, Push)
    assert isinstance(asked.screen, LengthScreen)
    assert not saves.exists()


def test_a_contact_by_a_road_that_is_not_there_says_by_which_one_can(run: Run, scenario: Path) -> None:
    text = scenario.read_text("utf-8")
    scenario.write_text(text.replace("{name: Police}", "{name: Police, roads: [email]}"), "utf-8")
    code, out, _ = run("play", scenario, "--choose", "kitchen.ask_who,tell:police.lee_name:phone")
    assert code == 2
    flat = " ".join(out.split())
    assert "Police can be reached by email only." in flat
    assert "tell:police.old_note:email, and others with it: Police, by email" in flat
    assert "RECIPIENT" not in out
