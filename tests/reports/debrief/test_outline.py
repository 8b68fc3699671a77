from game.engine.debrief.debrief import build_debrief
from game.engine.story import CompiledStory
from game.records.recorded_session import RecordedSession
from game.reports.debrief.blocks import Block, BulletList, Heading, KnowledgeTable, Part, Prose, Section, TraineeText
from game.reports.debrief.outline import UNFINISHED, build_outline, expand_sections
from tests import tea_scenario as tea
from tests.engine.debrief.test_debrief import ASKED, played


def words(pieces: tuple[Block, ...]) -> str:
    found = []
    for piece in pieces:
        match piece:
            case Heading(text) | Prose(text):
                found.append(text)
            case BulletList(items) | TraineeText(items):
                found += items
            case KnowledgeTable(knowledge):
                found += [row.text for row in knowledge.rows]
    return "\n".join(found)


def read(part: Part) -> str:
    """Return everything of a part that is shown."""
    return "\n".join([words(part.blocks), *(told(one) for one in part.sections if one.shown), words(part.after)])


def told(section: Section) -> str:
    deeper = (told(one) for one in section.sections if one.shown)
    return "\n".join([section.title, words(section.blocks), *deeper])


def laid_out(play: RecordedSession, story: CompiledStory) -> tuple[Part, ...]:
    return build_outline(build_debrief(play.session, play.notes), story.scenario)


def in_full() -> tuple[Part, ...]:
    """Lay out a play of a story that has sides, a real case and everything else a debrief can tell."""
    session = played(*ASKED)
    return build_outline(build_debrief(session), session.story.scenario)


def test_the_four_parts_stand_in_their_order(play: RecordedSession, story: CompiledStory) -> None:
    parts = laid_out(tea.made(play), story)
    assert [part.title for part in parts] == ["How are you?", "What happened", "Looking closer", "Next"]


def test_the_trainees_own_reason_stands_before_the_authors(play: RecordedSession, story: CompiledStory) -> None:
    tea.made(play).add_note("reason", "She offered it.", "kitchen.ask_who")
    decision = read(laid_out(play, story)[2])
    assert decision.index("She offered it.") < decision.index("A name can be checked.")


def test_a_play_that_was_left_says_so(play: RecordedSession, story: CompiledStory) -> None:
    tea.made(play, 3)
    assert "left before its end" in words(laid_out(play, story)[1].blocks)


def test_what_went_well_stands_before_the_decisions(play: RecordedSession, story: CompiledStory) -> None:
    well, *decisions = laid_out(tea.made(play), story)[2].sections
    assert "What is his full name?" in words(well.blocks)
    assert [section.key for section in (well, *decisions)] == ["", "kitchen.ask_who", "review.say_it"]


def test_the_same_days_come_first_and_what_is_long_is_folded() -> None:
    happened = in_full()[1]
    assert [section.title for section in happened.sections if section.shown] == [
        "The same days, as the family lived them",
        "Who knew what, when",
        "Where it came to rest",
        "The days, in short",
    ]
    folded = [inner.title for section in happened.sections for inner in section.sections if not inner.shown]
    assert folded == ["Since when, and by which way", "The ending’s words again", "Everything that happened"]


def test_unfolding_shows_all_but_the_real_case_which_has_a_switch_of_its_own() -> None:
    parts = in_full()
    every, case = expand_sections(parts, every=True), expand_sections(parts, real_case=True)
    assert "What if: " not in read(parts[2])
    assert "What if: " in read(every[2])
    assert [section.shown for section in every[3].sections if section.real_case] == [False]
    assert [section.shown for section in case[3].sections if section.real_case] == [True]
    assert "What if: " not in read(case[2])
    assert expand_sections(parts) == parts


def test_endings_still_open_stand_at_each_option_and_what_was_not_worked_out_is_said_once(
    play: RecordedSession, story: CompiledStory
) -> None:
    def closer(endings_open: dict[str, tuple[str, ...]] | None) -> str:
        made = build_debrief(tea.made(play).session, (), endings_open)
        return read(expand_sections(build_outline(made, story.scenario), every=True)[2])

    options = [
        f"{scene}.{choice}" for scene in ("kitchen", "review") for choice in story.scenario.scenes[scene].choices
    ]
    ending = next(iter(story.scenario.endings))
    whole = closer(dict.fromkeys(options, (ending,)))
    assert whole.count("Endings still open after it") == len(options)
    assert UNFINISHED not in whole
    assert closer(dict.fromkeys(options[:2], (ending,))).count(UNFINISHED) == 1
    assert closer({}).count(UNFINISHED) == 1
    assert UNFINISHED not in closer(None)


def test_what_the_trainee_sees_differently_stands_with_the_decision_and_opens_it(
    play: RecordedSession, story: CompiledStory
) -> None:
    tea.made(play).add_note("disagreement", "She *had* to be asked.", "kitchen.ask_who")
    decision, _ = (section for section in laid_out(play, story)[2].sections if section.key)
    assert decision.shown
    assert TraineeText(("She *had* to be asked.",)) in decision.blocks


def test_what_a_decision_did_is_said_in_running_words(play: RecordedSession, story: CompiledStory) -> None:
    told_so = read(laid_out(tea.made(play), story)[2])
    assert "What this decision did for…" in told_so


def test_a_desk_that_received_something_is_named_once(play: RecordedSession, story: CompiledStory) -> None:
    for key in ("kitchen.ask_who", "tell:police.lee_name:email", "office.home"):
        move = story.move(key)
        assert move is not None
        play.act(move)
    happened = read(expand_sections(laid_out(play, story), every=True)[1])
    assert "Police received: The full name of Dana" in happened
    assert "Police: Police" not in happened


def test_nothing_is_scored(play: RecordedSession, story: CompiledStory) -> None:
    for part in expand_sections(laid_out(tea.made(play), story), every=True, real_case=True):
        text = read(part)
        for word in ("score", "out of", "%", "correct", "wrong", "fail"):
            assert word not in text.lower().replace("nothing is scored", "")


def test_support_and_the_number_to_call_stand_at_the_end(play: RecordedSession, story: CompiledStory) -> None:
    end = words(laid_out(tea.made(play), story)[3].after)
    assert "Your supervisor: first of all" in end
    assert "999" in end


def test_what_the_trainee_wants_to_take_along_is_there(play: RecordedSession, story: CompiledStory) -> None:
    tea.made(play).add_note("supervision", "Ask about names.")
    assert TraineeText(("Ask about names.",)) in laid_out(play, story)[3].blocks
