"""A play that its author bends: what is changed is read by everything that follows, and nothing else is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.events import Entered
from game.engine.moves import Choose
from game.engine.sandbox import NOT_PENDING, FactOverride, editable_facts, run_script, values_of, with_override
from game.engine.session import Session, begin, replay
from game.engine.story import compile_story
from game.scenario.loader import load_scenario
from game.scenario.model.scenario import Variable

LOADED = load_scenario(Path(__file__).resolve().parents[1] / "scenarios" / "good" / "kitchen.yaml")
assert LOADED.value is not None
KITCHEN = compile_story(LOADED.value)


def at_the_table() -> Session:
    return begin(KITCHEN, 7)


def test_every_fact_tells_how_it_stands_and_what_it_may_be() -> None:
    found = {(one.kind, one.name): one for one in editable_facts(at_the_table())}
    assert found["variable", "trust"].values == (0, 1, 2, 3, 4)
    assert found["variable", "access"].value == "guarded"
    assert found["variable", "lee_named"].value is False
    assert found["knows", "police.lee_name"].value is True
    assert found["knows", "social_care.nok_form"].value is True
    assert found["recorded", "nok_form"].value is False
    assert found["waiting", "plan_with_a_gap"].value == NOT_PENDING


def test_a_variable_of_another_part_is_no_fact_here() -> None:
    office = replay(at_the_table(), ["kitchen.own_business"]).session
    assert "lee_named" not in {one.name for one in editable_facts(office)}


def test_a_changed_variable_decides_where_the_next_choice_leads() -> None:
    bent = with_override(at_the_table(), FactOverride("variable", "trust", 1))
    assert bent.make_move(Choose("kitchen", "ask_who")).situation.scene == "doorstep"
    assert at_the_table().make_move(Choose("kitchen", "ask_who")).situation.scene == "office"


def test_the_words_of_the_scene_are_chosen_again() -> None:
    bent = with_override(at_the_table(), FactOverride("knows", "social_care.lee_exists", value=True))
    (entered,) = [event for event in bent.events if isinstance(event, Entered)]
    assert entered.paragraphs == (0, 1)


def test_a_consequence_that_is_let_wait_arrives_on_its_day() -> None:
    bent = with_override(at_the_table(), FactOverride("waiting", "plan_with_a_gap", 1))
    bent = with_override(bent, FactOverride("knows", "police.lee_name", value=False))
    found = replay(bent, ["kitchen.own_business", "office.home"]).session
    assert "plan_with_a_gap" in found.situation.arrived
    calmed = with_override(bent, FactOverride("waiting", "plan_with_a_gap", NOT_PENDING))
    assert "plan_with_a_gap" not in {pending.consequence for pending in calmed.situation.waiting}


@pytest.mark.parametrize(
    "change",
    [
        FactOverride("variable", "trust", 5),
        FactOverride("variable", "nothing", 1),
        FactOverride("recorded", "nothing", value=True),
        FactOverride("waiting", "plan_with_a_gap", -1),
    ],
)
def test_what_cannot_be_is_refused(change: FactOverride) -> None:
    with pytest.raises(ValueError, match="cannot be"):
        with_override(at_the_table(), change)


def test_a_script_is_done_as_far_as_it_goes() -> None:
    script = ("kitchen.boots", FactOverride("variable", "trust", 1), "kitchen.ask_who", "office.home", "doorstep.go")
    found = run_script(KITCHEN, 7, script)
    assert (found.done, found.refused, found.session.situation.scene) == (3, "office.home", "doorstep")
    assert run_script(KITCHEN, 7, (FactOverride("variable", "lost", 1),)).refused == "lost"


@given(st.data())
def test_any_fact_takes_any_of_its_values_and_nothing_else_moves(data: st.DataObject) -> None:
    before = at_the_table()
    fact = data.draw(st.sampled_from(editable_facts(before)))
    value = data.draw(st.sampled_from(fact.values))
    after = editable_facts(with_override(before, FactOverride(fact.kind, fact.name, value)))
    now = {(one.kind, one.name): one.value for one in after}
    assert now == {(one.kind, one.name): one.value for one in editable_facts(before)} | {(fact.kind, fact.name): value}


def test_a_variable_is_yes_or_no_or_a_number_or_a_word() -> None:
    assert values_of(Variable(start=False)) == (False, True)
    assert values_of(Variable.model_validate({"start": 1, "from": 0, "to": 2})) == (0, 1, 2)
    assert values_of(Variable(start="open", one_of=("open", "shut"))) == ("open", "shut")
