"""Rules on decisions: each has a strong option, and most plays can take it."""

from collections.abc import Iterator

from game.checker.analysis.proof import Proof
from game.diagnostics.finding import Finding
from game.engine.moves import Choose
from game.scenario.model.scenario import Scenario

MIN_OFFERED = 0.5
"""The share of the plays that come to a decision, 0 to 1, in which its strong option is to be on offer."""


def decisions_without_strong_option(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find decisions that a play comes to and in which no option is strong."""
    for name in proof.scenes:
        if scenario.scenes[name].is_decision and not _strong_options(scenario, name):
            yield Finding("P021", ("scenes", name, "choices"), f"no option of the decision `{name}` is strong")


def rarely_open_strong_options(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find decisions whose strong option is closed in most plays by chance that come to them."""
    for name in proof.scenes:
        options = _strong_options(scenario, name)
        choices = scenario.scenes[name].choices
        is_conditional = all(choices[key].when or choices[key].takes for key in options)
        if not options or not is_conditional or not any(proof.happens("offered", f"{name}.{key}") for key in options):
            continue
        shares = [proof.plays_by_chance.offered_share(Choose(name, key)) for key in options]
        if max(share.high for share in shares) < MIN_OFFERED:
            low, high = (round(100 * bound) for bound in max(shares))
            message = (
                f"the strong option `{name}.{options[0]}` is on offer in about {low} to {high} in 100 of the plays by "
                "chance that come to it"
            )
            yield Finding("P022", ("scenes", name, "choices", options[0]), message)


def _strong_options(scenario: Scenario, scene: str) -> tuple[str, ...]:
    return tuple(key for key, choice in scenario.scenes[scene].choices.items() if choice.strength == "strong")
