"""Everyone who may be met, and how a portrait is put together."""

from __future__ import annotations

from dataclasses import replace

from drawing.palette import CREAM, DUSK, INK, PAPER, SAND, SLATE, STONE, TEAL, darker, lighter, mix
from drawing.paper import Paper
from drawing.portraits import clothes, extras, face, hair, long_hair, short_hair
from drawing.portraits.model import Head, Mood, Person

WOMAN = Head(top=132, jaw=0.68, chin=0.26, eye_size=1.04, brow=4.2, lips=1.12, nose=0.92)
MAN = Head(half=77, height=202, top=128, jaw=0.82, chin=0.36, eye_size=0.94, brow=6.4, lips=0.9, nose=1.1)
CHILD = Head(
    half=80,
    height=180,
    top=166,
    jaw=0.72,
    chin=0.26,
    eyes=0.56,
    eye_size=1.2,
    nose=0.72,
    brow=3.4,
    lips=0.86,
    child=True,
)
INFANT = replace(
    CHILD, half=86, height=178, top=176, jaw=0.78, chin=0.28, eyes=0.58, eye_size=1.18, nose=0.74, brow=2.4, lips=0.9
)

CAST = {
    "dana": Person(
        skin="#E8C3A8",
        hair="#8A6446",
        backdrop="#C9CFC8",
        iris="#5F7573",
        cloth="#A77E6E",
        clothes=clothes.hoodie,
        back=long_hair.tied_back,
        front=long_hair.parted,
        extras=(long_hair.loose_strands,),
        head=WOMAN,
    ),
    "neil": Person(
        skin="#E3B99C",
        hair="#4B3A30",
        backdrop="#C6CCD0",
        iris="#54483C",
        cloth="#54677A",
        clothes=clothes.shirt,
        back=hair.nothing,
        front=short_hair.short_crop,
        beard=extras.stubble,
        head=MAN,
    ),
    "lee": Person(
        skin="#E9C5AC",
        hair="#9A7350",
        backdrop="#CFCBBE",
        iris="#5E7480",
        cloth="#73806C",
        clothes=clothes.jumper,
        back=hair.nothing,
        front=short_hair.swept,
        beard=extras.beard,
        head=replace(MAN, half=76, height=204, jaw=0.84),
    ),
    "shona": Person(
        skin="#B27F5F",
        hair="#3B2B26",
        backdrop="#D3CDBD",
        iris="#3F2D24",
        cloth="#C29A5B",
        lip="#94534C",
        clothes=clothes.cardigan,
        back=long_hair.curls_back,
        front=long_hair.curls_front,
        head=replace(WOMAN, lips=1.3, nose=1.04),
    ),
    "pat": Person(
        skin="#E6C4AE",
        hair="#B9B2A6",
        backdrop="#CCD2CE",
        iris="#5F7680",
        cloth="#7F7892",
        lines=1.0,
        clothes=clothes.cardigan,
        back=long_hair.bob_back,
        front=long_hair.bob_front,
        extras=(extras.glasses,),
        head=replace(WOMAN, half=76, jaw=0.76, lips=0.92),
    ),
    "maya": Person(
        skin="#E8C3A8",
        hair="#70533F",
        backdrop="#D5D0C0",
        iris="#4E6361",
        cloth=mix(TEAL, SLATE, 0.25),
        shoulders=0.74,
        clothes=clothes.jumper,
        back=long_hair.side_tail,
        front=long_hair.fringe,
        head=CHILD,
    ),
    "ellis": Person(
        skin="#EBC8AD",
        hair="#A5825F",
        backdrop="#CDD3CF",
        iris="#5A6F70",
        cloth="#CDB88F",
        shoulders=0.68,
        clothes=clothes.striped_jumper,
        back=hair.nothing,
        front=short_hair.baby_hair,
        head=INFANT,
    ),
    "manager": Person(
        skin="#BE8E6C",
        hair="#49413E",
        backdrop="#CBD0CC",
        iris="#3B2B22",
        cloth=mix(TEAL, SLATE, 0.35),
        lines=0.85,
        lip="#9A5A50",
        clothes=clothes.blazer,
        back=long_hair.bob_back,
        front=long_hair.bob_front,
        head=replace(WOMAN, half=75, jaw=0.72),
    ),
    "health_visitor": Person(
        skin="#7F5640",
        hair="#2B2322",
        backdrop="#D2CEC0",
        iris="#2E211B",
        cloth="#4A6583",
        lip="#7D433E",
        lines=0.3,
        clothes=clothes.tunic,
        back=hair.nothing,
        front=short_hair.natural,
        extras=(extras.studs,),
        head=replace(WOMAN, lips=1.3, nose=1.12, jaw=0.72),
    ),
    "teacher": Person(
        skin="#DDB48F",
        hair="#2F2B2A",
        backdrop="#CDD1C6",
        iris="#37291F",
        cloth="#8C7A5E",
        lines=0.3,
        clothes=clothes.cardigan,
        back=hair.nothing,
        front=short_hair.swept,
        head=replace(MAN, jaw=0.78, brow=5.4),
    ),
    "police_officer": Person(
        skin="#E5BFA6",
        hair="#5C4536",
        backdrop="#C8CDD1",
        iris="#4F5F66",
        cloth="#3F4C57",
        lines=0.25,
        clothes=clothes.blazer,
        back=long_hair.bun_back,
        front=long_hair.parted,
        extras=(clothes.lanyard,),
        head=replace(WOMAN, half=75, jaw=0.74),
    ),
    "family_support": Person(
        skin="#D6AA86",
        hair="#5F7F86",
        backdrop="#D6CFBF",
        iris="#3E2D22",
        cloth="#B79C86",
        lip="#A4665A",
        brows="#40302A",
        clothes=clothes.jumper,
        back=long_hair.scarf_back,
        front=long_hair.scarf_front,
        extras=(clothes.lanyard,),
        head=WOMAN,
    ),
    "paediatrician": Person(
        skin="#6E4A38",
        hair="#4A4644",
        backdrop="#CBD1D2",
        iris="#2A1E18",
        cloth="#A9B7C0",
        lip="#6F3F3A",
        lines=0.7,
        clothes=clothes.shirt,
        back=hair.nothing,
        front=short_hair.close_crop,
        beard=extras.stubble,
        extras=(clothes.lanyard,),
        head=replace(MAN, lips=1.15, nose=1.22),
    ),
    "colleague": Person(
        skin="#EDCDB8",
        hair="#A8623C",
        backdrop="#CAD0C7",
        iris="#5C7562",
        cloth="#6E7F86",
        clothes=clothes.shirt,
        back=hair.nothing,
        front=short_hair.swept,
        extras=(extras.glasses, clothes.lanyard),
        head=replace(MAN, half=73, jaw=0.74, chin=0.3, brow=5),
    ),
}

MOODS_OF = {
    "dana": ("warm", "guarded", "angry", "tired"),
    "neil": ("worried", "angry"),
    "lee": ("guarded", "warm"),
    "maya": ("quiet",),
    "ellis": ("watchful",),
    "manager": ("thoughtful",),
    "health_visitor": ("concerned",),
}


def backdrop(paper: Paper, colour: str) -> None:
    """Lay the plain wall behind a sitter, light falling from the left."""
    paper.rect(0, 0, 512, 512, colour)
    paper.rect(0, 0, 512, 512, paper.glow((0, lighter(colour, 0.6)), (1, colour, 0), middle=(170, 150), radius=360))
    paper.rect(0, 0, 512, 512, paper.gradient((0, INK, 0), (1, INK, 0.17), across=True))


def portrait(person: Person, mood: Mood) -> Paper:
    """Draw a person in a mood."""
    paper = Paper(512, 512)
    backdrop(paper, person.backdrop)
    grown = 1.12 if person.head.child else 1.18
    with paper.group(transform=f"translate({256 * (1 - grown):.2f} {520 * (1 - grown):.2f}) scale({grown})"):
        _sitter(paper, person, mood)
    return paper


def _sitter(paper: Paper, person: Person, mood: Mood) -> None:
    person.back(paper, person)
    face.neck(paper, person)
    person.clothes(paper, person)
    face.skin(paper, person)
    if person.beard:
        person.beard(paper, person)
    face.features(paper, person, mood)
    person.front(paper, person)
    for extra in person.extras:
        extra(paper, person)


def unknown() -> Paper:
    """Draw a person not yet known: an outline and a question mark."""
    paper = Paper(512, 512)
    backdrop(paper, mix(SAND, PAPER, 0.3))
    edge = darker(STONE, 0.28)
    dashes = {"stroke": edge, "stroke_width": 5.0, "stroke_dasharray": "2 15", "stroke_linecap": "round"}
    paper.path(
        "M92 540 Q92 410 186 384 Q222 372 224 342 L288 342 Q290 372 326 384 Q420 410 420 540Z",
        mix(STONE, CREAM, 0.5),
        **dashes,
    )
    paper.ellipse(256, 216, 92, 116, mix(STONE, CREAM, 0.62), **dashes)
    paper.path(
        "M222 192 Q222 158 256 158 Q291 158 291 190 Q291 212 270 224 Q256 233 256 254",
        "none",
        stroke=DUSK,
        stroke_width=15,
        stroke_linecap="round",
    )
    paper.ellipse(256, 284, 9.5, 9.5, DUSK)
    return paper
