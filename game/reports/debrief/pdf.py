"""The debrief as a tagged PDF (PDF/UA-1), typeset by typst, which is an extra: the outline as data for its template."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from game.diagnostics.control_characters import escape_controls
from game.diagnostics.game_error import GameError
from game.engine.debrief.knowledge import Knowledge
from game.engine.views import markdown
from game.reports.debrief.blocks import (
    Block,
    BulletList,
    Comparison,
    Heading,
    KnowledgeTable,
    Letter,
    MomentList,
    Note,
    Part,
    Prose,
    Quote,
    SafetyLine,
    Section,
    TraineeText,
)
from game.reports.debrief.html_page import knowledge_caption, knowledge_cells

HINT = "A PDF needs a package that is not here. To have it: python -m pip install typst"
TEMPLATE = Path("report") / "debrief.typ"
"""The template, below the folder of assets."""
MAX_LEVEL = 6
"""The deepest level of a heading."""

Node = dict[str, Any]
"""A paragraph, heading, list or table for the template."""


def debrief_pdf(title: str, subtitle: str, anytime: str, parts: Iterable[Part], assets: Path) -> bytes:
    """Return the debrief as a PDF: of the scenario's title, when and by whom it was played, and the outline."""
    return document_pdf(f"Debrief: {title}", subtitle, anytime, parts, assets)


def document_pdf(
    title: str, subtitle: str, anytime: str, parts: Iterable[Part], assets: Path, *, has_sheets: bool = False
) -> bytes:
    """Return a document as a PDF; what is folded in the parts is left out.

    Args:
        title: what stands at its top.
        subtitle: what stands under it.
        anytime: what to do if somebody may be at risk now.
        parts: the outline.
        assets: the folder of the fonts and of the template.
        has_sheets: whether each part but the first begins a page of its own.

    Raises:
        GameError: typst is not installed, or cannot set the page.
    """
    try:
        import typst  # noqa: PLC0415 - an extra, and only a PDF needs it
    except ImportError:
        raise GameError(HINT) from None
    data = {
        "title": _clean(title),
        "sheets": has_sheets,
        "subtitle": _clean(subtitle),
        "anytime": _clean(anytime),
        "nodes": list(document_nodes(parts)),
    }
    try:
        pdf: bytes = typst.compile(
            str(assets / TEMPLATE),
            font_paths=[str(assets / "fonts")],
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"data": json.dumps(data)},
            pdf_standards=["ua-1"],
        )
    except (OSError, RuntimeError) as error:
        raise GameError(f"The PDF cannot be made: {next(iter(str(error).splitlines()), '')}") from None
    return pdf


def document_nodes(parts: Iterable[Part]) -> Iterator[Node]:
    """Yield what is shown of an outline, in order, with headings from level 2 on; none of them is empty."""
    return (node for node in _all_nodes(parts) if node["kind"] != "heading" or any(map(_has_letters, node["runs"])))


def _has_letters(run: Node) -> bool:
    return bool(run["text"].strip())


def _all_nodes(parts: Iterable[Part]) -> Iterator[Node]:
    for part in parts:
        yield _heading(part.title, 2)
        yield from _nodes(part.blocks, 3)
        for section in part.sections:
            if section.shown:
                yield from _section(section, 3)
        yield from _nodes(part.after, 3)


def _section(section: Section, level: int) -> Iterator[Node]:
    yield _heading(section.title, level)
    yield from _nodes(section.blocks, level + 1)
    for inner in section.sections:
        if inner.shown:
            yield from _section(inner, level + 1)


def _heading(text: str, level: int) -> Node:
    return {"kind": "heading", "level": min(level, MAX_LEVEL), "runs": _inline(markdown.parse_inline(text))}


def _nodes(blocks: Iterable[Block], level: int) -> Iterator[Node]:
    for block in blocks:
        yield from _block(block, level)


def _block(block: Block, level: int) -> Iterator[Node]:
    match block:
        case Heading(text):
            yield _heading(text, level)
        case Prose(text) | Letter(text):
            yield from _markdown(markdown.parse_markdown(text), level)
        case Quote(text):
            yield {"kind": "quote", "runs": [_run(text)]}
        case Note(text) | SafetyLine(text):
            yield {"kind": "note", "runs": _inline(markdown.parse_inline(text))}
        case BulletList(items):
            yield _list([_inline(markdown.parse_inline(item)) for item in items])
        case MomentList(moments):
            yield _list(
                [
                    [_run(moment.lead), _run(moment.text, strong=True)]
                    if moment.is_verbatim
                    else [_run(moment.lead), *_inline(markdown.parse_inline(" ".join(moment.text.split())))]
                    for moment in moments
                ]
            )
        case TraineeText(texts):
            yield from ({"kind": "own", "runs": _lines(text)} for text in texts)
        case KnowledgeTable(knowledge):
            yield _table(knowledge)
        case Comparison(columns):
            for column in columns:
                yield from _nodes(column, level)


def _markdown(blocks: Iterable[markdown.Block], level: int) -> Iterator[Node]:
    for block in blocks:
        match block:
            case markdown.Paragraph(content):
                yield {"kind": "paragraph", "runs": _inline(content)}
            case markdown.Heading(content):
                yield {"kind": "heading", "level": min(level, MAX_LEVEL), "runs": _inline(content)}
            case markdown.MarkdownList(items):
                yield {"kind": "list", "items": [list(_markdown(item.blocks, level)) for item in items]}


def _list(items: list[list[Node]]) -> Node:
    return {"kind": "list", "items": [[{"kind": "paragraph", "runs": runs}] for runs in items]}


def _table(knowledge: Knowledge) -> Node:
    rows = [[_clean(row.text), *(_clean(words) for words in knowledge_cells(knowledge, row))] for row in knowledge.rows]
    head = ["Piece", *(_clean(name) for _, name in knowledge.agencies)]
    return {"kind": "table", "caption": [_run(knowledge_caption(knowledge))], "head": head, "rows": rows}


def _lines(text: str) -> list[Node]:
    """Return what the trainee wrote, with its own lines."""
    first, *others = text.split("\n")
    return [_run(first), *(run for line in others for run in (_run("", break_before=True), _run(line)))]


def _inline(content: Iterable[markdown.Inline], *, strong: bool = False, emphasis: bool = False) -> list[Node]:
    runs: list[Node] = []
    for piece in content:
        match piece:
            case markdown.Text(text):
                runs.append(_run(text, strong=strong, emphasis=emphasis))
            case markdown.LineBreak(forced):
                runs.append(_run(" ", break_before=forced))
            case markdown.Emphasis(inner):
                runs += _inline(inner, strong=strong, emphasis=True)
            case markdown.Strong(inner):
                runs += _inline(inner, strong=True, emphasis=emphasis)
            case markdown.GlossaryLink(_, inner):
                runs += _inline(inner, strong=strong, emphasis=emphasis)
    return runs


def _run(text: str, *, strong: bool = False, emphasis: bool = False, break_before: bool = False) -> Node:
    return {"text": _clean(text), "strong": strong, "emphasis": emphasis, "break_before": break_before}


def _clean(text: str) -> str:
    """Return a text without what no file may hold: control characters are spelled out, lone surrogates replaced."""
    return escape_controls(text).encode("utf-8", "replace").decode("utf-8")
