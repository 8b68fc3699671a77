"""Keys of moves as an edited scenario calls them today: every `renamed_from` is honoured."""

from collections.abc import Mapping

from pydantic import BaseModel

from game.engine.story import CompiledStory
from game.scenario.model.scenario import Scenario


def current_key(story: CompiledStory, key: str) -> str:
    """Return a key as the scenario has it today; one that nothing explains stays as it is."""
    if story.move(key) is not None:
        return key
    scenario = story.scenario
    kind, colon, rest = key.partition(":")
    if kind == "record" and colon:
        return f"record:{current_information(scenario, rest)}"
    if kind == "tell" and colon:
        subject, _, channel = rest.partition(":")
        agency, _, info = subject.partition(".")
        to, by = _today(scenario.agencies, agency), _today(scenario.channels, channel)
        return f"tell:{to}.{current_information(scenario, info)}:{by}"
    scene, dot, name = key.partition(".")
    return _in_scene(scenario, scene, name) if dot else _today(scenario.documents, key)


def current_information(scenario: Scenario, info: str) -> str:
    """Return what a piece of information is called today."""
    return _today(scenario.information, info)


def _in_scene(scenario: Scenario, scene: str, name: str) -> str:
    today = _today(scenario.scenes, scene)
    found = scenario.scenes.get(today)
    inside: dict[str, BaseModel] = {**found.choices, **found.look} if found else {}
    return f"{today}.{_today(inside, name)}"


def _today(things: Mapping[str, BaseModel], name: str) -> str:
    if name in things:
        return name
    # Not every kind of thing can be renamed; those that can say so themselves.
    return next((today for today, thing in things.items() if name in getattr(thing, "renamed_from", ())), name)
