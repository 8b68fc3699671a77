"""The reference of the language is whole and fresh."""

import inspect
from pathlib import Path

from game.engine.debrief.headings import DEFAULT_HEADINGS
from game.scenario.docs.key_reference import key_reference, undocumented_models
from game.scenario.model import effects, scenario, scene, shared
from game.scenario.model.fields import Paragraph, StrictModel

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference.md"
JOINED = {"StrictModel", "SharedContent", "Scenario", "Paragraph"}
"""Models that the author never writes as such: bases, and what the loader puts together."""


def models() -> set[type[StrictModel]]:
    found = {
        thing for room in (effects, scenario, scene, shared) for _, thing in inspect.getmembers(room, inspect.isclass)
    }
    return {thing for thing in found if issubclass(thing, StrictModel)} - {StrictModel, Paragraph}


def test_every_model_has_its_place() -> None:
    assert set(undocumented_models(models())) <= JOINED


def test_the_page_in_docs_is_what_the_program_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == key_reference(DEFAULT_HEADINGS), (
        "write it anew: python -c 'from game.engine.debrief.headings import DEFAULT_HEADINGS; "
        "from game.scenario.docs.key_reference import key_reference; "
        'open("docs/reference.md", "w").write(key_reference(DEFAULT_HEADINGS))\''
    )


def test_the_reference_speaks_of_ids_conditions_and_prose_by_their_names() -> None:
    text = key_reference(DEFAULT_HEADINGS)
    assert "| `when` | condition |" in text
    assert "| `text`* | prose |" in text
    assert "| `goto` | id or list of goto |" in text
    assert "| `do` | effects |" in text
