"""Denials: the ways in which a story says that somebody did not ask, tell, write, answer or come back.

Only deeds of telling, asking and recording count: those a play may have done. What a mother or a father leaves unsaid
is theirs, so that most patterns pass over `she` and `he`.
"""

import re
from collections.abc import Mapping

_DONE = (
    "asked|told|wrote|written|rang|rung|phoned|called|answered|replied|said|mentioned|came back|come back|noticed|"
    "heard|noted|recorded|shared|passed (?:it|that|this|them|anything|on)|sent|reported|referred|checked|contacted|"
    "informed|spoken|spoke|followed (?:it |this |that )?up|got back|got in touch|been in touch|"
    "picked (?:it |this |that )?up|looked into|let (?:you|them|us|anyone|anybody) know"
)
_DO = (
    "ask|tell|write|ring|phone|call|reply|mention|note|record|share|pass (?:it|that|this|them|anything|on)|send|report|"
    "refer|check|contact|inform|speak|follow (?:it |this |that )?up|get back|get in touch|come back|look into|"
    "let (?:you|them|us|anyone|anybody) know"
)
_BE_DONE = (
    "asked|told|informed|contacted|recorded|written|shared|passed on|sent|rung|phoned|invited|noted|reported|referred|"
    "followed up|mentioned|checked|answered"
)
_HAS_NOT = r"(?:has|have|had)(?: (?:still |yet )?(?:not|never)|n['’]t)(?: (?:still|yet|ever|even|so far))?"
_IS_NOT = r"(?:is|are|was|were)(?: (?:still |yet )?(?:not|never)|n['’]t)(?: (?:yet|ever|even))?"
_NOBODY = r"(?:nobody|no one|no-one|(?:none|neither) of (?:you|them|us|these|those|(?:the|your) \w+))"
_OTHERS = r"(?<!\bhe\s)(?<!\bshe\s)(?<!\bit\s)"
"""Behind any subject but those of ordinary narration."""
_PIECE = "note|record|entry|mention|message|referral|email|letter|word|trace|answer|reply|call"

_BETWEEN = r"(?:here |there |else |(?:at|in) (?:the )?\w+ )?(?:(?:has|had|have|ever|yet|still) ){0,2}(?:been )?"
_NOBODY_DOES = r"known|knew|knows(?! (?:how|whether|why|if))|asks|rings|writes|tells|phones|hears|checks|replies"
_DOES_NOT = r"(?<=[\w’]\s)(?<!whatever\syou\s)(?:do not|does not|don['’]t|doesn['’]t)(?: yet)?"
_WHAT_NOBODY_CAN_KNOW = (
    "how|whether|why|if|yet|each|one another|(?:what|who|where|when) (?:happen|bec[ao]me|c[ao]me|will|to|it)"
)
_UNSAID = "unasked|unrecorded|unreported|unwritten|unsaid"
_PATTERNS = (
    rf"{_NOBODY} {_BETWEEN}(?:{_DONE}|{_NOBODY_DOES})",
    r"not one of (?:them|you|the|those|these|your|his|her|their)",
    rf"{_OTHERS}{_HAS_NOT} (?:{_DONE})",
    rf"(?:he|she) {_HAS_NOT} (?:come back to|got back to|been in touch|rung|written back)",
    rf"{_HAS_NOT} been (?:{_BE_DONE}|seen|given)",
    rf"{_IS_NOT} (?:{_BE_DONE})",
    rf"{_OTHERS}(?:did not|didn['’]t|never)(?: ever| once)? (?:{_DO})",
    rf"{_OTHERS}never(?: once)? (?:{_DONE})",
    rf"{_OTHERS}{_DOES_NOT} (?:ask|tell|write|record|report|know(?! (?:{_WHAT_NOBODY_CAN_KNOW})))",
    rf"(?:has|have|had) (?:still )?yet to (?:(?:{_DO}|hear)|be (?:{_BE_DONE}))",
    r"you [^.?!…]{0,60}without (?:asking|telling|writing|ringing|noting|recording|checking|passing)",
    r"not once (?:did|has|have|had)",
    rf"no (?:{_PIECE}) (?:of|about|from|came|has|had)",
    rf"nothing (?:\w+ ){{0,3}}?(?:has|had|is|was|were)(?: been)? (?:{_BE_DONE}|said|told|done)",
    r"nothing (?:about|of) (?:\w+ ){1,5}(?:on|in) (?:the|your|her|his|their) (?:file|record|notes)",
    rf"(?:went|goes|is|was|are|were|stays?|stayed|remains?|remained|left) (?:{_UNSAID})",
    r"you (?:forgot|forget|omitted) to (?:ask|tell|write|ring|record|check|mention|pass|send)",
)


def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern of whole words; a space in it matches any break between words."""
    spaced = pattern.replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)", re.IGNORECASE)


DENIAL: Mapping[re.Pattern[str], str] = {_compiled(pattern): "" for pattern in _PATTERNS}
"""Words by which a story says that something was not done."""
