"""Rules about placeholders in texts: each is closed, and names something that is defined."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from game.diagnostics.finding import Finding
from game.diagnostics.fix import Replacement
from game.diagnostics.suggestion import Suggestion, suggest_name
from game.scenario.model.placeholders import LOCAL, PLACEHOLDER, Placeholder, find_placeholders
from game.scenario.model.traversal import texts
from game.scenario.parsing.source_map import KeyPath
from game.scenario.symbols import SymbolTable

PLACEHOLDER_LABELS = {"terms": "glossary entry", "local": "local detail", "people": "person"}
"""By the key that defines them: what a placeholder stands for."""


def unknown_placeholders(root: BaseModel, known: SymbolTable) -> Iterator[Finding]:
    """M017: every mark leads somewhere."""
    for path, prose in texts(root):
        if "{" in prose or "[[" in prose:
            for mark in find_placeholders(prose):
                if mark.kind != "days" and mark.name not in known.of(mark.kind):
                    yield _unknown_mark(mark, known, path)


_LEFT_OPEN = re.compile(r"\{\s*([A-Za-z_][\w.]*)?|\[\[\s*([A-Za-z_][\w ]*)?|\}|\]\]")


def unclosed_placeholders(root: BaseModel, known: SymbolTable) -> Iterator[Finding]:
    """M028: every mark has both its ends."""
    for path, prose in texts(root):
        if not set("{}[]") & set(prose):
            continue
        rest = PLACEHOLDER.sub(lambda mark: "x" * len(mark[0]), prose)
        half = _LEFT_OPEN.search(rest)
        if half:
            yield _unclosed_mark(half, known, path)


def _unclosed_mark(half: re.Match[str], known: SymbolTable, path: KeyPath) -> Finding:
    sign, written = half[0][:2] if half[0][:2] in ("[[", "]]") else half[0][:1], half[0].strip()
    person, term = half.groups()
    other = {"{": "}", "[[": "]]", "}": "{", "]]": "[["}[sign]
    message = f"“{sign}” stands here without its “{other}”, and the trainee would read it"
    whole = ""
    if person in known.of("people") or (person or "").removeprefix(LOCAL) in known.of("local"):
        whole = f"{{{person}}}"
    elif term and term.strip() in known.of("terms"):
        whole = f"[[{term.strip()}]]"
    if not whole:
        return Finding("M028", path, message, f"add “{other}”, or delete “{sign}”", near=written)
    return Finding("M028", path, message, f"write {whole}", near=written, replacement=Replacement(written, whole))


def _unknown_mark(mark: Placeholder, known: SymbolTable, path: KeyPath) -> Finding:
    near = _suggest_mark(mark, known)
    return Finding(
        "M017",
        path,
        f"{mark.written} leads nowhere: there is no {PLACEHOLDER_LABELS[mark.kind]} `{mark.name}`",
        near.hint or f"define it under `{mark.kind}`",
        near=mark.written,
        names=frozenset(re.findall(r"\w+", f"{mark.written} {mark.name}")),
        unknown=(mark.kind, mark.name),
        shelf=mark.kind if near.is_list else "",
        replacement=near.replacement,
    )


def _suggest_mark(mark: Placeholder, known: SymbolTable) -> Suggestion:
    names = known.of(mark.kind)
    if mark.kind == "people" and mark.name in known.of("local"):
        return _write(mark, f"{{{LOCAL}{mark.name}}}")
    if mark.kind == "terms" and " " in mark.name:
        name = re.sub(r"\W+", "_", mark.name.lower())
        if name in names:
            return _write(mark, f"[[{name}|{mark.name}]]")
        return suggest_name(name, names)
    return suggest_name(mark.name, names)


def _write(mark: Placeholder, better: str) -> Suggestion:
    return Suggestion(f"write {better}", Replacement(mark.written, better))
