"""The people of surgery, clinic and hospital."""

from __future__ import annotations

from drawing.figures import clothes, face, heads, long_hair, short_hair
from drawing.figures.model import Person

CLINICIANS = {
    "health_visitor": Person(
        skin="#7C4F38", hair="#2A2120", backdrop="#D5CDBC", cloth="#41628A", lip="#7A413B", lines=0.4, head=heads.ROUND,
        build=0.95, style=short_hair.natural, extras=(face.studs,), clothes=clothes.tunic,
    ),
    "paediatrician": Person(
        skin="#694530", hair="#54504E", backdrop="#C9D1D3", cloth="#A5BAC8", lip="#6B3C36", lines=0.6,
        head=heads.MAN_SQUARE, build=1.06, style=short_hair.close_crop, beard=face.stubble,
        worn=(clothes.stethoscope,), clothes=clothes.shirt, flip=True,
    ),
    "gp": Person(
        skin="#EDC4AC", hair="#B4A896", backdrop="#D0CDC0", cloth="#7C7460", under="#DCE4E6", lines=0.8,
        head=heads.MAN_LONG, build=1.0, style=short_hair.parted, extras=(face.glasses,), brows="#8E8478",
        clothes=clothes.open_jacket,
    ),
    "practice_manager": Person(
        skin="#F0CAB4", hair="#C2A068", backdrop="#CFCFC4", cloth="#5A6A8A", under="#F3ECE0", lines=0.65,
        head=heads.LONG, build=0.92, style=long_hair.bob, back=long_hair.bob_back, worn=(clothes.lanyard,),
        clothes=clothes.blazer,
    ),
    "receptionist": Person(
        skin="#C48F66", hair="#241C1B", backdrop="#D6CCBC", cloth="#A8505A", lip="#9E544C", head=heads.OVAL, build=0.88,
        style=long_hair.parted_back, back=long_hair.plait, worn=(clothes.lanyard,), clothes=clothes.jumper, flip=True,
    ),
    "gp_registrar": Person(
        skin="#6E4530", hair="#231B1A", backdrop="#C8D1CC", cloth="#C9A24C", under="#F2ECDF", lip="#7A413A",
        head=heads.HEART, build=0.88, style=long_hair.tied, back=long_hair.bun, extras=(face.glasses,),
        worn=(clothes.stethoscope,), clothes=clothes.cardigan,
    ),
    "safeguarding_gp": Person(
        skin="#B47E58", hair="#4A4040", backdrop="#CBCFD2", cloth="#5C4668", under="#EFE4D4", lip="#95504A", lines=0.55,
        head=heads.SQUARE, build=0.9, style=long_hair.wave_front, back=long_hair.wave_back, worn=(clothes.lanyard,),
        clothes=clothes.blazer, flip=True,
    ),
    "community_registrar": Person(
        skin="#F3D3C1", hair="#5A3A28", backdrop="#C6D0C8", cloth="#4F7A6C", head=heads.MAN_LONG, build=0.98,
        style=short_hair.short_curls, beard=face.stubble, worn=(clothes.lanyard,), clothes=clothes.shirt,
        iris="#4A7088",
    ),
    "ward_sister": Person(
        skin="#C99A70", hair="#2A2422", backdrop="#C9D2D4", cloth="#2A3F66", lines=0.5, lip="#A25B50", head=heads.ROUND,
        build=0.95, style=long_hair.tied, back=long_hair.low_bun, extras=(face.studs,), clothes=clothes.tunic,
    ),
    "bed_manager": Person(
        skin="#EDC2A8", hair="#6E5A4A", backdrop="#CFD1C8", cloth="#7A8C99", lines=0.5, head=heads.MAN_ROUND,
        build=1.08, style=short_hair.receding, worn=(clothes.lanyard,), clothes=clothes.shirt, flip=True,
    ),
    "registrar": Person(
        skin="#CB9A72", hair="#4A5A78", backdrop="#D2D0C6", cloth="#3F7A78", head=heads.OVAL, build=0.88,
        style=long_hair.scarf, brows="#33241E", worn=(clothes.stethoscope,), clothes=clothes.scrubs, lip="#A55E54",
        flip=True,
    ),
    "radiologist": Person(
        skin="#F0CBB8", hair="#E2DED6", backdrop="#BEC7CC", cloth="#5B6470", lines=1.0, head=heads.MAN_OVAL, build=0.98,
        style=short_hair.bald, extras=(face.glasses,), brows="#C9C2B8", clothes=clothes.suit, lip="#B4726A",
    ),
    "clinic_secretary": Person(
        skin="#F1CFBC", hair="#B7A8A0", backdrop="#D6CFC4", cloth="#9A6A80", under="#F3ECE2", lines=0.9,
        head=heads.HEART, build=0.88, style=short_hair.pixie, extras=(face.glasses,), brows="#94887E",
        worn=(clothes.beads,), clothes=clothes.cardigan,
    ),
    "designated_doctor": Person(
        skin="#EFC9B4", hair="#6A4A3A", backdrop="#CBD0C9", cloth="#7A5A3E", under="#E8E6DC", lines=0.75,
        head=heads.SQUARE, build=0.95, style=long_hair.tied, back=long_hair.low_bun, worn=(clothes.lanyard,),
        clothes=clothes.blazer, flip=True,
    ),
    "midwife": Person(
        skin="#F3D0BE", hair="#A8683E", backdrop="#C9D1CE", cloth="#5A8AA0", lines=0.55, head=heads.LONG, build=0.97,
        style=long_hair.fringe_bob, back=long_hair.bob_back, clothes=clothes.tunic, iris="#4F7068",
    ),
}  # fmt: skip
