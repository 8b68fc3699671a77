"""Small pieces of HTML; what they are given as text is escaped, what they are given as HTML is not."""

from collections.abc import Iterable
from html import escape

from game.reports.html_elements import html_list, html_markdown
from game.reports.scenario_map.model import ConditionalText, MappedScene, MapProblem

ARTICLE_LEVEL = 4
"""The level of the headings over scenes, endings and consequences."""


def html_titled(title: str, inside: str) -> str:
    """Return HTML under a small title; nothing for none."""
    return f'<p class="head">{escape(title)}</p>\n{inside}' if inside else ""


def html_facts(*parts: str) -> str:
    """Return a line of short facts; those that are empty are left out."""
    return f'<p class="about">{escape(" · ".join(part for part in parts if part))}</p>\n'


def html_condition(condition: str) -> str:
    """Return a condition, to stand behind what it belongs to; nothing for none."""
    return f' <span class="if">if <code>{escape(condition)}</code></span>' if condition else ""


def html_prose(text: str) -> str:
    """Return an author's text; its headings stand below the title of the article it belongs to."""
    return html_markdown(text, ARTICLE_LEVEL + 1)


def html_texts(texts: Iterable[ConditionalText]) -> str:
    """Return texts, the conditional ones each under their condition."""
    return "".join(
        f'<div class="piece">{html_condition(text.when)}{html_prose(text.text)}</div>\n'
        if text.when
        else html_prose(text.text)
        for text in texts
    )


def html_effects(effects: Iterable[str]) -> str:
    """Return effects, a line each."""
    return html_titled("Does", html_list(f"<code>{escape(effect)}</code>" for effect in effects))


def html_problems(findings: Iterable[MapProblem]) -> str:
    """Return findings, each with its code, its sentence and its hint."""
    return "".join(f'<div class="finding {one.severity}">{finding(one)}</div>\n' for one in findings)


def finding(one: MapProblem) -> str:
    """Return a finding."""
    hint = f'<p class="hint">{escape(one.hint)}</p>' if one.hint else ""
    where = f", line {one.line}" if one.line else ""
    return f"<p><strong>{escape(one.severity)} {escape(one.code)}</strong>{where}: {escape(one.message)}</p>{hint}"


def article(kind: str, name: str, title: str, facts: str, inside: str) -> str:
    """Return something with an anchor, a title and a line of facts."""
    anchor = escape(f"{kind}-{name}")
    heading = f"<h{ARTICLE_LEVEL}>{escape(title)}</h{ARTICLE_LEVEL}>"
    return f'<article id="{anchor}" tabindex="-1">\n{heading}\n{facts}{inside}</article>'


def section(name: str, title: str, inside: str) -> str:
    """Return a section of the outline; one that is empty says so."""
    return f'<section id="{name}" tabindex="-1">\n<h2>{escape(title)}</h2>\n{inside or "<p>None.</p>"}</section>\n'


def link(anchor: str, words: str) -> str:
    """Return a link within the page."""
    return f'<a href="#{escape(anchor)}">{escape(words)}</a>'


LEAST = 0.001
"""A share below this is said to be below it."""
ROUNDING = 1e-9
"""What two numbers that mean the same may differ by."""


def per_cent(share: float) -> str:
    """Say a share."""
    return "under 0.1 %" if share < LEAST else f"{share:.1%}".replace(".0%", "%").replace("%", " %")


def counted(number: int, word: str) -> str:
    """Say how many there are of something."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def day_range_text(span: tuple[int, int] | None) -> str:
    """Say on which days; empty where no way leads."""
    if span is None:
        return ""
    return f"day {span[0]}" if span[0] == span[1] else f"days {span[0]}–{span[1]}"


def scene_kind_text(scene: MappedScene) -> str:
    """Say what kind of scene it is."""
    kinds = (["decision"] if scene.is_decision else []) + (["desk"] if scene.is_desk else [])
    return " and ".join(kinds) or "passage"


def is_revisitable(scene: MappedScene) -> bool:
    """Tell whether a play may come to a scene again: then how often is no share of plays."""
    return scene.times is not None and (scene.share is None or scene.times - scene.share > ROUNDING)


def frequency_text(number: float | None, *, again: bool) -> str:
    """Say how often something happens: in a share of plays, or on average where it may happen again."""
    if not number:
        return ""
    return f"{number:.2f} times a play on average" if again else f"in {per_cent(number)} of plays"


def visits_text(scene: MappedScene) -> str:
    """Say how many plays come to a scene; empty where that was not worked out."""
    if scene.reached is False:
        return "no play comes here"
    said = (
        frequency_text(scene.share, again=False),
        frequency_text(scene.times, again=True) if is_revisitable(scene) else "",
    )
    return ", ".join(part for part in said if part)
