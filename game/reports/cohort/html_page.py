"""A cohort as one page of HTML: self-contained, without script, every word of it escaped."""

from collections.abc import Iterable, Iterator
from html import escape

from game import ANYTIME
from game.diagnostics.control_characters import escape_controls
from game.engine.views.text import fill_placeholders
from game.records.journal_reader import pluralise
from game.reports.cohort.cohort import FEWER, FEWEST, Cohort, CohortGroup, disclose, disclosed_text
from game.reports.cohort.outline import CohortSection, Share, ShareTable, group_sections
from game.reports.cohort.route_map import ROUTE_STYLE, html_route_map
from game.reports.debrief.html_page import PAGE_POLICY, STYLE
from game.reports.html_elements import html_inline, html_list

OWN_STYLE = """
meter { width: 8rem; height: 1rem; align-self: center; }
meter::-webkit-meter-optimum-value { background: var(--teal); } meter::-moz-meter-bar { background: var(--teal); }
.shares { list-style: none; padding: 0; }
.shares li { display: grid; grid-template-columns: 8rem 10.5rem 1fr; gap: 0.75rem; }
.shares b { font-weight: 600; white-space: nowrap; }
@media (max-width: 34rem) { .shares li { grid-template-columns: 6rem 1fr; } .shares li span { grid-column: 1 / -1; } }
"""
ABOUT = (
    "This page counts plays. It holds no alias and orders nobody; it says nothing of anybody's practice. Numbers are "
    f"rounded to the nearest {FEWEST}, and {FEWER} are told as that, so that nobody can be worked out. Words are here "
    "only where those who wrote them agreed."
)
BEFORE_SHOWING = (
    "Before you show it: say what it is, that every way is somebody's in the room, and that nobody need say which was "
    "theirs. Ask what pressed before you ask why."
)
EARLIER_TEXT = "an earlier text of the story"
ATTEMPTS = {1: "first attempts", 2: "second attempts", 3: "third attempts"}


def cohort_html(cohort: Cohort) -> str:
    """Return the page of a cohort."""
    body = "\n".join([*map(_group, cohort.groups), _unread(cohort)])
    return escape_controls(
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(PAGE_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>A group’s sessions</title>\n<style>{STYLE}{OWN_STYLE}{ROUTE_STYLE}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>A group’s sessions</h1>\n<p>{ABOUT}</p>\n<p>{BEFORE_SHOWING}</p>\n"
        f'<p class="anytime">{escape(ANYTIME)}</p>\n</header>\n<main>\n{body}\n</main>\n</body>\n</html>\n'
    )


def _group(group: CohortGroup) -> str:
    title = escape(group_title(group))
    sections = "\n".join(_section(group, section) for section in group_sections(group))
    return f"<section>\n<h2>{title}</h2>\n{''.join(f'<p>{line}</p>' for line in _facts(group))}\n{sections}\n</section>"


def group_title(group: CohortGroup) -> str:
    """Return what the plays of a group share, in words."""
    scenario, key = group.story.scenario, group.key
    cut = scenario.cuts.get(key.cut)
    parts = [
        fill_placeholders(scenario, scenario.title),
        *([fill_placeholders(scenario, cut.title) if cut else "a shorter way"] if key.cut else []),
        *([] if key.content == group.story.content else [EARLIER_TEXT]),
        "played by rooms" if key.is_room else ATTEMPTS.get(key.attempt, f"attempt {key.attempt}"),
    ]
    return ", ".join(parts)


def _facts(group: CohortGroup) -> Iterator[str]:
    if not group.is_shown:
        hands = " Only the hands are counted here." if group.hands else ""
        yield f"Fewer than {FEWEST} plays: they are not shown, so that nobody can be told from the others.{hands}"
        return
    yield f"{disclosed_text(disclose(group.plays)).capitalize()} plays."
    low, middle, high = (round(minutes) for minutes in group.minutes or (0, 0, 0))
    if middle and group.plays >= 2 * FEWEST:
        # A quarter is told only where it holds enough plays by itself.
        quarters = f", a quarter up to {low}, three quarters up to {high}" if group.plays >= 4 * FEWEST else ""
        yield (
            f"Half of them took up to {pluralise(middle, 'minute')}{quarters}; breaks of more than ten minutes are "
            "not counted."
        )
    if group.incomplete:
        yield f"Read only in part, and counted as far as that goes: {disclosed_text(disclose(group.incomplete))}."


def _section(group: CohortGroup, section: CohortSection) -> str:
    about = f"<p>{escape(section.about)}</p>\n" if section.about else ""
    is_map = section.kind == "scenes"
    tables = html_route_map(group, section) if is_map else "\n".join(map(_table, section.tables))
    return f"<details open>\n<summary><h3>{escape(section.title)}</h3></summary>\n{about}{tables}\n</details>"


def _table(table: ShareTable) -> str:
    title = f"<h4>{escape(table.title)}</h4>\n" if table.title else ""
    items = "\n".join(map(_share, table.shares))
    discuss = f'<p class="note">To discuss: {html_inline(table.discuss)}</p>\n' if table.discuss else ""
    return f'{title}<ul class="shares">\n{items}\n</ul>\n{discuss}{"".join(_reasons(table.reasons))}'


def _share(share: Share) -> str:
    words = disclosed_text(share.count) + (f" of {disclosed_text(share.total)}" if share.count else "")
    total, count = share.total or FEWEST, FEWEST / 2 if share.count is None else share.count
    meter = f'<meter min="0" max="{total}" value="{min(count, total)}" aria-hidden="true"></meter>'
    return f"<li>{meter}<b>{words}</b><span>{escape(share.label)}</span></li>"


def _reasons(reasons: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    for option, texts in reasons:
        quotes = "\n".join(f'<blockquote class="own">{escape(text)}</blockquote>' for text in texts)
        yield f"<h5>Reasons for: {escape(option)}</h5>\n{quotes}\n"


def _unread(cohort: Cohort) -> str:
    if not cohort.unread:
        return ""
    lines = html_list(f"{escape(file.name)}: {escape(file.reason)}" for file in cohort.unread)
    return f"<section>\n<h2>Files that are not counted</h2>\n{lines}</section>"
