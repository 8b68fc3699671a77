"""Rules about decisions and what surrounds them: what can be played, and was probably not meant."""

from collections.abc import Callable

import pytest

from game.diagnostics.problem import Problem, Severity

Letter = Callable[..., tuple[str, tuple[Problem, ...]]]
NOTICE = "notice: |\n  A boy who looks after others. No injury is shown.\n"


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        (NOTICE, "", "M023", "Add `notice:` with"),
        ("len_rings: 5", "len_rings: 90", "M024", "Write 47 or less"),
        ("strength: weak", "strength: strong", "M025", "Make one of them `partial`"),
        ("desk_time: 3", "desk_time: 0", "M026", "Write how much fits"),
        ("when: held(tablets)", "when: knows(school.tablets)", "M027", "Write `held(tablets)`; it means the same."),
    ],
)
def test_it_is_said_and_the_story_can_be_played(letter: Letter, old: str, new: str, code: str, hint: str) -> None:
    _, (found,) = letter((old, new))
    assert found.code == code
    assert found.severity is not Severity.ERROR
    assert found.hint.startswith(hint)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("len_rings: 5", "len_rings: 47"),
        ("strength: weak", "strength: strong\n        when: heard"),
        ("cost: 2}\n", "cost: 0}\n"),
    ],
)
def test_what_may_be_meant_is_left_alone(letter: Letter, old: str, new: str) -> None:
    desk = [("desk_time: 3", "desk_time: 0")] if "cost" in old else []
    assert letter((old, new), *desk)[1] == ()
