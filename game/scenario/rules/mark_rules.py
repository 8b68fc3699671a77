"""Whether every mark in every text leads somewhere."""

import re
from collections.abc import Collection, Iterator

from pydantic import BaseModel

from game.scenario.conditions import did_you_mean
from game.scenario.marks import LOCAL, MARK, Mark, marks
from game.scenario.names import Known
from game.scenario.reading.positions import KeyPath
from game.scenario.rules.faults import Fault
from game.scenario.walk import texts

CALLED = {"terms": "glossary entry", "local": "local detail", "people": "person"}


def loose_marks(root: BaseModel, known: Known) -> Iterator[Fault]:
    """M017: every mark leads somewhere."""
    for path, prose in texts(root):
        if "{" in prose or "[[" in prose:
            for mark in marks(prose):
                if mark.name not in known.of(mark.kind):
                    yield _loose(mark, known, path)


_LEFT_OPEN = re.compile(r"\{\s*([A-Za-z_][\w.]*)?|\[\[\s*([A-Za-z_][\w ]*)?|\}|\]\]")


def open_marks(root: BaseModel, known: Known) -> Iterator[Fault]:
    """M028: every mark has both its ends."""
    for path, prose in texts(root):
        if not set("{}[]") & set(prose):
            continue
        rest = MARK.sub(lambda found: "x" * len(found[0]), prose)
        found = _LEFT_OPEN.search(rest)
        if found:
            yield _half(found, known, path)


def _half(found: re.Match[str], known: Known, path: KeyPath) -> Fault:
    sign = found[0][:2] if found[0][:2] in ("[[", "]]") else found[0][:1]
    person, term = found.groups()
    other = {"{": "}", "[[": "]]", "}": "{", "]]": "[["}[sign]
    message = f"“{sign}” stands here without its “{other}”, and the trainee would read it"
    hint = f"add “{other}”, or delete “{sign}”"
    if person in known.of("people") or (person or "").removeprefix(LOCAL) in known.of("local"):
        hint = f"write {{{person}}}"
    elif term and term.strip() in known.of("terms"):
        hint = f"write [[{term.strip()}]]"
    return Fault("M028", path, message, hint, near=found[0].strip())


def _loose(mark: Mark, known: Known, path: KeyPath) -> Fault:
    message = f"{mark.written} leads nowhere: there is no {CALLED[mark.kind]} `{mark.name}`"
    hint = _hint(mark, known)
    shelf = mark.kind if hint.startswith("known here") else ""
    return Fault("M017", path, message, hint, near=mark.written, unknown=(mark.kind, mark.name), shelf=shelf)


def _hint(mark: Mark, known: Known) -> str:
    if mark.kind == "people" and mark.name in known.of("local"):
        return f"write {{{LOCAL}{mark.name}}}"
    if mark.kind == "terms" and " " in mark.name:
        return _term_hint(mark.name, known.of("terms"))
    return did_you_mean(mark.name, known.of(mark.kind)) or f"define it under `{mark.kind}`"


def _term_hint(words: str, terms: Collection[str]) -> str:
    name = re.sub(r"\W+", "_", words.lower())
    return f"write [[{name}|{words}]]" if name in terms else did_you_mean(name, terms) or "define it under `terms`"
