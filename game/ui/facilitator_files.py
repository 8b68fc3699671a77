"""What the page for facilitators writes: papers for a session, pages that play, and the page of a group's sessions."""

from __future__ import annotations

from pathlib import Path

from game import paths
from game.diagnostics.game_error import GameError
from game.engine.debrief.debrief import real_case
from game.engine.views.text import anytime
from game.records.atomic_write import write_atomically
from game.records.lookup import load_story, pack_of, story_lookup
from game.records.tables import joint_debrief_of_tables, newest_of_each_desk, read_tables
from game.reports.cohort.html_page import cohort_html
from game.reports.cohort.reading import read_cohort
from game.reports.debrief.copies import open_in_browser
from game.reports.pathway.joint_copy import joint_copy
from game.reports.pathway.joint_outline import joint_outline
from game.reports.print_pack.files import write_print_pack
from game.reports.web_page.html_page import play_page
from game.reports.web_page.packages import package
from game.reports.web_page.script import Platform

PAPERS = "papers"
"""The folder of the papers, beside the sessions."""
PAGES = "pages"
"""The folder of the pages that play a scenario, beside the sessions."""
GROUP_PAGE = "group.html"
TABLES_PAGE, TABLES_TITLE = "tables.html", "Tables side by side"


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


def write_play_pages(scenario: Path, saves: Path) -> str:
    """Write the pages that play a scenario, whole and by each short way, and its package for a learning platform.

    Returns a sentence that says where they lie; the page of the whole is opened in the browser, if there is one.

    Raises:
        GameError: the scenario has errors, or the pages cannot be written.
    """
    story, pack = load_story(scenario), pack_of(scenario)
    name, folder = story.scenario.id, saves / PAGES
    for cut in ("", *story.scenario.cuts):
        page = play_page(story, paths.assets(), scenario.parent, pack, cut)
        _write(folder / f"{name}{cut and '-'}{cut}.html", page.encode("utf-8", "replace"))
    page = play_page(story, paths.assets(), scenario.parent, pack, platform=Platform.SCORM)
    _write(folder / f"{name}-scorm.zip", package(story, page, Platform.SCORM, pack))
    open_in_browser(folder / f"{name}.html")
    short = "".join(f", {name}-{cut}.html the short way" for cut in story.scenario.cuts)
    return (
        f"They lie in {folder}: {name}.html plays all of it{short}. Send a page, or put it where people find it. "
        f"{name}-scorm.zip is for a learning platform, and is uploaded as it is."
    )


def write_group_page(saves: Path) -> str:
    """Write the page on which the sessions of a folder are counted; return a sentence that says where it lies.

    Raises:
        GameError: the folder or the page cannot be read or written.
    """
    target = saves / GROUP_PAGE
    page = cohort_html(read_cohort(saves, story_lookup()))
    _write(target, page.encode("utf-8"))
    open_in_browser(target)
    return f"The page lies in {target}."


def write_tables_page(saves: Path) -> str:
    """Write who knew what, when over the newest session of each desk in a folder; return where it lies.

    Raises:
        GameError: there are not two desks, a session cannot be read whole, or the page cannot be written.
    """
    target = saves / TABLES_PAGE
    files = newest_of_each_desk(saves)
    sessions = read_tables(files, story_lookup())
    scenario = sessions[0].story.scenario
    debrief = joint_debrief_of_tables(sessions)
    parts = joint_outline(debrief, scenario, real_case(sessions))
    _write(target, joint_copy(TABLES_TITLE, debrief, anytime(scenario), parts).html.encode("utf-8"))
    open_in_browser(target)
    names = ", ".join(file.name for file in files)
    return f"The page lies in {target}. It is made of the newest session of each desk: {names}."


def _write(target: Path, data: bytes) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, data)
    except OSError as error:
        reason = (error.strerror or "the name cannot be used").lower()
        raise GameError(f"{target} cannot be written: {reason}.") from None
