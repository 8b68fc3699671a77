"""A move in words, for those who meet its key: in a refusal, in a list of what is on offer."""

from game.engine.moves import Choose, Look, Move, Open, Record, Tell
from game.engine.words import plain_text
from game.scenario.model.scenario import Scenario


def describe_move(scenario: Scenario, move: Move) -> str:
    """Say what a move is, in the scenario's own words."""
    match move:
        case Choose(scene, choice):
            words = scenario.scenes[scene].choices[choice].say
        case Look(scene, spot):
            words = f"Look at {scenario.scenes[scene].look[spot].name}"
        case Open(document):
            words = f"Open {scenario.documents[document].title}"
        case Record(info):
            words = f"Write down: {scenario.information[info].text}"
        case Tell(agency, info, channel):
            told, how = scenario.agencies[agency].name, scenario.channels[channel].name.lower()
            words = f"Tell {told} {how}: {scenario.information[info].text}"
    return plain_text(scenario, " ".join(words.split()))
