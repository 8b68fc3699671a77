"""The lists of keys are those of the models."""

from pathlib import Path

from game.scenario.docs.language_keys_module import language_keys_module
from game.scenario.model.effects import EFFECT_KEYS
from game.scenario.parsing import language_keys
from game.scenario.symbols import SYMBOL_KINDS


def test_the_module_is_what_the_models_say() -> None:
    assert Path(language_keys.__file__).read_text(encoding="utf-8") == language_keys_module(), (
        "write it anew: python -c 'from game.scenario.docs.language_keys_module import language_keys_module; "
        'open("game/scenario/parsing/language_keys.py", "w", encoding="utf-8").write(language_keys_module())\''
    )


def test_a_key_that_holds_an_id_elsewhere_is_not_taken_for_words() -> None:
    assert "by" in language_keys.KEYS - language_keys.TEXT_KEYS
    assert {"say", "text", "questions"} <= language_keys.TEXT_KEYS
    assert {"when", "known_when", "if", "after", "away", "closed", "denies"} == language_keys.CONDITION_KEYS


def test_every_key_that_the_loader_names_is_one_of_the_language() -> None:
    assert {*EFFECT_KEYS, *SYMBOL_KINDS} <= language_keys.KEYS
