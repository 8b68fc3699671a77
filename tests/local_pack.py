"""A small pack with people, services, law, support and questions, for the tests of local details."""

from pathlib import Path

PACK = """\
format: 1
id: quay
title: Quay
pathway: [visit]
agencies: {care: {name: The family team}, police: {name: Police}}
channels: {phone: {name: By phone, days: 0, cost: 1, holds: 3}}
information: {words: {text: "What {dana.short} said", concerns: [police]}}
people:
  dana: {name: Dana Marlow, short: Dana}
  neil: {name: Neil Marlow, short: Neil}
  manager: {name: Ruth Fernandes, short: Ruth, relation: team manager}
  doctor: {name: Dr Emmanuel Boateng, short: Dr Boateng}
  nurse: {name: Grace Darko, short: Grace}
  lee: {name: Lee}
support:
  - {name: Your manager, text: "Ask {local.support}, or ring {local.duty}."}
  - {name: A helpline, text: "0800 000 000."}
"""
LOCAL = """\
local:
  duty: {label: The duty desk (telephone), value: "01632 960118"}
  team: {label: Name of the team, value: Quay Family Team}
  support: {label: Whom to ask, value: your manager}
"""
GLOSSARY = """\
terms: {plan: {term: plan, text: A plan}}
law:
  as_at: 2026-11-23
  provisions:
    s47: {title: "Children Act 1989, section 47", text: To enquire., in_force_from: 1991-10-14, commencement: "1991"}
"""
VISIT = """\
id: visit
format: 1
title: A visit
desk: care
starts: 2027-01-11
last_day: 30
notice: Nothing happens.
brief: You are Ruth Fernandes of {local.team}. Dr Boateng rang.
scenes:
  kitchen:
    title: The kitchen
    text: '*Marlow*, it says. {dana.short}''s mother is out. R. Fernandes signed; Dr B counted. The Marlows'' [[plan]].'
    discuss: What would {dana.short} have said?
    choices:
      ask: {say: Ask her., strength: strong, basis: s47, goto: desk, do: [{learn: [words]}]}
      wait: {say: Wait., strength: weak, goto: desk}
  desk:
    title: The desk
    desk_time: 3
    text: "MARLOW, D. By the grace of a late bus, {nurse} is here. Grace waits."
    choices:
      call: {say: "Ring the duty desk on {local.duty}.", strength: strong, goto: end}
      home: {say: Go home., strength: weak, goto: end}
endings:
  over: {title: Over, text: It is over.}
next: {questions: [What stays with you?, Who could own it?]}
"""


def write_local_pack(folder: Path) -> Path:
    """Write the pack into a folder of packs and return the pack's own."""
    pack = folder / "quay"
    pack.mkdir(parents=True)
    texts = {"pack": PACK, "local": LOCAL, "glossary": GLOSSARY, "visit": VISIT}
    for name, text in texts.items():
        (pack / f"{name}.yaml").write_text(text, encoding="utf-8")
    return pack
