"""The coverage of a real case: for each failing that its article reports, the scenes that meet it."""

from collections.abc import Iterable, Iterator, Sequence

from game.engine.views.text import plain_text
from game.scenario.model.scenario import Scenario
from game.scenario.model.shared import Case, CaseFailing

HEAD = "| scenario | scene | what it is | echoes |\n| --- | --- | --- | --- |"
NONE_MEETS = "*No scene of these scenarios echoes one of its findings.*"


def case_coverage(scenarios: Sequence[Scenario]) -> str:
    """Return the coverage as a page of Markdown; empty if no scenario has a case with failings."""
    case = next((scenario.case for scenario in scenarios if scenario.case and scenario.case.failings), None)
    if case is None:
        return ""
    sections = [_failing(case, failing, scenarios) for failing in case.failings.values()]
    return "\n\n".join(("# What the article reports, and where it is met", _lead(case), *sections)) + "\n"


def _lead(case: Case) -> str:
    return (
        f"Made by `python main.py coverage` from the scenarios. Each heading is what {case.article} reports. Below it "
        "stand the findings of the reviews that tell more, and every decision, conversation and desk whose debrief "
        "echoes one of them. A scene that meets a failing shows the choice; it claims nothing about what would have "
        "come of another."
    )


def _failing(case: Case, failing: CaseFailing, scenarios: Iterable[Scenario]) -> str:
    met = [line for scenario in scenarios for line in _scenes(scenario, set(failing.findings))]
    findings = "\n".join(f"- {name}, {case.findings[name].service or 'every service'}" for name in failing.findings)
    table = "\n".join((HEAD, *met)) if met else NONE_MEETS
    return f"## {failing.text.strip()}\n\n{findings}\n\n{table}"


def _scenes(scenario: Scenario, findings: set[str]) -> Iterator[str]:
    for name, scene in scenario.scenes.items():
        echoed = [finding for finding in (scene.debrief.echo if scene.debrief else ()) if finding in findings]
        if echoed:
            kind = "decision" if scene.is_decision else "conversation" if scene.talk else "desk"
            title = plain_text(scenario, scene.title)
            yield f"| {plain_text(scenario, scenario.title)} | {title} (`{name}`) | {kind} | {', '.join(echoed)} |"
