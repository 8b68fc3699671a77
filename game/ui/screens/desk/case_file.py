"""The case file panel: tabs with people, chronology, documents, glossary, and the trainee's notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.drawing.markdown import parse_markdown
from game.ui.widgets.button import Button
from game.ui.widgets.containers import Column, Divider, SidePanel
from game.ui.widgets.options import Tabs
from game.ui.widgets.paragraph import BODY, SMALL, STRONG, Heading, Paragraph
from game.ui.widgets.scroll_pane import ScrollPane

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from game.engine.views.case_file import CaseFile, ChronologyEntry, GlossaryEntry, PersonView
    from game.engine.views.page import DocumentOffer
    from game.ui.drawing.style import Style
    from game.ui.screens.desk.portraits import PictureFinder
    from game.ui.widgets.widget import Widget

from game.ui.screens.desk.portraits import PersonCard

TABS = {"people": "People", "chronology": "Chronology", "documents": "Documents", "glossary": "Glossary"}
"""The labels of the tabs, by key; that of the notes is added where notes are kept."""
TAB_ICONS = {
    "people": "users",
    "chronology": "calendar-days",
    "documents": "file-text",
    "glossary": "book-open",
    "notes": "pen-line",
}


def case_file_panel(
    file: CaseFile,
    documents: Sequence[DocumentOffer],
    tab: str,
    style: Style,
    picture_finder: PictureFinder,
    *,
    notes: Callable[[], list[Widget]] | None = None,
) -> Widget:
    """Return the case file, open at a tab.

    Args:
        file: the content of the case file.
        documents: the documents that can be opened.
        tab: the key of the open tab.
        style: the style of the window.
        picture_finder: finds the portraits.
        notes: returns the widgets of the notes tab; without it there is no such tab.
    """
    pages: Mapping[str, Callable[[], list[Widget]]] = {
        "people": lambda: [_person(person, style, picture_finder) for person in file.people],
        "chronology": lambda: (
            [_line(line) for line in file.chronology] or [_nothing("Nothing stands on the file yet.")]
        ),
        "documents": lambda: document_buttons(documents) or [_nothing("No document has come to you yet.")],
        "glossary": lambda: [
            *(_entry(entry) for entry in file.glossary),
            *_law(file),
        ],
    }
    tabs = TABS
    if notes:
        pages, tabs = {**pages, "notes": notes}, {**TABS, "notes": "Notes"}
    content = Column(pages[tab](), gap=2.5, pad=1)
    head: list[Widget] = [Heading("Case file"), Tabs("tabs", "Case file", tabs, tab, icons=TAB_ICONS)]
    reading = tab != "notes"
    body = ScrollPane(content, key=f"file-{tab}", name=tabs[tab], reading=reading)
    return SidePanel([*head, body], gap=1, pad=2, key="case file")


def file_entries(file: CaseFile, documents: Sequence[DocumentOffer]) -> frozenset[str]:
    """Return a key for everything that stands in the case file, so that what is new can be counted."""
    people = {f"person {person.name}" for person in file.people if person.known}
    lines = {f"line {line.date} {line.text}" for line in file.chronology}
    return frozenset(people | lines | {f"document {view.move.document}" for view in documents})


def document_buttons(documents: Sequence[DocumentOffer], *, notes: bool = True) -> list[Widget]:
    """Return a button for each document, with its kind and state as a note or, without `notes`, as description only."""
    return [
        Button(
            f"open {view.move.document}",
            view.title,
            icon="mail" if view.kind in {"letter", "email"} else "file-text",
            note=_document_note(view) if notes else "",
            description=_document_note(view),
        )
        for view in documents
    ]


def _document_note(view: DocumentOffer) -> str:
    where = "lies here" if view.here else "from before"
    return f"{view.kind.capitalize()}, {where}{', read' if view.opened else ''}"


def _person(person: PersonView, style: Style, picture_finder: PictureFinder) -> Widget:
    portrait = picture_finder.portrait(style, person.portrait)
    if not person.known:
        return PersonCard(portrait, "?", "Somebody you do not know of yet")
    age = f", {person.age}" if person.age else ""
    lines = "\n".join(part[:1].upper() + part[1:] for part in (person.relation, person.about) if part)
    return PersonCard(portrait, person.name + age, lines)


def _line(line: ChronologyEntry) -> Widget:
    """Return an entry of the chronology; one that is not on the file is in italics, and says so."""
    date = line.date if line.written else f"{line.date}, not on the file"
    text = Paragraph(parse_markdown(line.text if line.written else f"*{line.text.strip()}*"), BODY)
    return Column([Paragraph(date, SMALL, soft=True), text], gap=0)


def _entry(entry: GlossaryEntry) -> Widget:
    parts: list[Widget] = [
        Paragraph(entry.term, STRONG),
        Paragraph(parse_markdown(entry.text), key=f"entry {entry.id}"),
    ]
    if entry.note:
        parts.append(Paragraph(entry.note, SMALL, soft=True))
    return Column(parts, gap=0.5)


def _law(file: CaseFile) -> list[Widget]:
    if not file.law:
        return []
    heading = Heading(f"Law and guidance as at {file.law_as_at}")
    return [Divider(), heading, *(_entry(entry) for entry in file.law)]


def _nothing(words: str) -> Widget:
    return Paragraph(words, soft=True)
