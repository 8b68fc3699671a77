"""YAML without surprises: what is read as what, where it stands, and what is refused."""

from pathlib import Path

import pytest
import yaml

from game.scenario.parsing import reader
from game.scenario.parsing.document import YamlDocument, parse_document, read_document


def document(text: str) -> YamlDocument:
    return parse_document(tuple(text.split("\n")), "a.yaml")


def told(text: str) -> list[tuple[str, int, int]]:
    return [(found.code, found.place.line, found.place.column) for found in document(text).problems]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True), ("false", False), ("null", None), ("", None),
        ("0", 0), ("-12", -12), ("0.12", 0.12), ("-1.5", -1.5),
        ("on", "on"), ("no", "no"), ("yes", "yes"), ("True", "True"), ("~", "~"),
        ("12:30", "12:30"), ("010", "010"), ("2027-01-11", "2027-01-11"), ("1e3", "1e3"), (".5", ".5"),
        ("1_000", "1_000"), ("0x1F", "0x1F"), ("+1", "+1"), ("'7'", "7"), ('"true"', "true"), ("9" * 5000, "9" * 5000),
    ],
)  # fmt: skip
def test_only_plain_words_are_words_and_only_plain_numbers_numbers(written: str, meant: object) -> None:
    found = document(f"key: {written}")
    assert found.problems == ()
    assert found.value == {"key": meant}
    assert type((found.value or {})["key"]) is type(meant)


def test_every_key_value_and_item_has_its_place() -> None:
    positions = document("a:\n  - one\n  - b: two\n    c: {d: three}\n").positions
    places = {path: (spot.key_line, spot.key_column, spot.line, spot.column) for path, spot in positions.spots.items()}
    assert places[("a",)] == (1, 1, 2, 3)
    assert places[("a", 0)] == (2, 5, 2, 5)
    assert places[("a", 1, "b")] == (3, 5, 3, 8)
    assert places[("a", 1, "c", "d")] == (4, 9, 4, 12)


def test_words_of_a_block_are_found_in_their_own_line() -> None:
    place = document("text: |\n  one\n  two {dana} three\n").positions.place(("text",), near="{dana}")
    assert (place.line, place.column) == (3, 7)


def test_a_path_that_is_not_there_has_the_place_of_what_is_around_it() -> None:
    assert document("a:\n  b: 1\n").positions.place(("a", "b", 7, "x")).line == 2


def test_all_keys_that_stand_twice_are_told() -> None:
    assert told("a: 1\na: 2\nb:\n  c: 1\n  c: 2\n") == [("L017", 5, 3), ("L017", 2, 1)]


def test_a_group_written_twice_is_told_once() -> None:
    (found,) = document("a: 1\nb: 2\nc: 3\na: 1\nb: 2\n").problems
    assert (found.code, found.place.line) == ("L017", 4)
    assert "2 keys from `a` on" in found.message


def test_what_follows_a_refused_reference_is_still_read() -> None:
    found = document("a: &x [1]\nb: *x\nc: !y 2\n? [d]\n: e\nf: 5\n")
    assert [each.code for each in found.problems] == ["L018", "L018", "L019", "L021"]
    assert found.value is not None
    assert found.value["f"] == 5
    assert {("a",), ("b",), ("c",)} <= found.unread


def test_aliases_never_grow() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    assert {code for code, *_ in told(bomb)} == {"L018"}


def test_a_hundred_levels_are_refused_and_what_stood_before_is_told() -> None:
    assert told("a: 1\na: 2\nb: " + "[" * 100 + "]" * 100) == [("L017", 2, 1), ("L022", 3, 27)]


def test_twenty_levels_are_not_too_many() -> None:
    assert told("b: " + "[" * 20 + "]" * 20) == []


def test_one_wrong_indentation_is_told_once() -> None:
    assert [code for code, *_ in told("a:\n   b: 1\n  c: 2\n  d: 3\n  e: 4\n")] == ["L007"]


def test_after_a_guess_nothing_is_known() -> None:
    assert document("a:\n   b: 1\n  c: 2\n").value is None


def test_several_slips_of_prose_are_told_at_once() -> None:
    text = 'a: *hm*\nb: "Who?" she says\nc: One question: who?\ntitle:Kitchen\nd: "open\ne: 1\n'
    assert [code for code, *_ in told(text)] == ["L011", "L009", "L008", "L013", "L010"]
    assert document(text).value is not None


@pytest.mark.parametrize("remark", ["  # meant", " ## x"])
def test_a_remark_that_is_meant_is_left_alone(remark: str) -> None:
    assert told(f"place: kitchen{remark}") == []


def test_a_remark_far_behind_prose_is_left_alone() -> None:
    assert told("title: The kitchen  # the small one") == []


@pytest.mark.parametrize(
    "text", ["say: 'One: two'", 'say: |\n  One: two *hm* Flat #4 "x" y', "url: http://x.y", "t: 12:30"]
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert told(text) == []


SLIPS = 'a:\n  say: *hm*\n  b: "Who?" she says\n  c: One question: who?\n  d: @x\n   e: 1\n'


def test_the_slow_parser_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = told(SLIPS)
    monkeypatch.setattr(reader, "PARSER", yaml.SafeLoader)
    assert told(SLIPS) == fast


def test_bytes_that_are_no_utf_8_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("a: 1\nb: café\na: 2\n".encode("latin-1"))
    found = read_document(path)
    assert [(each.code, each.place.line, each.place.column) for each in found.problems] == [
        ("L003", 2, 7),
        ("L017", 3, 1),
    ]
    assert "`é`" in found.problems[0].message


@pytest.mark.parametrize(
    "escape", [r"\u200b", r"\u200F", r"\0", r"\xad", r"\u202e", r"\u2066", r"\u2060", r"\ufeff", r"\e", r"\P"]
)
def test_an_escape_for_an_invisible_character_is_told_where_its_words_begin(escape: str) -> None:
    document = parse_document((f'title: "The kit{escape}chen"',))
    assert [(found.code, found.place.line, found.place.column) for found in document.problems] == [("L005", 1, 8)]


@pytest.mark.parametrize(
    "words", [r'"The\nkitchen"', r'"The\tkitchen"', r"'The\u200bkitchen'", r'"\U0001F600"', r'"caf\u00e9"']
)
def test_escapes_that_show_something_or_are_none_are_left_alone(words: str) -> None:
    assert parse_document((f"title: {words}",)).problems == ()


def test_a_key_with_an_escaped_invisible_character_is_read_as_the_key_it_looks_like() -> None:
    found = parse_document(('"na\\u200bme": 1', "name: 2"))
    assert [problem.code for problem in found.problems] == ["L005", "L017"]
