"""The abstraction that keeps everything: the whole state space, for holding the reduced one equal to it."""

import math
from collections.abc import Iterable

from game.checker.explorer.contact_analysis import ContactAnalysis
from game.checker.explorer.day_abstraction import DayAbstraction
from game.checker.explorer.liveness import Liveness
from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.state_variables import (
    StateVariable,
    awaits_variable,
    knowledge_variable,
    pending_variable,
    record_variable,
    started_variable,
    transit_variable,
)
from game.checker.explorer.story_analysis import StoryAnalysis
from game.scenario.model.scene import END
from game.scenario.model.traversal import conditions


def keep_everything(contacts: ContactAnalysis, question: ExplorationQuery) -> Liveness:
    """Return a liveness by which every state variable is live everywhere, and no two days are alike.

    That a choice was made, or that a consequence arrived, is left out where no condition and no rule reads it.
    """
    reading, scenario = contacts.reading, contacts.reading.scenario
    places = (*scenario.scenes, END)
    every = frozenset(_variables(reading))
    whole_days = DayAbstraction(scenario.last_day, dict.fromkeys(places, math.inf), dict.fromkeys(places, math.inf))
    return Liveness(question, dict.fromkeys(places, every), every, whole_days)


def _variables(reading: StoryAnalysis) -> Iterable[StateVariable]:
    scenario = reading.scenario
    yield from (StateVariable("variable", name) for name in reading.story.index.definitions)
    yield from (pending_variable(name) for name in scenario.later)
    yield from (started_variable(name) for name in scenario.later)
    for info in scenario.information:
        yield record_variable(info)
        for agency in scenario.agencies:
            yield from (knowledge_variable(agency, info), transit_variable(agency, info), awaits_variable(agency, info))
    for name, scene in scenario.scenes.items():
        yield from (variable for variable, _, _ in reading.single_moves(name))
        yield from (StateVariable("chosen", f"{name}.{key}") for key, choice in scene.choices.items() if choice.once)
    for entry in conditions(scenario):
        yield from reading.variables_read(entry.condition)
