"""A kept session's debrief as text, as data, or as a page to read and print."""

import json
from dataclasses import asdict
from pathlib import Path

from pydantic import BaseModel

from game import __version__, paths
from game.cli.error_handler import print_error
from game.cli.terminal.console import ConsoleWriter
from game.cli.terminal.debrief import endings_left_open, print_debrief
from game.cli.text_output import print_text
from game.engine.debrief.debrief import Debrief, build_debrief
from game.records.journal_format import NoteEntry
from game.records.journal_reader import Journal
from game.records.lookup import load_session_story
from game.records.session_list import find_session, read_session
from game.reports.debrief.blocks import Part
from game.reports.debrief.copies import copy_of
from game.reports.debrief.outline import build_outline, expand_sections

UNPRINTED = frozenset({"weight", "credited"})
"""Fields of a debrief that nobody is shown."""


def print_session_debrief(
    session: str, form: str, scenario: str | None, saves: Path | None, *, every: bool, real_case: bool, presenter: bool
) -> None:
    """Print the debrief of a session, by its file, its name or the first letters of it, as `text`, `json` or `html`."""
    path = find_session(saves or paths.saves(), session)
    journal, replayed = read_session(path, load_session_story(path, scenario=scenario))
    for sentence in (*journal.warnings, *replayed.messages):
        print_error(sentence)
    notes = tuple(entry.note for entry in replayed.entries if isinstance(entry, NoteEntry))
    endings_open = endings_left_open(replayed.session)
    data = build_debrief(replayed.session, notes, endings_open, for_presenter=presenter)
    parts = expand_sections(build_outline(data), every=every, real_case=real_case)
    match form:
        case "json":
            print_text(debrief_json(data, journal))
        case "html":
            print_text(debrief_page(data, journal, parts), newline=False)
        case _:
            print_debrief(ConsoleWriter(), parts)


def debrief_json(data: Debrief, journal: Journal) -> str:
    """Return a debrief as JSON, with the scenario and the program it was made by."""
    header = journal.header
    about = {"format": 1, "program": __version__, "scenario": header.scenario, "content": header.content}
    shown = asdict(data, dict_factory=_without_weights)
    return json.dumps({**about, "debrief": shown}, ensure_ascii=False, indent=2, default=_plain)


def _without_weights(fields: list[tuple[str, object]]) -> dict[str, object]:
    """Leave out what only orders the debrief, and what its sentences say already."""
    return {name: value for name, value in fields if name not in UNPRINTED}


def _plain(value: object) -> object:
    if isinstance(value, BaseModel):
        return value.model_dump()
    raise TypeError(type(value).__name__)


def debrief_page(data: Debrief, journal: Journal, parts: tuple[Part, ...]) -> str:
    """Return a debrief as a page of HTML."""
    return copy_of(data, journal.header, parts).html
