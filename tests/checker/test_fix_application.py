"""Choosing fixes and applying them: exactly where they belong, and only what can be meant."""

import pytest

from game.checker.fix_application import SourceText, applicable_fixes, is_improvement
from game.diagnostics.fix import Applicability, Fix, TextEdit
from game.diagnostics.problem import Place, Problem, Severity


def problem(code: str, fix: Fix | None = None) -> Problem:
    return Problem(code, Severity.ERROR, Place("a.yaml", 1, 1), "", "", fix)


def renaming(old: str, new: str, applicability: Applicability) -> Problem:
    return problem("M001", Fix((TextEdit(1, 1, old, new),), applicability))


def test_several_edits_of_a_line_are_written_together_and_every_other_byte_stays() -> None:
    text = SourceText("\ufeffa b: c\r\n\td: é\n".encode())
    fix = Fix((TextEdit(1, 1, "a", "long"), TextEdit(1, 3, "b", ""), TextEdit(2, 1, "\t", "  ")))
    assert text.apply(fix) == "\ufefflong : c\r\n  d: é\n".encode()


@pytest.mark.parametrize("edit", [TextEdit(1, 2, "goto", "goto:"), TextEdit(9, 1, "a", "b"), TextEdit(0, 1, "a", "b")])
def test_nothing_is_written_where_something_else_stands(edit: TextEdit) -> None:
    assert SourceText(b"goto hall").apply(Fix((edit,))) is None


@pytest.mark.parametrize(
    ("known", "is_chosen"), [({"hall"}, True), ({"hall", "halo"}, False), (set(), True), ({"hall", "cellar"}, True)]
)
def test_a_near_name_is_written_if_no_other_is_as_near(known: set[str], is_chosen: bool) -> None:  # noqa: FBT001 - a fact of the table
    nearest = renaming("hal", "hall", Applicability.UNLESS_AMBIGUOUS)
    assert list(applicable_fixes([nearest], {*known, "hal"})) == ([nearest.fix] if is_chosen else [])


def test_a_name_that_is_wrong_elsewhere_too_is_no_neighbour() -> None:
    wrong = [renaming(name, "hall", Applicability.UNLESS_AMBIGUOUS) for name in ("hal", "halo")]
    assert len(list(applicable_fixes(wrong, {"hall", "hal", "halo"}))) == len(wrong)


def test_a_name_made_of_the_words_is_written_if_it_stands_elsewhere() -> None:
    capitals, words = (
        renaming(old, "front_room", Applicability.IF_NAME_EXISTS) for old in ("Front_Room", "Front room")
    )
    assert list(applicable_fixes([capitals, words], {"front_room"})) == [capitals.fix]
    assert list(applicable_fixes([capitals, words], {"hall"})) == []


@pytest.mark.parametrize(
    ("before", "after", "is_better"),
    [
        (["A", "B"], ["A"], True),
        (["A"], [], True),
        (["A"], ["A"], False),
        (["A", "A", "A"], ["B"], False),
        (["A", "A", "B"], ["B", "B"], False),
    ],
)
def test_a_file_is_better_if_something_is_gone_and_nothing_is_new(
    before: list[str],
    after: list[str],
    is_better: bool,  # noqa: FBT001 - a fact of the table
) -> None:
    assert is_improvement(map(problem, after), map(problem, before)) is is_better
