"""What an effect was meant as that stands in the wrong place, or in words: the item of `do` as it should be."""

import re
from collections.abc import Mapping

from game.scenario.effects import EFFECT_KEYS
from game.scenario.rules.examples import wrap_in_list, yaml_flow

_ID = re.compile(r"[a-z][a-z0-9_]*")
_DAYS = re.compile(r"([a-z][a-z0-9_]*) (-?[0-9]+)")
_OF_IDS = ("learn", "record", "cancel")
_OF_NUMBERS = ("later", "add")


def misplaced_effects_hint(beside: Mapping[str, object]) -> str:
    """Say where effects belong that stand beside the keys of a choice, a look or a scene, which are all given."""
    effects = {key: value for key, value in beside.items() if key in EFFECT_KEYS}
    if None in effects.values():
        return "it is an effect; effects stand in the list of `do`"
    made = ", ".join(yaml_flow({key: _listed(key, value)}) for key, value in effects.items())
    return f"add `{made}` to the list of `do`" if "do" in beside else f"write `do: [{made}]`"


def _listed(key: str, value: object) -> object:
    return [value] if key in _OF_IDS and isinstance(value, str) else value


def effect_from_words(given: object, data: Mapping[str, object]) -> str:
    """Say which effect some words were meant as, such as `learn lee_name`; empty if they show none."""
    words = given.strip() if isinstance(given, str) else ""
    key, _, rest = words.partition(" ")
    names = [each for each in re.split(r"[\s,\[\]]+|\band\b", rest) if each]
    if key in _OF_IDS and names and all(map(_ID.fullmatch, names)):
        return yaml_flow({key: names})
    if key in _OF_NUMBERS and (found := _DAYS.fullmatch(rest.strip())):
        return yaml_flow({key: {found[1]: int(found[2])}})
    information = data.get("information")
    is_piece = isinstance(information, dict) and words in information
    return yaml_flow({"learn": [words]}) if is_piece else ""


def effect_list_hint(given: object, data: Mapping[str, object]) -> str:
    """Say how `do` is written, whatever stands behind it instead of a list."""
    made = wrap_in_list(given) if isinstance(given, dict) else effect_from_words(given, data)
    if isinstance(given, dict) and made:
        return f"write `{made}`"
    return f"write `do: [{made}]`" if made else f"each item of `do` is one effect: {', '.join(EFFECT_KEYS)}"
