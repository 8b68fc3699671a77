import io

import pytest

from game.cli.terminal.console import ConsoleWriter, sanitise


@pytest.fixture
def out() -> io.StringIO:
    return io.StringIO()


def test_links_to_the_glossary_are_read_by_their_words() -> None:
    assert sanitise("It asks for [[curiosity|professional curiosity]].") == "It asks for professional curiosity."


def test_control_characters_do_not_reach_a_terminal() -> None:
    assert sanitise("a\x1b[2Jb\x07c\x9bd\ne\tf") == "a[2Jbcd\ne\tf"


def test_marks_are_read_and_not_shown(out: io.StringIO) -> None:
    ConsoleWriter(out).prose("You have **one** hour and *two* visits.\n\n- a coat\n- boots")
    text = out.getvalue()
    assert "You have one hour and two visits." in text
    assert "• a coat" in text
    assert "\x1b" not in text


def test_square_brackets_and_colons_stay_what_they_are(out: io.StringIO) -> None:
    paper = ConsoleWriter(out)
    paper.line("[bold]no[/bold] :smile:")
    paper.items(["[red]not red[/red]"])
    paper.heading("[1]")
    assert out.getvalue().split() == ["[bold]no[/bold]", ":smile:", "-", "[red]not", "red[/red]", "[1]"]


def test_text_folds_at_a_width_one_can_read_and_lists_stay_under_their_numbers(out: io.StringIO) -> None:
    ConsoleWriter(out).items(["word " * 60], numbered=True)
    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= 88
    assert lines[0].startswith("  1. word")
    assert all(line.startswith("     word") for line in lines[1:])


def test_short_pieces_break_only_between_each_other(out: io.StringIO) -> None:
    ConsoleWriter(out).inline_items(f"{number} a few words" for number in range(12))
    lines = out.getvalue().splitlines()
    assert len(lines) > 1
    assert all(line[0].isdigit() and line.endswith("words") for line in lines)


def test_covering_writes_nothing_into_a_file(out: io.StringIO) -> None:
    ConsoleWriter(out).clear()
    assert out.getvalue() == ""


def test_a_narrow_window_gets_narrow_lines(out: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    ConsoleWriter(out).line("word " * 60)
    assert max(map(len, out.getvalue().splitlines())) <= 50


def test_covering_a_screen_clears_what_was_scrolled_away_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")

    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Screen()
    ConsoleWriter(screen).clear()
    assert screen.getvalue() == "\x1b[2J\x1b[3J\x1b[H"


@pytest.mark.parametrize("written", ["<word>", "[ref]: x", "<b>loud</b>", "[x](y)", "`code`", "---", "a | b", "&amp;"])
def test_whatever_is_no_mark_appears_as_it_was_written(out: io.StringIO, written: str) -> None:
    ConsoleWriter(out).prose(f"Before.\n\n{written}\n\nAfter.")
    assert out.getvalue() == f"\nBefore.\n\n{written}\n\nAfter.\n"


def test_lists_keep_their_numbers_and_lie_in_each_other(out: io.StringIO) -> None:
    ConsoleWriter(out).prose("3. three\n4. four\n   - deep\n\n     and more\n\nAfter.")
    assert out.getvalue() == "\n 3. three\n 4. four\n   – deep\n\n     and more\n\nAfter.\n"


def test_a_long_word_is_broken_and_not_cut_off(out: io.StringIO) -> None:
    word = "m" * 300
    ConsoleWriter(out).items([word], numbered=True)
    ConsoleWriter(out).items([word], markdown=True)
    ConsoleWriter(out).prose(word)
    ConsoleWriter(out).table(["a"], [[word]])
    assert out.getvalue().count("m") == 4 * 300


def test_a_list_with_more_than_a_hundred_lines_shows_every_number(out: io.StringIO) -> None:
    ConsoleWriter(out).items(["x"] * 101, numbered=True)
    assert "101. x" in out.getvalue()


@pytest.mark.parametrize("columns", ["0", "1", "5", "-3", "²", "9" * 5000, "wide", ""])
def test_no_width_of_a_terminal_swallows_words(out: io.StringIO, columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    paper = ConsoleWriter(out)
    paper.prose("Dana fills the kettle.")
    paper.items(["Work boots."], numbered=True)
    assert paper.width >= 20
    assert " ".join(out.getvalue().split()) == "Dana fills the kettle. 1. Work boots."


def test_a_link_that_is_never_closed_is_read_at_once() -> None:
    assert sanitise("[[a|" * 50_000).startswith("[[a|[[a|")


def test_marks_that_turn_the_direction_of_letters_do_not_reach_a_terminal() -> None:
    assert sanitise("a\u202eb\u2066c") == "abc"
