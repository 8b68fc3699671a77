"""Unknown keys: a misspelt key, words that hold a colon, an effect, or a key that stands too far in."""

import re
from collections.abc import Collection, Sequence
from difflib import get_close_matches

from pydantic import BaseModel

from game.diagnostics.finding import Finding
from game.diagnostics.suggestion import Suggestion, suggest_name, suggest_replacement
from game.scenario.model.effects import EFFECT_KEYS
from game.scenario.model.model_paths import keys_of, models_with_key
from game.scenario.parsing.errors.quotes import quote_for_yaml
from game.scenario.validation.location import COLUMN
from game.scenario.validation.schema_error import MODEL_LABELS, SchemaError
from game.scenario.validation.suggestions import LONGEST, misplaced_effects_hint


def unknown_key(root: type[BaseModel], misfit: SchemaError, beside: object) -> Finding:
    """Return the finding of a key that is not known where it stands; `beside` is the data in which it stands."""
    name, model = misfit.name, misfit.model or root
    known = keys_of(model)
    where = MODEL_LABELS.get(model.__name__, "this")
    message = f"`{name}` is not a key of {where}"
    if name in EFFECT_KEYS and where.startswith(("an effect", "the effect")):
        return Finding("S001", misfit.path, message, f"one effect an item: begin a new item for `{name}`", key=True)
    if name in EFFECT_KEYS and "do" in known:
        hint = misplaced_effects_hint(beside if isinstance(beside, dict) else {name: misfit.given})
        return Finding("S001", misfit.path, message, hint, key=True)
    if _is_another(misfit, known):
        hint = (
            f"if it is another of `{misfit.path[-3]}`, begin its line in column {COLUMN}, as `{misfit.path[-2]}` does"
        )
        return Finding("S001", misfit.path, message, hint, key=True, beside=misfit.path[:-1])
    near = _suggest_key(root, misfit, tuple(known))
    return Finding("S001", misfit.path, message, near.hint, key=True, replacement=near.replacement)


def _is_another(misfit: SchemaError, known: Collection[str]) -> bool:
    """Tell whether an unknown key holds what the thing around it could hold: it is one more such thing, too far in."""
    given = misfit.given
    is_shelf = len(misfit.path) > 2 and all(isinstance(step, str) for step in misfit.path[-3:])  # noqa: PLR2004 - shelf, id, key
    return is_shelf and isinstance(given, dict) and bool(given) and given.keys() <= set(known)


def _suggest_key(root: type[BaseModel], misfit: SchemaError, known: Sequence[str]) -> Suggestion:
    name = misfit.name
    plain = re.sub(r"[\s-]+", "_", name.strip().lower())
    if plain in known:
        return suggest_replacement(name, plain)
    close = get_close_matches(name, known, n=1, cutoff=0.75)
    homes = list(
        dict.fromkeys(
            MODEL_LABELS[each.__name__] for each in models_with_key(root, plain) if each.__name__ in MODEL_LABELS
        )
    )
    if not close and homes:
        return Suggestion(f"`{plain}` belongs to {' or '.join(homes[:3])}; check how far in this line stands")
    if not name.islower() or " " in name:
        words = f"{name}: {misfit.given}" if isinstance(misfit.given, str) else ""
        if words and len(words) <= LONGEST and "\n" not in words:
            return Suggestion(f"if these are words, write `{quote_for_yaml(words)}`")
        return Suggestion("if these are words, put all of them in quotes; a colon ends a key")
    return suggest_name(name, known)
