"""The page plays what the program plays: events, offers, page, case file, debrief and outline, on every play alike."""

import hashlib
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game import paths
from game.engine.contacts import contact_moves
from game.engine.notes import Note
from game.engine.session import Session, decisions
from game.engine.views.markdown import parse_markdown
from game.records.lookup import load_story
from game.reports.web_page.story_data import story_data
from game.scenario.catalogue import scenario_cards
from game.scenario.model.traversal import texts
from tests.engine.debrief.random_plays import random_play, random_story
from tests.engine.random_stories import beginnings
from tests.engine.stories import line, on, scene, story
from tests.players.dice import play_by_chance
from tests.reports.web_page.in_node import compare, needs_node, plain, run
from tests.scenarios.desk import Desk
from tests.scenarios.desks.all_desks import DESKS
from tests.scenarios.playing import played
from tests.scenarios.plays import PLAYS

pytestmark = needs_node
NOTES = (
    Note("reason", "", "Because *she* asked."),
    Note("supervision", "", "Ask about it."),
    Note("mark", "", "A mark."),
    Note("reason", "", "", 3),
    Note("reason", "nowhere.choice", "About a decision that nobody reviews."),
)
PLAYED_MOVES = 15
SHORT, LONG, SMALL = 50, 200, 800
"""How many random stories are played in every test, and in the long ones: those with everything, and smaller ones."""
CARDS = [card.path for card in scenario_cards(paths.scenarios())]


def drawn(count: int) -> Sequence[Session]:
    """Return plays of so many random stories, the same in every run."""
    sessions: list[Session] = []

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    )
    @given(beginnings(), st.integers(0, 10**6))
    def play(session: Session, seed: int) -> None:
        chance = random.Random(seed)  # noqa: S311 - plays, not secrets
        for _ in range(PLAYED_MOVES):
            if session.ended:
                break
            moves = [*session.legal_moves(), *contact_moves(session.story, session.situation)]
            session = session.make_move(chance.choice(moves))
        sessions.append(session)

    play()
    return sessions


def test_random_stories_are_played_alike() -> None:
    compare([*drawn(SHORT), *(random_play(random_story(seed), seed) for seed in range(10))], NOTES)


def test_names_that_every_object_of_a_browser_has_are_names_like_others() -> None:
    name = "constructor"
    of = story(
        {
            name: scene(
                {name: on("next", do=[{"learn": name}, {"set": {name: 2}}], strength="strong", because="So.")},
                look={"look": {"name": "It", "text": "Seen."}},
                talk={"talk": line()},
                documents=[name],
            ),
            "next": scene({"go": on(when=f"{name} == 2 and held({name})")}, desk_time=3),
        },
        agencies={name: {"name": "Own"}, "other": {"name": "Other"}},
        desk=name,
        information={name: {"text": "It", "concerns": ["other"]}},
        variables={name: {"from": 0, "to": 4, "start": 1}},
        documents={name: {"kind": "letter", "title": "Paper", "text": "Words."}},
        people={name: {"name": "Dana"}},
        endings={name: {"title": "Known", "text": "They know."}},
        channels={name: {"name": "By phone", "days": 0, "cost": 1}},
    )
    keys = [f"{name}.look", f"{name}.talk", name, f"{name}.{name}", f"tell:other.{name}:{name}", "next.go"]
    compare([played(",".join(keys), of=of)], NOTES)
    refused = ["tell:constructor.valueof:constructor", "record:tostring", "tell:valueof.constructor:constructor"]
    journal = {"facts": {"program": "0", "pack": "", "cut": ""}, "entries": [{"move": key} for key in refused]}
    data = [story_data(of)]
    [text] = run(stories=data, journals=[journal])["journals"]
    assert run(stories=data, files=[text])["files"][0]["moves"] == []


def test_what_is_done_and_not_said_is_told_alike() -> None:
    talk = {
        "quiet": line(say="*You dry a cup with {dana}.*", do=[{"learn": ["name"]}]),
        "more": line(say="*You dry another.*", when="asked(a.quiet)"),
        "who": line(say="*Who* is that?"),
        "bold": line(say="**You dry it.**"),
    }
    of = story({"a": scene({"end": on()}, talk=talk, turns=3)})
    compare([played("a.quiet,a.who,a.end", of=of), played("a.quiet,a.more,a.bold,a.end", of=of)], NOTES)


@pytest.mark.slow
def test_a_thousand_random_stories_are_played_alike() -> None:
    compare(drawn(LONG), NOTES)
    compare([random_play(random_story(seed), seed) for seed in range(SMALL)], has_debrief=False)


@pytest.mark.slow
def test_plays_with_decisions_and_conversations_have_the_same_debrief() -> None:
    compare([random_play(random_story(seed), seed + more) for seed in range(40) for more in range(2)], NOTES)


def test_a_scripted_play_of_the_first_desk_is_played_alike() -> None:
    keys, _ = PLAYS["mixed"]
    session = played(keys)
    (_, first), *_ = decisions(session)
    options = session.story.scenario.scenes[first.scene].choices
    hands = tuple((f"{first.scene}.{option}", number) for number, option in enumerate(options))
    votes = (Note("vote", first.scene, "", hands=hands), Note("vote", first.scene, "", hands=hands[:2]))
    compare([session], (*NOTES, *votes, Note("reason", first.key, "So.", 1)))


@pytest.mark.slow
@pytest.mark.parametrize("desk", DESKS, ids=lambda desk: desk.name)
def test_every_scripted_play_of_a_desk_is_played_alike(desk: Desk) -> None:
    compare([*desk.scripted.values(), *(desk.play_cut("short", play.keys) for play in desk.cut_plays)])


@pytest.mark.slow
def test_every_scripted_play_of_the_first_desk_is_played_alike() -> None:
    compare([played(keys) for keys, _ in PLAYS.values()])


@pytest.mark.slow
@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.stem)
def test_plays_by_chance_of_every_shipped_scenario_are_played_alike_cuts_and_all(path: Path) -> None:
    story = load_story(path)
    compare([play_by_chance(story, seed, cut) for seed, cut in enumerate(("", *story.scenario.cuts))])


@pytest.mark.slow
def test_every_text_of_every_shipped_scenario_is_read_alike() -> None:
    every = list(dict.fromkeys(text for path in CARDS for _, text in texts(load_story(path).scenario)))
    read = run(texts=every)["texts"]
    assert [text for text, blocks in zip(every, read, strict=True) if plain(parse_markdown(text)) != blocks] == []


MARKED = (
    "*a **b** c*", "**a*", "a_b_c _d_ __e__", "***x*** y", "\\*a\\*", "<b>&amp;", "1. a\n2. b\n\n   c",
    "- a\n  - b\n- c", "# A\ntext\n## B ##", "a  \nb\\\nc", "[[term|*words*]] and [[other]]", "5) a\n6) b",
    "a\n2. no list", "*a\n\nb*", "", " \n ", "-", "**“Who?”** she", "*{date+2}*: he", "![x](y) `z` ---",
)  # fmt: skip


def test_marks_are_read_alike() -> None:
    read = run(texts=MARKED)["texts"]
    assert [text for text, blocks in zip(MARKED, read, strict=True) if plain(parse_markdown(text)) != blocks] == []


def test_hashes_are_those_of_sha_256() -> None:
    texts = ["", "abc", "“é” 🙂", "x" * 55, "x" * 56, "x" * 1000]
    assert run(hashes=texts)["hashes"] == [hashlib.sha256(text.encode()).hexdigest() for text in texts]
