"""What stands open without a click, after an ordinary play of a middling story, is read in five or six minutes."""

import re
from collections.abc import Iterator
from typing import Any

from game.engine.debrief.conversations import ThreadReview
from game.engine.debrief.debrief import MAX_OPENED_FIRST, MAX_STRENGTHS_FIRST, Debrief, build_debrief
from game.engine.debrief.decision_review import DecisionReview
from game.engine.session import Session
from tests.engine.stories import on, play, scene, story

MOST = 1200
LONG = (
    "She had said it herself, at the sink, with her back to you, and no kinder moment to ask her would come after it."
)
SHORT = "A name can be checked, and a box that stands empty cannot."
"""As long as what an author writes about a decision: 17 to 26 words, of one or of both."""
PIECES = {
    "name": {"text": "The full name of the man in the house"},
    **{f"piece{number}": {"text": f"What was seen and heard on visit {number}"} for number in range(11)},
}
AGENCIES = ("social_care", "police", "gp", "school", "health_visiting", "legal")
DECISIONS = 8


def middling_story() -> dict[str, Any]:
    scenes: dict[str, Any] = {}
    for number in range(DECISIONS):
        onward = f"visit{number + 1}" if number + 1 < DECISIONS else "end"
        ways = {
            name: on(
                f"desk{number}", say=f"Sit down with her and ask about it, and then {name}.", strength=strength,
                because=LONG, cost=SHORT, days=3, themes={"adults": "partly"}, do=effects,
            )
            for name, strength, effects in (
                ("ask", "strong", [{"learn": [f"piece{number}"]}, {"later": {f"later{number}": 2}}]),
                ("wait", "weak", []),
                ("ring", "partial", [{"learn": [f"piece{number + 1}"]}]),
            )
        }  # fmt: skip
        talk = {
            "first": {"topic": "The evenings", "say": SHORT, "answer": LONG, "matters": LONG},
            "second": {
                "topic": "Go on.", "say": SHORT, "answer": LONG, "when": f"asked(visit{number}.first)",
                "do": [{"learn": [f"piece{number + 2}"]}], "matters": LONG,
            },
        }  # fmt: skip
        about = {"knowable": LONG, "pressed": f"{SHORT} It was half past four."}
        scenes[f"visit{number}"] = scene(ways, talk=talk, turns=1, debrief=about, discuss=LONG)
        scenes[f"desk{number}"] = scene({"home": on(onward, days=3)}, desk_time=4)
    return scenes


def played() -> Session:
    later = {f"later{number}": {"text": f"{SHORT} {LONG}", "desk": "police"} for number in range(DECISIONS)}
    sides = {
        person: [{"scene": f"visit{number}", "text": f"{SHORT} {SHORT}"} for number in range(DECISIONS)]
        for person in ("dana", "ellis", "maya")
    }
    of = story(
        middling_story(), information=PIECES, later=later, sides=sides, last_day=90,
        agencies={name: {"name": name.replace("_", " ").capitalize()} for name in AGENCIES},
        people={person: {"name": person.capitalize(), "age": 3} for person in sides},
        next={"questions": [LONG, SHORT, LONG], "supervision": LONG, "system": [{"change": LONG, "owner": SHORT}]},
    )  # fmt: skip
    keys = []
    for number in range(DECISIONS):
        taken = ("ask", "wait", "ring")[number % 3]
        keys += [f"visit{number}.first", f"visit{number}.{taken}"]
        keys += [f"record:piece{number}", f"tell:police.piece{number}:phone"] if taken == "ask" else []
        keys.append(f"desk{number}.home")
    return play(of, *keys)


def open_texts(debrief: Debrief) -> Iterator[str]:
    """Yield every text that stands open without a click, headings included."""
    headings, happened, closer, steps = debrief.headings, debrief.what_happened, debrief.looking_closer, debrief.next
    yield from (headings["how_are_you"], debrief.how_are_you.text)
    yield from (headings["what_happened"], headings["sides"], headings["sides_note"])
    yield from (side.name for side in happened.sides)
    yield from (f"{moment.date} {moment.text}" for side in happened.sides if side.opened for moment in side.moments)
    yield from (headings["knowledge"], headings["knowledge_note"])
    yield from (f"{' '.join(gap.agencies)} {' '.join(gap.pieces)}" for gap in happened.knowledge.gaps)
    yield from (headings["ending"], happened.ending_title, headings["ending_note"], headings["days_in_short"])
    yield from (f"{moment.date} {moment.in_short}" for moment in happened.timeline if moment.in_short)
    yield from (headings["looking_closer"], headings["went_well"], *closer.went_well[:MAX_STRENGTHS_FIRST])
    for review in closer.decisions:
        yield f"{review.title} {review.date}"
        yield from _decision(headings, review) if review.key in closer.first else ()
    for conversation in closer.conversations:
        yield f"{conversation.title} {conversation.date}"
        for thread in conversation.threads:
            yield from _thread(headings, thread) if thread.key in closer.first else ()
    yield from (headings["contacts"], headings["next"], headings["supervision"], steps.supervision)
    yield from (headings["system"], *(f"{change} {owner}" for change, owner in steps.system[:1]))
    yield from (headings["questions"], *steps.questions, steps.dedication, steps.anytime)


def _decision(headings: Any, review: DecisionReview) -> Iterator[str]:
    for name, texts in review.in_short:
        yield from (headings[name], *texts)


def _thread(headings: Any, thread: ThreadReview) -> Iterator[str]:
    yield from (headings["followed"], *(line.topic for line in thread.followed), headings["left"])
    for step in thread.left:
        yield from (step.topic, step.answer, *step.pieces, step.matters)


def words_of(texts: Iterator[str]) -> int:
    return sum(len(re.findall(r"\w[\w’'-]*", text)) for text in texts)


def test_what_is_open_without_a_click_is_under_twelve_hundred_words() -> None:
    count = words_of(open_texts(build_debrief(played())))
    assert MOST / 2 < count < MOST


def test_three_decisions_or_threads_are_open_those_by_which_most_would_have_come_otherwise() -> None:
    closer = build_debrief(played()).looking_closer
    weights = {review.key: review.weight for review in closer.decisions} | {
        thread.key: thread.weight for talk in closer.conversations for thread in talk.threads
    }
    assert len(closer.first) == MAX_OPENED_FIRST
    assert min(weights[key] for key in closer.first) >= max(
        weight for key, weight in weights.items() if key not in closer.first
    )


def test_a_thread_can_be_among_what_is_open() -> None:
    talk = {
        "someone": {"topic": "Somebody new", "say": "Who?", "answer": "He.", "do": [{"learn": ["name", "words"]}]},
    }
    scenes = {"a": scene({"go": on("b", strength="strong"), "no": on("b", strength="weak")}, talk=talk)}
    scenes["b"] = scene({"end": on()})
    closer = build_debrief(play(story(scenes), "a.someone", "a.go", "b.end")).looking_closer
    assert closer.first == ("a.someone", "a.go")
