"""Which findings of the real case a debrief can come to."""

from collections.abc import Collection, Iterable

from game.scenario.model.scenario import Scenario


def unreferenced_findings(scenarios: Iterable[tuple[Scenario, Collection[str]]]) -> tuple[str, ...]:
    """Return the findings that no decision echoes, of those scenes, and that not every debrief prints anyway."""
    every = tuple(scenarios)
    notes = (one.scenes[name].debrief for one, scenes in every for name in scenes)
    told = {name for note in notes if note for name in note.echo}
    cases = [one.case for one, _ in every if one.case]
    told |= {name for case in cases for name in case.pressures}
    return tuple(dict.fromkeys(name for case in cases for name in case.findings if name not in told))
