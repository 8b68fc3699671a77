import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.records.hash_chain import decode_line, decode_verified_line, encode_line

WORDS = st.text(max_size=60)
FIELDS = st.dictionaries(WORDS.filter(lambda word: word != "hash"), WORDS | st.integers() | st.none(), min_size=1)


@given(FIELDS, WORDS)
def test_what_was_signed_is_verified_with_the_same_hash_before_it(fields: dict[str, object], previous: str) -> None:
    line, digest = encode_line(fields, previous)
    found = decode_verified_line(line, previous)
    assert found is not None
    assert found == ({**fields, "hash": digest}, digest)
    assert decode_verified_line(line, previous + "x") is None


@given(st.data())
def test_any_changed_byte_breaks_a_line(data: st.DataObject) -> None:
    line, _ = encode_line({"n": 1, "move": "kitchen.ask_who"}, "before")
    place = data.draw(st.integers(0, len(line) - 2))
    other = data.draw(st.integers(32, 126).filter(lambda sign: sign != line[place]))
    assert decode_verified_line(line[:place] + bytes([other]) + line[place + 1 :], "before") is None


def test_a_line_is_json_on_one_line_with_its_letters_as_they_are() -> None:
    line, digest = encode_line({"text": "“Wer?”\nsagt sie — Zoë"}, "")
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert "Zoë".encode() in line
    assert json.loads(line)["hash"] == digest


def test_half_a_character_is_kept_as_a_question_mark() -> None:
    line, _ = encode_line({"text": "a\ud83d"}, "")
    assert json.loads(line)["text"] == "a?"


def test_line_ends_of_another_system_change_nothing() -> None:
    line, digest = encode_line({"n": 1}, "")
    found = decode_verified_line(line.replace(b"\n", b"\r\n"), "")
    assert found is not None
    assert found[1] == digest


@pytest.mark.parametrize("line", [b"", b"\0" * 80, b"[1]", b"\xff\xfe", b"{" * 5000, b'{"n":' + b"9" * 6000 + b"}"])
def test_what_is_no_object_is_no_line(line: bytes) -> None:
    assert decode_line(line) is None
    assert decode_verified_line(line, "") is None
