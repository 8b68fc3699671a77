"""An infant classroom while the children are out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing import furniture, office, shell, things, toys
from drawing.light import NOON, floor_patch, veil
from drawing.palette import WHITE, darker
from drawing.sizes import CHILD_SEAT, CHILD_TABLE, TABLE
from drawing.view import BACK, View

if TYPE_CHECKING:
    from drawing.paper import Paper


def school_room() -> View:
    """Draw the teacher's desk with a drawing on it, the wall of paintings, pegs, low tables, the reading corner."""
    view = View()
    shell.room(view, "#E1D9BC", "#A3A99A")
    shell.tiles(view, darker("#A3A99A", 0.05), step=0.55)
    x, y, width, height = -2.6, 1.06, 1.3, 1.12
    shell.window(view, NOON, x, y, width, height)
    shell.trees(view, NOON, x, y, width, height)
    for i in range(8):
        view.panel(x + 0.06 + i * 0.16, y, BACK, 0.02, 0.44, "#5F7F6A")
    view.panel(x, y + 0.34, BACK, width, 0.025, "#5F7F6A")
    shell.frame(view, x, y, width, height)
    shell.radiator(view, -2.5, 1.0)
    _display(view)
    _pegs(view)
    _reading_corner(view)
    floor_patch(view, NOON, -2.0, 4.5, 1.3, 1.0)
    _low_table(view, -0.55, 4.05, ("#5E8C8D", "#D9A94E"))
    _low_table(view, 0.85, 3.5, ("#C9705A", "#7D9272"))
    view.stand(0.8, 4.45)
    _teachers_desk(view)
    veil(view, NOON)
    return view


def _display(view: View) -> None:
    x, y, width, height = -0.98, 1.16, 1.9, 1.12
    view.panel(x - 0.05, y - 0.05, BACK, width + 0.1, height + 0.1, "#D9A94E")
    view.panel(x, y, BACK, width, height, "#3F7A78")
    for i in range(14):
        view.paper.ellipse(*view.at(x + 0.07 + i * 0.136, y + height, BACK), 12, 9, "#E9D6A8")
    for row in range(2):
        for column in range(4):
            if (row, column) == (0, 2):
                for pin in ((0, 0), (0.32, 0), (0, 0.25), (0.32, 0.25)):
                    view.paper.ellipse(
                        *view.at(x + 0.12 + column * 0.45 + pin[0], y + 0.65 + pin[1], BACK), 4, 4, "#E9D6A8"
                    )
                continue
            kind = (0, 0, 3, 0, 4, 2, 5, 1)[row * 4 + column]
            with view.sprite(x + 0.1 + column * 0.45, y + 0.96 - row * 0.48, BACK) as paper:
                things.child_drawing(paper, 36, 28, kind)
    view.mark("wall", "the class's paintings; in the row of houses a gap with four pins", (x, y, BACK), (width, height))


def _pegs(view: View) -> None:
    x, y = 1.08, 1.12
    view.panel(x, y, BACK, 0.98, 0.09, "#8A6B4E")
    for i, colour in enumerate(("#C9705A", "", "#5E8C8D", "#6B5B7A")):
        left = x + 0.14 + i * 0.24
        view.panel(left - 0.06, y + 0.12, BACK, 0.13, 0.1, WHITE)
        view.paper.ellipse(*view.at(left, y + 0.17, BACK), 8, 8, toys.BRIGHT[(i * 2) % 5])
        view.paper.ellipse(*view.at(left, y + 0.03, BACK), 5, 5, "#E1D9BC")
        with view.sprite(left, y + 0.03, BACK) as paper:
            if colour:
                with paper.group(transform="scale(0.5)"):
                    office.coat_on_hook(paper, colour, length=80)
            else:
                _lunchbox(paper)
    view.mark("pegs", "four pegs, three coats, and a small lunchbox with a note", (x, 0.66, BACK), (0.98, 0.7))


def _lunchbox(paper: Paper) -> None:
    paper.bow([(-4, 6), (0, 0), (4, 6)], "#8C6A9A", 1.4)
    paper.rect(-8, 6, 16, 12, "#8C6A9A", rx=2)
    paper.rect(2, 6, 6, 12, darker("#8C6A9A", 0.2), rx=2)
    paper.rect(-6, 9, 9, 7, "#F3E7B8")


def _reading_corner(view: View) -> None:
    furniture.bookcase(view, 2.12, 4.62, 0.6, 1.0, "#C29A66", rows=3)
    furniture.rug(view, 1.0, 4.1, 1.5, 0.8, "#B0715F")
    view.shade(2.0, 4.3, 0.8, 0.4)
    with view.sprite(2.0, 0, 4.25) as paper:
        paper.blob([(-38, -3), (-34, -20), (-14, -34), (8, -32), (30, -20), (38, -4), (20, 1), (-20, 1)], "#5F8068")
        paper.blob([(8, -32), (30, -20), (38, -4), (20, 1), (6, 1), (14, -14)], darker("#5F8068", 0.22))
        paper.bow([(-20, -26), (-4, -22), (10, -30)], darker("#5F8068", 0.34), 0.9)
    view.mark("reading_corner", "bookcase, rug, a bean bag", (1.5, 0, 4.3), (1.2, 1.0))


def _low_table(view: View, x: float, z: float, colours: tuple[str, str]) -> None:
    furniture.chair(view, x + 0.2, z + 0.5, colours[1], looks="front", seat=CHILD_SEAT)
    furniture.table(view, x, z, 1.1, 0.55, "#D9B884", height=CHILD_TABLE)
    for i in range(2):
        office.sheets(view, x + 0.14 + i * 0.5, z + 0.12, y=CHILD_TABLE, lines=0, width=0.22)
    with view.sprite(x + 0.54, CHILD_TABLE, z + 0.3) as paper:
        paper.rect(-4, -8, 8, 8, "#5E8C8D")
        for i, colour in enumerate(toys.BRIGHT):
            paper.line([(-3 + i * 1.5, -8), (-5 + i * 2.5, -15)], colour, 1.1)
    furniture.chair(view, x + 0.16, z - 0.24, colours[0], looks="back", seat=CHILD_SEAT)
    furniture.chair(view, x + 0.62, z - 0.2, colours[1], looks="back", seat=CHILD_SEAT)


def _teachers_desk(view: View) -> None:
    furniture.desk(view, -2.05, 3.15, 1.5, 0.75, "#BF935F", drawers=0.1)
    with view.sprite(-1.1, TABLE, 3.72) as paper:
        things.mug(paper, 0, "#5E8C8D")
        paper.rect(16, -10, 7, 10, "#8A4B4B")
        for i in range(3):
            paper.line([(18 + i * 1.6, -10), (16 + i * 3.4, -19)], ("#D9A94E", "#45545C", "#C9705A")[i], 1.2)
    for i, colour in enumerate(("#45545C", "#7A4A46", "#5E6B54")):
        view.box((-1.98 + 0.02 * i, TABLE + i * 0.04, 3.5), (0.34, 0.04, 0.26), colour)
    _drawing(view)


def _drawing(view: View) -> None:
    """Lay the drawing: a house with three people in it, and one as high as the roof beside it."""
    x, y, z, width, depth = -1.52, TABLE + 0.002, 3.22, 0.6, 0.42
    view.floor(x, y, z, width, depth, WHITE)
    view.floor(x, y, z, width, 0.006, darker(WHITE, 0.2))

    def on_sheet(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [view.at(x + width * a, y, z + depth * (1 - b)) for a, b in points]

    paper = view.paper
    paper.line(on_sheet((0.1, 0.9), (0.1, 0.42), (0.34, 0.14), (0.58, 0.42), (0.58, 0.9), (0.1, 0.9)), "#A8604A", 3.2)
    for middle, tall, colour in ((0.2, 0.3, "#6B5B7A"), (0.34, 0.24, "#C98A3A"), (0.47, 0.34, "#5F8058")):
        paper.line(on_sheet((middle, 0.86), (middle, 0.9 - tall)), colour, 3.4)
        paper.ellipse(*on_sheet((middle, 0.86 - tall))[0], 7, 4, "none", stroke=colour, stroke_width=2.6)
    paper.line(on_sheet((0.78, 0.9), (0.78, 0.24)), "#6E777B", 4.6)
    paper.line(on_sheet((0.78, 0.42), (0.5, 0.5)), "#6E777B", 3.4)
    paper.line(on_sheet((0.78, 0.42), (0.9, 0.56)), "#6E777B", 3.4)
    paper.ellipse(*on_sheet((0.78, 0.16))[0], 11, 6, "none", stroke="#6E777B", stroke_width=3.4)
    view.mark(
        "drawing",
        "on the teacher's desk: three figures in a house, one as high as the roof beside it",
        (x - 0.04, 0.62, 3.36),
        (0.68, 0.15),
    )


SCHOOL = {"school_room": school_room}
