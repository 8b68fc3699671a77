"""The engine of the page, run by node: plays go in, and what came of them comes out, as plain data."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from game import paths
from game.engine.debrief.counterfactual import ArrivedConsequence, HeldPiece
from game.engine.debrief.debrief import build_debrief
from game.engine.events import Event
from game.engine.moves import Move
from game.engine.notes import Note
from game.engine.session import Session
from game.engine.story import CompiledStory
from game.engine.views import markdown
from game.engine.views.case_file import case_file
from game.engine.views.page import build_page
from game.records.journal_format import NoteEntry, entry_fields
from game.reports.debrief import blocks
from game.reports.debrief.outline import build_outline
from game.reports.web_page.script import WITHOUT_BROWSER, join_script
from game.reports.web_page.story_data import story_data

NODE = shutil.which("node")
needs_node = pytest.mark.skipif(NODE is None, reason="node, which runs the engine of the page, is not installed here")
DRIVER = Path(__file__).with_name("driver.js")
MOVES = Move.__args__
NAMED = (
    *Event.__args__,
    HeldPiece,
    ArrivedConsequence,
    *(
        kind
        for module in (blocks, markdown)
        for kind in vars(module).values()
        if isinstance(kind, type) and kind.__module__ == module.__name__
        if kind not in {blocks.Section, blocks.Part, markdown.ListItem}
    ),
)
"""What is told apart by its kind alone, which stands in the data as `type`."""


def plain(value: Any) -> Any:
    """Return a value as the page's engine would write it."""
    if isinstance(value, MOVES):
        return value.key
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        kind = {"type": type(value).__name__} if isinstance(value, NAMED) else {}
        return {**kind, **{field.name: plain(getattr(value, field.name)) for field in fields(value)}}
    if isinstance(value, BaseModel):
        return plain(value.model_dump())
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value


def candidates(story: CompiledStory, largest: int = 2) -> list[str]:
    """Return the keys of contacts, possible ones and others: every set of few pieces by every road to everybody."""
    information = list(story.scenario.information)[:6]
    sets = [chosen for size in range(1, largest + 1) for chosen in combinations(information, size)]
    roads = [(agency, road) for agency in story.scenario.agencies for road in story.scenario.channels][:24]
    joined = ["+".join(pieces) for pieces in sets]
    return [f"record:{pieces}" for pieces in joined] + [f"tell:{a}.{pieces}:{r}" for a, r in roads for pieces in joined]


def expected(session: Session, contacts: Sequence[str], notes: tuple[Note, ...] = (), *, has_debrief: bool) -> Any:
    """Return what the Python engine makes of a play."""
    turns = []
    for position, turn in enumerate(session.turns):
        now = session.truncated_to(position)
        moves = [(key, session.story.move(key)) for key in contacts]
        turns.append({
            "events": plain(turn.events),
            "offers": [move.key for move in now.legal_moves()],
            "contacts": [key for key, move in moves if move is not None and now.is_legal(move)],
        })  # fmt: skip
    result = {"turns": turns, "page": plain(build_page(session)), "file": plain(case_file(session))}
    if has_debrief:
        debrief = build_debrief(session, notes)
        result |= {"debrief": plain(debrief), "outline": plain(build_outline(debrief))}
    return result


def run(**given: Any) -> Any:
    """Run the engine on what is given; return what it printed."""
    assert NODE is not None
    script = join_script(paths.assets() / "web", WITHOUT_BROWSER) + DRIVER.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "engine.mjs"
        file.write_text(script, encoding="utf-8")
        printed = subprocess.run(  # noqa: S603 - the node that was found
            [NODE, str(file)], input=json.dumps(given).encode(), capture_output=True, check=False
        )
    assert printed.returncode == 0, printed.stderr.decode()[-3000:]
    return json.loads(printed.stdout)


def first_difference(wanted: Any, got: Any, path: str) -> str:
    """Return where two values part first, and what stands there; empty where they are equal."""
    if isinstance(wanted, dict) and isinstance(got, dict) and wanted.keys() == got.keys():
        return next(filter(None, (first_difference(wanted[key], got[key], f"{path}.{key}") for key in wanted)), "")
    if isinstance(wanted, list) and isinstance(got, list) and len(wanted) == len(got):
        pairs = enumerate(zip(wanted, got, strict=True))
        return next(filter(None, (first_difference(*pair, f"{path}.{number}") for number, pair in pairs)), "")
    # True is 1 to Python, and not to a page.
    same = wanted == got and isinstance(wanted, bool) == isinstance(got, bool)
    return "" if same else f"{path}: {wanted!r} in Python, {got!r} on the page"


def compare(sessions: Sequence[Session], notes: tuple[Note, ...] = (), *, has_debrief: bool = True) -> None:
    """Assert that the page's engine makes of plays what the Python engine makes of them."""
    stories: list[CompiledStory] = []
    plays: list[dict[str, Any]] = []
    for session in sessions:
        if not any(session.story is story for story in stories):
            stories.append(session.story)
        plays.append({
            "story": next(number for number, story in enumerate(stories) if story is session.story),
            "seed": session.seed,
            "incoming": plain(session.incoming),
            "cut": session.cut,
            "moves": [move.key for move in session.moves],
            "candidates": candidates(session.story),
            "notes": [entry_fields(0, NoteEntry("", note))["note"] for note in notes],
            "has_debrief": has_debrief,
        })  # fmt: skip
    results = run(stories=[story_data(story) for story in stories], plays=plays)["plays"]
    for session, play, result in zip(sessions, plays, results, strict=True):
        wanted = expected(session, play["candidates"], notes, has_debrief=has_debrief)
        for name in wanted:
            assert not (parted := first_difference(json.loads(json.dumps(wanted[name])), result[name], name)), parted
