"""Maps of scenarios that mean no harm, and of one that does."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.checker.analysis.prover import prove
from game.checker.explorer.query import Budget
from game.checker.report import build_report
from game.engine.story import compile_story
from game.reports.scenario_map.build import build_map
from game.reports.scenario_map.model import ScenarioMap
from game.reports.scenario_map.visit_statistics import visit_statistics
from game.scenario.loader import load_scenario
from tests.tea_scenario import SCENARIO

HOSTILE = "</script><!--<img src=x onerror=alert(1)>--> & ' ] | @@DATA@@ #quot; ` [ x"
"""A title that tries to be read as something else."""
Draw = Callable[..., ScenarioMap]


def mapped(path: Path) -> ScenarioMap:
    """Prove and draw a scenario."""
    loaded = load_scenario(path)
    assert loaded.value is not None, loaded.problems
    proof = prove(compile_story(loaded.value), Budget())
    problems = [*loaded.problems, *build_report(loaded, proof, 0.0).problems]
    return build_map(loaded, problems, proof, visit_statistics(proof.run, 60.0), "Every play was gone through.")


@pytest.fixture
def tea() -> ScenarioMap:
    """The map of the small scenario."""
    return mapped(SCENARIO)


@pytest.fixture
def spoilt(tmp_path: Path) -> ScenarioMap:
    """The map of the small scenario with a scene no play comes to, a choice never on offer, and hostile words."""
    lost = "  lost:\n    title: Lost\n    text: Nobody.\n    choices:\n      on: {say: On., goto: end}\n\nlater:\n"
    untrue = "knows(police.large_boots) and not held(large_boots)"
    never = f"      never: {{say: Never., strength: weak, because: No., when: {untrue}, goto: end}}\n    debrief:\n"
    text = SCENARIO.read_text("utf-8").replace("\nlater:\n", lost).replace("    debrief:\n", never)
    quoted = '"' + HOSTILE + '"'
    for words in ("The kitchen", "What is his full name?", "Four voicemails.", "Tea at four", "The pieces lie apart"):
        text = text.replace(words, quoted)
    path = tmp_path / "spoilt.yaml"
    path.write_text(text, encoding="utf-8")
    return mapped(path)


WHOLE = """\
format: 1
id: whole
title: Whole
desk: social_care
starts: 2027-01-11
last_day: 30
agencies:
  social_care: {name: Social care}
  police: {name: Police, when: asked(kitchen.name)}
  gp: {name: GP, roads: [email]}
channels:
  phone: {name: By phone}
  email: {name: By email, days: 2, written: true}
recipients: [gp, police]
information:
  name: {text: His full name}
people:
  dana: {name: Dana Marlow}
answers:
  police:
    - {when: told(name), text: "“And born when?”", do: [{later: {check: 2}}]}
  anyone:
    - {text: "“Thank you.”"}
scenes:
  kitchen:
    title: The kitchen
    text: She fills the kettle.
    turns: 2
    turns_are: until the kettle boils
    talk:
      someone: {topic: Somebody new, say: Who is he?, answer: He is kind.}
      name:
        topic: Go on.
        say: And his name?
        answer: She stops.
        when: asked(kitchen.someone)
        takes: 1
        matters: A name can be checked.
        do: [{learn: name}]
    choices:
      go: {say: Go., takes: 1, do: [{forget: unwritten}], goto: desk}
      leave: {say: Leave., goto: desk}
  desk:
    title: The desk
    text: Four voicemails.
    desk_time: 4
    choices:
      home: {say: Home., days: 5, goto: end}
later:
  check: {text: They ring.}
  visit: {text: They went., after: knows(police.name), days: 3}
cuts:
  short:
    title: The short way
    minutes: 5
    plays: [kitchen]
    route: [desk.home]
    told: {desk: You went back to the desk.}
endings:
  all: {title: All, text: It ends.}
"""
"""A scenario with a conversation, recipients that answer, a consequence of receipt and a cut."""


@pytest.fixture
def whole(tmp_path: Path) -> ScenarioMap:
    """The map of a scenario with everything of which plays are made, without a proof."""
    path = tmp_path / "whole.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    return build_map(load_scenario(path), ())
