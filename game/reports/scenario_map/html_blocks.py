"""The elements of the map page; text arguments are escaped, HTML arguments are not."""

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


def html_problems(problems: Iterable[MapProblem]) -> str:
    """Return problems, each with its code, its sentence and its hint."""
    return "".join(f'<div class="finding {problem.severity}">{html_problem(problem)}</div>\n' for problem in problems)


def html_problem(problem: MapProblem) -> str:
    """Return a problem with its code, its sentence and its hint."""
    hint = f'<p class="hint">{escape(problem.hint)}</p>' if problem.hint else ""
    where = f", line {problem.line}" if problem.line else ""
    name = f"<strong>{escape(problem.severity)} {escape(problem.code)}</strong>"
    return f"<p>{name}{where}: {escape(problem.message)}</p>{hint}"


def html_article(kind: str, name: str, title: str, facts: str, inside: str) -> str:
    """Return an article with an anchor, a title and a line of facts."""
    anchor = escape(f"{kind}-{name}")
    heading = f"<h{ARTICLE_LEVEL}>{escape(title)}</h{ARTICLE_LEVEL}>"
    return f'<article id="{anchor}" tabindex="-1">\n{heading}\n{facts}{inside}</article>'


def html_section(name: str, title: str, inside: str) -> str:
    """Return a section of the outline; one that is empty says so."""
    return f'<section id="{name}" tabindex="-1">\n<h2>{escape(title)}</h2>\n{inside or "<p>None.</p>"}</section>\n'


def html_link(anchor: str, words: str) -> str:
    """Return a link within the page."""
    return f'<a href="#{escape(anchor)}">{escape(words)}</a>'


MIN_SHARE = 0.001
"""The smallest share that is written as a number."""
TOLERANCE = 1e-9
"""How far two equal shares may differ after rounding."""


def share_text(share: float) -> str:
    """Return a share (0 to 1) in per cent."""
    return "under 0.1 %" if share < MIN_SHARE else f"{share:.1%}".replace(".0%", "%").replace("%", " %")


def count_text(number: int, word: str) -> str:
    """Return a number with its noun in the singular or plural."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def day_range_text(span: tuple[int, int] | None) -> str:
    """Return a span of days; empty for None."""
    if span is None:
        return ""
    return f"day {span[0]}" if span[0] == span[1] else f"days {span[0]}–{span[1]}"


def scene_kind_text(scene: MappedScene) -> str:
    """Return the kind of a scene: decision, desk, both or passage."""
    kinds = (["decision"] if scene.is_decision else []) + (["desk"] if scene.is_desk else [])
    return " and ".join(kinds) or "passage"


def is_revisitable(scene: MappedScene) -> bool:
    """Tell whether a play may enter a scene more than once; then its average is no share of plays."""
    return scene.times is not None and (scene.share is None or scene.times - scene.share > TOLERANCE)


def frequency_text(number: float | None, *, is_repeated: bool) -> str:
    """Return how often something happens: as a share of plays, or on average where it may happen again."""
    if not number:
        return ""
    return f"{number:.2f} times a play on average" if is_repeated else f"in {share_text(number)} of plays"


def visits_text(scene: MappedScene) -> str:
    """Return how many plays enter a scene; empty where that was not worked out."""
    if scene.reached is False:
        return "no play comes here"
    parts = (
        frequency_text(scene.share, is_repeated=False),
        frequency_text(scene.times, is_repeated=True) if is_revisitable(scene) else "",
    )
    return ", ".join(part for part in parts if part)
