"""One walk over a story: its texts, its conditions, and the keys that hold words."""

from pathlib import Path

from game.scenario.loader import load_scenario
from game.scenario.model.model_paths import keys_of, models_below
from game.scenario.model.scenario import Scenario
from game.scenario.model.traversal import conditions, map_texts, texts
from game.scenario.parsing.language_keys import CONDITION_KEYS, KEYS

GOOD = Path(__file__).parents[2] / "scenarios" / "good" / "kitchen.yaml"


def kitchen() -> Scenario:
    loaded = load_scenario(GOOD)
    assert loaded.value is not None
    return loaded.value


def test_every_text_is_met_with_its_path() -> None:
    found = dict(texts(kitchen()))
    assert found[("scenes", "kitchen", "choices", "ask_who", "say")] == "What is his full name?"
    assert found[("scenes", "kitchen", "text", 1, "text")] == "You have heard one name in this house already."
    assert found[("documents", "registration_form", "from")] == "The children’s centre"
    assert found[("scenes", "kitchen", "talk", "someone", "topic")] == "Somebody new"
    assert found[("cuts", "short", "told", "office")] == "You wrote it down and went home."
    assert found[("headings", "went_well")] == "What went well"
    assert found[("next", "questions", 0)] == "Who else is in the home?"
    assert found[("case", "contested", 0)] == "How many visits there were."
    assert not {"lee_name", "guarded", "trust", "missed", "dana"} & set(found.values())


def test_every_condition_is_met_with_its_path() -> None:
    found = dict(conditions(kitchen()))
    assert found[("people", "lee", "known_when")] == "held(lee_exists)"
    assert found[("scenes", "kitchen", "choices", "ask_who", "do", 3, "if")] == "trust < 1 and access != 'refused'"
    assert found[("brief", 1, "when")] == "held(nok_form)"
    assert found[("later", "check_comes_back", "after")] == "knows(police.lee_name)"
    assert found[("scenes", "kitchen", "text", 1, "denies")] == "knows(police.lee_name)"
    assert found[("answers", "police", 0, "when")] == "told(lee_name)"
    assert found[("away", "health_visiting")] == "day > 38"
    assert found[("closed", "email")] == "day > 38"
    assert len(found) == 19


def test_every_path_of_a_text_has_its_own_line() -> None:
    loaded = load_scenario(GOOD)
    assert loaded.value is not None
    lines = {loaded.positions.place(path).line for path, prose in texts(loaded.value) if prose}
    assert 0 not in lines
    assert len(lines) > 60


def test_every_text_and_nothing_else_can_be_rewritten() -> None:
    before = kitchen()
    after = map_texts(before, str.upper)
    assert dict(texts(after)) == {path: prose.upper() for path, prose in texts(before)}
    assert list(conditions(after)) == list(conditions(before))
    assert (after.id, list(after.scenes)) == (before.id, list(before.scenes))
    assert map_texts(before, str) is before


def test_every_kind_of_condition_is_met() -> None:
    keys = {next(str(part) for part in reversed(path) if part in KEYS) for path, _ in conditions(kitchen())}
    assert keys == CONDITION_KEYS


def test_the_good_file_uses_every_key_of_the_language() -> None:
    written = GOOD.read_text(encoding="utf-8")
    missing = {
        f"{model.__name__}.{key}"
        for model in models_below(Scenario)
        for key in keys_of(model)
        if f"{key}:" not in written
    }
    assert missing <= {"Variable.strict", "Choice.defensible", "Case.then", "Case.dedication", "CaseFinding.today",
                       "Person.portrait", "PersonHere.portrait", "Place.picture", "SharedContent.about",
                       "Source.where"}  # fmt: skip
