"""A scenario as its own desk knows what its pack says: people, whom it can reach, and who has to have a piece."""

from game.scenario.model.scenario import Scenario
from game.scenario.model.shared import Agency, Information, Person


def seen_from_own_desk(scenario: Scenario) -> Scenario:
    """Return a scenario in which `at_this_desk`, `away` and `concerns` are put into what they speak of."""
    return scenario.model_copy(
        update={
            "people": scenario.people | _people(scenario),
            "agencies": scenario.agencies | _agencies(scenario),
            "information": scenario.information | _information(scenario),
        }
    )


def _people(scenario: Scenario) -> dict[str, Person]:
    return {
        name: scenario.people[name].model_copy(update=known.replacements())
        for name, known in scenario.at_this_desk.items()
    }


def _agencies(scenario: Scenario) -> dict[str, Agency]:
    return {
        name: scenario.agencies[name].model_copy(update={"when": _reached(scenario.agencies[name], away)})
        for name, away in scenario.away.items()
    }


def _reached(agency: Agency, away: str) -> str:
    """Return when an agency can be reached that is away while a condition holds."""
    return f"not ({away})" if agency.when is None else f"({agency.when}) and not ({away})"


def _information(scenario: Scenario) -> dict[str, Information]:
    return {
        name: scenario.information[name].model_copy(update={"concerns": concerned})
        for name, concerned in scenario.concerns.items()
    }
