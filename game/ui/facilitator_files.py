"""What the page for facilitators writes: papers for a session, pages that play, and the page of a group's sessions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game import paths
from game.diagnostics.game_error import GameError
from game.engine.debrief.debrief import real_case
from game.engine.views.text import anytime
from game.records.atomic_write import write_atomically
from game.records.lookup import load_story, pack_of, story_lookup
from game.records.tables import joint_debrief_of_tables, newest_of_each_desk, read_tables
from game.reports.cohort.cohort import FEWEST, Cohort
from game.reports.cohort.html_page import cohort_html
from game.reports.cohort.reading import read_cohort
from game.reports.pathway.joint_copy import joint_copy
from game.reports.pathway.joint_outline import joint_outline
from game.reports.print_pack.files import write_print_pack
from game.reports.web_page.html_page import play_page
from game.reports.web_page.packages import package
from game.reports.web_page.script import Platform
from game.scenario.local_details.unset_numbers import NUMBERS_MISSING, lacks_numbers
from game.scenario.model.scenario import Scenario

PAPERS = "papers"
"""The folder of the papers, beside the sessions."""
PAGES = "pages"
"""The folder of the pages that play a scenario, beside the sessions."""
GROUP_PAGE = "group.html"
TABLES_PAGE, TABLES_TITLE = "tables.html", "Tables side by side"


@dataclass(frozen=True)
class WrittenFiles:
    """What was written: the file to open first, and sentences that say where everything lies."""

    first: Path
    words: str


def write_papers(scenario: Path, saves: Path) -> WrittenFiles:
    """Write the papers for a session with a scenario: of its first short way, else of all of it.

    The file to open first is the presenter's guide.

    Raises:
        GameError: the scenario has errors, or the papers cannot be written.
    """
    story = load_story(scenario)
    cut = next(iter(story.scenario.cuts), "")
    folder = saves / PAPERS / story.scenario.id
    first, *_ = write_print_pack(story, cut, folder, paths.assets(), has_pdf=False)
    return WrittenFiles(
        first,
        f"The papers lie in {folder}. Begin with {first.name}, the presenter’s guide. Open each in a browser and print "
        f"it there.{_missing(story.scenario)}",
    )


def write_play_pages(scenario: Path, saves: Path) -> WrittenFiles:
    """Write the pages that play a scenario, whole and by each short way, and its package for a learning platform.

    The file to open first is the page of the whole.

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
    short = "".join(f", {name}-{cut}.html the short way" for cut in story.scenario.cuts)
    return WrittenFiles(
        folder / f"{name}.html",
        f"They lie in {folder}: {name}.html plays all of it{short}. Send a page, or put it where people find it. "
        f"{name}-scorm.zip is for a learning platform, and is uploaded as it is.{_missing(story.scenario)}",
    )


def _missing(scenario: Scenario) -> str:
    """Say that the support page lacks numbers, after a space, if it does."""
    return f" {NUMBERS_MISSING}" if lacks_numbers(scenario) else ""


def write_group_page(saves: Path) -> WrittenFiles:
    """Write the page on which the sessions of a folder are counted.

    Raises:
        GameError: the folder or the page cannot be read or written.
    """
    target = saves / GROUP_PAGE
    cohort = read_cohort(saves, story_lookup())
    _write(target, cohort_html(cohort).encode("utf-8"))
    return WrittenFiles(target, f"The page {target.name} lies in {saves}.{_too_few(cohort)}")


def _too_few(cohort: Cohort) -> str:
    """Say, after a space, that no group is large enough to be shown, where that is so."""
    if any(group.is_shown for group in cohort.groups):
        return ""
    hands = " but the hands of rooms" if any(group.hands for group in cohort.groups) else ""
    return (
        f" Fewer than {FEWEST} plays of the same desk and length are there, so nothing{hands} is shown on it yet: "
        "nobody is to be told from the others."
    )


def write_tables_page(saves: Path) -> WrittenFiles:
    """Write who knew what, when over the newest session of each desk in a folder.

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
    names = ", ".join(file.name for file in files)
    words = f"The page {target.name} lies in {saves}. It is made of the newest session of each desk: {names}."
    return WrittenFiles(target, words)


def _write(target: Path, data: bytes) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, data)
    except OSError as error:
        reason = (error.strerror or "the name cannot be used").lower()
        raise GameError(f"{target} cannot be written: {reason}.") from None
