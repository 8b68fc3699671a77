import io
from collections.abc import Iterable
from pathlib import Path

import pytest

from game.cli.terminal.console import ConsoleWriter
from game.cli.terminal.prompt import MAX_LINE, Prompt, UserQuit, parse_number, quote_input, read_line


def asking(*lines: str) -> tuple[Prompt, io.StringIO]:
    out = io.StringIO()
    given = iter(lines)
    return Prompt(ConsoleWriter(out), lambda: next(given, "")), out


def picked(items: Iterable[str], *lines: str) -> tuple[int | None, str]:
    mine, out = asking(*lines)
    return mine.choose_number("Which?", list(items)), out.getvalue()


def test_a_line_is_picked_by_its_number() -> None:
    assert picked("ab", "2\n")[0] == 1


@pytest.mark.parametrize("typed", ["o", "0", "3", "-1", "1.5", "²", "9" * 5000, "one two"])
def test_what_is_no_number_of_a_line_is_said_and_asked_again(typed: str) -> None:
    place, out = picked("ab", f"{typed}\n", "1\n")
    assert place == 0
    assert f"{quote_input(typed)} is not the number of a line; type 1 to 2." in " ".join(out.split())


def test_a_list_of_one_line_asks_for_its_number() -> None:
    assert "type 1." in picked("a", "o\n", "\n")[1]


@pytest.mark.parametrize("typed", ["٣", "3"])
def test_digits_of_every_script_are_numbers(typed: str) -> None:
    assert parse_number(typed) == 3


def test_a_device_that_never_ends_a_line_is_read_once() -> None:
    mine, out = asking(*["\0" * MAX_LINE] * 3)
    with pytest.raises(UserQuit):
        mine.ask()
    assert "That line has no end" in out.getvalue()


def test_an_input_that_cannot_be_read_is_the_end_of_the_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "closed").open("w") as gone:
        pass
    monkeypatch.setattr("sys.stdin", gone)
    assert read_line() == ""


def test_a_long_line_of_a_device_is_read_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("x" * (MAX_LINE + 10)))
    assert len(read_line()) == MAX_LINE


def test_what_was_asked_stands_there_again_after_the_cover() -> None:
    mine, out = asking("p\n", "\n", "1\n")
    mine.support = ["Your supervisor"]
    assert mine.choose_number("Which?", ["one"]) == 0
    assert out.getvalue().count("Which?") == 2
    assert out.getvalue().count("Your supervisor") == 1
    assert "999" in out.getvalue()
