"""The fingerprint of a scenario's content, by which a session knows whether its scenario has changed."""

import hashlib
import json

from game.scenario.model.scenario import Scenario


def content_hash(scenario: Scenario) -> str:
    """Return a fingerprint of everything a play can show or do; the order of scenes and endings counts."""
    data = scenario.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
