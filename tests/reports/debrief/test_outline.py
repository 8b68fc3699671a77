import re

from game.engine.debrief.debrief import build_debrief
from game.engine.debrief.headings import DEFAULT_HEADINGS
from game.engine.debrief.knowledge_sources import knowledge_sources
from game.engine.story import CompiledStory
from game.records.recorded_session import RecordedSession
from game.reports.debrief.blocks import Moment, MomentList, Part, TraineeText
from game.reports.debrief.outline import build_outline, expand_sections
from tests import tea_scenario as tea
from tests.engine.debrief.test_debrief import ASKED, MORE, SCENES, played
from tests.engine.stories import line, on, play, scene
from tests.engine.stories import story as story_of
from tests.reports.debrief.reading import read, read_section, section_of, words


def moments_of(parts: tuple[Part, ...]) -> list[Moment]:
    """Return every moment of the timeline, folded or not."""
    sections = [inner for part in parts for section in part.sections for inner in (section, *section.sections)]
    lists = [block for section in sections for block in section.blocks if isinstance(block, MomentList)]
    return [moment for each in lists for moment in each.moments]


def laid_out(play: RecordedSession) -> tuple[Part, ...]:
    return build_outline(build_debrief(play.session, play.notes))


def in_full() -> tuple[Part, ...]:
    """Lay out a play of a story that has sides, a real case and everything else a debrief can tell."""
    session = played(*ASKED)
    return build_outline(build_debrief(session))


def test_the_four_parts_stand_in_their_order(play: RecordedSession) -> None:
    parts = laid_out(tea.made(play))
    assert [part.title for part in parts] == ["How are you?", "What happened", "Looking closer", "Next"]


def test_the_trainees_own_reason_stands_before_the_authors(play: RecordedSession) -> None:
    tea.made(play).add_note("reason", "She offered it.", "kitchen.ask_who")
    decision = read(laid_out(play)[2])
    assert decision.index("She offered it.") < decision.index("A name can be checked.")


def test_what_was_done_in_a_conversation_is_told_without_quotation_marks() -> None:
    talk = {
        "quiet": line(say="*You dry a cup.*", do=[{"learn": ["name"]}]),
        "more": line(say="*You dry another.*", when="asked(a.quiet)"),
        "who": line(say="Who is that?"),
    }
    of = story_of({"a": scene({"end": on()}, talk=talk, turns=2)})
    session = play(of, "a.quiet", "a.who", "a.end")
    told = "\n".join(map(read, build_outline(build_debrief(session))))
    assert {"You dry a cup.", "“Who is that?”"} <= set(told.splitlines())
    assert "You dry another." in told
    assert [source.text for source in knowledge_sources(session).values()] == ["after this: You dry a cup"]
    assert not re.search(r"[“*]You dry|You said: You", told)
    leads = {moment.text: moment.lead for moment in moments_of(build_outline(build_debrief(session)))}
    assert (leads["You dry a cup."], leads["Who is that?"]) == ("", "You said: ")


def test_a_play_that_was_left_says_so(play: RecordedSession) -> None:
    tea.made(play, 3)
    assert "You left before an ending was reached." in read(laid_out(play)[1])


def test_what_went_well_stands_before_the_decisions(play: RecordedSession) -> None:
    sections = laid_out(tea.made(play))[2].sections
    assert "What is his full name?" in words(sections[0].blocks)
    assert [section.field for section in sections] == ["went_well", "decisions", "contacts"]
    assert [decision.key for decision in sections[1].sections] == ["kitchen.ask_who", "review.say_it"]


def test_the_same_days_come_first_and_what_is_long_is_folded() -> None:
    happened = in_full()[1]
    assert [section.title for section in happened.sections if section.shown] == [
        "The same days, as the family lived them",
        "Who knew what, when",
        "Where it came to rest",
    ]
    folded = [inner.title for section in happened.sections for inner in section.sections if not inner.shown]
    assert folded == ["Since when, and by which way", "The ending’s words again", "Everything that happened"]
    (days,) = (section for section in happened.sections if section.title == "The days, in short")
    assert not days.shown


def test_the_youngest_ones_days_are_open_and_the_others_stand_under_their_names() -> None:
    sides = {person: [{"scene": "kitchen", "text": f"{person} waits."}] for person in ("dana", "ellis")}
    people = {"dana": {"name": "Dana Marlow", "age": 24}, "ellis": {"name": "Ellis Marlow", "age": 1}}
    session = play(story_of(SCENES, **(MORE | {"sides": sides, "people": people})), *ASKED)
    days = build_outline(build_debrief(session))[1].sections[0]
    assert [(person.title, person.shown) for person in days.sections] == [("Ellis", True), ("Dana", False)]
    assert "dana waits." in read_section(days.sections[1])


def test_unfolding_shows_all_but_the_real_case_which_has_a_switch_of_its_own() -> None:
    parts = in_full()
    every, case = expand_sections(parts, every=True), expand_sections(parts, real_case=True)
    what_if = DEFAULT_HEADINGS["what_if"]
    assert what_if not in read(parts[2])
    assert what_if in read(every[2])
    assert [section.shown for section in every[3].sections if section.real_case] == [False]
    assert [section.shown for section in case[3].sections if section.real_case] == [True]
    assert what_if not in read(case[2])
    assert expand_sections(parts) == parts


def test_endings_that_not_every_option_left_open_stand_at_the_options_that_did(
    play: RecordedSession, story: CompiledStory
) -> None:
    def closer(endings_open: dict[str, tuple[str, ...]] | None) -> str:
        made = build_debrief(tea.made(play).session, (), endings_open)
        return read(expand_sections(build_outline(made), every=True)[2])

    options = [
        f"{scene}.{choice}" for scene in ("kitchen", "review") for choice in story.scenario.scenes[scene].choices
    ]
    first, second, *_ = story.scenario.endings
    heading = DEFAULT_HEADINGS["endings_open"]
    assert closer({**dict.fromkeys(options, (first,)), options[0]: (first, second)}).count(heading) == 1
    assert heading not in closer(dict.fromkeys(options, (first,))), "what every option leaves open is no difference"
    assert heading not in closer(dict.fromkeys(options[:1], (first, second))), "not all were worked out"
    assert heading not in closer(None)


def test_what_the_trainee_sees_differently_stands_with_the_decision_and_opens_it(play: RecordedSession) -> None:
    tea.made(play).add_note("disagreement", "She *had* to be asked.", "kitchen.ask_who")
    decision, _ = section_of(laid_out(play)[2], "decisions").sections
    assert decision.shown
    assert TraineeText(("She *had* to be asked.",), "disagreement") in decision.blocks


def test_what_a_decision_did_stands_at_the_option_that_was_taken_and_only_there(play: RecordedSession) -> None:
    parts = laid_out(tea.made(play))
    heading = DEFAULT_HEADINGS["themes"]
    assert heading not in read(parts[2])
    (decision, *_) = section_of(expand_sections(parts, every=True)[2], "decisions").sections
    assert read_section(decision).count(heading) == 1


def test_an_option_says_what_it_rests_on_and_what_comes_of_it_at_once() -> None:
    said = read(expand_sections(law_parts(), every=True)[2])
    assert "By what consent, duty, power or policy\nA duty (in force for more than 10 years)" in said
    assert "What comes at once\nShe cools." in said


def test_what_would_have_changed_nothing_is_said_once_and_two_routes_once() -> None:
    said = read(expand_sections(law_parts(), every=True)[2])
    assert said.count(DEFAULT_HEADINGS["without_difference"]) == 1
    assert said.count(DEFAULT_HEADINGS["two_routes_note"]) == 1


def test_the_note_for_the_one_who_runs_the_session_stands_there_only_when_asked_for() -> None:
    assert "Let it be quiet." not in read(law_parts()[2])
    assert "Let it be quiet." in read(law_parts(for_presenter=True)[2])


def law_parts(*, for_presenter: bool = False) -> tuple[Part, ...]:
    """Lay out a decision of which one option differs from what was chosen and one does not."""
    scenes = {
        "a": scene(
            {
                "wait": on("b", say="Wait.", strength="weak"),
                "stay": on("b", say="Stay.", strength="weak", defensible="She may need it."),
                "ask": on("b", say="Ask.", strength="strong", basis=["duty"], now="She cools. Then she stops.",
                          do=[{"learn": ["name"]}]),
            },
            presenter="Let it be quiet.",
        ),
        "b": scene({"end": on()}),
    }  # fmt: skip
    duty = {"title": "A duty", "text": "It is one.", "in_force_from": "2008-04-01"}
    law = {"as_at": "2026-11-30", "provisions": {"duty": duty}}
    session = play(story_of(scenes, law=law), "a.wait", "b.end")
    return build_outline(build_debrief(session, for_presenter=for_presenter))


TALK = {
    "someone": {"topic": "Somebody new", "say": "Who?", "answer": "He.", "do": [{"learn": ["words"]}]},
    "name": {
        "topic": "Go on.", "say": "And his name?", "answer": "She stops. Then she says it.",
        "when": "asked(kitchen.someone)", "do": [{"learn": ["name"]}], "matters": "A name can be checked.",
    },
    "work": {"topic": "Work", "say": "How is work?", "answer": "Long."},
}  # fmt: skip


def talk_parts(*keys: str) -> tuple[Part, ...]:
    """Lay out a play with a conversation and a desk from which one can ring."""
    scenes = {
        "kitchen": scene({"go": on("desk")}, talk=TALK),
        "desk": scene({"end": on(days=10)}, desk_time=9),
    }
    anyone = [{"when": "told(name)", "text": "“Thank you,” they say."}]
    words_for_police = {"name": {"text": "His full name"}, "words": {"text": "What she said", "concerns": ["police"]}}
    session = play(story_of(scenes, answers={"anyone": anyone}, information=words_for_police), *keys)
    return build_outline(build_debrief(session))


def test_a_thread_shows_how_far_it_went_and_what_the_next_step_would_have_brought() -> None:
    closer = talk_parts("kitchen.someone", "kitchen.go", "desk.end")[2]
    (asked,) = (section for section in closer.sections if section.title == "What was asked, and how far")
    (thread, unopened) = asked.sections
    assert thread.shown
    assert words(thread.blocks).splitlines() == [
        "Followed so far", "“Who?”",
        "What would not have come without it", "What she said: you from 11 January.",
        "Left here", "**Go on.** “And his name?”",
        "What the next step would have brought", "**Go on.** She stops. His full name.",
        "Why it was worth asking", "A name can be checked.",
    ]  # fmt: skip
    assert (unopened.title, unopened.shown) == ("Not begun", False)
    assert words(unopened.blocks).endswith(": Work")


def test_a_thread_that_was_followed_to_its_end_says_so_and_its_words_are_folded() -> None:
    closer = talk_parts("kitchen.someone", "kitchen.name", "kitchen.go", "desk.end")[2]
    (asked,) = (section for section in closer.sections if section.title == "What was asked, and how far")
    thread = asked.sections[0]
    assert "You followed this to its end." in words(thread.blocks)
    assert "Then she says it." not in read_section(thread)
    assert "Then she says it." in words(thread.sections[0].blocks)


def test_contacts_are_folded_and_say_what_came_back_and_what_was_not_yet_needed() -> None:
    keys = ("kitchen.someone", "kitchen.name", "kitchen.go", "record:name", "tell:police.name:phone")
    closer = talk_parts(*keys, "tell:police.name:email", "tell:gp.words:phone", "desk.end")[2]
    contacts = closer.sections[-1]
    assert (contacts.title, contacts.shown) == ("What you wrote down, and whom you told", False)
    said = words(contacts.blocks)
    assert "11 January: written down\nHis full name" in said
    assert "11 January: Police, by phone\nHis full name\n*What came back:* “Thank you,” they say." in said
    assert "11 January: Police, by email\nHis full name\nThey had this already: His full name" in said
    assert "11 January: GP, by phone\nWhat she said\nYou could not yet say why they needed it: What she said" in said


def test_a_desk_that_received_something_is_named_once(play: RecordedSession, story: CompiledStory) -> None:
    for key in ("kitchen.ask_who", "tell:police.lee_name:email", "office.home"):
        move = story.move(key)
        assert move is not None
        play.act(move)
    happened = read(expand_sections(laid_out(play), every=True)[1])
    assert "Police received: The full name of Dana" in happened
    assert "Police: Police" not in happened


def test_nothing_is_scored(play: RecordedSession) -> None:
    for part in expand_sections(laid_out(tea.made(play)), every=True, real_case=True):
        text = read(part)
        for word in ("score", "out of", "%", "correct", "wrong", "fail"):
            assert word not in text.lower().replace("nothing is scored", "")


def test_support_and_the_number_to_call_stand_at_the_end(play: RecordedSession) -> None:
    part = laid_out(tea.made(play))[3]
    assert part.sections[-1].field == "support"
    assert "Your supervisor: first of all" in words(part.sections[-1].blocks)
    assert "999" in words(part.after)


def test_what_the_trainee_wants_to_take_along_is_there(play: RecordedSession) -> None:
    tea.made(play).add_note("supervision", "Ask about names.")
    assert TraineeText(("Ask about names.",), "supervision") in section_of(laid_out(play)[3], "supervision").blocks
