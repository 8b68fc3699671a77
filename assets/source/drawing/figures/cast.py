"""Everyone who may be met, and the moods each of them is drawn in."""

from __future__ import annotations

from drawing.figures.clinicians import CLINICIANS
from drawing.figures.colleagues import COLLEAGUES
from drawing.figures.family import FAMILY
from drawing.figures.lawyers import LAWYERS

CAST = {**FAMILY, "group_parent": FAMILY["jodie"], **COLLEAGUES, **CLINICIANS, **LAWYERS}

MOODS_OF = {
    "dana": ("warm", "guarded", "angry", "tired", "worried", "quiet"),
    "neil": ("worried", "angry", "tired"),
    "lee": ("guarded", "warm", "worried"),
    "pat": ("worried", "tired"),
    "shona": ("tired", "warm", "guarded"),
    "maya": ("quiet", "warm"),
    "ellis": ("watchful", "warm"),
    "manager": ("thoughtful", "tired"),
    "colleague": ("concerned",),
    "health_visitor": ("concerned", "thoughtful"),
    "family_support": ("warm", "concerned"),
    "teacher": ("worried",),
    "police_officer": ("thoughtful",),
    "paediatrician": ("thoughtful", "concerned"),
    "gp": ("tired",),
    "receptionist": ("tired",),
    "gp_registrar": ("worried", "thoughtful"),
    "safeguarding_gp": ("thoughtful",),
    "ward_sister": ("concerned",),
    "bed_manager": ("tired",),
    "registrar": ("tired",),
    "sergeant": ("thoughtful",),
    "solicitor": ("guarded",),
    "locum": ("worried",),
    "head_of_service": ("thoughtful",),
    "legal_manager": ("tired",),
    "previous_worker": ("tired", "worried"),
    "minute_taker": ("tired",),
    "duty_worker": ("tired",),
    "centre_manager": ("angry", "warm"),
    "selam": ("quiet",),
}
