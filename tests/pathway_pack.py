"""A small pack of two desks and two seasons, for the tests of pathways."""

from pathlib import Path

PACK = """\
format: 1
id: two_desks
title: Two desks
seasons:
  autumn: {title: Autumn, until: 2026-12-31, desks: [ward]}
  winter: {title: Winter, until: 2027-03-09, desks: [centre, ward]}
routes:
  both: {title: Both desks, about: The ward and the centre., desks: [ward, centre]}
agencies:
  ward: {name: The ward}
  centre: {name: The centre}
channels:
  email: {name: By email, days: 2, cost: 1, holds: 3, written: true}
  phone: {name: By phone, days: 0, cost: 1, holds: 3, written: false}
answers:
  anyone: [{text: Thank you.}]
information:
  letter: {text: What the letter says, concerns: [centre]}
  form: {text: What the form says, concerns: [ward]}
"""
WARD = """\
id: ward
format: 1
title: The ward in winter
desk: ward
starts: 2026-11-19
last_day: 120
notice: Nothing happens.
scenes:
  bay:
    title: A bay
    desk_time: 3
    do: [{learn: [letter]}]
    text: A letter lies here.
    debrief: {pressed: Four beds by six.}
    choices:
      home: {say: Go home., days: 60, goto: clinic}
      stay: {say: Stay., days: 60, goto: clinic}
  clinic:
    title: A clinic
    text:
      - It is January.
      - {when: held(form), text: A form has come.}
    choices: {done: {say: Go home., goto: end}}
endings:
  over: {title: Over, text: It is over.}
"""
CENTRE = """\
id: centre
format: 1
title: The centre on Wednesdays
desk: centre
starts: 2027-01-06
last_day: 30
may_arrive: [letter]
notice: Nothing happens.
scenes:
  hall:
    title: The hall
    desk_time: 3
    do: [{learn: [form]}]
    text:
      - Somebody fills in a form.
      - {when: held(letter), text: You have read a letter.}
    choices: {done: {say: Lock up., days: 4, goto: end}}
endings:
  over: {title: Over, text: It is over.}
"""


def write_pack(folder: Path) -> Path:
    """Write the pack into a folder of packs and return that folder."""
    pack = folder / "two_desks"
    pack.mkdir(parents=True)
    for name, text in (("pack", PACK), ("ward", WARD), ("centre", CENTRE)):
        (pack / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder
