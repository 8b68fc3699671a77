"""Rules on the debrief: themes that no choice meets, findings of the case that no decision echoes."""

from collections.abc import Collection, Iterable, Iterator

from game.checker.analysis.proof import Proof
from game.diagnostics.finding import Finding
from game.scenario.model.scenario import Scenario
from game.scenario.parsing.source_map import KeyPath


def unreferenced_findings(scenarios: Iterable[tuple[Scenario, Collection[str]]]) -> tuple[str, ...]:
    """Return the findings that no decision in the given scenes echoes, and that are no `pressures`."""
    pairs = tuple(scenarios)
    notes = (scenario.scenes[name].debrief for scenario, scenes in pairs for name in scenes)
    echoed = {name for note in notes if note for name in note.echo}
    cases = [scenario.case for scenario, _ in pairs if scenario.case]
    echoed |= {name for case in cases for name in case.pressures}
    return tuple(dict.fromkeys(name for case in cases for name in case.findings if name not in echoed))


def unmet_themes(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find themes that no choice on offer meets, and words above the lowest that none earns.

    The lowest word says that nothing was done; a theme that nobody can miss is no fault.
    """
    earned: dict[str, set[str]] = {}
    first: dict[str, KeyPath] = {}
    for scene, written in scenario.scenes.items():
        for key, choice in written.choices.items():
            for theme, word in choice.themes.items():
                first.setdefault(theme, ("scenes", scene, "choices", key, "themes", theme))
                if proof.happens("offered", f"{scene}.{key}"):
                    earned.setdefault(theme, set()).add(word)
    for name, definition in scenario.themes.items():
        path = first.get(name, ("themes", name))
        if name not in earned:
            yield Finding("P018", path, f"no choice that is ever on offer says anything of the theme `{name}`")
            continue
        missing = [word for word in definition.words[1:] if word not in earned[name]]
        if missing:
            words = ", ".join(f"`{word}`" for word in missing)
            yield Finding("P018", path, f"no choice that is ever on offer earns {words} on the theme `{name}`")


def unreferenced_case_findings(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find findings of the case that no decision of the story echoes."""
    for name in unreferenced_findings([(scenario, proof.scenes)]):
        yield Finding("P019", ("case", "findings", name), f"no decision that a play comes to echoes the finding {name}")
