import pytest

from game import ANYTIME, __version__
from tests.cli.conftest import Run


def test_help_names_every_command_and_the_number_to_call(run: Run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    for command in ("play", "debrief", "check", "sessions", "shots"):
        assert f"\n  {command} " in out
    assert ANYTIME in " ".join(out.split())


@pytest.mark.parametrize("command", ["play", "debrief", "check", "sessions", "shots"])
def test_every_command_and_option_says_what_it_is_for(run: Run, command: str) -> None:
    code, out, _ = run(command, "-h")
    assert code == 0
    assert "Usage: sixty-visits " + command in out


def test_the_version_is_told(run: Run) -> None:
    assert __version__ in run("--version")[1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["dance"], "No such command"),
        (["play"], "Missing argument"),
        (["play", "x", "--seed", "many"], "not a valid integer"),
        (["play", "x", "--seed", "-1"], "not in the range"),
        (["play", "x", "--frown"], "No such option"),
        (["debrief", "x", "--format", "pdf"], "not one of"),
        (["shots"], "Missing option"),
        (["shots", "-o", "x", "--size", "big"], "no size"),
        (["shots", "-o", "x", "--scale", "300"], "not in the range"),
    ],
)
def test_wrong_use_is_a_sentence_and_where_to_read_on(run: Run, arguments: list[str], words: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert "--help says more." in err
    assert "Traceback" not in err
