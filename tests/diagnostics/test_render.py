"""A problem as people read it."""

from game.diagnostics.problem import Place, Problem, Severity
from game.diagnostics.render import render_problem


def problem(line: int, column: int, hint: str = "") -> Problem:
    return Problem("M001", Severity.ERROR, Place("a.yaml", line, column), "There is no scene `hal`.", hint)


def test_place_sentence_line_caret_and_hint_stand_below_each_other() -> None:
    assert render_problem(problem(2, 7, "Did you mean `hall`?"), "one:\ngoto: hal\n") == (
        "a.yaml, line 2, column 7 (error M001)\n"
        "  There is no scene `hal`.\n"
        "      2 | goto: hal\n"
        "        |       ^\n"
        "  Hint: Did you mean `hall`?"
    )


def test_a_problem_of_the_whole_file_shows_no_line() -> None:
    assert render_problem(problem(0, 0), "one") == "a.yaml (error M001)\n  There is no scene `hal`."


def test_a_line_beyond_the_text_is_left_out() -> None:
    assert render_problem(problem(9, 1), "one").count("\n") == 1
    assert render_problem(problem(1, 1), "").count("\n") == 1


def test_the_caret_stands_below_its_character_in_a_long_line() -> None:
    rows = render_problem(problem(1, 301), "x" * 300 + "Y" + "z" * 300).split("\n")
    assert rows[2][rows[3].index("^")] == "Y"
    assert len(rows[2]) < 120


def test_the_caret_minds_wide_and_combining_letters_and_tabs() -> None:
    rows = render_problem(problem(1, 5), "家e\u0301\tYz").split("\n")
    assert rows[3].index("^") - rows[2].index("家") == 2 + 1 + 0 + 1


def test_a_column_beyond_the_line_points_at_its_end() -> None:
    rows = render_problem(problem(1, 99), "abc").split("\n")
    assert rows[3].index("^") == rows[2].index("c") + 1


def test_a_long_quotation_is_shortened_and_the_words_between_two_are_not() -> None:
    hint = f"Write `when` {'and say what it is that these words deny ' * 4}under `denies`, not `{'x' * 300}`."
    shown = render_problem(problem(2, 7, hint), "one:\ngoto: hal\n")
    assert f"{'and say what it is that these words deny ' * 4}under `denies`" in shown
    assert "x" * 101 not in shown
