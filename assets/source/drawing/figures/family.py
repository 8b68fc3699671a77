"""The family, and who stands round it."""

from __future__ import annotations

from drawing.figures import clothes, face, heads, long_hair, short_hair
from drawing.figures.model import Person

FAMILY = {
    "dana": Person(
        skin="#EBC5A8", hair="#7A5236", backdrop="#C3CCC6", cloth="#B0715F", head=heads.HEART, build=0.9,
        style=long_hair.parted_back, back=long_hair.pony_tail, clothes=clothes.hoodie, iris="#4E6A66",
    ),
    "neil": Person(
        skin="#E3B494", hair="#40312A", backdrop="#C2CAD1", cloth="#54708A", head=heads.MAN_SQUARE, build=1.03,
        style=short_hair.crop, beard=face.stubble, clothes=clothes.shirt, flip=True, lines=0.15,
    ),
    "lee": Person(
        skin="#EAC3A6", hair="#A06F45", backdrop="#D0CBBB", cloth="#6F8268", head=heads.MAN_LONG, build=1.05,
        style=short_hair.swept, beard=face.beard, clothes=clothes.jumper, iris="#4C6675",
    ),
    "shona": Person(
        skin="#9E6A4C", hair="#33241F", backdrop="#D6CCB6", cloth="#D09A4A", under="#F1E7D6", lip="#8A4640",
        head=heads.OVAL, build=0.9, style=long_hair.curls_front, back=long_hair.curls_back, clothes=clothes.cardigan,
        flip=True,
    ),
    "pat": Person(
        skin="#EBC6B0", hair="#C9C4BB", backdrop="#C9D0CC", cloth="#8A7A9C", under="#EFE9DF", lines=0.9,
        head=heads.ROUND, build=0.96, style=long_hair.bob, back=long_hair.bob_back, extras=(face.glasses,),
        brows="#9C948A", clothes=clothes.cardigan, iris="#4F6C78",
    ),
    "maya": Person(
        skin="#EBC5A8", hair="#6A4A35", backdrop="#D8CFBA", cloth="#2F6A70", head=heads.CHILD, size=0.68, build=0.86,
        style=short_hair.plain_cap, back=long_hair.side_tail, clothes=clothes.jumper, iris="#4E6A66",
    ),
    "ellis": Person(
        skin="#EFCBB0", hair="#B08A60", backdrop="#CAD2CD", cloth="#C9A65E", head=heads.INFANT, size=0.54, build=0.92,
        style=short_hair.baby_hair, clothes=clothes.striped, flip=True, iris="#4E6A70", brows="#B98F68",
    ),
    "volunteer": Person(
        skin="#7A5038", hair="#D6D2CA", backdrop="#CDD3C6", cloth="#7E5A4A", lines=1.0, head=heads.MAN_LONG, build=0.98,
        style=short_hair.receding, beard=face.stubble, extras=(face.glasses,), clothes=clothes.cardigan,
        under="#DCE3E2", lip="#7A4640",
    ),
    "jodie": Person(
        skin="#F0CDB8", hair="#D8B06A", backdrop="#D3CCC4", cloth="#C77A86", head=heads.ROUND, build=0.88,
        style=long_hair.tied, back=long_hair.bun, extras=(face.studs,), clothes=clothes.hoodie, iris="#56748A",
    ),
    "selam": Person(
        skin="#8A5B40", hair="#E9E2D2", backdrop="#C6CFD0", cloth="#8C5A6A", lip="#84483F", head=heads.LONG, build=0.86,
        style=long_hair.head_wrap, clothes=clothes.jumper, brows="#2A1E1A", flip=True,
    ),
    "becca": Person(
        skin="#EFC9B2", hair="#8E4A30", backdrop="#D1CDBD", cloth="#5E8070", under="#F0EBDD", head=heads.SQUARE,
        build=0.9, style=long_hair.wave_front, back=long_hair.wave_back, clothes=clothes.cardigan, iris="#587058",
    ),
}  # fmt: skip
