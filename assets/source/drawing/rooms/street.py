"""The Marlows' house from the pavement, in the evening."""

from __future__ import annotations

from drawing.palette import BRICK, CREAM, DUSK, INK, MIST, SAGE, SLATE, STRAW, UMBER, WHITE, darker, lighter, mix
from drawing.paper import Paper

KERB = 520
WHEELED = 128
BRICKS = "#8C6A5C"
LAMP = "#F1CE8C"


def marlow_doorstep() -> Paper:
    """Draw the terrace at dusk: front door and step, lit upstairs window, bins, a van at the kerb."""
    paper = Paper(1800, 600)
    _sky(paper)
    for x, tone in ((-330, 0.1), (1250, 0.07)):
        _house(paper, x, darker(BRICKS, tone), neighbour=True)
    _house(paper, 460, BRICKS, neighbour=False)
    _ground(paper)
    _door(paper, 870, "#3F6468")
    _door(paper, 80, "#6C5A62")
    _step_and_wall(paper)
    _bins(paper)
    _van(paper)
    _evening(paper)
    return paper


def _sky(paper: Paper) -> None:
    paper.rect(0, 0, 1800, 600, paper.gradient((0, "#5F7480"), (0.25, "#8A949A"), (0.6, "#C0AE9E")))


def _house(paper: Paper, x: float, brick: str, *, neighbour: bool) -> None:
    width = 790
    paper.rect(x, 0, width, 480, paper.gradient((0, darker(brick, 0.12)), (1, lighter(brick, 0.04))))
    for row in range(60):
        y = row * 8
        paper.line([(x, y), (x + width, y)], darker(brick, 0.18), 0.9, opacity=0.4)
        for column in range(0, 34, 3):
            shift = ((row * 7 + column * 5) % 11) * 2.2
            tone = lighter(brick, 0.12) if (row + column) % 2 else darker(brick, 0.1)
            if (row * 13 + column * 7) % 5 in (0, 1):
                paper.rect(x + column * 23 + shift, y + 0.6, 21, 6.8, tone, opacity=0.45)
    paper.rect(x + width - 9, 0, 9, 480, paper.gradient((0, darker(SLATE, 0.2)), (1, SLATE)))
    paper.rect(x + width - 9, 0, 3, 480, lighter(SLATE, 0.2))
    paper.rect(x, 462, width, 20, darker(brick, 0.28))
    _sash(paper, x + 120, 232, 190, 190, lit=False, seed=1 if neighbour else 0)
    _sash(paper, x + 130, -40, 165, 172, lit=not neighbour, seed=2)
    _sash(paper, x + 430, -40, 150, 172, lit=False, seed=3)


def _sash(paper: Paper, x: float, y: float, width: float, height: float, *, lit: bool, seed: int) -> None:
    stone = "#C3B8A5"
    paper.rect(x - 16, y - 26, width + 32, 26, paper.gradient((0, stone), (1, darker(stone, 0.15))))
    paper.rect(x - 18, y + height, width + 36, 15, paper.gradient((0, lighter(stone, 0.2)), (1, darker(stone, 0.2))))
    paper.rect(x - 18, y + height + 15, width + 36, 10, INK, opacity=0.2, filter=paper.soft(3))
    paper.rect(x, y, width, height, darker(WHITE, 0.12))
    glass = ("#F3D79B", "#E7BE7C") if lit else ("#5C6C75", "#46555E")
    paper.rect(x + 9, y + 9, width - 18, height - 18, paper.gradient((0, glass[0]), (1, glass[1])))
    cloth = "#D9A765" if lit else ("#8B8781", "#77838A", "#8D867C", "#7D857F")[seed]
    for side in (0, 1):
        left = x + 9 if side == 0 else x + width - 9 - width * 0.26
        folds = [(0, cloth), (0.3, lighter(cloth, 0.2)), (0.6, darker(cloth, 0.12)), (1, cloth)]
        paper.rect(left, y + 9, width * 0.26, height - 18, paper.gradient(*folds, across=True), opacity=0.9)
    if lit:
        _lamp_in_window(paper, x + width * 0.62, y + height - 9)
    else:
        paper.polygon(
            [
                (x + 14, y + 14),
                (x + width * 0.5, y + 14),
                (x + width * 0.3, y + height - 14),
                (x + 14, y + height - 14),
            ],
            WHITE,
            opacity=0.07,
        )
    paper.rect(x + 6, y + height * 0.5 - 4, width - 12, 9, darker(WHITE, 0.1))
    paper.rect(x + width / 2 - 3, y + 8, 6, height - 16, darker(WHITE, 0.1))


def _lamp_in_window(paper: Paper, x: float, y: float) -> None:
    paper.path(f"M{x - 12} {y - 34} L{x + 12} {y - 34} L{x + 18} {y - 12} L{x - 18} {y - 12}Z", "#FBEBC4")
    paper.rect(x - 3, y - 12, 6, 12, "#A9824D")
    paper.ellipse(x, y - 24, 46, 42, "#FFF3CF", opacity=0.4, filter=paper.soft(12))


def _ground(paper: Paper) -> None:
    paper.rect(0, 480, 1800, 40, paper.gradient((0, "#8B8780"), (1, "#9A958D")))
    for i in range(26):
        x = 900 + (i - 13) * 74
        far = 900 + (i - 13) * 70
        paper.line([(far, 480), (x, KERB)], "#757169", 1.2, opacity=0.7)
    paper.line([(0, 497), (1800, 497)], "#757169", 1, opacity=0.6)
    paper.rect(0, KERB, 1800, 14, paper.gradient((0, "#AAA59B"), (1, "#7B776F")))
    for x in range(40, 1800, 170):
        paper.line([(x, KERB), (x, KERB + 14)], "#6B6760", 1.4)
    paper.rect(0, KERB + 14, 1800, 70, paper.gradient((0, "#4B5052"), (1, "#5E6364")))
    paper.line([(0, KERB + 17), (1800, KERB + 17)], "#3A3F41", 4, opacity=0.6)


def _door(paper: Paper, x: float, colour: str) -> None:
    stone = "#C9BFAC"
    paper.rect(x - 20, 168, 166, 314, paper.gradient((0, stone), (1, darker(stone, 0.14))))
    paper.rect(x - 28, 156, 182, 22, lighter(stone, 0.1))
    paper.rect(x, 188, 126, 294, darker(UMBER, 0.5))
    paper.rect(x + 7, 192, 112, 44, paper.gradient((0, "#6B6A62"), (1, "#8F8260")))
    paper.line([(x + 63, 192), (x + 63, 236)], darker(WHITE, 0.15), 4)
    paper.rect(x + 7, 240, 112, 238, paper.gradient((0, lighter(colour, 0.08)), (1, darker(colour, 0.18))))
    for left, top, height in ((18, 254, 92), (70, 254, 92), (18, 382, 82), (70, 382, 82)):
        paper.rect(x + left, top, 38, height, darker(colour, 0.26))
        paper.rect(x + left + 2, top + 3, 36, height - 3, lighter(colour, 0.05))
    paper.rect(x + 42, 358, 42, 10, "#B9A06A", rx=2)
    paper.ellipse(x + 106, 364, 5, 5, "#CDB98C")
    paper.ellipse(x + 63, 312, 7, 9, "none", stroke="#B9A06A", stroke_width=3.5)
    paper.rect(x + 134, 330, 8, 13, "#E8E3D6", rx=2)
    paper.ellipse(x + 138, 336, 2.2, 2.2, "#B5651D")


def _step_and_wall(paper: Paper) -> None:
    paper.ellipse(935, 512, 140, 10, INK, opacity=0.3, filter=paper.soft(5))
    paper.polygon([(838, 478), (1028, 478), (1044, 494), (822, 494)], "#C6BDAD")
    paper.rect(822, 494, 222, 16, paper.gradient((0, "#A8A092"), (1, "#8B8478")))
    paper.polygon([(880, 479), (986, 479), (992, 489), (874, 489)], "#6E665B")
    paper.polygon([(40, 478), (230, 478), (246, 494), (24, 494)], "#B9B0A1")
    paper.rect(24, 494, 222, 16, "#8F887C")
    paper.rect(1076, 452, 40, 28, paper.gradient((0, "#A86F55"), (1, "#80513F")), rx=3)
    for i, lean in enumerate((-16, -8, 0, 9, 17)):
        paper.blob(
            [(1096, 455), (1096 + lean * 0.5 - 5, 434), (1096 + lean, 414 + abs(lean)), (1096 + lean * 0.5 + 5, 436)],
            mix(SAGE, "#5F6E58", i / 4),
        )
    _milk(paper, 1006, 478)


def _milk(paper: Paper, x: float, y: float) -> None:
    bottle = f"M{x - 6} {y} V{y - 20} Q{x - 6} {y - 26} {x - 3} {y - 29} V{y - 34} H{x + 3} "
    bottle += f"V{y - 29} Q{x + 6} {y - 26} {x + 6} {y - 20} V{y}Z"
    paper.path(bottle, "#EDEBE2")
    paper.rect(x - 4, y - 36, 8, 4, "#9FB0B8", rx=1)


def _bins(paper: Paper) -> None:
    for x, colour, height in ((600, "#54606A", WHEELED), (682, "#5C6B58", WHEELED), (764, "#6C5A4C", 70)):
        top = 488 - height
        paper.ellipse(x + 36, 490, 48, 7, INK, opacity=0.4, filter=paper.soft(4))
        paper.path(
            f"M{x} {top + 12} H{x + 68} L{x + 61} 486 H{x + 7}Z",
            paper.gradient(
                (0, lighter(colour, 0.12)), (0.7, darker(colour, 0.08)), (1, darker(colour, 0.3)), across=True
            ),
        )
        paper.path(
            f"M{x - 5} {top + 14} Q{x - 4} {top} {x + 10} {top - 2} H{x + 60} Q{x + 72} {top} {x + 73} {top + 14}Z",
            lighter(colour, 0.14),
        )
        paper.line([(x + 16, top + 34), (x + 18, 462)], darker(colour, 0.22), 2.5)
        paper.line([(x + 52, top + 34), (x + 50, 462)], darker(colour, 0.22), 2.5)
        if height == WHEELED:
            paper.ellipse(x + 11, 483, 9, 9, darker(INK, 0.2))
            paper.rect(x + 24, top + 30, 20, 22, darker(WHITE, 0.12), rx=2, opacity=0.75)
    paper.polygon([(770, 424), (792, 412), (830, 418), (826, 434), (772, 434)], "#B89B72")


def _van(paper: Paper) -> None:
    body = "#B8BDBB"
    paper.ellipse(1560, 574, 390, 16, INK, opacity=0.55, filter=paper.soft(8))
    shape = "M1236 560 V440 Q1240 424 1262 418 L1342 404 L1398 318 Q1408 300 1432 298 H1830 V560Z"
    paper.path(shape, paper.gradient((0, lighter(body, 0.18)), (0.45, body), (1, darker(body, 0.34))))
    paper.path(
        "M1356 408 L1406 330 Q1412 320 1424 320 H1490 V412 H1360Z", paper.gradient((0, "#74868D"), (1, "#4A5A62"))
    )
    paper.path("M1376 404 L1414 338 L1438 338 L1398 404Z", WHITE, opacity=0.13)
    paper.line([(1500, 312), (1500, 545)], darker(body, 0.35), 2.5)
    paper.line([(1336, 430), (1336, 500)], darker(body, 0.3), 2)
    paper.line([(1240, 456), (1830, 456)], darker(body, 0.2), 3, opacity=0.7)
    paper.rect(1456, 428, 28, 8, darker(body, 0.45), rx=3)
    paper.rect(1240, 524, 600, 20, darker(SLATE, 0.35))
    paper.path("M1238 452 q18 -10 32 -6 l-6 26 q-16 4 -26 -2Z", lighter(STRAW, 0.35))
    paper.rect(1230, 528, 60, 20, darker(SLATE, 0.45), rx=5)
    paper.path("M1340 398 l-22 -20 q-4 -10 6 -10 h14 q6 0 6 8 l4 22Z", darker(SLATE, 0.4))
    for x in (1372, 1738):
        paper.ellipse(x, 544, 55, 50, darker(body, 0.55))
        paper.ellipse(x, 548, 46, 43, "#2B3134")
        paper.ellipse(x, 548, 26, 25, MIST)
        paper.ellipse(x, 548, 19, 18, darker(MIST, 0.3))
        paper.ellipse(x, 548, 6, 6, darker(MIST, 0.6))
    for x in (1560, 1700):
        paper.rect(x, 282, 12, 18, darker(SLATE, 0.35))
    paper.rect(1500, 272, 330, 9, "#B99C74", rx=2)
    paper.rect(1520, 264, 310, 8, "#A3865F", rx=2)
    paper.rect(1512, 278, 320, 6, darker(SLATE, 0.3), rx=2)


def _evening(paper: Paper) -> None:
    paper.rect(0, 0, 1800, 600, paper.gradient((0, "#24384A", 0.34), (0.7, "#2B3A46", 0.24), (1, "#1E2A2F", 0.34)))
    paper.rect(590, 0, 165, 132, LAMP, opacity=0.16)
    paper.ellipse(672, 52, 190, 130, paper.glow((0, LAMP, 0.5), (1, LAMP, 0)))
    paper.rect(877, 192, 112, 44, paper.gradient((0, "#F0C988"), (1, "#E9BE78")), opacity=0.85)
    paper.line([(933, 192), (933, 236)], "#8B8577", 4)
    paper.ellipse(933, 214, 120, 90, paper.glow((0, LAMP, 0.32), (1, LAMP, 0)))
    paper.polygon([(850, 482), (1020, 482), (1080, 534), (790, 534)], LAMP, opacity=0.13, filter=paper.soft(7))
    paper.rect(0, 0, 1800, 600, paper.gradient((0, DUSK, 0), (0.6, DUSK, 0), (1, INK, 0.2), across=True))
    paper.rect(0, 0, 1800, 20, mix(CREAM, BRICK, 0.5), opacity=0.05)
