"""The schema for editors: complete, described, and the same on every run."""

import json

from game.scenario.docs.json_schema import DRAFT, pack_schema, scenario_schema
from game.scenario.model.model_paths import keys_of
from game.scenario.model.scenario import Scenario


def test_the_schema_names_every_key_with_what_it_is_for() -> None:
    schema = scenario_schema()
    assert schema["$schema"] == DRAFT
    assert set(schema["properties"]) == set(keys_of(Scenario))
    assert all("description" in each for each in schema["properties"].values())
    assert schema["$defs"]["Choice"]["properties"]["say"]["description"].startswith("What the trainee says")


def test_keys_stand_as_authors_write_them() -> None:
    variable = scenario_schema()["$defs"]["Variable"]["properties"]
    assert {"from", "to", "one_of", "start"} <= set(variable)


def test_unknown_keys_are_refused_by_editors_too() -> None:
    assert scenario_schema()["additionalProperties"] is False
    assert pack_schema()["additionalProperties"] is False


def test_the_schema_is_the_same_on_every_run() -> None:
    assert json.dumps(scenario_schema()) == json.dumps(scenario_schema())
