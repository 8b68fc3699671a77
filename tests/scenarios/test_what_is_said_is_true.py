"""Just a friend speaks of its own past in many places: each such sentence, and what must be so wherever it is shown.

A law is put into the story itself, as a paragraph that would be shown beside the sentence if the law were broken there.
So plays find a breach at the moment it happens, and the explorer can prove that there is none in any play.
"""

import re
from collections.abc import Iterator

import pytest

from game.checker.analysis.prover import prove
from game.checker.explorer.observations import Observable
from game.checker.explorer.query import Budget
from game.engine.events import Arrived, Ended, Entered, Event, Shown, Spoke
from game.engine.story import compile_story
from game.scenario.model.fields import Paragraph, Prose
from game.scenario.model.scenario import Scenario
from tests.scenarios.playing import at_random, scenario, story
from tests.scenarios.test_just_a_friend import PLAYS, played

SAT_DOWN = "(chose(meeting_lee.kerb) or chose(six_oclock.ten_minutes))"
RANG = "(chose(ordinary_week.ring_lee) or chose(pair_visit.ring_him))"
HIP = "held(pats_hip)"
DANA_TOLD = "(asked(kitchen.someone_name) or asked(kitchen.hall))"
ON_THE_SHEET = "(recorded(lee_exists) or recorded(lee_name))"
HV_KNOWS = "(knows(health_visiting.lee_exists) or knows(health_visiting.lee_name))"
TOLD_OF_THE_MARK = (
    "(knows(manager.new_mark) or knows(colleague.new_mark)"
    " or knows(police.new_mark) or knows(health_visiting.new_mark) or knows(paediatrics.new_mark)"
    " or knows(legal.new_mark) or knows(school.new_mark))"
)
BEFORE_FRIDAY = (
    "(strategy == 'same_day' or chose(the_mark.body_map) or chose(the_mark.shona_tonight)"
    " or arrived(heard_on_thursday))"
)

LAWS = (
    # who has met Lee
    ("You've sat with this man", SAT_DOWN),
    ("Who in this building has sat down with him?", f"not {SAT_DOWN} and not arrived(duty_finds_name)"),
    ("Callum has talked to him about teeth", "arrived(duty_finds_name)"),
    ("You have never sat down with Lee Venner", f"not {SAT_DOWN}"),
    ("You have not sat down with the man", f"not {SAT_DOWN}"),
    ("Somebody has met him", SAT_DOWN),
    ("“You'll be the social,”", f"not {SAT_DOWN} and not chose(evening_call.call_out) and not {RANG}"),
    ("We've talked,", f"{RANG} and not {SAT_DOWN}"),
    ("Like I said. I've got a place", RANG),
    ("You've had that since *January*?", "opened(registration_form)"),
    ("where you have the number from", "opened(registration_form)"),
    ("We've said hello", "chose(evening_call.call_out)"),
    ("She said you'd be back", SAT_DOWN),
    ("is known from one adult", "asked(meeting_lee.tuesday)"),
    ("You have not been told, from start to finish", "not asked(meeting_lee.tuesday)"),
    (
        "You last saw him awake on Monday",
        f"{SAT_DOWN} or chose(pair_visit.evenings) or chose(pair_visit.ring_him) or chose(pair_visit.the_mat)",
    ),
    ("You say that you know about Pat's hip", HIP),
    ("“It's on the sheet,” says Dana", f"not {HIP}"),
    ("You say that you asked him, and what he said", "asked(meeting_lee.next_meeting)"),
    # his name
    ("You have read a name", "opened(registration_form)"),
    ("You have been told a name", "held(lee_name)"),
    ("You have heard one first name in this house", "held(lee_exists) and not held(lee_name)"),
    ("You say his name, Lee Venner", "held(lee_name)"),
    ("You say that you still do not have the full name", "not held(lee_name)"),
    ("There is no full name yet in box seven", "not recorded(lee_name)"),
    ("In the seventh box is a name", "recorded(lee_name)"),
    ("The seventh box is empty", "not recorded(lee_name) and not recorded(lee_exists)"),
    ("You have two words on the back of your hand", DANA_TOLD),
    ("with nothing in box seven", "not recorded(lee_name)"),
    ("with a name in box seven", "recorded(lee_name)"),
    ("finds a name in the file", "recorded(lee_name)"),
    ("Callum has the one that you gave him", "knows(colleague.lee_name) and not recorded(lee_name)"),
    ("finds no full name in the file", "not recorded(lee_name)"),
    ("Yours was easy", "arrived(duty_finds_name)"),
    ("there wasn't a who", "not recorded(lee_exists) and not recorded(lee_name) and not recorded(lees_account)"),
    ("There was a Lee in your notes", "recorded(lee_exists) or recorded(lees_account)"),
    ("There is no full name in box seven. You say one", "held(lee_name) and not recorded(lee_name)"),
    ("Who is going to find out?", "not held(lee_name) and not recorded(lee_name)"),
    ("You know a name, and it is not in your own notes", "held(lee_name) and not recorded(lee_name)"),
    ("You both know who stood in the yard", "chose(evening_call.call_out)"),
    ("I still can't lift a cat", "chose(week_between.ring_pat)"),
    ("In your own notes there is a first name", "recorded(lee_exists)"),
    ("What he is called is not in your own notes", "not recorded(lee_exists) and not recorded(lee_name)"),
    (
        "A stranger would have to look for it in the minutes",
        "held(lee_name) and knows(police.lee_name) and not recorded(lee_name)",
    ),
    ("It'll be in our collecting book", "not recorded(lee_name) and knows(police.lee_name)"),
    ("they had it from the school, in March", "arrived(collecting_book) and knows(police.lee_name)"),
    ("The other name came after", "arrived(collecting_book)"),
    ("He's in the box", ON_THE_SHEET),
    ("Dana gets a round of quiet praise", f"not {ON_THE_SHEET}"),
    ("You wrote it, and I never told you", f"{ON_THE_SHEET} and not {DANA_TOLD}"),
    ("suddenly not sure who she sent it to", "not opened(registration_form)"),
    ("It came,", "opened(registration_form)"),
    ("I gave you him once", f"{DANA_TOLD} and opened(registration_form)"),
    ("with Femi, from Ruth's other team. Nobody opens", "chose(the_question.not_going_away) and access == 'refused'"),
    # the health visitor
    ("I've had your message, about this Lee", HV_KNOWS),
    ("I've nothing to tell you", f"not {HV_KNOWS}"),
    ("It'll have been Lee who held the buggy", HV_KNOWS),
    ("I took him for a brother", f"not {HV_KNOWS}"),
    ("because of your message", HV_KNOWS),
    ("She has had the name Lee Venner from you", "knows(health_visiting.lee_name)"),
    # the police
    ("A check needs a full name, and none has come", "not knows(police.lee_name)"),
    ("DC Lomax rings with what police records hold", "knows(police.lee_name)"),
    ("There are three of that name on the system", "knows(police.lee_name) and not knows(police.lee_birthday)"),
    ("She had his date of birth off him herself", "not knows(police.lee_birthday)"),
    ("Is Venner still coming to the house?", "arrived(check_comes_back)"),
    ("Who's in the house?", "not arrived(check_comes_back) and not arrived(check_in_march)"),
    ("And where is that on your file?", "not recorded(lee_name)"),
    ("The police have it too", "knows(police.lee_name)"),
    ("when she hears what has been checked", "arrived(check_comes_back) or arrived(check_in_march)"),
    # the mark
    ("She read your entry at ten to nine", "recorded(new_mark)"),
    ("Your call on Wednesday evening", TOLD_OF_THE_MARK),
    ("She rang the duty sergeant before", "knows(manager.new_mark)"),
    ("what you told her last night", "knows(manager.new_mark)"),
    ("Nobody has rung about the cheek", f"not {TOLD_OF_THE_MARK} and not recorded(new_mark)"),
    ("The cheek has faded", "not recorded(new_mark) and not arrived(heard_on_thursday) and not arrived(entry_is_read)"),
    ("why wasn't I rung", "not knows(manager.new_mark) and not recorded(new_mark)"),
    ("Why wasn't I rung", "not knows(manager.new_mark) and not recorded(new_mark)"),
    ("It was Grace who rang, in the end", "arrived(entry_is_read)"),
    ("hearing was put off", BEFORE_FRIDAY),
    ("Saturdays are to go on as they are", f"not {BEFORE_FRIDAY}"),
    ("The hearing this morning was put off", "arrived(heard_on_thursday)"),
    ("And Mr Venner?", "knows(paediatrics.lee_name)"),
    ("Which friend?", "not knows(paediatrics.lee_name)"),
    ("Is that right?", "not knows(paediatrics.lee_name) and not recorded(lee_exists)"),
    ("They met late", "strategy == 'late'"),
    ("Legal know about the mark", "knows(legal.new_mark)"),
    ("That is all that they have been told", "not legal_told"),
    ("What you have sent them lies with their note", "legal_told"),
    ("Nobody has come back to them with what has", "not legal_told"),
    ("You had not heard that", "june_is_news"),
    ("lawyers have been told about the mark", "knows(legal.new_mark)"),
    ("the right people were in one conversation on the day", "chose(the_mark.ring_ruth)"),
    ("People did meet about the mark, late", "strategy == 'late' and knows(police.new_mark)"),
    ("a first name in front of them", "knows(police.lee_exists) and knows(health_visiting.lee_exists)"),
    # the lawyers
    (
        "Nobody has asked the council's lawyers",
        "not chose(supervision.pick_holes) and not chose(supervision.court_now)",
    ),
    ("She has the name, because you sent it to her", "knows(legal.lee_name)"),
    ("You read out the name, a date and a source", "recorded(lee_name)"),
    # Neil and Maya
    ("could not find what he said he had told you", "not recorded(neils_account)"),
    ("read your note of what he had told you", "recorded(neils_account)"),
    ("What Neil said is on the file", "recorded(neils_account)"),
    ("It is also not known what Maya would have said", "not chose(drawing.table)"),
    ("an hour that nobody used", "chose(drawing.table) or chose(drawing.person_by_person)"),
    ("the Tesfays were glad of the hour", "chose(drawing.he_listens) or chose(drawing.dana_first)"),
    # Dana
    ("from your notes of the day", "recorded(third_of_february)"),
    ("Who has asked Neil about the tap?", "chose(drawing.table)"),
    ("You were always straight with her", "not arrived(complaint)"),
    ("Who else did you tell", "knows(family_support.neil_outside)"),
    ("There is a name on the centre's form, and you have read it", "opened(registration_form)"),
)
"""(Words of the story, the condition that holds wherever they are shown.)"""
BREACH = "This is not so here: "


def plain(text: str) -> str:
    """Set straight quotes for curly ones and spaces for line breaks, so that a law may quote as it likes."""
    return re.sub(r"[‘’]", "'", re.sub(r"[“”]", '"', " ".join(text.split())))


def breaches(prose: Prose) -> Iterator[Paragraph]:
    """Yield a paragraph for each law that speaks of a text, to be shown where it is broken."""
    for piece in prose:
        for words, condition in LAWS:
            if plain(words) in plain(piece.text):
                guard = f"({piece.when}) and " if piece.when else ""
                yield Paragraph(text=BREACH + words, when=f"{guard}not ({condition})")
        if piece.denies:
            guard = f"({piece.when}) and " if piece.when else ""
            yield Paragraph(text=BREACH + piece.text, when=f"{guard}({piece.denies})")


def with_laws(prose: Prose) -> Prose:
    return (*prose, *breaches(prose))


def watched() -> Scenario:
    """Return the scenario with the laws in it."""
    shipped = scenario()
    scenes = {
        name: scene.model_copy(
            update={
                "text": with_laws(scene.text),
                "choices": {
                    key: choice.model_copy(update={"now": with_laws(choice.now)})
                    for key, choice in scene.choices.items()
                },
                "talk": {
                    key: line.model_copy(update={"answer": with_laws(line.answer)}) for key, line in scene.talk.items()
                },
            }
        )
        for name, scene in shipped.scenes.items()
    }
    later = {name: one.model_copy(update={"text": with_laws(one.text)}) for name, one in shipped.later.items()}
    endings = {name: one.model_copy(update={"text": with_laws(one.text)}) for name, one in shipped.endings.items()}
    return shipped.model_copy(update={"scenes": scenes, "later": later, "endings": endings})


def prose_of(of: Scenario) -> dict[str, Prose]:
    """Return every text in which a law can speak, by the name the explorer gives it."""
    found = {name: scene.text for name, scene in of.scenes.items()}
    for name, scene in of.scenes.items():
        found |= {f"{name}.{key}": choice.now for key, choice in scene.choices.items()}
        found |= {f"{name}.{key}": line.answer for key, line in scene.talk.items()}
    found |= {f"later:{name}": one.text for name, one in of.later.items()}
    return found | {f"ending:{name}": one.text for name, one in of.endings.items()}


def shown(event: Event) -> tuple[str, tuple[int, ...]]:
    match event:
        case Entered(scene, _, paragraphs):
            return scene, paragraphs
        case Shown(scene, choice, paragraphs):
            return f"{scene}.{choice}", paragraphs
        case Spoke(scene, line, _, paragraphs):
            return f"{scene}.{line}", paragraphs
        case Arrived(consequence, _, paragraphs):
            return f"later:{consequence}", paragraphs
        case Ended(ending, _, paragraphs):
            return f"ending:{ending}", paragraphs
        case _:
            return "", ()


def test_a_law_speaks_only_of_the_paragraph_that_holds_its_words() -> None:
    there, elsewhere = (
        Paragraph(text="“Callum has talked\nto him about teeth,” says Ruth.", when="lee_met"),
        Paragraph(text="It rains."),
    )
    (breach,) = breaches((elsewhere, there))
    assert breach.when == "(lee_met) and not (arrived(duty_finds_name))"


def test_a_broken_law_is_found_at_the_moment_it_is_broken() -> None:
    scene = scenario().scenes["car"]
    broken = Paragraph(text=BREACH, when="not (lee_met)")
    scenes = {**scenario().scenes, "car": scene.model_copy(update={"text": (*scene.text, broken)})}
    first = at_random(compile_story(scenario().model_copy(update={"scenes": scenes})), 1).events
    assert len(scene.text) in next(event for event in first if isinstance(event, Entered)).paragraphs


def test_the_words_of_every_law_stand_in_the_story() -> None:
    everything = " ".join(plain(piece.text) for prose in prose_of(scenario()).values() for piece in prose)
    assert [words for words, _ in LAWS if plain(words) not in everything] == []


def test_nothing_untrue_is_said_in_the_scripted_plays_nor_in_many_at_random() -> None:
    prose, of = prose_of(watched()), compile_story(watched())
    sessions = [played(keys, of=of) for keys, _ in PLAYS.values()] + [at_random(of, seed) for seed in range(250)]
    untrue = {
        (name, prose[name][place].text)
        for session in sessions
        for event in session.events
        for name, paragraphs in [shown(event)]
        for place in paragraphs
        if prose[name][place].text.startswith(BREACH)
    }
    assert untrue == set()


@pytest.mark.slow
def test_nothing_untrue_is_said_in_any_play_there_can_be() -> None:
    proof = prove(compile_story(watched()), Budget(seconds=600))
    assert proof.finished
    laws = [
        (name, place, piece.text)
        for name, prose in prose_of(watched()).items()
        for place, piece in enumerate(prose)
        if piece.text.startswith(BREACH)
    ]
    assert [
        (name, text, proof.play(Observable("text", f"{name}#{place}")))
        for name, place, text in laws
        if proof.happens("text", f"{name}#{place}")
    ] == []


def test_nobody_in_the_room_is_a_question_mark_in_the_case_file() -> None:
    people, of = scenario().people, story()
    known = {name: of.index.predicate(person.known_when) for name, person in people.items()}
    for seed in range(60):
        for turn in at_random(of, seed).turns:
            for event in turn.events:
                if isinstance(event, Entered):
                    present = scenario().scenes[event.scene].present
                    assert [name for name in present if not known[name](turn.situation)] == [], event
