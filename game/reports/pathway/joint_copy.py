"""The copy of a joint debrief that somebody keeps or prints."""

from game.engine.pathway.joint_debrief import JointDebrief
from game.records.journal_reader import pluralise
from game.reports.debrief.blocks import Part
from game.reports.debrief.copies import DebriefCopy
from game.reports.pathway.calendar_drawing import calendar_figure


def joint_copy(pathway: str, debrief: JointDebrief, anytime: str, parts: tuple[Part, ...]) -> DebriefCopy:
    """Return the copy of a joint debrief with these parts; on a page of HTML the calendar is drawn."""
    subtitle = f"{pathway}: {pluralise(len(debrief.desks), 'desk')}"
    return DebriefCopy("who knew what, when", subtitle, anytime, parts, calendar_figure(debrief))
