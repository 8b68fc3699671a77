"""Codes of meaning: whether what was written fits together."""

from game.diagnostics.problem_code import ERROR, NOTE, WARNING, Code, code_table
from game.scenario.facts import FACTS

_FACTS = "; ".join(f"`{name}({fact.takes})`, when {fact.holds_when}" for name, fact in FACTS.items())

MEANING = code_table(
    Code(
        "M001", ERROR, "Nothing has this name",
        "Scenes, people, information and everything else are mentioned by the name they were defined with. Correct the "
        "name, or define it.",
        "goto: kitchn",
        "goto: kitchen",
    ),
    Code(
        "M002", ERROR, "A condition cannot be understood",
        "A condition is true or false and is made of variables, `day`, facts, comparisons, and, or, not. Nothing else "
        f"is read. The facts, and when each holds: {_FACTS}.",
        "when: trust is high",
        "when: trust > 2",
    ),
    Code(
        "M003", ERROR, "A part's variable outside its part",
        "A part forgets its variables at its end, so nothing outside it can read or change them. Use it only in the "
        "scenes of its part, or move it to the variables of the whole story.",
        "endings:\n  close: {when: neil_named, ...}",
        "variables: {neil_named: {start: false}}",
    ),
    Code(
        "M004", ERROR, "A variable is not described whole",
        "A variable is yes or no (`start: false`), a number in a range (`from`, `to`, `start`), or one of several "
        "words (`one_of`, `start`). Its start lies among what it may be.",
        "trust: {from: 0, to: 4, start: 7}",
        "trust: {from: 0, to: 4, start: 2}",
    ),
    Code(
        "M005", ERROR, "A name is taken",
        "Two things that are mentioned in the same way share a name, or the name has a meaning of its own. Give one of "
        "them another name.",
        "variables: {day: {start: false}}",
        "variables: {good_day: {start: false}}",
    ),
    Code(
        "M006", ERROR, "A variable cannot take this value",
        "What is set must be of the variable's kind and within its range. Only numbers can be added to.",
        "set: {trust: high}",
        "set: {trust: 3}",
    ),
    Code(
        "M007", ERROR, "A consequence on the same day",
        "What arrives later arrives after at least one day. What happens at once belongs in `now` and `do`.",
        "later: {call_back: 0}",
        "later: {call_back: 1}",
    ),
    Code(
        "M008", ERROR, "No way without a condition",
        "Ways on and endings are tried from the top, and the last must always hold, so that the story never stands "
        "still. Take the `when` off the last one, or add one without.",
        "goto: [{when: trust > 2, scene: hall}]",
        "goto: [{when: trust > 2, scene: hall}, {scene: doorstep}]",
    ),
    Code(
        "M009", ERROR, "Never tried",
        "Ways on and endings are tried from the top, and one above this always holds. Move that one to the end.",
        "goto: [{scene: hall}, {when: trust > 2, scene: kitchen}]",
        "goto: [{when: trust > 2, scene: kitchen}, {scene: hall}]",
    ),
    Code(
        "M010", ERROR, "A choice that can be repeated without end",
        "A choice that stays in its scene and takes nothing could be chosen for ever. Let it close (`once: true`), "
        "take a day, take turns or desk time, or lead on.",
        "wait: {say: Wait a little.}",
        "wait: {say: Wait a day., days: 1}",
    ),
    Code(
        "M011", ERROR, "Strength is missing on some choices",
        "A scene is a decision if its choices have a strength. Give all of them one, or none.",
        "a: {say: Ask., strength: strong}\nb: {say: Leave.}",
        "a: {say: Ask., strength: strong}\nb: {say: Leave., strength: weak}",
    ),
    Code(
        "M012", WARNING, "An option without a reason",
        "Every option of a decision looks reasonable to somebody, and the debrief says why. Write it under `because`.",
        "leave: {say: Leave it., strength: weak}",
        "leave: {say: Leave it., strength: weak, because: She is talking.}",
    ),
    Code(
        "M013", ERROR, "A basis that is not in force",
        "A trainee is never told a rule that did not hold on the story's day. A choice may rely on a provision that "
        "has stood in these words since the first day of the story or before (`in_force_from`), and still does "
        "(`in_force_until`).",
        "basis: new_duty   (in force from 2027-04-01; the story starts on 2027-01-11)",
        "basis: old_duty   (in force from 1991-10-14)",
    ),
    Code(
        "M014", ERROR, "Outside the picture",
        "`at` gives left, top, width and height as shares of the picture. Each lies between 0 and 1, and "
        "none reaches over the edge.",
        "at: [12, 74, 10, 14]",
        "at: [0.12, 0.74, 0.10, 0.14]",
    ),
    Code(
        "M015", WARNING, "A picture is not there",
        "The name belongs to a PNG file in the pack's `pictures` folder or among the program's own. Without it the "
        "place or person is shown without a picture.",
        "picture: kitchn",
        "picture: kitchen",
    ),
    Code(
        "M016", ERROR, "Not a picture of the pack",
        "A picture is named without folder and ending, and its file is a PNG. Nothing outside the pack is opened.",
        "picture: ../holiday/photo.jpg",
        "picture: kitchen",
    ),
    Code(
        "M017", ERROR, "A mark in the text leads nowhere",
        "`{dana}` prints a person's name and `{dana.short}` the short one, `{local.duty_number}` a local detail, and "
        "`[[term]]` a word of the glossary; `{weekday}` and `{date}`, also as `{weekday+2}`, print the day. What else "
        "stands in the marks must be defined.",
        "text: Ring {local.duty_nmber}.",
        "text: Ring {local.duty_number}.",
    ),
    Code(
        "M018", ERROR, "Defined twice",
        "The same name is defined in two files of one pack. Only one can count.",
        "people: {dana: ...}   (in pack.yaml and in the scenario)",
        "people: {dana: ...}   (in pack.yaml alone)",
    ),
    Code(
        "M019", ERROR, "Two scenarios or packs with one id",
        "Saved sessions find their scenario by its id, and lists name a pack by its. Give one of the two another.",
        "id: just_a_friend   (in two files)",
        "id: just_a_friend_2",
    ),
    Code(
        "M020", ERROR, "An earlier name that is still in use",
        "`renamed_from` lists names that no longer exist, so that old sessions can be read. A name that still exists "
        "would be read as two things.",
        "hall: {renamed_from: kitchen, ...}   (there is still a kitchen)",
        "hall: {renamed_from: hallway, ...}",
    ),
    Code(
        "M021", ERROR, "Telling oneself",
        "This desk already knows what it holds. Sharing is telling another agency.",
        "share: {what: lee_name, with: social_care, by: phone}   (at the desk of social_care)",
        "share: {what: lee_name, with: police, by: phone}",
    ),
    Code(
        "M022", WARNING, "The pathway names a scenario that is not there",
        "The pathway lists the scenarios of the pack by their ids, in order. Play goes on without the missing one.",
        "pathway: [just_a_frend]",
        "pathway: [just_a_friend]",
    ),
    Code(
        "M023", WARNING, "No notice before play",
        "The trainee reads the notice first, and then chooses to go on or not. It says what the story is about and "
        "what it does not show.",
        "title: A first visit",
        "title: A first visit\nnotice: A home visit and a tired parent. No injury is shown.",
    ),
    Code(
        "M024", WARNING, "A consequence that can never arrive",
        "The play ends on `last_day` at the latest, and `after` more days run on. What is set to arrive later than "
        "that is never seen.",
        "later: {call_back: 90}   (last_day: 40, after: 7)",
        "later: {call_back: 30}",
    ),
    Code(
        "M025", WARNING, "Two strong options",
        "A decision has one option that serves the child best. Where another can be defended too, say why under "
        "`defensible`, and the debrief tells of two routes.",
        "a: {say: Ask., strength: strong}\nb: {say: Ring., strength: strong}",
        "a: {say: Ask., strength: strong}\nb: {say: Ring., strength: partial, defensible: She may be asleep.}",
    ),
    Code(
        "M026", WARNING, "A desk without time",
        "Writing down and telling take desk time, and here there is none, so nothing can be done. Give the desk some "
        "time, or leave the key out where there is no desk.",
        "desk_time: 0",
        "desk_time: 3",
    ),
    Code(
        "M027", NOTE, "Asking what the own desk knows",
        "`knows` is for other agencies; for the desk of the story it means the same as `held`. Write `held`, so that "
        "nobody looks for a difference.",
        "when: knows(social_care.lee_name)   (at the desk of social_care)",
        "when: held(lee_name)",
    ),
    Code(
        "M028", ERROR, "A mark that is not closed",
        "`{dana}` and `[[term]]` need both their ends. Otherwise the trainee reads the bracket, and no name.",
        "text: The kettle boils and {dana waits.",
        "text: The kettle boils and {dana} waits.",
    ),
    Code(
        "M029", ERROR, "A story in another age",
        "A story starts in a year from 1900 to 2200. Every one of its days is then a day of the calendar, and a slip "
        "of the keyboard in the year is found.",
        "starts: 9999-12-31",
        "starts: 2027-01-11",
    ),
    Code(
        "M030", ERROR, "Turns and desk time in one scene",
        "In a conversation the turns run short, at a desk the time before the day ends. A scene is one of the two, so "
        "that everybody sees what a choice takes.",
        "kitchen: {turns: 3, desk_time: 2, ...}",
        "kitchen: {turns: 3, ...}",
    ),
    Code(
        "M031", ERROR, "A conversation that nothing leads out of",
        "When the turns are spent, or everything has been said, only the ways on are left. Such a way is a choice with "
        "`goto` that takes nothing.",
        "talk: {...}\nchoices:\n  tea: {say: Drink it., once: true}",
        "talk: {...}\nchoices:\n  tea: {say: Drink it and go through., goto: front_room}",
    ),
    Code(
        "M032", WARNING, "A topic of many words",
        "A topic stands on a button among eight others and is chosen at a glance. Write at most six words; what the "
        "trainee then says stands under `say`.",
        "topic: Whether there is anybody new in her life",
        "topic: Somebody new",
    ),
    Code(
        "M033", WARNING, "A topic that gives its answer away",
        "What stands on the button, a name or some other words, is told for the first time in the answer behind it, so "
        "nobody needs to ask. Name what the trainee knows already.",
        'topic: Lee\nanswer: \'"He is called Lee."\'',
        'topic: Who is that?\nanswer: \'"He is called Lee."\'',
    ),
    Code(
        "M034", WARNING, "A follow-up of something said elsewhere",
        "A line follows up what was said before it in the same conversation; the debrief shows such threads. Ask for a "
        "line of the same scene, and for what was learnt elsewhere with `held`.",
        "when: asked(doorstep.someone)   (in the kitchen)",
        "when: asked(kitchen.someone)",
    ),
    Code(
        "M035", ERROR, "It takes more than there is",
        "What takes more than the scene has is never on offer. Let it take less, or give the scene more turns or desk "
        "time.",
        "turns: 2\ntalk:\n  someone: {takes: 3, ...}",
        "turns: 3\ntalk:\n  someone: {takes: 3, ...}",
    ),
    Code(
        "M036", WARNING, "It takes what is not short here",
        "A line takes turns, and a choice takes desk time or turns; where the scene has none, all of it is free. Give "
        "the scene `turns` or `desk_time`, or leave `takes` out.",
        "hall:\n  choices:\n    wait: {takes: 1, ...}",
        "hall:\n  turns: 3\n  choices:\n    wait: {takes: 1, ...}",
    ),
    Code(
        "M037", ERROR, "Half of a start",
        "A consequence that starts by itself says what it waits for (`after`) and how many days then pass (`days`). "
        "Write both or neither.",
        "check: {after: knows(police.lee_name), text: The check is back.}",
        "check: {after: knows(police.lee_name), days: 9, text: The check is back.}",
    ),
    Code(
        "M038", ERROR, "Started by a day",
        "`after` waits until something has happened, and is not looked at on each day that passes. Ask for a fact or a "
        "variable; what comes on a fixed day is started with the effect `later`.",
        "after: day > 9",
        "after: knows(police.lee_name)",
    ),
    Code(
        "M039", ERROR, "`told` where nothing is answered",
        "`told(info)` asks whether a piece is in the contact that is being answered, so it has a meaning under "
        "`answers` alone. Elsewhere `held` and `knows` ask who has a piece.",
        "scenes:\n  hall: {text: [{when: told(lee_name), text: They know.}], ...}",
        "scenes:\n  hall: {text: [{when: knows(police.lee_name), text: They know.}], ...}",
    ),
    Code(
        "M040", ERROR, "A road that no desk offers",
        "`roads` are the ways by which a trainee can reach somebody, and this one is for the story alone "
        "(`at_desk: false`). Name another.",
        "police: {name: Police, roads: [minutes]}",
        "police: {name: Police, roads: [phone]}",
    ),
    Code(
        "M041", WARNING, "Nobody gets there",
        "Whoever stands on the list of a desk is there to be told, and no road leads to this one. Give it a road, or "
        "leave it out of `recipients`.",
        "recipients: [police]   (police: {roads: []})",
        "recipients: [police]   (police: {roads: [phone]})",
    ),
    Code(
        "M042", ERROR, "The own desk as recipient",
        "A desk tells others; what it keeps for itself it writes down. Leave it out of `recipients`.",
        "recipients: [social_care, police]   (at the desk of social_care)",
        "recipients: [police]",
    ),
    Code(
        "M043", WARNING, "An answer from nobody",
        "Only those whom this desk can tell answer it. Add them to `recipients`, or leave the answers out.",
        "recipients: [police]\nanswers: {school: [{text: Thank you.}]}",
        "recipients: [police, school]\nanswers: {school: [{text: Thank you.}]}",
    ),
    Code(
        "M044", ERROR, "A route with a move that does not exist",
        "A route names moves by their keys: `scene.choice`, `scene.spot`, `scene.line`, a document, "
        "`record:info+info` or `tell:agency.info+info:channel`. Correct the key.",
        "route: [kitchen.aks, office.home]",
        "route: [kitchen.ask, office.home]",
    ),
    Code(
        "M045", WARNING, "Told and played",
        "In a cut a scene is played, or it is told in a few words. Keep one of the two.",
        "plays: [kitchen]\ntold: {kitchen: You asked.}",
        "plays: [kitchen]\ntold: {office: You went home.}",
    ),
    Code(
        "M046", WARNING, "Incoming twice",
        "What stands under `incoming` is held from the start when the story is played alone; what stands under "
        "`may_arrive` is not. Keep one of the two.",
        "incoming: [nok_form]\nmay_arrive: [nok_form]",
        "incoming: [nok_form]",
    ),
    Code(
        "M047", ERROR, "A day where there is none",
        "`{weekday}` and `{date}` print the day on which a text is shown. Only scenes and what is said, looked at and "
        "answered in them, consequences, endings and what a cut tells have such a day.",
        "notice: It begins on a {weekday}.",
        "notice: It begins on a Monday.",
    ),
    Code(
        "M048", NOTE, "A local detail that nothing quotes",
        "A facilitator is asked for it in a form, and nobody ever reads it. Quote it in a text, or delete it.",
        "local: {duty_number: {...}}\nscenes: {hall: {text: Ring the duty desk., ...}}",
        "local: {duty_number: {...}}\nscenes: {hall: {text: 'Ring {local.duty_number}.', ...}}",
    ),
    Code(
        "M049", ERROR, "An end of the talk, and no turns",
        "`turns_are` stands beside the turns that are left, and this scene has none, so it is never read. Add `turns`, "
        "or leave it out.",
        "turns_are: until the kettle boils",
        "turns: 3\nturns_are: until the kettle boils",
    ),
    Code(
        "M050", NOTE, "A conversation without turns",
        "Everything in it can be said, one thing after another, and nothing is left out. Give the scene `turns`, if it "
        "is to matter what was asked.",
        "talk: {...}",
        "turns: 3\ntalk: {...}",
    ),
    Code(
        "M051", WARNING, "Two topics of one name at once",
        "Two buttons with the same words stand beside each other, and nobody can tell which is which. Give one of them "
        "another name, or let it open on what was said last.",
        "one: {topic: Go on., ...}\ntwo: {topic: Go on., ...}",
        "one: {topic: The nights, ...}\ntwo: {topic: Go on., when: asked(kitchen.one), ...}",
    ),
    Code(
        "M052", WARNING, "Said, or done",
        "A `say` that stands wholly in italics is what the trainee does, and is shown without quotation marks; any "
        "other is what the trainee says. So what is done under *Say nothing* stands in italics, and a question never.",
        "quiet: {topic: Say nothing, say: You dry a cup., ...}",
        "quiet: {topic: Say nothing, say: '*You dry a cup.*', ...}",
    ),
)  # fmt: skip
"""Everything that can be wrong between the things of a story."""
