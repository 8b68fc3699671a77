"""What a learning platform keeps of a play: few letters that lead to the same moves, and nothing that was written."""

from pathlib import Path

from game.engine.story import CompiledStory
from game.records.recorded_session import RecordedSession
from game.reports.web_page.story_data import story_data
from tests.reports.web_page.in_node import needs_node, run
from tests.scenarios.desks.handover import ALL_STRONG
from tests.scenarios.playing import story as shipped
from tests.tea_scenario import KEYS, SCENARIO, clock, story_of

pytestmark = needs_node
LIMIT = 4096
"""Letters that SCORM 1.2 keeps of a play."""
WORDS = "Because I knew her."


def played(of: CompiledStory, keys: tuple[str, ...], folder: Path) -> str:
    """Return the session file of a play with a note in it."""
    play = RecordedSession.begin(of, 7, None, folder, alias="Owl", now=clock())
    for number, key in enumerate(keys):
        move = play.session.story.move(key)
        assert move is not None
        play.act(move)
        if number == 0:
            play.add_note("reason", WORDS)
    play.close()
    assert play.source is not None
    return play.source.read_text("utf-8")


def test_a_kept_play_leads_to_the_same_moves_and_holds_nothing_that_was_written(tmp_path: Path) -> None:
    of = story_of(SCENARIO)
    file = played(of, KEYS, tmp_path)
    [kept] = run(stories=[story_data(of)], packed=[{"file": file, "cut": ""}])["kept"]
    assert kept["keys"] == list(KEYS)
    assert kept["told"] == {"spent": 61_000, "isComplete": True, "isTold": False}
    assert (kept["header"]["seed"], kept["header"]["alias"]) == (7, "")
    assert kept["whole"] == ""
    assert not {"Owl", "Because", "knew"} & set(kept["text"].split())
    assert len(kept["text"]) < 70 + 12 * len(KEYS)


def test_the_longest_shipped_play_fits_into_what_scorm_keeps(tmp_path: Path) -> None:
    of, keys = shipped("handover"), tuple(ALL_STRONG.split(","))
    moves = [of.move(key) for key in keys]
    [kept] = run(stories=[story_data(of)], packed=[{"file": played(of, keys, tmp_path), "cut": ""}])["kept"]
    assert kept["keys"] == [move.key for move in moves if move]
    assert len(kept["text"]) < LIMIT


def test_the_browser_with_the_notes_goes_on_with_what_was_played_elsewhere(tmp_path: Path) -> None:
    of = story_of(SCENARIO)
    short, whole = (played(of, keys, tmp_path / str(len(keys))) for keys in (KEYS[:2], KEYS))
    both, longer = run(
        stories=[story_data(of)],
        packed=[{"file": whole, "cut": "", "own": short}, {"file": short, "cut": "", "own": whole}],
    )["kept"]
    assert WORDS in both["both"]
    assert all(f'"move":"{key}"' in both["both"] for key in KEYS)
    assert both["both"].startswith(short)
    assert longer["both"] == whole


def test_what_is_no_kept_play_is_none_and_of_a_damaged_one_the_beginning_is_left(tmp_path: Path) -> None:
    of = story_of(SCENARIO)
    data = [story_data(of)]
    [kept] = run(stories=data, packed=[{"file": played(of, KEYS, tmp_path), "cut": ""}])["kept"]
    text = kept["text"]
    other = text.replace(of.content[:16], "0" * 16)
    given = ["", "words", "1 2 3", other, text + " 1,zzz", text + " *", "\u2028" * 5000, text[:-1]]
    unpacked = run(stories=data, packed=[{"file": kept["both"], "cut": ""}], unpacked=given)["unpacked"]
    assert unpacked[:4] == [None] * 4
    assert unpacked[4] == unpacked[5] == kept["both"]
    assert unpacked[6] is None
    assert kept["both"].startswith(unpacked[7])
    assert len(unpacked[7].splitlines()) == len(KEYS)


def test_a_play_that_a_platform_has_no_room_for_is_said_and_not_given_to_it(tmp_path: Path) -> None:
    of = story_of(SCENARIO)
    file = played(of, KEYS, tmp_path)
    roomy, narrow = run(stories=[story_data(of)], limited=[{"file": file, "limit": size} for size in (LIMIT, 60)])[
        "limited"
    ]
    assert (roomy["sentence"], len(roomy["given"])) == ("", 1)
    assert "longer than the learning platform can keep" in narrow["sentence"]
    assert narrow["given"] == []
