"""The page for facilitators is the one place that says what nobody has verified yet."""

from pathlib import Path

from game import paths
from game.ui.screens.facilitators import CHECKED, facilitator_text
from game.ui.screens.pack_texts import support_text


def test_helplines_words_and_law_that_nobody_has_verified_are_named(tmp_path: Path) -> None:
    text = facilitator_text(paths.scenarios(), tmp_path)
    assert "NSPCC Helpline" in text
    assert "Glossary" in text
    assert "to be verified by a lawyer" in text


def test_whoever_looks_for_support_reads_nothing_of_it() -> None:
    assert "verified" not in support_text(paths.scenarios())
    assert "NSPCC Helpline" in support_text(paths.scenarios())


def test_without_anything_left_to_verify_it_says_so(tmp_path: Path) -> None:
    assert CHECKED in facilitator_text(tmp_path, tmp_path)
