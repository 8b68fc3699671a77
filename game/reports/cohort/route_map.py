"""The ways of a group as heat on the map of its story: each scene where the map has it, darker the more plays came."""

from collections.abc import Mapping
from html import escape

from game.engine.views.text import fill_placeholders
from game.reports.cohort.cohort import CohortGroup, disclosed_text
from game.reports.cohort.outline import CohortSection, Share
from game.reports.scenario_map.model import SceneStrip
from game.reports.scenario_map.row_layout import scene_rows
from game.scenario.model.scenario import Scenario

SHADES = 5
ROUTE_STYLE = """
.routes, .routes ul { list-style: none; margin: 0; padding: 0; } .routes { overflow-x: auto; }
.routes .row, .routes .steps { display: flex; gap: 0.4rem; }
.routes .row { margin-bottom: 1rem; gap: 0.5rem 1.5rem; flex-wrap: wrap; }
.routes h4 { margin: 0.25rem 0; min-height: 1.3em; } .routes .steps { align-items: center; }
.routes .heat { width: 6.5rem; margin: 0.4rem 0; padding: 0.3rem 0.4rem; border: 1px solid var(--sand);
  border-radius: 4px; font: 0.75rem/1.25 "Atkinson Hyperlegible Next", Verdana, sans-serif; overflow-wrap: break-word; }
.routes .heat b { display: block; } .routes .few { border-style: dashed; border-color: var(--ink); }
"""
ROUTE_STYLE += "".join(
    f".heat.shade-{shade} {{ background: color-mix(in srgb, var(--teal) {8 * shade}%, var(--paper)); }}\n"
    for shade in range(1, SHADES + 1)
)
LEGEND = "From left to right as the story goes. The darker, the more plays came there; a broken line: fewer than five."


def html_route_map(group: CohortGroup, section: CohortSection) -> str:
    """Return the map of a group; `section` holds the share of plays that came to each scene."""
    scenario = group.story.scenario
    shares = {share.item[1]: share for table in section.tables for share in table.shares}
    rows = "\n".join(
        f'<div class="row">{"".join(_strip(scenario, strip, shares) for strip in row)}</div>'
        for row in scene_rows(scenario)
    )
    return f'<p class="note">{LEGEND}</p>\n<div class="wide routes" tabindex="0">\n{rows}\n</div>'


def _strip(scenario: Scenario, strip: SceneStrip, shares: Mapping[str, Share]) -> str:
    title = fill_placeholders(scenario, scenario.parts[strip.part].title) if strip.part else ""
    heading = f"<h4>{escape(title)}{', continued' if strip.is_continued else ''}</h4>" if title else ""
    steps = "".join(
        f"<li><ul>{''.join(_cell(scenario, name, shares.get(name)) for name in step)}</ul></li>" for step in strip.steps
    )
    return f'<div>{heading}<ul class="steps">{steps}</ul></div>'


def _cell(scenario: Scenario, name: str, share: Share | None) -> str:
    title = escape(fill_placeholders(scenario, scenario.scenes[name].title))
    words = disclosed_text(share.count if share else 0)
    return f'<li class="heat {_shade(share)}">{title}<b>{words}</b></li>'


def _shade(share: Share | None) -> str:
    if share is None or share.count == 0:
        return "nobody"
    if share.count is None:
        return "few shade-1"
    return f"shade-{min(SHADES, 1 + SHADES * share.count // ((share.total or share.count) + 1))}"
