"""A play is played again with one move replaced or left out, and what is credited to a move is lost without it."""

import pytest

from game.engine.debrief.contact_review import ContactReview, review_contacts
from game.engine.debrief.conversations import LineReview, review_conversations
from game.engine.debrief.counterfactual import (
    ArrivedConsequence,
    DatedItem,
    HeldPiece,
    Outcome,
    items_lost_without,
    outcome_of,
    replay_instead,
    session_outcome,
)
from game.engine.debrief.decision_review import review_decisions
from game.engine.debrief.what_if import compare_alternatives
from game.engine.events import Sent
from game.engine.moves import Choose, Move, Record, Tell
from game.engine.session import Session
from game.engine.step import is_on_offer, start, step
from tests.engine.debrief.random_plays import random_play, random_story
from tests.engine.stories import events, on, play, scene, story

SEEDS = range(60)


def stepped(session: Session, moves: tuple[Move, ...]) -> Outcome:
    """Return what comes of moves through the step alone; those not on offer are passed over."""
    of = session.story
    begun = start(of, session.incoming)
    situation, happened = begun.situation, list(begun.events)
    for move in moves:
        if is_on_offer(of, situation, move):
            result = step(of, situation, move)
            situation = result.situation
            happened += result.events
    return outcome_of(happened, of.index.desk)


def assert_lost(session: Session, items: tuple[DatedItem, ...], other: Outcome) -> None:
    came = session_outcome(session)
    for day, item in items:
        assert came[item] == day
        assert item not in other


@pytest.mark.parametrize("seed", SEEDS)
def test_the_option_that_was_taken_differs_in_nothing(seed: int) -> None:
    session = random_play(random_story(seed), seed)
    for position, move in enumerate(session.moves):
        again = replay_instead(session, position, move)
        if isinstance(move, Choose) and session.story.scenes[move.scene].choices[move].leaves:
            assert again.session == session
            assert (again.repeated, again.passed_over) == (len(session.moves) - position - 1, 0)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_credited_to_a_contact_or_a_line_is_lost_without_it(seed: int) -> None:
    session = random_play(random_story(seed), seed)
    lines = [line for talk in review_conversations(session) for thread in talk.threads for line in thread.followed]
    reviews: tuple[ContactReview | LineReview, ...] = (*review_contacts(session), *lines)
    for review in reviews:
        without = replay_instead(session, review.moves, None).session
        keys, keys_without = ([move.key for move in of.moves] for of in (session, without))
        assert keys_without.count(review.key) == keys.count(review.key) - 1
        assert_lost(session, review.credited, stepped(session, without.moves))


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_credited_to_a_decision_is_lost_by_every_other_option(seed: int) -> None:
    session = random_play(random_story(seed), seed)
    for review in review_decisions(session, (), {}):
        others = [option.key for option in review.options if not option.taken]
        replays = [replay_instead(session, review.moves, session.story.move(key)) for key in others]
        decided = [replay for replay in replays if not replay.is_postponed]
        assert decided or not review.credited
        for replay in decided:
            assert replay.session.moves[review.moves] != session.moves[review.moves]
            assert_lost(session, review.credited, stepped(session, replay.session.moves))


@pytest.mark.parametrize("seed", SEEDS)
def test_no_list_of_differences_is_equal_under_every_other_option(seed: int) -> None:
    session = random_play(random_story(seed), seed)
    for review in review_decisions(session, (), {}):
        if len(review.options) <= 2:
            continue
        lists = [{difference.text for difference in other.differences} for other in review.what_if]
        absent = [set[str]()] * len(review.without_difference)
        assert not set.intersection(*lists, *absent) if lists else True


@pytest.mark.parametrize("seed", SEEDS)
def test_leaving_out_a_contact_is_the_same_as_never_having_made_it(seed: int) -> None:
    session = random_play(random_story(seed), seed)
    for position, move in enumerate(session.moves):
        without = replay_instead(session, position, None) if isinstance(move, (Record, Tell)) else None
        if without is not None and not without.passed_over:
            rest = (*session.moves[:position], *session.moves[position + 1 :])
            assert session_outcome(without.session) == stepped(session, rest)


@pytest.mark.parametrize("seed", range(60, 120))
def test_what_a_later_contact_told_is_told_by_every_other_option_that_holds_it(seed: int) -> None:
    session = random_play(random_story(seed), seed)
    for review in review_decisions(session, (), {}):
        others = [option.key for option in review.options if not option.taken]
        for run in (replay_instead(session, review.moves, session.story.move(key)).session for key in others):
            for position in range(review.moves + 1, len(run.moves)):
                assert not untold(session, run.truncated_to(position)) or not leaves(run, position)


def leaves(run: Session, position: int) -> bool:
    move = run.moves[position]
    return isinstance(move, Choose) and run.story.scenes[move.scene].choices[move].leaves


def untold(session: Session, run: Session) -> list[Tell]:
    """Return what the session told in the scene of a replay, and the replay could tell and has not."""
    pairs = zip(session.turns, session.moves, strict=False)
    contacts = [move for turn, move in pairs if isinstance(move, Tell) and turn.situation.scene == run.situation.scene]
    pieces = [Tell(move.agency, (info,), move.channel) for move in contacts for info in move.pieces]
    told = {(event.agency, event.info) for event in events(run, Sent)}
    return [tell for tell in pieces if run.is_legal(tell) and (tell.agency, *tell.pieces) not in told]


def test_a_contact_that_would_lack_a_piece_still_brings_the_others() -> None:
    learn = [{"learn": ["boots"]}]
    scenes = {
        "a": scene({"ask": on("desk", strength="strong", do=LEARN), "leave": on("desk", strength="weak")}, do=learn),
        "desk": DESK,
    }
    session = play(story(scenes, later=CHECK), "a.ask", "tell:police.name+boots:phone", "desk.end")
    items = [item for _, item in compare_alternatives(session, 0).credited]
    assert HeldPiece("police", "name") in items
    assert HeldPiece("police", "boots") not in items


DESK = scene({"end": on(days=10)}, desk_time=9)
LEARN = [{"learn": ["name"]}, {"later": {"check": 5}}]
CHECK = {"check": {"text": "The check comes back."}}


def test_what_every_option_brings_is_credited_to_none() -> None:
    scenes = {
        "a": scene({"ask": on("b", strength="strong", do=LEARN), "leave": on("b", strength="weak", do=LEARN)}),
        "b": scene({"end": on(days=10)}),
    }
    alternatives = compare_alternatives(play(story(scenes, later=CHECK), "a.ask", "b.end"), 0)
    assert alternatives.credited == ()
    assert alternatives.what_if == ()
    assert alternatives.without_difference == ("a.leave",)


def test_a_choice_that_is_only_put_off_says_nothing_about_it() -> None:
    ways = {
        "ask": on("b", strength="strong", do=LEARN),
        "wait": {"say": "Wait.", "strength": "weak", "days": 1},
        "leave": on("b", strength="weak"),
    }
    scenes = {"a": scene(ways), "b": scene({"end": on(days=10)})}
    session = play(story(scenes, later=CHECK), "a.ask", "b.end")
    later = story(scenes, later=CHECK).move("a.wait")
    assert replay_instead(session, 0, later).is_postponed
    items = [item for _, item in compare_alternatives(session, 0).credited]
    assert items == [HeldPiece("social_care", "name"), ArrivedConsequence("check")]


def test_what_was_told_to_somebody_who_would_have_had_it_anyway_is_credited_to_nobody() -> None:
    share = {"share": {"what": ["name"], "with": ["police"], "by": "email"}}
    scenes = {"a": scene({"go": on("desk", do=[{"learn": ["name"]}, share])}), "desk": DESK}
    session = play(story(scenes), "a.go", "tell:police.name:phone", "desk.end")
    assert items_lost_without(session, 1) == ()
    alone = {"a": scene({"go": on("desk", do=[{"learn": ["name"]}])}), "desk": DESK}
    session = play(story(alone), "a.go", "tell:police.name:phone", "desk.end")
    assert items_lost_without(session, 1) == ((0, HeldPiece("police", "name")),)


def test_a_choice_that_opens_only_after_a_line_is_made_again_after_it() -> None:
    talk = {"who": {"topic": "Work", "say": "Who?", "answer": "Lee.", "do": [{"learn": ["name"]}]}}
    scenes = {
        "a": scene({"on": on("b", strength="strong"), "off": on("b", strength="weak")}),
        "b": scene({"go": on(when="asked(b.who)"), "home": on(do=[{"learn": ["boots"]}])}, talk=talk),
    }
    session = play(story(scenes), "a.on", "b.who", "b.go")
    again = replay_instead(session, 0, story(scenes).move("a.off"))
    assert again.session.moves[1:] == session.moves[1:]
    assert (again.repeated, again.passed_over) == (2, 0)


def test_a_replay_of_a_play_that_was_left_stops_where_it_was_left() -> None:
    scenes = {"a": scene({"x": on("b", strength="strong"), "y": on("b", strength="weak")}), "b": scene({"end": on()})}
    session = play(story(scenes), "a.x")
    other = replay_instead(session, 0, story(scenes).move("a.y")).session
    assert not other.ended
