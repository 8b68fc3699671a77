"""The rule about law: a choice relies only on what was in force when the story begins."""

from collections.abc import Iterator
from datetime import date

from game.diagnostics.finding import Finding
from game.scenario.model.scenario import Scenario
from game.scenario.model.shared import Provision


def basis_not_in_force(scenario: Scenario) -> Iterator[Finding]:
    """M013: what a choice cites as its basis stood in these words on the first day of the story."""
    provisions = scenario.law.provisions if scenario.law else {}
    for name, scene in scenario.scenes.items():
        for key, choice in scene.choices.items():
            for number, cited in enumerate(choice.basis):
                reason = _reason(cited, provisions[cited], scenario.starts) if cited in provisions else None
                if reason:
                    yield Finding("M013", ("scenes", name, "choices", key, "basis", number), *reason)


def _reason(name: str, provision: Provision, starts: date) -> tuple[str, str] | None:
    """Return message and hint for a provision that a story of a day cannot rely on; None if it can."""
    first, last = provision.in_force_from, provision.in_force_until
    if first is None:
        hint = (
            f"write under `in_force_from` of `{name}` since when it has stood in these words; "
            "what nobody has confirmed cannot be relied on"
        )
        return f"it is not said since when `{name}` has been in force", hint
    hint = "cite what was in force on that day, or leave the basis out"
    if first > starts:
        return f"`{name}` is in force from {first}, and the story starts on {starts}", hint
    if last is not None and last < starts:
        return f"`{name}` was in force until {last}, and the story starts on {starts}", hint
    return None
