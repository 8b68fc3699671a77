"""JSON Schema of scenario and pack files, made from the models, for editors that check and complete as one types."""

from collections.abc import Mapping
from typing import Any

from game.scenario.docs.editor_schema import adapt_for_editors
from game.scenario.model.field_docs import described_schema
from game.scenario.model.scenario import Pack, Scenario

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def scenario_schema() -> Mapping[str, Any]:
    """Return the schema of scenario files."""
    return _schema(Scenario, "A scenario of Sixty Visits")


def pack_schema() -> Mapping[str, Any]:
    """Return the schema of pack files."""
    return _schema(Pack, "A pack of Sixty Visits")


def _schema(model: type[Scenario | Pack], title: str) -> Mapping[str, Any]:
    schema = adapt_for_editors(described_schema(model))
    return {"$schema": DRAFT, "title": title, **{key: schema[key] for key in schema if key != "title"}}
