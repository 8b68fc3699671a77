"""What there is to be mentioned, and from where."""

from pathlib import Path

from game.scenario.loader import load_scenario
from game.scenario.symbols import collect_symbols, scope_of_part

GOOD = Path(__file__).parent.parent / "scenarios" / "good" / "kitchen.yaml"


def test_a_part_sees_its_own_variables_and_outside_they_are_hidden() -> None:
    scenario = load_scenario(GOOD).value
    assert scenario is not None
    inside, outside = scope_of_part(scenario, "first_visit"), scope_of_part(scenario)
    assert inside.variables["lee_named"] == "truth"
    assert "lee_named" not in outside.variables
    assert "first_visit" in outside.hidden["lee_named"]
    assert outside.variables["access"] == "text"
    assert outside.words["access"] == ("open", "guarded", "refused")


def test_facts_are_named_as_conditions_write_them() -> None:
    scenario = load_scenario(GOOD).value
    assert scenario is not None
    facts = scope_of_part(scenario).facts
    assert "police.lee_name" in facts["knows"]
    assert "kitchen.boots" in facts["seen"]
    assert "office.home" in facts["chose"]
    assert "kitchen.someone" in facts["asked"]
    assert facts["arrived"] == {"check_comes_back", "plan_with_a_gap"}
    assert "told" not in facts, "only an answer asks what it was told"


def test_names_are_collected_from_whatever_was_written() -> None:
    known = collect_symbols({"scenes": {"hall": 3, "kitchen": {"look": {"boots": None}}}, "people": []})
    assert known.of("scenes") == {"hall", "kitchen"}
    assert known.spots == {"kitchen.boots"}
    assert not known.is_whole
