"""The fingerprints of a scenario: of its content, and of its words alone.

By the first a session knows whether its scenario has changed, by the second a review whether it was of these words.
"""

import hashlib
import json

from game.scenario.model.scenario import Scenario
from game.scenario.own_texts import own_texts
from game.scenario.parsing.source_map import SourceMap


def content_hash(scenario: Scenario) -> str:
    """Return a fingerprint of everything a play can show or do; the order of scenes and endings counts."""
    # Who has read it changes nothing in play.
    data = scenario.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"reviews"})
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def words_hash(scenario: Scenario, positions: SourceMap) -> str:
    """Return twelve letters that stand for the words in a scenario's own file, however its lines are broken."""
    own = own_texts(scenario, positions)
    words = sorted(f"{'.'.join(map(str, text.path))} {' '.join(text.words.split())}" for text in own)
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:12]
