"""Whether every mark in every text leads somewhere."""

import re
from collections.abc import Collection, Iterator

from pydantic import BaseModel

from game.scenario.expressions.parser import suggest_name
from game.scenario.model.placeholders import LOCAL, PLACEHOLDER, Placeholder, find_placeholders
from game.scenario.model.traversal import texts
from game.scenario.parsing.source_map import KeyPath
from game.scenario.symbols import SymbolTable
from game.scenario.validation.finding import Finding

CALLED = {"terms": "glossary entry", "local": "local detail", "people": "person"}


def unknown_placeholders(root: BaseModel, known: SymbolTable) -> Iterator[Finding]:
    """M017: every mark leads somewhere."""
    for path, prose in texts(root):
        if "{" in prose or "[[" in prose:
            for mark in find_placeholders(prose):
                if mark.kind != "days" and mark.name not in known.of(mark.kind):
                    yield _loose(mark, known, path)


_LEFT_OPEN = re.compile(r"\{\s*([A-Za-z_][\w.]*)?|\[\[\s*([A-Za-z_][\w ]*)?|\}|\]\]")


def unclosed_placeholders(root: BaseModel, known: SymbolTable) -> Iterator[Finding]:
    """M028: every mark has both its ends."""
    for path, prose in texts(root):
        if not set("{}[]") & set(prose):
            continue
        rest = PLACEHOLDER.sub(lambda found: "x" * len(found[0]), prose)
        found = _LEFT_OPEN.search(rest)
        if found:
            yield _half(found, known, path)


def _half(found: re.Match[str], known: SymbolTable, path: KeyPath) -> Finding:
    sign = found[0][:2] if found[0][:2] in ("[[", "]]") else found[0][:1]
    person, term = found.groups()
    other = {"{": "}", "[[": "]]", "}": "{", "]]": "[["}[sign]
    message = f"“{sign}” stands here without its “{other}”, and the trainee would read it"
    hint = f"add “{other}”, or delete “{sign}”"
    if person in known.of("people") or (person or "").removeprefix(LOCAL) in known.of("local"):
        hint = f"write {{{person}}}"
    elif term and term.strip() in known.of("terms"):
        hint = f"write [[{term.strip()}]]"
    return Finding("M028", path, message, hint, near=found[0].strip())


def _loose(mark: Placeholder, known: SymbolTable, path: KeyPath) -> Finding:
    message = f"{mark.written} leads nowhere: there is no {CALLED[mark.kind]} `{mark.name}`"
    hint = _hint(mark, known)
    shelf = mark.kind if hint.startswith("known here") else ""
    return Finding("M017", path, message, hint, near=mark.written, unknown=(mark.kind, mark.name), shelf=shelf)


def _hint(mark: Placeholder, known: SymbolTable) -> str:
    if mark.kind == "people" and mark.name in known.of("local"):
        return f"write {{{LOCAL}{mark.name}}}"
    if mark.kind == "terms" and " " in mark.name:
        return _term_hint(mark.name, known.of("terms"))
    return suggest_name(mark.name, known.of(mark.kind)) or f"define it under `{mark.kind}`"


def _term_hint(words: str, terms: Collection[str]) -> str:
    name = re.sub(r"\W+", "_", words.lower())
    return f"write [[{name}|{words}]]" if name in terms else suggest_name(name, terms) or "define it under `terms`"
