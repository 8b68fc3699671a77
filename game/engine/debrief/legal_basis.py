"""The legal basis of an option: the provisions of the law file it rests on, each with its dates."""

from dataclasses import dataclass

from game.engine.views.text import MONTHS, fill_placeholders
from game.scenario.model.scenario import Scenario
from game.scenario.model.shared import Law, Provision

LONG_IN_FORCE = 10
"""The years after which a provision is said to have been in force for so many of them, and not since which day."""
UNCONFIRMED = "not confirmed"
"""What the law file says where nobody has confirmed since when a provision is in force."""


@dataclass(frozen=True)
class LegalBasis:
    """A provision that an option rests on: its title, and since when it is in force or when it was read."""

    title: str
    dates: str


def legal_bases(scenario: Scenario, provisions: tuple[str, ...]) -> tuple[LegalBasis, ...]:
    """Return the provisions of these ids; those that the law file does not have are left out."""
    law = scenario.law
    if law is None:
        return ()
    return tuple(
        LegalBasis(fill_placeholders(scenario, law.provisions[name].title), _dates(scenario, law, law.provisions[name]))
        for name in provisions
        if name in law.provisions
    )


def _dates(scenario: Scenario, law: Law, provision: Provision) -> str:
    years = (scenario.starts - provision.in_force_from).days // 365 if provision.in_force_from else 0
    if years >= LONG_IN_FORCE and not provision.in_force_until:
        return f"in force for more than {years // 10 * 10} years"
    if provision.in_force_from or provision.in_force_until:
        since = f"from {_date(scenario, provision.in_force_from.toordinal())}" if provision.in_force_from else ""
        until = f"until {_date(scenario, provision.in_force_until.toordinal())}" if provision.in_force_until else ""
        return "in force " + " ".join(part for part in (since, until) if part)
    if provision.commencement == UNCONFIRMED:
        return f"as read on {_date(scenario, law.as_at.toordinal())}"
    return f"in force since {provision.commencement}"


def _date(scenario: Scenario, ordinal: int) -> str:
    date = scenario.starts.fromordinal(ordinal)
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"
