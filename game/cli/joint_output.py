"""The joint debrief of several desks as text, as data, or as a page to read and print."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from game.cli.terminal.console import ConsoleWriter
from game.cli.terminal.debrief import print_debrief
from game.cli.text_output import print_text
from game.engine.debrief.debrief import real_case
from game.engine.pathway.joint_debrief import JointDebrief
from game.engine.session import Session
from game.engine.views.text import anytime
from game.reports.debrief.outline import expand_sections
from game.reports.pathway.joint_copy import joint_copy
from game.reports.pathway.joint_outline import joint_outline


def print_joint_debrief(
    debrief: JointDebrief, sessions: Sequence[Session], title: str, form: str, *, every: bool, with_case: bool
) -> None:
    """Print the joint debrief of some sessions as `text`, `json` or `html`; a page has the title."""
    scenario = sessions[0].story.scenario
    parts = joint_outline(debrief, scenario, real_case(sessions))
    parts = expand_sections(parts, every=every, real_case=with_case)
    match form:
        case "json":
            print_text(json.dumps({"format": 1, "joint_debrief": asdict(debrief)}, ensure_ascii=False, indent=2))
        case "html":
            print_text(joint_copy(title, debrief, anytime(scenario), parts).html, newline=False)
        case _:
            print_debrief(ConsoleWriter(), parts)
