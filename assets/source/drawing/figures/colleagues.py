"""The people of the social work office, the school, the conference and the children's centre."""

from __future__ import annotations

from drawing.figures import clothes, face, heads, long_hair, short_hair
from drawing.figures.model import Person

COLLEAGUES = {
    "manager": Person(
        skin="#BC875F", hair="#3B3230", backdrop="#C9CFCB", cloth="#2F5C64", under="#EDE6D8", lip="#965046", lines=0.6,
        head=heads.SQUARE, build=0.94, style=long_hair.bob, back=long_hair.bob_back, clothes=clothes.blazer, flip=True,
    ),
    "colleague": Person(
        skin="#F1CFBA", hair="#B5623A", backdrop="#C8D0C6", cloth="#6C8794", head=heads.MAN_OVAL, build=0.97,
        style=short_hair.short_curls, extras=(face.glasses,), worn=(clothes.lanyard,), clothes=clothes.shirt,
        iris="#54705A",
    ),
    "family_support": Person(
        skin="#D2A179", hair="#3F7480", backdrop="#DAD0BC", cloth="#C08A78", head=heads.OVAL, build=0.9,
        style=long_hair.scarf, brows="#3A2A22", worn=(clothes.lanyard,), clothes=clothes.jumper, lip="#A85F54",
    ),
    "teacher": Person(
        skin="#D6A77E", hair="#26211F", backdrop="#CCD2C4", cloth="#8F7350", under="#E6ECEA", lines=0.2,
        head=heads.MAN_OVAL, build=1.0, style=short_hair.parted, clothes=clothes.cardigan, flip=True,
        beard=face.stubble,
    ),
    "head_teacher": Person(
        skin="#F0CBB6", hair="#A98A62", backdrop="#D2CCBE", cloth="#7A4A5A", under="#EFE8DC", lines=0.75,
        head=heads.LONG, build=0.94, style=short_hair.pixie, worn=(clothes.beads,), extras=(face.studs,),
        clothes=clothes.blazer, iris="#56707A",
    ),
    "duty_worker": Person(
        skin="#A06C48", hair="#2B2220", backdrop="#C6CED1", cloth="#5F6B52", under="#D8DCD4", lip="#8A4E42",
        head=heads.MAN_ROUND, build=1.06, style=short_hair.close_crop, beard=face.beard, worn=(clothes.lanyard,),
        clothes=clothes.fleece,
    ),
    "previous_worker": Person(
        skin="#F2D0BC", hair="#C79A5C", backdrop="#CFCFC6", cloth="#7C8EA0", head=heads.HEART, build=0.86,
        style=long_hair.long_front, back=long_hair.long_back, worn=(clothes.lanyard, clothes.neck_scarf),
        clothes=clothes.jumper, flip=True, iris="#5C7A8C",
    ),
    "head_of_service": Person(
        skin="#EAC4AC", hair="#8F8A86", backdrop="#C4CAD0", cloth="#3A4A66", under="#F2EEE6", lines=0.7,
        head=heads.SQUARE, build=0.96, style=short_hair.pixie, extras=(face.glasses,), clothes=clothes.blazer,
    ),
    "minute_taker": Person(
        skin="#F2D2C0", hair="#D5CEC2", backdrop="#D4CFC0", cloth="#6E8A82", under="#F2EADA", lines=0.85,
        head=heads.ROUND, build=0.93, style=long_hair.fringe_bob, back=long_hair.bob_back, extras=(face.glasses,),
        brows="#A39A8C", worn=(clothes.beads,), clothes=clothes.cardigan, flip=True,
    ),
    "conference_chair": Person(
        skin="#6A4430", hair="#4A3F3C", backdrop="#CFC8BA", cloth="#6A4A78", under="#EBDCC6", lip="#783F3A", lines=0.6,
        head=heads.OVAL, build=0.96, style=short_hair.natural, extras=(face.studs,), clothes=clothes.blazer,
    ),
    "social_worker": Person(
        skin="#5F3D2B", hair="#221B19", backdrop="#CBD1CA", cloth="#3F5A54", under="#D9DDD2", lip="#6B3C36",
        head=heads.MAN_LONG, build=1.03, style=short_hair.close_crop, extras=(face.glasses,), worn=(clothes.lanyard,),
        clothes=clothes.open_jacket, flip=True,
    ),
    "centre_manager": Person(
        skin="#F0CBB8", hair="#B4503C", backdrop="#CED3C8", cloth="#3E6E6A", under="#F0E6D4", lines=0.7,
        head=heads.ROUND, build=1.02, style=long_hair.wave_front, back=long_hair.wave_back, extras=(face.studs,),
        worn=(clothes.lanyard,), clothes=clothes.cardigan,
    ),
    "interpreter": Person(
        skin="#8E6044", hair="#2A2120", backdrop="#D0CBC0", cloth="#4F6C86", under="#F0E9DC", lip="#8A4C42", lines=0.35,
        head=heads.LONG, build=0.9, style=long_hair.tied, back=long_hair.low_bun, worn=(clothes.neck_scarf,),
        clothes=clothes.blazer, flip=True,
    ),
}  # fmt: skip
