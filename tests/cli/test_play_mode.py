import pytest

from game.cli.play_mode import choose_play_mode, has_display
from game.diagnostics.game_error import GameError


def test_with_a_display_the_window_opens() -> None:
    assert choose_play_mode(text=False, environment={"DISPLAY": ":0"}, terminal=False) == "window"
    assert choose_play_mode(text=False, environment={"WAYLAND_DISPLAY": "wayland-0"}, terminal=True) == "window"


def test_text_is_played_wherever_it_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert choose_play_mode(text=True, environment={"DISPLAY": ":0"}, terminal=False) == "text"
    assert capsys.readouterr().out == ""


def test_without_a_display_a_terminal_is_used_and_one_line_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert choose_play_mode(text=False, environment={}, terminal=True) == "text"
    said = capsys.readouterr().out
    assert "no display" in said
    assert said.count("\n") == 1


def test_with_neither_a_hint_says_what_to_do() -> None:
    with pytest.raises(GameError, match="--text") as caught:
        choose_play_mode(text=False, environment={"DISPLAY": ""}, terminal=False)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    ("platform", "shown"), [("win32", True), ("darwin", True), ("linux", False), ("freebsd14", False)]
)
def test_only_unix_systems_run_without_a_display(platform: str, *, shown: bool) -> None:
    assert has_display({}, platform) is shown
