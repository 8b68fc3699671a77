"""The word lists for every pack; a pack adds to them, and makes exceptions, under `words`."""

import re
from collections.abc import Mapping


def _words(*pairs: tuple[str, str]) -> Mapping[re.Pattern[str], str]:
    """Return compiled patterns, each with what to write instead; a space matches any break between words."""
    return {re.compile(rf"(?<!\w)(?:{pattern.replace(' ', chr(92) + 's+')})(?!\w)", re.IGNORECASE): advice
            for pattern, advice in pairs}  # fmt: skip


_DEED = "what was done, by whom and when"
_OFFER = "what was offered, how and when, and what they said"

BLAME = _words(
    ("(hidden|invisible) m[ae]n", "“unseen men”: it is services that do not see them"),
    ("disguised compliance", _DEED),
    ("(fail(ed|s|ing)?|failures?) to", "what happened instead, and what stood in the way"),
    ("victims?", "“a child who has experienced abuse”, or the name"),
    ("(non-?|un)complian(t|ce)|un-?co-?operative", "what was asked, and what they did"),
    ("non-?engag(ing|ement)|disengage(s|d|ment)?|(did|do|does|would) not engage|(did|do|wo)n’t engage", _OFFER),
    ("hard[- ]to[- ]reach|hard[- ]to[- ]engage|difficult to engage", "whom it has not reached, and how it tried"),
    ("resistant (parents?|mothers?|fathers?|famil(y|ies))", _OFFER),
    ("attention[- ]seeking", "what the child did, and what it may have been asking for"),
    ("manipulative|manipulating", _DEED),
    ("in denial", "what they said, in their words"),
    ("chaotic|dysfunctional", "what the day looks like for the child"),
    ("broken homes?|(problem|troubled) famil(y|ies)", "who lives with whom, and what is hard"),
    ("absent (father|dad)s?", "where he lives, and when he sees the child"),
    ("(bad|unfit|feckless) (mother|father|parent|mum|dad)s?", _DEED),
    ("toxic trio|trio of vulnerabilities", "each thing by its name, and what it does to this child"),
    ("lifestyle choices?|promiscuous|streetwise|street[- ]wise", "what happened to the child, and who did it"),
    ("abscond(ed|s|ing|er|ers)?", "“went missing”, and from what"),
    ("challenging behaviour", "what the child did"),
    ("should have known|(could|should) have been prevented|to blame|at fault", "what could be known then"),
)  # fmt: skip
"""Words that blame or label, each with what to write instead."""

JARGON = _words(
    ("service users?", "“parent”, “child”, or the name"),
    ("LACs?|looked[- ]after kids?", "“a child in care”, or the name"),
    ("NFA(’?d)?", "“no further action”, and why"),
    ("DNA’?d", "“was not brought”"),
    ("step(ped|ping)? (up|down) to", "which service takes over, and from when"),
    ("presenting (issues?|problems?|needs?)", "what the worry is"),
    ("low[- ]level (neglect|abuse|concerns?)", "what was seen"),
    ("wrap[- ]?around (care|support)", "who does what, and when"),
    ("going forwards?|at this point in time", "“from now on”, “now”, or nothing"),
)  # fmt: skip
"""Words of the trade, each with what to write instead."""

_ALIVE = "he|she|they|baby|child|boy|girl|son|daughter|brother|sister|mother|father|mum|dad|man|woman|children"
HARM = _words(
    ("(has |had |have )?died|dies|dying|deaths?", ""),
    (f"(?:{_ALIVE}) (is|was|are|were|lay) dead|(found|shot|stone|dropped) dead|dead (body|baby|child|boy|girl)", ""),
    ("kill(s|ed|ing|er|ers)?|murder(s|ed|ing|er|ers|ous)?|manslaughter|suicides?", ""),
    ("corpses?|coffins?|funerals?|post-?mortem|autops(y|ies)|mortuary", ""),
    ("bleed(s|ing)?|bled|bloody|blood[- ](stained|soaked)|pool of blood", ""),
    ("fractur(e|es|ed)|broken (arm|leg|rib|bone|wrist|skull|collarbone|back|spine)s?|brain damage", ""),
    ("wounds?|wounded|scald(s|ed|ing)?|cigarette burns?|burn marks?|black eyes?|stabb(ed|ing)|strangl(ed|ing)", ""),
    ("beaten (up|black)|beat (him|her|them)|batter(ed|ing) (him|her|them|baby|child)|shaken baby", ""),
)  # fmt: skip
"""Words of a death or an injury."""

SCORE = _words(
    (r"\d+ points?|(your|earn(ed|s)?|gain(ed|s)?|lose|lost|bonus|extra) points?|points? (for|awarded|earned)", ""),
    ("scor(e|es|ed|ing)|high[- ]scores?", ""),
    ("well done|congratulations|good (choice|answer)|bad (choice|answer)|full marks|top marks", ""),
    ("(in)?correct (answer|choice|option)s?|(right|wrong) (answer|choice|option)s?", ""),
    ("you (win|won(?![’'])|lose|lost|failed|passed)|winner|loser|game over|level up|next level", ""),
    ("leader ?board|achievement unlocked|gold stars?", ""),
)  # fmt: skip
"""Words of a game that is scored."""

REAL = _words(("Baby P", ""), ("Haringey", ""), ("Peter", ""))
"""The real child, and the place where he lived; only the last part of the debrief speaks of them."""

EVERYDAY = frozenset({
    "AM", "PM", "BBC", "CD", "CV", "DIY", "DVD", "EU", "GP", "GPs", "ID", "IT", "ITV", "MP", "NHS", "OK", "PC",
    "PE", "PIN", "PS", "QC", "TV", "TVs", "UK", "UN", "US", "USB", "VAT", "WC", "DC", "SMS", "AA", "NB", "RE",
})  # fmt: skip
"""Abbreviations that everybody reads without help, ranks of the police among them."""

OF_THE_TRADE = frozenset({
    "ABE", "ASB", "CAF", "CAFCASS", "CAMHS", "CCE", "CDOP", "CIN", "CP", "CPC", "CPP", "CSE", "CSPR", "DA", "DASH",
    "DSL", "EHCP", "EPO", "FGC", "FGDM", "FGM", "HV", "ICO", "ICPC", "IDVA", "IRO", "ISO", "LAC", "LADO", "LPM",
    "MAPPA", "MARAC", "MASH", "NFA", "NICE", "NSPCC", "PLO", "RCPC", "SCR", "SENCO", "SW", "TAC", "TAF", "TEN", "YOT",
})  # fmt: skip
"""Abbreviations of the field; also those that look like words."""

ALSO_WORDS = frozenset({
    "biro", "centile", "centiles", "genogram", "genograms", "lunchbox", "ok", "safeguarding", "wellbeing",
})  # fmt: skip
"""Words of British English, and of the field, that the dictionary lacks."""
