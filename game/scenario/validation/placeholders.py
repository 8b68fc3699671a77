"""Rules about placeholders in texts: each is closed, names something that is defined, and has its day."""

import re
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from game.diagnostics.finding import Finding
from game.diagnostics.fix import Replacement
from game.diagnostics.suggestion import Suggestion, suggest_name
from game.scenario.model.placeholders import (
    DAY_MARK,
    LOCAL,
    PLACEHOLDER,
    SHORT,
    Placeholder,
    find_placeholders,
)
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


def day_marks_without_day(root: BaseModel) -> Iterator[Finding]:
    """M047: a mark of a day stands in a text that is shown on a day of its own."""
    for path, prose in texts(root):
        for mark in find_placeholders(prose) if "{" in prose and not is_shown_on_a_day(path) else ():
            if mark.kind == "days":
                message = f"{mark.written} prints the day on which a text is shown, and this one has no such day"
                hint = "write the day in words, or leave it out"
                yield Finding("M047", path, message, hint, near=mark.written)


def unquoted_details(names: Iterable[str], text: str) -> Iterator[Finding]:
    """M048: a local detail that a facilitator is asked for is printed somewhere."""
    for name in names:
        if f"{{{LOCAL}{name}}}" not in text:
            message = f"no text quotes the local detail `{name}`, so nobody reads what is filled in for it"
            hint = f"write {{{LOCAL}{name}}} where it belongs, or delete it"
            yield Finding("M048", ("local", name), message, hint, key=True)


def is_shown_on_a_day(path: KeyPath) -> bool:
    """Tell whether what stands at a path is read on a day of the story, so that it can name that day."""
    match path:
        case ("scenes", _, "title" | "text", *_) | ("endings", _, "title" | "text", *_):
            return True
        case ("scenes", _, "choices", _, "say" | "now", *_) | ("scenes", _, "look", _, "name" | "text"):
            return True
        case ("scenes", _, "talk", _, "topic" | "say" | "answer", *_):
            return True
        case ("later", _, "text", *_) | ("answers", _, _, "text", *_) | ("cuts", _, "told", _):
            return True
        case _:
            return False


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
    if person and _is_meant(person, known):
        whole = f"{{{person}}}"
    elif term and term.strip() in known.of("terms"):
        whole = f"[[{term.strip()}]]"
    if not whole:
        return Finding("M028", path, message, f"add “{other}”, or delete “{sign}”", near=written)
    return Finding("M028", path, message, f"write {whole}", near=written, replacement=Replacement(written, whole))


def _is_meant(name: str, known: SymbolTable) -> bool:
    is_person = name.removesuffix(SHORT) in known.of("people")
    return is_person or name.removeprefix(LOCAL) in known.of("local") or bool(DAY_MARK.fullmatch(name))


def _unknown_mark(mark: Placeholder, known: SymbolTable, path: KeyPath) -> Finding:
    if day := _LIKE_A_DAY.match(mark.name):
        message = f"{mark.written} is no mark of a day"
        hint = f"write {{{day[1].lower()}}}, or {{{day[1].lower()}+2}} for the day two days later"
        return Finding("M017", path, message, hint, near=mark.written)
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


_LIKE_A_DAY = re.compile(r"(weekday|date)(?![a-z_])", re.IGNORECASE)


def _write(mark: Placeholder, better: str) -> Suggestion:
    return Suggestion(f"write {better}", Replacement(mark.written, better))
