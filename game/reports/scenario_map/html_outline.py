"""The outline of a map: everything that the drawing shows and the texts, as lists with anchors."""

from collections.abc import Iterator, Mapping
from html import escape

from game.reports.html_elements import html_list
from game.reports.scenario_map import html_blocks
from game.reports.scenario_map.html_blocks import (
    count_text,
    day_range_text,
    frequency_text,
    is_revisitable,
    scene_kind_text,
    visits_text,
)
from game.reports.scenario_map.model import (
    END,
    MapEdge,
    MappedAnswer,
    MappedChoice,
    MappedConsequence,
    MappedCut,
    MappedEnding,
    MappedLine,
    MappedLook,
    MappedRecipient,
    MappedScene,
    MapProblem,
    ScenarioMap,
)

Titles = Mapping[str, str]
"""The titles of scenes, by id."""


def html_outline(scenario_map: ScenarioMap) -> str:
    """Return the outline as HTML; every word of the scenario is escaped."""
    titles = {scene.id: scene.title for scene in scenario_map.scenes}
    scenes = "".join(_parts(scenario_map, titles))
    endings = "<p>The first whose condition holds is reached.</p>\n" + html_list(map(_ending, scenario_map.endings))
    consequences = html_list(map(_consequence, scenario_map.consequences))
    return (
        html_blocks.html_section("scenes", "Scenes", scenes)
        + html_blocks.html_section("endings", "Endings", endings)
        + html_blocks.html_section("consequences", "Consequences", consequences)
        + html_blocks.html_section("recipients", "Recipients and what they answer", _recipients(scenario_map))
        + html_blocks.html_section(
            "cuts", "Shorter ways through", html_list(_cut(cut, titles) for cut in scenario_map.cuts)
        )
        + html_blocks.html_section("findings", "Findings", html_list(_findings(scenario_map)))
    )


def _parts(scenario_map: ScenarioMap, titles: Titles) -> Iterator[str]:
    for part, title in (("", ""), *scenario_map.parts):
        scenes = [scene for scene in scenario_map.scenes if scene.part == part]
        if scenes:
            yield f'<h3 id="part-{escape(part)}">{escape(title)}</h3>\n' if title else ""
            yield html_list((_scene(scene, titles) for scene in scenes), ordered=True)


def _scene(scene: MappedScene, titles: Titles) -> str:
    facts = html_blocks.html_facts(
        scene.id,
        scene_kind_text(scene),
        day_range_text(scene.days),
        count_text(len(scene.lines), "line") if scene.lines else "",
        count_text(len(scene.choices), "choice"),
        visits_text(scene),
    )
    is_repeated = is_revisitable(scene)
    choices = html_list((_choice(choice, titles, is_repeated=is_repeated) for choice in scene.choices), ordered=True)
    inside = (
        html_blocks.html_problems(scene.findings)
        + html_blocks.html_texts(scene.text)
        + html_blocks.html_effects(scene.do)
        + html_blocks.html_titled("To look at and to open", html_list(map(_look, scene.looks)))
        + html_blocks.html_titled(_talk_title(scene), html_list(map(_line, scene.lines)))
        + html_blocks.html_titled("Choices", choices)
    )
    return html_blocks.html_article("scene", scene.id, scene.title, facts, inside)


def _look(look: MappedLook) -> str:
    name = f"<p><strong>{escape(look.name)}</strong>{html_blocks.html_condition(look.when)}</p>\n"
    return name + html_blocks.html_prose(look.text) + html_blocks.html_effects(look.do)


def _talk_title(scene: MappedScene) -> str:
    if scene.turns is None:
        return "To say and ask"
    return f"To say and ask, {', '.join(filter(None, (count_text(scene.turns, 'turn'), scene.turns_are)))}"


def _line(line: MappedLine) -> str:
    takes = "" if line.takes == 1 else f"takes {count_text(line.takes, 'turn')}"
    topic = f"<p><strong>{escape(line.topic)}</strong>{html_blocks.html_condition(line.when)}</p>\n"
    matters = f"<p><strong>Matters because:</strong> {escape(line.matters)}</p>\n" if line.matters else ""
    return (
        f'{topic}<p class="say">{escape(line.say)}</p>\n{html_blocks.html_facts(line.id, takes)}'
        + html_blocks.html_problems(line.findings)
        + matters
        + html_blocks.html_titled("Answer", html_blocks.html_texts(line.answer))
        + html_blocks.html_effects(line.do)
    )


def _choice(choice: MappedChoice, titles: Titles, *, is_repeated: bool) -> str:
    frequency = "never on offer" if choice.offered is False else _made_text(choice.share, is_repeated=is_repeated)
    facts = html_blocks.html_facts(
        choice.id,
        choice.strength,
        "once" if choice.once else "",
        _duration_text(choice.days),
        _cost_text(choice),
        frequency,
    )
    notes = (("Because", choice.because), ("Defensible", choice.defensible), ("Cost", choice.cost))
    edges = html_list(_edge(edge, titles, is_repeated=is_repeated) for edge in choice.edges)
    return (
        f'<p class="say">{escape(choice.say)}{html_blocks.html_condition(choice.when)}</p>\n{facts}'
        + html_blocks.html_problems(choice.findings)
        + "".join(f"<p><strong>{name}:</strong> {escape(text)}</p>\n" for name, text in notes if text)
        + html_blocks.html_titled("At once", html_blocks.html_texts(choice.now))
        + html_blocks.html_effects(choice.do)
        + html_blocks.html_titled("Leads to", edges or "<p>Nowhere: the scene stays.</p>\n")
    )


def _duration_text(number: int) -> str:
    return f"takes {count_text(number, 'day')}" if number else ""


def _cost_text(choice: MappedChoice) -> str:
    return f"costs {choice.takes} of the time there is" if choice.takes else ""


def _made_text(share: float | None, *, is_repeated: bool) -> str:
    return f"made {frequency_text(share, is_repeated=is_repeated)}" if share else ""


def _edge(edge: MapEdge, titles: Titles, *, is_repeated: bool) -> str:
    is_end = edge.target == END
    target = (
        html_blocks.html_link("endings", "the end")
        if is_end
        else html_blocks.html_link(f"scene-{edge.target}", titles[edge.target])
    )
    conditions = "".join(
        html_blocks.html_condition(when) if when else " otherwise" if len(edge.when) > 1 else "" for when in edge.when
    )
    last_day = " when the last day is reached" if edge.on_last_day else ""
    frequency = "never taken" if edge.taken is False else frequency_text(edge.share, is_repeated=is_repeated)
    return target + conditions + last_day + (f": {frequency}" if frequency else "")


def _ending(ending: MappedEnding) -> str:
    never = "no play reaches it" if ending.reached is False else ""
    facts = html_blocks.html_facts(ending.id, never or frequency_text(ending.share, is_repeated=False))
    conditions = f"<p>{html_blocks.html_condition(ending.when) or 'otherwise'}</p>\n"
    inside = html_blocks.html_problems(ending.findings) + conditions + html_blocks.html_texts(ending.text)
    return html_blocks.html_article("ending", ending.id, ending.title, facts, inside)


def _consequence(consequence: MappedConsequence) -> str:
    facts = html_blocks.html_facts(
        f"on the desk of {consequence.desk}", "never arrives" if consequence.arrives is False else ""
    )
    by = "".join(f"<li><code>{escape(key)}</code></li>" for key in consequence.set_by)
    if consequence.after:
        since = f"{count_text(consequence.days or 0, 'day')} after <code>{escape(consequence.after)}</code> first holds"
        by += f"<li>{since}</li>"
    inside = (
        html_blocks.html_problems(consequence.findings)
        + (f"<p>{html_blocks.html_condition(consequence.when)}</p>\n" if consequence.when else "")
        + html_blocks.html_texts(consequence.text)
        + html_blocks.html_effects(consequence.do)
        + html_blocks.html_titled("Set going by", f"<ul>{by}</ul>\n" if by else "<p>Nothing.</p>\n")
    )
    return html_blocks.html_article("later", consequence.id, consequence.id, facts, inside)


def _recipients(scenario_map: ScenarioMap) -> str:
    """Return whom this desk can tell something, in the order of its list, then what anybody else answers."""
    anyone = html_list(map(_answer, scenario_map.anyone), ordered=True)
    return html_list(map(_recipient, scenario_map.recipients)) + html_blocks.html_titled(
        "Where none of these answers fits, anyone", anyone
    )


def _recipient(recipient: MappedRecipient) -> str:
    facts = html_blocks.html_facts(recipient.id, ", ".join(recipient.roads) or "no road")
    reached = f"<p>Reached{html_blocks.html_condition(recipient.when)}</p>\n" if recipient.when else ""
    answers = html_blocks.html_titled("Answers", html_list(map(_answer, recipient.answers), ordered=True))
    return html_blocks.html_article("recipient", recipient.id, recipient.name, facts, reached + answers)


def _answer(answer: MappedAnswer) -> str:
    condition = f"<p>{html_blocks.html_condition(answer.when) or 'otherwise'}</p>\n"
    return condition + html_blocks.html_texts(answer.text) + html_blocks.html_effects(answer.do)


def _cut(cut: MappedCut, titles: Titles) -> str:
    facts = html_blocks.html_facts(cut.id, count_text(cut.minutes, "minute"))
    plays = html_list(html_blocks.html_link(f"scene-{scene}", titles.get(scene, scene)) for scene in cut.plays)
    route = html_list((f"<code>{escape(key)}</code>" for key in cut.route), ordered=True)
    told = html_list(
        f"{html_blocks.html_link(f'scene-{scene}', titles.get(scene, scene))}: {escape(text)}"
        for scene, text in cut.told
    )
    inside = (
        html_blocks.html_problems(cut.findings)
        + html_blocks.html_titled("Plays", plays)
        + html_blocks.html_titled("Elsewhere it makes these moves", route)
        + html_blocks.html_titled("Tells in place of", told)
    )
    return html_blocks.html_article("cut", cut.id, cut.title, facts, inside)


def _findings(scenario_map: ScenarioMap) -> Iterator[str]:
    """Yield every problem, with a link to the element it belongs to."""
    yield from (_finding(problem, "") for problem in scenario_map.findings)
    for scene in scenario_map.scenes:
        link = html_blocks.html_link(f"scene-{scene.id}", scene.title)
        yield from (_finding(problem, link) for problem in scene.all_findings)
    for ending in scenario_map.endings:
        link = html_blocks.html_link(f"ending-{ending.id}", ending.title)
        yield from (_finding(problem, link) for problem in ending.findings)
    for consequence in scenario_map.consequences:
        link = html_blocks.html_link(f"later-{consequence.id}", consequence.id)
        yield from (_finding(problem, link) for problem in consequence.findings)
    for cut in scenario_map.cuts:
        link = html_blocks.html_link(f"cut-{cut.id}", cut.title)
        yield from (_finding(problem, link) for problem in cut.findings)


def _finding(problem: MapProblem, link: str) -> str:
    place = f'<p class="where">{link}</p>' if link else ""
    return f'<div class="finding {problem.severity}">{place}{html_blocks.html_problem(problem)}</div>'
