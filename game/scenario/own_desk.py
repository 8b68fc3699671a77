"""A scenario as its own desk knows what its pack says: people, whom it can reach, and who has to have a piece."""

from game.scenario.model.scenario import Scenario
from game.scenario.model.shared import Agency, Channel, Information, Person


def seen_from_own_desk(scenario: Scenario) -> Scenario:
    """Return a scenario in which what it says of its own desk is put into the people, agencies, channels and pieces."""
    return scenario.model_copy(
        update={
            "people": scenario.people | _people(scenario),
            "agencies": scenario.agencies | _agencies(scenario),
            "channels": scenario.channels | _channels(scenario),
            "information": scenario.information | _information(scenario),
        }
    )


def _people(scenario: Scenario) -> dict[str, Person]:
    return {
        name: scenario.people[name].model_copy(update=known.replacements())
        for name, known in scenario.at_this_desk.items()
    }


def _agencies(scenario: Scenario) -> dict[str, Agency]:
    agencies = {
        name: scenario.agencies[name].model_copy(update={"roads": roads}) for name, roads in scenario.roads.items()
    }
    for name, away in scenario.away.items():
        agency = agencies.get(name, scenario.agencies[name])
        agencies[name] = agency.model_copy(update={"when": _unless(away, agency.when)})
    return agencies


def _channels(scenario: Scenario) -> dict[str, Channel]:
    return {
        name: scenario.channels[name].model_copy(update={"when": _unless(closed, scenario.channels[name].when)})
        for name, closed in scenario.closed.items()
    }


def _unless(away: str, when: str | None) -> str:
    """Return a condition that holds where `when` does and `away` does not."""
    return f"not ({away})" if when is None else f"({when}) and not ({away})"


def _information(scenario: Scenario) -> dict[str, Information]:
    return {
        name: scenario.information[name].model_copy(update={"concerns": concerned})
        for name, concerned in scenario.concerns.items()
    }
