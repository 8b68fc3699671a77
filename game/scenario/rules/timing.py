"""Rules about what comes when: ways on, endings, delays, repeated choices, the first day."""

from collections.abc import Collection, Iterator, Sequence

from game.scenario.effects import Later
from game.scenario.model import Scenario
from game.scenario.reading.positions import KeyPath
from game.scenario.rules.faults import Finding
from game.scenario.scene import END, Choice, Goto
from game.scenario.walk import ModelAt


def same_day_consequences(items: Collection[ModelAt]) -> Iterator[Finding]:
    """M007 (R2): a consequence arrives after at least a day."""
    for path, model in items:
        for name, days in model.later.items() if isinstance(model, Later) else ():
            if days < 1:
                hint = "write 1 or more; what happens at once belongs in `now` and `do`"
                yield Finding("M007", (*path, "later", name), f"`{name}` would arrive after {days} days", hint)


def never_arriving(scenario: Scenario, items: Collection[ModelAt]) -> Iterator[Finding]:
    """M024 (R13): a consequence arrives before everything has ended."""
    last = scenario.last_day + scenario.after
    for path, model in items:
        for name, days in model.later.items() if isinstance(model, Later) else ():
            if days > last:
                message = f"`{name}` arrives on day {days} at the earliest, and the story ends by day {last}"
                hint = f"write {last} or less, or raise `last_day` or `after`"
                yield Finding("M024", (*path, "later", name), message, hint)


def ways_without_fallback(items: Collection[ModelAt]) -> Iterator[Finding]:
    """M008, M009 (R12): the last way on always holds, and no other does."""
    for path, model in items:
        if isinstance(model, Choice) and model.goto:
            entries = [((*path, "goto", number), way.when) for number, way in enumerate(model.goto)]
            yield from _order(entries, "way on", "add `{scene: …}` at the end, for when nothing above holds")


def endings_without_fallback(scenario: Scenario) -> Iterator[Finding]:
    """M008, M009 (R12): the last ending always holds, and no other does."""
    entries: list[tuple[KeyPath, str | None]] = [
        (("endings", name), ending.when) for name, ending in scenario.endings.items()
    ]
    yield from _order(entries, "ending", "take away its `when`, or add an ending without one")


def _order(entries: Sequence[tuple[KeyPath, str | None]], called: str, hint: str) -> Iterator[Finding]:
    *before, (last, when) = entries
    if when is not None:
        yield Finding("M008", last, f"the last {called} has a condition, so perhaps none holds", hint, key=True)
    for number, (path, condition) in enumerate(before):
        if condition is None:
            rest = len(entries) - number - 1
            message = f"this {called} always holds, so the {rest} below it {'is' if rest == 1 else 'are'} never tried"
            yield Finding("M009", path, message, "give it a `when`, or move it to the end", key=True)
            return


def endless_choices(items: Collection[ModelAt]) -> Iterator[Finding]:
    """M010 (R10): a choice that can be repeated costs at least a day."""
    for path, model in items:
        if isinstance(model, Choice) and not model.once and not model.days and _stays(model.goto, str(path[1])):
            message = f"`{path[-1]}` stays in its scene, takes no day and never closes, so it can be repeated for ever"
            hint = "say where it leads with `goto`; if it is to stay, add `days: 1` or `once: true`"
            yield Finding("M010", path, message, hint, key=True)


def _stays(ways: tuple[Goto, ...], scene: str) -> bool:
    return all(way.scene == scene != END for way in ways)


def first_day(scenario: Scenario) -> Iterator[Finding]:
    """M013: no story starts before its law was read."""
    if scenario.law and scenario.starts < scenario.law.as_at:
        message = f"the story starts on {scenario.starts}, before its law was read on {scenario.law.as_at}"
        yield Finding("M013", ("starts",), message, f"start on {scenario.law.as_at} or later")
