"""Conversations are shown as threads: followed so far, left here, and what the next step would have brought."""

from typing import Any

from game.engine.debrief.conversations import ConversationReview, UnopenedThread, review_conversations
from game.engine.session import Session
from tests.engine.stories import on, play, scene, story


def line(topic: str, answer: Any = "She looks at the clock.", **more: Any) -> dict[str, Any]:
    return {"topic": topic, "say": f"{topic}?", "answer": answer, **more}


TALK = {
    "evenings": line("The evenings"),
    "someone": line("Somebody new", do=[{"learn": ["words"]}], matters="She had brought it up herself."),
    "who": line(
        "Who is that?",
        [{"when": "held(boots)", "text": "Boots."}, {"text": "“Lee,” she says. “Lee Venner.”"}],
        when="asked(kitchen.someone)",
        do=[{"learn": ["name", "words"]}],
        matters="A name can be checked.",
    ),
    "meet": line("Go on.", when="asked(kitchen.who)"),
    "angry": line("Leave it", when="asked(kitchen.someone) and held(boots)"),
    "instead": line("Work", when="not asked(kitchen.someone)"),
    "mum": line("Your mum"),
    "mum_well": line("Is she well?", when="asked(kitchen.mum)"),
}
SCENES = {"kitchen": scene({"go": on()}, talk=TALK, turns=3, turns_are="until the kettle boils")}


def played(*keys: str, scenes: dict[str, Any] = SCENES) -> Session:
    return play(story(scenes), *keys)


def reviewed(*keys: str) -> ConversationReview:
    (conversation,) = review_conversations(played(*keys))
    return conversation


def test_a_thread_is_a_line_and_the_lines_that_ask_for_it() -> None:
    conversation = reviewed("kitchen.someone", "kitchen.evenings", "kitchen.who", "kitchen.go")
    threads = {thread.topic: [said.topic for said in thread.followed] for thread in conversation.threads}
    assert threads == {"Somebody new": ["Somebody new", "Who is that?"], "The evenings": ["The evenings"]}
    assert (conversation.turns, conversation.turns_are) == (3, "until the kettle boils")


def test_a_line_that_waits_for_what_another_sets_belongs_to_its_thread() -> None:
    talk = {
        "someone": line("Somebody new", do=[{"set": {"subject": "someone"}}]),
        "who": line("Who is that?", when="subject == 'someone'"),
        "since": line("Since when?", when="subject == 'someone' and asked(kitchen.who)"),
        "work": line("Work", do=[{"set": {"subject": "work"}}]),
        "hours": line("The hours", when="subject == 'work'"),
    }
    scenes = {"kitchen": scene({"go": on()}, talk=talk)}
    subject = {"one_of": ["none", "someone", "work"], "start": "none"}
    session = play(story(scenes, variables={"subject": subject}), "kitchen.someone", "kitchen.who", "kitchen.go")
    (conversation,) = review_conversations(session)
    (thread,) = conversation.threads
    assert [said.topic for said in thread.followed] == ["Somebody new", "Who is that?"]
    assert [step.topic for step in thread.left] == ["Since when?"]
    assert conversation.unopened == (UnopenedThread("Work", ("The hours",)),)


def test_where_a_thread_was_left_the_next_step_is_shown_with_what_it_would_have_brought() -> None:
    (thread,) = reviewed("kitchen.someone", "kitchen.go").threads
    (step,) = thread.left
    assert (step.key, step.topic) == ("kitchen.who", "Who is that?")
    assert step.answer == "“Lee,” she says.", "only the words that would have come in any case"
    assert step.pieces == ("His full name",), "what was held already would not have been new"
    assert step.matters == "A name can be checked."


def test_a_thread_that_was_followed_to_its_end_leaves_nothing() -> None:
    (thread,) = reviewed("kitchen.someone", "kitchen.who", "kitchen.meet", "kitchen.go").threads
    assert thread.left == ()


def test_a_step_that_was_never_on_offer_is_not_held_against_anybody() -> None:
    (thread,) = reviewed("kitchen.someone", "kitchen.go").threads
    assert "Leave it" not in [step.topic for step in thread.left]


def test_what_was_never_begun_is_named_by_its_topics_only() -> None:
    conversation = reviewed("kitchen.someone", "kitchen.go")
    assert conversation.unopened == (
        UnopenedThread("The evenings", ()),
        UnopenedThread("Work", ()),
        UnopenedThread("Your mum", ("Is she well?",)),
    )


def test_a_line_is_credited_with_what_would_not_have_come_without_it() -> None:
    (thread,) = reviewed("kitchen.someone", "kitchen.who", "kitchen.go").threads
    first, second = thread.followed
    assert first.brought == (
        "What she said: you from 11 January.",
        "His full name: you from 11 January.",
    ), "without the first line there is no second"
    assert second.brought == ("His full name: you from 11 January.",)
    assert first.matters == "She had brought it up herself."


def test_a_conversation_that_was_entered_and_left_in_silence_is_shown_too() -> None:
    conversation = reviewed("kitchen.go")
    assert conversation.threads == ()
    assert [thread.topic for thread in conversation.unopened] == ["The evenings", "Somebody new", "Work", "Your mum"]


def test_a_scene_without_talk_is_no_conversation() -> None:
    scenes = {"hall": scene({"go": on("kitchen")}), **SCENES}
    assert review_conversations(play(story(scenes), "hall.go"))[0].scene == "kitchen"
    assert review_conversations(play(story({"hall": scene({"go": on()})}), "hall.go")) == ()
