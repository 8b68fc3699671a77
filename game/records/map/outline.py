"""The outline of a drawn scenario: everything that the map shows and the words beside it, as lists with anchors."""

from collections.abc import Iterator, Mapping
from html import escape

from game.checker.map.values import (
    END,
    Map,
    MappedChoice,
    MappedConsequence,
    MappedEnding,
    MappedLook,
    MappedScene,
    Told,
    Way,
)
from game.records.map import marked
from game.records.map.said import comes_back, counted, days, kind, often, passed

Titles = Mapping[str, str]
"""What scenes are called, by id."""


def outline(of: Map) -> str:
    """Return the outline as HTML; every word of the scenario is escaped."""
    titles = {scene.id: scene.title for scene in of.scenes}
    endings = "<p>The first whose condition holds is reached.</p>\n" + marked.listed(map(_ending, of.endings))
    return (
        marked.section("scenes", "Scenes", "".join(_parts(of, titles)))
        + marked.section("endings", "Endings", endings)
        + marked.section("consequences", "Consequences", marked.listed(_consequence(one) for one in of.consequences))
        + marked.section("findings", "Findings", marked.listed(_findings(of)))
    )


def _parts(of: Map, titles: Titles) -> Iterator[str]:
    for part, title in (("", ""), *of.parts):
        scenes = [scene for scene in of.scenes if scene.part == part]
        if scenes:
            yield f'<h3 id="part-{escape(part)}">{escape(title)}</h3>\n' if title else ""
            yield marked.listed((_scene(scene, titles) for scene in scenes), ordered=True)


def _scene(scene: MappedScene, titles: Titles) -> str:
    facts = marked.about(scene.id, kind(scene), days(scene.days), counted(len(scene.choices), "choice"), passed(scene))
    again = comes_back(scene)
    choices = marked.listed((_choice(choice, titles, again=again) for choice in scene.choices), ordered=True)
    inside = (
        marked.told(scene.findings)
        + marked.pieces(scene.text)
        + marked.does(scene.do)
        + marked.titled("To look at and to open", marked.listed(map(_look, scene.looks)))
        + marked.titled("Choices", choices)
    )
    return marked.article("scene", scene.id, scene.title, facts, inside)


def _look(look: MappedLook) -> str:
    name = f"<p><strong>{escape(look.name)}</strong>{marked.only_if(look.when)}</p>\n"
    return name + marked.prose(look.text) + marked.does(look.do)


def _choice(choice: MappedChoice, titles: Titles, *, again: bool) -> str:
    made = "never on offer" if choice.offered is False else _made(choice.share, again=again)
    facts = marked.about(choice.id, choice.strength, "once" if choice.once else "", _taking(choice.days), made)
    notes = (("Because", choice.because), ("Defensible", choice.defensible), ("Cost", choice.cost))
    leads = marked.listed(_way(way, titles, again=again) for way in choice.ways) or "<p>Nowhere: the scene stays.</p>\n"
    return (
        f'<p class="say">{escape(choice.say)}{marked.only_if(choice.when)}</p>\n{facts}'
        + marked.told(choice.findings)
        + "".join(f"<p><strong>{name}:</strong> {escape(text)}</p>\n" for name, text in notes if text)
        + marked.titled("At once", marked.pieces(choice.now))
        + marked.does(choice.do)
        + marked.titled("Leads to", leads)
    )


def _taking(number: int) -> str:
    return f"takes {counted(number, 'day')}" if number else ""


def _made(share: float | None, *, again: bool) -> str:
    return f"made {often(share, again=again)}" if share else ""


def _way(way: Way, titles: Titles, *, again: bool) -> str:
    is_end = way.target == END
    there = marked.link("endings", "the end") if is_end else marked.link(f"scene-{way.target}", titles[way.target])
    asked = "".join(marked.only_if(when) if when else " otherwise" if len(way.when) > 1 else "" for when in way.when)
    last = " when the last day is reached" if way.on_last_day else ""
    taken = "never taken" if way.taken is False else often(way.share, again=again)
    return there + asked + last + (f": {taken}" if taken else "")


def _ending(ending: MappedEnding) -> str:
    never = "no play reaches it" if ending.reached is False else ""
    facts = marked.about(ending.id, never or often(ending.share, again=False))
    asked = f"<p>{marked.only_if(ending.when) or 'otherwise'}</p>\n"
    inside = marked.told(ending.findings) + asked + marked.pieces(ending.text)
    return marked.article("ending", ending.id, ending.title, facts, inside)


def _consequence(one: MappedConsequence) -> str:
    facts = marked.about(f"on the desk of {one.desk}", "never arrives" if one.arrives is False else "")
    by = "".join(f"<li><code>{escape(key)}</code></li>" for key in one.set_by)
    inside = (
        marked.told(one.findings)
        + (f"<p>{marked.only_if(one.when)}</p>\n" if one.when else "")
        + marked.pieces(one.text)
        + marked.does(one.do)
        + marked.titled("Set going by", f"<ul>{by}</ul>\n" if by else "<p>Nothing.</p>\n")
    )
    return marked.article("later", one.id, one.id, facts, inside)


def _findings(of: Map) -> Iterator[str]:
    """Yield every finding, with a link to what it belongs to."""
    for one in of.findings:
        yield _found(one, "")
    for scene in of.scenes:
        inside = [*scene.findings, *(one for choice in scene.choices for one in choice.findings)]
        yield from (_found(one, marked.link(f"scene-{scene.id}", scene.title)) for one in inside)
    for ending in of.endings:
        yield from (_found(one, marked.link(f"ending-{ending.id}", ending.title)) for one in ending.findings)
    for later in of.consequences:
        yield from (_found(one, marked.link(f"later-{later.id}", later.id)) for one in later.findings)


def _found(one: Told, where: str) -> str:
    place = f'<p class="where">{where}</p>' if where else ""
    return f'<div class="finding {one.severity}">{place}{marked.finding(one)}</div>'
