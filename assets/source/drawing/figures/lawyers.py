"""The people of police station and legal office."""

from __future__ import annotations

from drawing.figures import clothes, face, heads, long_hair, short_hair
from drawing.figures.model import Person

LAWYERS = {
    "police_officer": Person(
        skin="#EBC4A8", hair="#5E4030", backdrop="#C4CBD1", cloth="#3E4F60", under="#E6EAEA", lines=0.15,
        head=heads.LONG, build=0.94, style=long_hair.parted_back, back=long_hair.low_bun, worn=(clothes.lanyard,),
        clothes=clothes.open_jacket,
    ),
    "dc_hallam": Person(
        skin="#EDC5AC", hair="#8A6A48", backdrop="#CBCFCB", cloth="#5A5448", under="#D5DEE2", head=heads.MAN_SQUARE,
        build=1.03, style=short_hair.crop, beard=face.stubble, worn=(clothes.lanyard,), clothes=clothes.open_jacket,
        flip=True,
    ),
    "sergeant": Person(
        skin="#C08A62", hair="#221B1A", backdrop="#C8CDD2", cloth="#2F3A44", under="#EDEBE4", lip="#96524A", lines=0.35,
        head=heads.SQUARE, build=0.96, style=long_hair.tied, back=long_hair.low_bun, worn=(clothes.lanyard,),
        clothes=clothes.blazer,
    ),
    "custody_sergeant": Person(
        skin="#F0C6B0", hair="#A39A90", backdrop="#C4CAC8", cloth="#F2F0EA", lines=0.7, head=heads.MAN_ROUND, build=1.1,
        style=short_hair.close_crop, brows="#8A8078", clothes=clothes.uniform,
    ),
    "solicitor": Person(
        skin="#CFA07A", hair="#2B2220", backdrop="#D3CDC2", cloth="#6A2F3C", under="#F2EBDF", head=heads.HEART,
        build=0.88, style=long_hair.long_front, back=long_hair.long_back, extras=(face.studs,), clothes=clothes.blazer,
        lip="#A04F4A", flip=True,
    ),
    "prosecutor": Person(
        skin="#F1CDB8", hair="#6B625C", backdrop="#C6CBCF", cloth="#2C3440", lines=0.6, head=heads.MAN_LONG, build=1.0,
        style=short_hair.parted, extras=(face.glasses,), clothes=clothes.suit, lip="#A0504C",
    ),
    "expert": Person(
        skin="#F3D4C4", hair="#E4E0D8", backdrop="#C2CCD2", cloth="#3F6A82", lines=0.9, head=heads.LONG, build=0.92,
        style=long_hair.tied, back=long_hair.bun, extras=(face.glasses,), brows="#B5ACA0", clothes=clothes.roll_neck,
        iris="#4A7088", flip=True,
    ),
    "legal_manager": Person(
        skin="#EDC0A6", hair="#7A6A5C", backdrop="#CCD0CC", cloth="#4A5A50", lines=0.6, head=heads.MAN_ROUND,
        build=1.08, style=short_hair.bald, beard=face.beard, clothes=clothes.suit, lip="#7C5A3A",
    ),
    "locum": Person(
        skin="#F2CDB6", hair="#5C4030", backdrop="#D2CEC2", cloth="#43567A", under="#F2EEE6", head=heads.MAN_OVAL,
        build=1.0, style=short_hair.swept, clothes=clothes.open_jacket, flip=True, iris="#4C6A80",
    ),
    "legal_support": Person(
        skin="#B9835B", hair="#221A19", backdrop="#D5CDBE", cloth="#5F8A72", under="#F3ECE0", lip="#9A5048",
        head=heads.OVAL, build=0.86, style=long_hair.fringe_bob, back=long_hair.bob_back, clothes=clothes.cardigan,
    ),
    "lawyer": Person(
        skin="#EFCBB6", hair="#4A3A34", backdrop="#CACFD0", cloth="#4F4A66", under="#EDE6DA", lines=0.5,
        head=heads.OVAL, build=0.92, style=long_hair.bob, back=long_hair.bob_back, clothes=clothes.blazer, flip=True,
    ),
}  # fmt: skip
