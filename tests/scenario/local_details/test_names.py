import re

import pytest

from game import paths
from game.records.local_details import details_form
from game.scenario.local_details.application import NOT_RENAMED, localise_scenario, renaming_of
from game.scenario.local_details.fields import DetailField, Kind, people_of
from game.scenario.local_details.form import DetailsForm
from game.scenario.local_details.names import NameWords, name_words, shared_surnames
from game.scenario.model.traversal import texts

PEOPLE = {
    "dana": "Dana Marlow", "neil": "Neil Marlow", "manager": "Ruth Fernandes", "doctor": "Dr Emmanuel Boateng",
    "gp": "Dr Sefton", "lee": "Lee",
}  # fmt: skip
CHANGES = {
    "people.dana": "Tara", "surnames.marlow": "Archer", "people.manager": "Anita Rao", "people.doctor": "Dr Mary Quist",
    "people.gp": "Dr Vane", "people.lee": "Jo",
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ruth Fernandes", NameWords("", "Ruth", "Fernandes")),
        ("Dr Emmanuel Boateng", NameWords("Dr", "Emmanuel", "Boateng")),
        ("Dr Sefton", NameWords("Dr", "", "Sefton")),
        ("Lee", NameWords("", "Lee", "")),
        ("Ana de la Cruz", NameWords("", "Ana", "de la Cruz")),
    ],
)
def test_a_name_is_divided_into_its_words(name: str, words: NameWords) -> None:
    assert name_words(name) == words
    assert str(words) == name


def test_a_surname_that_several_share_is_known() -> None:
    assert shared_surnames(PEOPLE) == {"Marlow": ("dana", "neil")}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ruth's tea, Ruth’s cup", "Anita's tea, Anita’s cup"),
        ("the Marlows' hall, Mr Marlow's key", "the Archers' hall, Mr Archer's key"),
        ("*Marlow*, MARLOW E. and _Marlow_", "*Archer*, ARCHER E. and _Archer_"),
        ("D. Marlow and N. Marlow", "T. Archer and N. Archer"),
        ("Marlow, D., and Marlow, N.", "Archer, T., and Archer, N."),
        ("R. Fernandes signed. *R.F.*", "A. Rao signed. *A.R.*"),
        ("Dr B counted; Dr Boateng wrote.", "Dr Q counted; Dr Quist wrote."),
        ("Dr B. Jones is somebody else", "Dr B. Jones is somebody else"),
        ("Lee and the lee shore, Leeds, sleep", "Jo and the lee shore, Leeds, sleep"),
        ("{lee} [[ruth|Ruth]] {Ruth}", "{lee} [[ruth|Anita]] {Ruth}"),
        ("{manager.short} F. rang", "{manager.short} R. rang"),
        ("Marlowe and Ruthless", "Marlowe and Ruthless"),
    ],
)
def test_every_word_of_an_old_name_becomes_the_new_one(before: str, after: str) -> None:
    assert renaming_of(CHANGES, PEOPLE, {}).renamed(before) == after


def test_a_first_name_that_several_have_stays() -> None:
    people = {"a": "Sam Ash", "b": "Sam Elm"}
    assert renaming_of({"people.a": "Jo Oak"}, people, {}).renamed("Sam Ash, Sam Elm") == "Sam Oak, Sam Elm"


def test_two_people_may_swap_a_name() -> None:
    swap = {"people.manager": "Emmanuel Boateng", "people.doctor": "Dr Ruth Fernandes"}
    renaming = renaming_of(swap, {"manager": "Ruth Fernandes", "doctor": "Dr Emmanuel Boateng"}, {})
    assert renaming.renamed("Ruth, Boateng") == "Emmanuel, Fernandes"


@pytest.fixture(scope="module")
def eastmere() -> DetailsForm:
    form = details_form(paths.scenarios() / "eastmere")
    assert form is not None
    return form


def test_no_old_name_is_left_in_the_stories_that_ship_when_everybody_is_renamed(eastmere: DetailsForm) -> None:
    people = people_of(eastmere.pack, *eastmere.scenarios)
    named = [field for field in eastmere.fields.values() if field.key.startswith(("people.", "surnames."))]
    changes = {field.key: _other_name(number, field) for number, field in enumerate(named)}
    assert dict(eastmere.slips(changes)) == {}
    words = {word for name in people.values() for word in (name_words(name).given, name_words(name).surname) if word}
    typed = sorted({*words, *map(str.upper, words)})
    old = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, typed))})(?![^\W_])")
    for scenario in eastmere.scenarios:
        for path, prose in texts(localise_scenario(scenario, changes, people_of(eastmere.pack)).scenario):
            if path[0] not in NOT_RENAMED:
                left = old.search(re.sub(r"\{[^}]*\}|\[\[[^\]|]*\|?", " ", prose))
                assert left is None, f"{scenario.id} {path}: {left}"


def _other_name(number: int, field: DetailField) -> str:
    letters = f"{chr(97 + number // 26)}{chr(97 + number % 26)}"
    return f"Xav{letters} Quil{letters}" if field.kind is Kind.NAME and " " in field.shipped else f"Zor{letters}"
