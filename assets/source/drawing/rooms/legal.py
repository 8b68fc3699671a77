"""The legal office of the council."""

from __future__ import annotations

from drawing import furniture, office, shell, things
from drawing.light import OVERCAST, veil
from drawing.sizes import TABLE
from drawing.view import BACK, View


def legal_office() -> View:
    """Draw shelves of tagged bundles, two screens, the year planner, a form and a tray."""
    view = View()
    shell.room(view, "#D2CDBF", "#8C7F73")
    shell.boards(view, "#8C7F73")
    furniture.bookcase(view, -2.72, 4.66, 1.5, 2.2, "#8A6B4E", rows=5, tags=True)
    view.mark("shelves", "shelves of bundles with coloured tags", (-2.72, 0.1, 4.66), (1.5, 2.1))
    office.planner(view, -0.96, 1.2, 1.62, 1.04)
    view.mark("planner", "a year planner, one day of every week inked", (-0.96, 1.2, BACK), (1.62, 1.04))
    _window(view)
    _kettle(view)
    _desk(view)
    veil(view, OVERCAST)
    return view


def _window(view: View) -> None:
    shell.window(view, OVERCAST, 1.0, 1.05, 1.2, 1.12)
    shell.skyline(view, OVERCAST, 1.0, 1.05, 1.2, 1.1)
    shell.rain(view, 1.0, 1.05, 1.2, 1.12)
    shell.frame(view, 1.0, 1.05, 1.2, 1.12)
    shell.radiator(view, 1.0, 0.7)


def _kettle(view: View) -> None:
    furniture.cabinet(view, 1.86, 4.3, 0.8, 0.9, "#A9906E")
    with view.sprite(2.12, 0.9, 4.44) as paper:
        things.kettle(paper)
    with view.sprite(2.36, 0.9, 4.4) as paper:
        things.mug(paper, 0, "#B5765A")
        things.mug(paper, 13, "#5E8C8D")
    view.mark("kettle", "a kettle and two mugs", (1.98, 0.88, 4.4), (0.62, 0.28))


def _desk(view: View) -> None:
    furniture.desk(view, -1.9, 3.25, 3.6, 0.8, "#C2A27C", drawers=3.1)
    office.monitor(view, -0.66, 3.66, shows="record", width=0.56)
    office.monitor(view, -0.04, 3.66, shows="week", width=0.56)
    view.mark("screens", "two screens: a record and a week of appointments", (-0.68, 0.84, 3.7), (1.24, 0.36))
    office.keyboard(view, -0.36, 3.34)
    office.file_stack(view, -1.72, 3.5, count=4)
    view.mark("bundle", "a stack of tied bundles with tabs", (-1.74, 0.72, 3.5), (0.42, 0.34))
    office.form(view, -1.14, 3.36, width=0.26)
    view.mark("form", "a printed form, some of its boxes blank", (-1.16, 0.66, 3.44), (0.32, 0.16))
    office.tray(view, 0.68, 3.5, levels=2, full=6)
    view.mark("tray", "the tray, a pile in it", (0.66, 0.72, 3.5), (0.34, 0.24))
    with view.sprite(1.32, TABLE, 3.56) as paper:
        office.telephone(paper)
    view.mark("phone", "the telephone", (1.14, 0.72, 3.56), (0.34, 0.18))


LEGAL = {"legal_office": legal_office}
