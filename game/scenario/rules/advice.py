"""What can be played, and was probably not meant: no notice, a desk without time, asking about oneself."""

import re
from collections.abc import Iterator

from game.scenario.model import Scenario
from game.scenario.rules.faults import Finding
from game.scenario.walk import conditions


def no_notice(scenario: Scenario) -> Iterator[Finding]:
    """M023: the trainee is told beforehand what the story is about."""
    if not scenario.notice.strip():
        hint = "add `notice:` with what it is about and what is not shown, such as `No injury is shown.`"
        yield Finding("M023", ("notice",), "nothing is shown before play: there is no `notice`", hint)


def no_desk_time(scenario: Scenario) -> Iterator[Finding]:
    """M026: at a desk something can be written down or told."""
    is_free = any(channel.at_desk and channel.cost == 0 for channel in scenario.channels.values())
    for name, scene in scenario.scenes.items():
        if scene.desk_time == 0 and not is_free:
            hint = "write how much fits before the day ends, such as `desk_time: 3`, or delete the line"
            message = "with no desk time nothing can be written down or told here"
            yield Finding("M026", ("scenes", name, "desk_time"), message, hint)


def own_desk(scenario: Scenario) -> Iterator[Finding]:
    """M027 (R6): for the desk of the story, `knows` is the same as `held`."""
    own = re.compile(rf"\bknows\(\s*{re.escape(scenario.desk)}\.(\w+)\s*\)")
    for path, condition in conditions(scenario):
        found = own.search(condition)
        if found:
            message = f"`{found[0]}` asks what the desk of this story knows itself"
            yield Finding("M027", path, message, f"write `held({found[1]})`; it means the same", offset=found.start())
