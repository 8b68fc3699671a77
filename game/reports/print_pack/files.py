"""The print pack written into a folder: a page of HTML for each document, and a PDF where typst is installed."""

from pathlib import Path

from game.diagnostics.game_error import GameError
from game.engine.story import CompiledStory
from game.engine.views.text import anytime, fill_placeholders
from game.records.atomic_write import write_atomically
from game.records.journal_reader import os_error_text
from game.reports.debrief.html_page import document_html
from game.reports.debrief.pdf import document_pdf
from game.reports.print_pack.sheets import print_sheets
from game.reports.print_pack.story_text import StoryText


def write_print_pack(story: CompiledStory, cut: str, folder: Path, assets: Path, *, has_pdf: bool) -> tuple[Path, ...]:
    """Write every document of a scenario's print pack; return the files, in their order.

    Args:
        story: the story.
        cut: the cut whose scenes are printed; empty for the whole story.
        folder: where the files go; it is made if it is not there.
        assets: the folder of the fonts and of the template of a PDF.
        has_pdf: whether each document is written as a PDF too.

    Raises:
        GameError: the folder cannot be written, or a PDF cannot be made.
    """
    scenario, text = story.scenario, StoryText(story, cut)
    title = fill_placeholders(scenario, scenario.title)
    way = fill_placeholders(scenario, scenario.cuts[cut].title) if cut else "All of it"
    written: list[Path] = []
    for sheet in print_sheets(text):
        facts = (f"{sheet.title}: {title}", f"{way}.", anytime(scenario), sheet.parts)
        written.append(_write(folder / f"{sheet.name}.html", document_html(*facts, has_sheets=True).encode("utf-8")))
        if has_pdf:
            written.append(_write(folder / f"{sheet.name}.pdf", document_pdf(*facts, assets, has_sheets=True)))
    return tuple(written)


def _write(target: Path, content: bytes) -> Path:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, content)
    except OSError as error:
        raise GameError(f"{target} cannot be written: {os_error_text(error).lower()}.") from None
    return target
