"""What the page for facilitators writes: the papers for a session, and the page of a group's sessions."""

from __future__ import annotations

from pathlib import Path

from game import paths
from game.records.atomic_write import write_atomically
from game.records.lookup import load_story, story_lookup
from game.reports.cohort.html_page import cohort_html
from game.reports.cohort.reading import read_cohort
from game.reports.debrief.copies import open_in_browser
from game.reports.print_pack.files import write_print_pack

PAPERS = "papers"
"""The folder of the papers, beside the sessions."""
GROUP_PAGE = "group.html"


def write_papers(scenario: Path, saves: Path) -> str:
    """Write the papers for a session with a scenario: of its first short way, else of all of it.

    Returns a sentence that says where they lie; the presenter's guide is opened in the browser, if there is one.

    Raises:
        GameError: the scenario has errors, or the papers cannot be written.
    """
    story = load_story(scenario)
    cut = next(iter(story.scenario.cuts), "")
    folder = saves / PAPERS / story.scenario.id
    first, *_ = write_print_pack(story, cut, folder, paths.assets(), has_pdf=False)
    open_in_browser(first)
    return f"The papers lie in {folder}. Open each in a browser and print it there."


def write_group_page(saves: Path) -> str:
    """Write the page on which the sessions of a folder are counted; return a sentence that says where it lies.

    Raises:
        GameError: the folder or the page cannot be read or written.
    """
    target = saves / GROUP_PAGE
    page = cohort_html(read_cohort(saves, story_lookup()))
    try:
        write_atomically(target, page.encode("utf-8"))
    except OSError as error:
        return f"{target} cannot be written: {error}."
    open_in_browser(target)
    return f"The page lies in {target}."
