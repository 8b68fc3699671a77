"""Rules about contacts: whom a desk can reach and by which road, who answers, and what may have come before."""

from collections.abc import Iterator

from game.diagnostics.finding import Finding
from game.scenario.model.scenario import Pack, Scenario
from game.scenario.model.shared import ANYONE, SharedContent
from game.scenario.parsing.source_map import KeyPath


def roads_not_at_desk(world: Scenario | Pack) -> Iterator[Finding]:
    """M040 (R20): a road to a recipient is one that is offered at a desk."""
    for name, agency in world.agencies.items():
        for number, road in enumerate(agency.roads or ()):
            if road in world.channels and not world.channels[road].at_desk:
                message = f"`{road}` is a way by which only the story sends, so nobody reaches `{name}` by it"
                hint = "name a channel that is offered at the desk, or leave this one out"
                yield Finding("M040", ("agencies", name, "roads", number), message, hint)


def recipients_without_road(scenario: Scenario) -> Iterator[Finding]:
    """M041 (R20): whoever stands on the list of a desk can be reached by some road."""
    desk = next((name for name, scene in scenario.scenes.items() if scene.desk_time is not None), None)
    listed = scenario.recipients or [name for name, each in scenario.agencies.items() if each.roads is not None]
    for number, name in enumerate(listed):
        if desk is not None and name in scenario.agencies and name != scenario.desk and not _roads(scenario, name):
            path: KeyPath = ("recipients", number) if scenario.recipients else ("scenes", desk, "desk_time")
            message = f"`{name}` stands on the list of whom this desk can tell, and no road leads there"
            hint = f"give `{name}` a road that is offered at the desk, or leave it out of `recipients`"
            yield Finding("M041", path, message, hint)


def _roads(world: SharedContent, name: str) -> list[str]:
    """Return the roads to an agency; a channel that is not defined has its own finding and counts as one."""
    roads = world.agencies[name].roads
    return [
        road
        for road in (world.channels if roads is None else roads)
        if road not in world.channels or world.channels[road].at_desk
    ]


def own_desk_as_recipient(scenario: Scenario) -> Iterator[Finding]:
    """M042: a desk tells others."""
    for number, name in enumerate(scenario.recipients):
        if name == scenario.desk:
            message = f"`{name}` is the desk of this story, so it cannot tell itself"
            yield Finding("M042", ("recipients", number), message, "leave it out")


def answers_of_nobody(scenario: Scenario) -> Iterator[Finding]:
    """M043 (R22): who answers is somebody this desk can tell."""
    recipients = set(scenario.recipients or scenario.agencies) - {scenario.desk}
    for name in scenario.answers:
        if name != ANYONE and name in scenario.agencies and name not in recipients:
            is_own = name == scenario.desk
            why = "is the desk of this story" if is_own else "is not among the `recipients` of this desk"
            hint = "leave these answers out" if is_own else f"add `{name}` to `recipients`, or leave these answers out"
            message = f"`{name}` {why}, so these answers are never given"
            yield Finding("M043", ("answers", name), message, hint, key=True)


def arriving_twice(scenario: Scenario) -> Iterator[Finding]:
    """M046 (R25): a piece is held from the start when played alone, or it is not."""
    for number, name in enumerate(scenario.may_arrive):
        if name in scenario.incoming:
            message = f"`{name}` stands under `incoming` too, so it is held from the start when played alone"
            yield Finding("M046", ("may_arrive", number), message, "keep one of the two")
