"""The outline of a drawn scenario: everything that the map shows and the words beside it, as lists with anchors."""

from collections.abc import Iterator, Mapping
from html import escape

from game.reports.html_elements import html_list
from game.reports.scenario_map import html_blocks
from game.reports.scenario_map.html_blocks import (
    counted,
    day_range_text,
    frequency_text,
    is_revisitable,
    scene_kind_text,
    visits_text,
)
from game.reports.scenario_map.model import (
    END,
    MapEdge,
    MappedChoice,
    MappedConsequence,
    MappedEnding,
    MappedLook,
    MappedScene,
    MapProblem,
    ScenarioMap,
)

Titles = Mapping[str, str]
"""What scenes are called, by id."""


def html_outline(of: ScenarioMap) -> str:
    """Return the outline as HTML; every word of the scenario is escaped."""
    titles = {scene.id: scene.title for scene in of.scenes}
    endings = "<p>The first whose condition holds is reached.</p>\n" + html_list(map(_ending, of.endings))
    return (
        html_blocks.section("scenes", "Scenes", "".join(_parts(of, titles)))
        + html_blocks.section("endings", "Endings", endings)
        + html_blocks.section("consequences", "Consequences", html_list(_consequence(one) for one in of.consequences))
        + html_blocks.section("findings", "Findings", html_list(_findings(of)))
    )


def _parts(of: ScenarioMap, titles: Titles) -> Iterator[str]:
    for part, title in (("", ""), *of.parts):
        scenes = [scene for scene in of.scenes if scene.part == part]
        if scenes:
            yield f'<h3 id="part-{escape(part)}">{escape(title)}</h3>\n' if title else ""
            yield html_list((_scene(scene, titles) for scene in scenes), ordered=True)


def _scene(scene: MappedScene, titles: Titles) -> str:
    facts = html_blocks.html_facts(
        scene.id,
        scene_kind_text(scene),
        day_range_text(scene.days),
        counted(len(scene.choices), "choice"),
        visits_text(scene),
    )
    again = is_revisitable(scene)
    choices = html_list((_choice(choice, titles, again=again) for choice in scene.choices), ordered=True)
    inside = (
        html_blocks.html_problems(scene.findings)
        + html_blocks.html_texts(scene.text)
        + html_blocks.html_effects(scene.do)
        + html_blocks.html_titled("To look at and to open", html_list(map(_look, scene.looks)))
        + html_blocks.html_titled("Choices", choices)
    )
    return html_blocks.article("scene", scene.id, scene.title, facts, inside)


def _look(look: MappedLook) -> str:
    name = f"<p><strong>{escape(look.name)}</strong>{html_blocks.html_condition(look.when)}</p>\n"
    return name + html_blocks.html_prose(look.text) + html_blocks.html_effects(look.do)


def _choice(choice: MappedChoice, titles: Titles, *, again: bool) -> str:
    made = "never on offer" if choice.offered is False else _made(choice.share, again=again)
    facts = html_blocks.html_facts(
        choice.id, choice.strength, "once" if choice.once else "", _taking(choice.days), made
    )
    notes = (("Because", choice.because), ("Defensible", choice.defensible), ("Cost", choice.cost))
    leads = html_list(_way(way, titles, again=again) for way in choice.ways) or "<p>Nowhere: the scene stays.</p>\n"
    return (
        f'<p class="say">{escape(choice.say)}{html_blocks.html_condition(choice.when)}</p>\n{facts}'
        + html_blocks.html_problems(choice.findings)
        + "".join(f"<p><strong>{name}:</strong> {escape(text)}</p>\n" for name, text in notes if text)
        + html_blocks.html_titled("At once", html_blocks.html_texts(choice.now))
        + html_blocks.html_effects(choice.do)
        + html_blocks.html_titled("Leads to", leads)
    )


def _taking(number: int) -> str:
    return f"takes {counted(number, 'day')}" if number else ""


def _made(share: float | None, *, again: bool) -> str:
    return f"made {frequency_text(share, again=again)}" if share else ""


def _way(way: MapEdge, titles: Titles, *, again: bool) -> str:
    is_end = way.target == END
    there = (
        html_blocks.link("endings", "the end")
        if is_end
        else html_blocks.link(f"scene-{way.target}", titles[way.target])
    )
    asked = "".join(
        html_blocks.html_condition(when) if when else " otherwise" if len(way.when) > 1 else "" for when in way.when
    )
    last = " when the last day is reached" if way.on_last_day else ""
    taken = "never taken" if way.taken is False else frequency_text(way.share, again=again)
    return there + asked + last + (f": {taken}" if taken else "")


def _ending(ending: MappedEnding) -> str:
    never = "no play reaches it" if ending.reached is False else ""
    facts = html_blocks.html_facts(ending.id, never or frequency_text(ending.share, again=False))
    asked = f"<p>{html_blocks.html_condition(ending.when) or 'otherwise'}</p>\n"
    inside = html_blocks.html_problems(ending.findings) + asked + html_blocks.html_texts(ending.text)
    return html_blocks.article("ending", ending.id, ending.title, facts, inside)


def _consequence(one: MappedConsequence) -> str:
    facts = html_blocks.html_facts(f"on the desk of {one.desk}", "never arrives" if one.arrives is False else "")
    by = "".join(f"<li><code>{escape(key)}</code></li>" for key in one.set_by)
    inside = (
        html_blocks.html_problems(one.findings)
        + (f"<p>{html_blocks.html_condition(one.when)}</p>\n" if one.when else "")
        + html_blocks.html_texts(one.text)
        + html_blocks.html_effects(one.do)
        + html_blocks.html_titled("Set going by", f"<ul>{by}</ul>\n" if by else "<p>Nothing.</p>\n")
    )
    return html_blocks.article("later", one.id, one.id, facts, inside)


def _findings(of: ScenarioMap) -> Iterator[str]:
    """Yield every finding, with a link to what it belongs to."""
    for one in of.findings:
        yield _found(one, "")
    for scene in of.scenes:
        inside = [*scene.findings, *(one for choice in scene.choices for one in choice.findings)]
        yield from (_found(one, html_blocks.link(f"scene-{scene.id}", scene.title)) for one in inside)
    for ending in of.endings:
        yield from (_found(one, html_blocks.link(f"ending-{ending.id}", ending.title)) for one in ending.findings)
    for later in of.consequences:
        yield from (_found(one, html_blocks.link(f"later-{later.id}", later.id)) for one in later.findings)


def _found(one: MapProblem, where: str) -> str:
    place = f'<p class="where">{where}</p>' if where else ""
    return f'<div class="finding {one.severity}">{place}{html_blocks.finding(one)}</div>'
