"""The harness: reader, blind and dice play by the command line, and plays are judged."""

import json
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game.engine.cuts.route import follow_route
from game.engine.moves import Ask, Choose, Record, Tell
from game.engine.session import Session, begin, replay
from game.engine.story import CompiledStory
from game.records.lookup import load_story
from tests.players import blind, dice
from tests.players.__main__ import main
from tests.players.counterfactual import without_contacts
from tests.players.judgement import Fork, Thread, judge, needed_pairs
from tests.players.summary import Range, summarise

SCENARIO = Path(__file__).with_name("home_visit.yaml")
CAREFUL = (
    "hall.boots", "hall.go_in", "letter", "kitchen.somebody", "kitchen.who", "kitchen.evenings", "kitchen.stay",
    "tell:police.friend+friend_name:phone", "tell:health_visiting.feeding:email", "record:friend_name+boots",
)  # fmt: skip
"""A play up to the end of its desk time, with every kind of move."""
AT_THE_DESK = ("hall.go_in", "kitchen.somebody", "kitchen.who", "kitchen.leave")
SECRETS = (
    "Coats", "Boots. They", "narrow", "cold kitchen", "kettle", "My mum", "Lee Venner", "refusal", "not brought",
    "voicemails", "Thank you", "Leave that", "Dana", "2027", "Somebody checked", "lie apart", "has come back",
)  # fmt: skip

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def story() -> CompiledStory:
    return load_story(SCENARIO)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the small scenario, and returns exit code, output and what was said beside it."""

    def ran(command: str, *arguments: str) -> tuple[int, str, str]:
        code = main([command, *arguments, "--plays", str(tmp_path), "--scenario", str(SCENARIO)])
        output = capsys.readouterr()
        return code, output.out, output.err

    return ran


def played(story: CompiledStory, *keys: str, cut: str = "") -> Session:
    result = replay(follow_route(begin(story, cut=cut)), keys)
    assert result.refused is None
    return result.session


def letter_of(text: str, label: str) -> str:
    match = re.search(rf"^ +([A-Z0-9]+)  {re.escape(label)}", text, re.MULTILINE)
    assert match, text
    return match.group(1)


class TestReader:
    def test_a_new_play_begins_with_notice_brief_and_first_scene(self, run: Run) -> None:
        code, text, _ = run("read", "anna")
        assert code == 0
        for words in (
            "Nothing worse is shown",
            "one afternoon",
            "Coats hang",
            "hall.boots",
            "1 look left",
            "hall.go_in",
        ):
            assert words in text

    def test_a_page_shows_people_documents_topics_and_turns(self, run: Run) -> None:
        _, text, _ = run("read", "anna", "hall.go_in")
        for words in ("Dana Marlow (guarded)", "letter  –", "3 turns left", "until the kettle boils", "Somebody new"):
            assert words in text
        assert "Who is that?" not in text
        assert "What is his name?" not in text

    def test_a_document_is_printed_and_can_be_read_again_without_a_move(self, run: Run) -> None:
        assert "not brought on Tuesday" in run("read", "anna", "hall.go_in", "letter")[1]
        code, text, _ = run("read", "anna", "letter")
        assert code == 0
        assert "You read again" in text

    def test_a_desk_shows_pieces_recipients_roads_and_what_was_sent_with_its_answer(self, run: Run) -> None:
        _, text, _ = run("read", "anna", *CAREFUL[:8])
        for words in ("2 of 4 left", "friend_name  –", "told Police", "takes 2, carries up to 2; today", "Leave that"):
            assert words in text
        assert "The surgery: cannot be reached now" in text

    def test_pages_passed_in_one_call_are_all_shown_and_none_twice(self, run: Run) -> None:
        run("read", "anna")
        _, text, _ = run("read", "anna", "hall.boots", "hall.go_in", "kitchen.stay")
        assert "Boots. They are wet" in text
        assert "fills the kettle" in text
        assert "Four voicemails" in text
        assert "Coats hang" not in text

    def test_what_is_not_on_offer_is_refused_and_nothing_after_it_is_done(self, run: Run) -> None:
        code, text, problem = run("read", "anna", "hall.boots", "hall.coats", "hall.go_in")
        assert code == 1
        assert problem == "“hall.coats” is not on offer here. It was not done, and nothing after it.\n"
        assert "Boots. They" in text
        assert "kettle" not in text

    @pytest.mark.parametrize(
        ("key", "why"),
        [
            ("tell:gp.friend:phone", "nobody can be reached there now"),
            ("tell:school.friend:phone", "nobody is reached so"),
            ("tell:police.feeding:phone", "not all of it is held"),
            ("record:referral+friend+friend_name", "it can carry 2 of them"),
        ],
    )
    def test_a_contact_that_cannot_be_made_is_refused_with_its_reason(self, run: Run, key: str, why: str) -> None:
        assert why in run("read", "anna", *AT_THE_DESK, key)[2]

    def test_a_contact_without_time_or_desk_is_refused_with_its_reason(self, run: Run) -> None:
        assert "there is no desk here" in run("read", "anna", "record:referral")[2]
        _, _, problem = run(
            "read", "anna", *AT_THE_DESK, "office.old_file", "record:friend", "tell:police.friend:phone"
        )
        assert "it takes 2 and 1 is left" in problem

    def test_the_case_file_can_be_read(self, run: Run) -> None:
        assert "Ellis’s mother" in run("read", "anna", "--case-file")[1]

    def test_a_cut_tells_what_it_does_not_play(self, run: Run) -> None:
        _, text, _ = run("read", "anna", "--cut", "short")
        assert "You have been to the house" in text
        assert "friend_name  –" in text
        assert "Coats hang" not in text


class TestBlind:
    def test_it_sees_labels_alone_in_every_scene_and_at_the_end(self, run: Run) -> None:
        _, text, _ = run("blind", "b")
        shown = text
        for label in ("Go through.", "Somebody new", "Who is that?", "Say goodbye."):
            _, text, problem = run("blind", "b", letter_of(text, label))
            assert not problem
            shown += text
        number, to = letter_of(text, "The friend’s full name"), letter_of(text, "Police")
        for move in (f"phone {to} {number}", f"note {number}"):
            _, text, problem = run("blind", "b", move)
            assert not problem
            shown += text
        for label in ("Go home.", "Wait."):
            _, text, problem = run("blind", "b", letter_of(text, label))
            assert not problem
            shown += text
        assert "The play has ended." in text
        assert "a letter" in shown
        assert not [words for words in SECRETS if words in shown]

    def test_no_id_is_shown(self, run: Run, story: CompiledStory) -> None:
        _, text, _ = run("blind", "b")
        _, text, _ = run("blind", "b", letter_of(text, "Go through."))
        _, text, _ = run("blind", "b", letter_of(text, "Say goodbye."))
        ids = {*story.moves, *story.scenario.information, *story.scenario.agencies, *story.scenario.scenes}
        # Ids of one word may be a word of a label.
        ids = {name for name in ids if set(name) & {"_", "."}}
        assert not [name for name in ids if re.search(rf"\b{re.escape(name)}\b", text)]

    def test_letters_stay_while_more_comes_on_offer(self, story: CompiledStory) -> None:
        before = played(story, "hall.go_in")
        assert blind.letters(before) == blind.letters(before.make_move(Ask("kitchen", "somebody")))

    def test_another_seed_gives_other_letters(self, story: CompiledStory) -> None:
        orders = {tuple(blind.letters(begin(story, seed)).items()) for seed in range(8)}
        assert len(orders) > 1

    def test_several_moves_are_made_in_one_call_up_to_a_page_that_was_not_seen(self, run: Run) -> None:
        _, text, _ = run("blind", "b")
        on = letter_of(text, "Go through.")
        code, text, problem = run("blind", "b", letter_of(text, "the floor"), on, on)
        assert code == 1
        assert problem == blind.TURNED + "\n"
        assert "Somebody new" in text

    def test_a_contact_carries_the_pieces_of_its_numbers(self, story: CompiledStory) -> None:
        session = played(story, *AT_THE_DESK)
        numbers, letters = blind.piece_numbers(session), blind.letters(session)
        pieces = f"{numbers['friend_name']}+{numbers['friend']}"
        move = blind.parse_move(session, ["email", letters["to:police"].lower(), pieces])
        assert move == Tell("police", ("friend", "friend_name"), "email")
        assert blind.parse_move(session, ["note", pieces]) == Record(("friend", "friend_name"))

    @pytest.mark.parametrize("words", ["ZZ", "note 99", "note", "email A", "phone QQ 1", "note +"])
    def test_what_stands_for_nothing_is_refused(self, run: Run, words: str) -> None:
        code, _, problem = run("blind", "b", words)
        assert code == 1
        assert f"“{words}” is not on offer here" in problem

    def test_a_play_of_one_kind_is_not_shown_to_another(self, run: Run) -> None:
        run("blind", "b")
        code, text, problem = run("read", "b")
        assert code == 2
        assert not text
        assert "a play of another kind" in problem


class TestDice:
    @pytest.mark.parametrize("cut", ["", "short"])
    @pytest.mark.parametrize("seed", range(12))
    def test_no_way_on_is_taken_while_time_can_be_spent(self, story: CompiledStory, seed: int, cut: str) -> None:
        session = dice.play_by_chance(story, seed, cut)
        assert session.ended
        for number, move in enumerate(session.moves):
            before = session.truncated_to(number)
            if isinstance(move, Choose) and move.choice == "home":
                assert before.situation.desk_time == 0
            if isinstance(move, Choose) and move.scene == "kitchen" and not cut:
                assert before.situation.turns == 0

    def test_a_contact_carries_any_number_of_pieces_that_its_road_holds(self, story: CompiledStory) -> None:
        plays = (dice.play_by_chance(story, seed) for seed in range(60))
        sizes = {len(move.pieces) for play in plays for move in play.moves if isinstance(move, (Record, Tell))}
        assert sizes == {1, 2, 3}

    def test_kinds_are_drawn_uniformly_whatever_their_number(self, story: CompiledStory) -> None:
        chance, session = random.Random(1), begin(story)  # noqa: S311 - a play, no secret
        drawn = [type(dice.draw_move(session, chance)).__name__ for _ in range(600)]
        assert 240 < drawn.count("Choose") < 360

    def test_the_same_seed_gives_the_same_play(self, story: CompiledStory) -> None:
        assert dice.play_by_chance(story, 5).moves == dice.play_by_chance(story, 5).moves

    def test_three_plays_of_desk_talk_and_cut_are_kept_and_summarised(self, run: Run) -> None:
        code, text, problem = run("dice", "3", "--cut", "short", "--keep", "chance")
        assert (code, problem) == (0, "")
        assert "dice, 3 plays" in text
        _, judged, _ = run("judge", "chance-1", "chance-2", "chance-3", "--json")
        _, again, _ = run("dice", "3", "--cut", "short", "--keep", "second", "--json")
        assert json.loads(judged)["summary"] == json.loads(again)["summary"]

    def test_a_kept_play_is_never_written_over(self, run: Run) -> None:
        run("dice", "1", "--keep", "chance")
        code, _, problem = run("dice", "1", "--keep", "chance")
        assert code == 2
        assert "already" in problem


class TestJudgement:
    def test_it_counts_forks_threads_pairs_and_pieces(self, story: CompiledStory) -> None:
        judgement = judge("a", "reader", played(story, *CAREFUL, "office.home", "meeting.share"))
        assert judgement.ending == "Somebody checked"
        assert judgement.forks == (
            Fork("kitchen", "stay", "strong", plain=False),
            Fork("meeting", "share", "strong", plain=True),
        )
        assert judgement.threads == (
            Thread(("kitchen.somebody", "kitchen.who"), 2),
            Thread(("kitchen.evenings",), 1),
        )
        (talk,) = judgement.conversations
        assert talk.said == ("somebody", "who", "evenings")
        assert (talk.key_lines, talk.key_lines_there) == (("somebody", "who"), 2)
        assert judgement.written == ("friend_name", "boots")
        assert judgement.held == ("referral", "friend", "friend_name", "feeding", "boots")

    def test_a_line_that_asks_for_what_another_set_is_its_follow_up(self, tmp_path: Path) -> None:
        text = SCENARIO.read_text("utf-8").replace("when: asked(kitchen.somebody)", "when: topic == 'somebody'")
        text = text.replace("do: [{learn: [friend]}]", "do: [{learn: [friend]}, {set: {topic: somebody}}]")
        text += "variables:\n  topic: {one_of: [none, somebody], start: none}\n"
        (tmp_path / "by_variable.yaml").write_text(text, "utf-8")
        judgement = judge("a", "reader", played(load_story(tmp_path / "by_variable.yaml"), *CAREFUL))
        assert judgement.threads[0] == Thread(("kitchen.somebody", "kitchen.who"), 2)
        assert judgement.deepest == 2

    def test_pairs_are_the_players_only_if_they_are_lost_without_contacts(self, story: CompiledStory) -> None:
        pairs = judge("a", "reader", played(story, *CAREFUL, "office.home", "meeting.share")).pairs
        assert pairs.own == (("health_visiting", "feeding"), ("police", "friend_name"))
        assert pairs.story == (("health_visiting", "friend"), ("police", "friend"))
        assert pairs.replaced == 0

    def test_a_choice_that_only_a_contact_opened_is_replaced_and_said(self, story: CompiledStory) -> None:
        session = played(story, *CAREFUL, "office.home", "meeting.answer_police")
        repeated = without_contacts(session)
        assert repeated.session.ended
        assert repeated.replaced == 1
        assert not any(isinstance(move, (Record, Tell)) for move in repeated.session.moves)

    def test_pairs_leave_out_the_own_desk_and_closed_lists(self, story: CompiledStory) -> None:
        needed = needed_pairs(story.scenario)
        assert {agency for agency, info in needed if info == "boots"} == set(story.scenario.agencies) - {"social_care"}
        assert not {info for _, info in needed} & {"referral", "rumour"}

    def test_what_the_route_of_a_cut_did_is_not_the_players(self, story: CompiledStory) -> None:
        judgement = judge("a", "reader", played(story, "record:friend", "office.home", "meeting.wait", cut="short"))
        assert judgement.moves == 3
        assert [fork.scene for fork in judgement.forks] == ["meeting"]
        assert judgement.conversations == ()
        assert judgement.held == ("referral", "friend", "friend_name", "feeding", "boots")

    def test_an_unfinished_play_is_not_repeated_beyond_its_end(self, story: CompiledStory) -> None:
        session = played(story, *CAREFUL)
        repeated = without_contacts(session).session
        assert repeated.situation.scene == "office"
        assert judge("a", "reader", session).ending == ""

    def test_words_are_those_of_every_page_once(self, story: CompiledStory) -> None:
        words = [judge("a", "reader", played(story, *CAREFUL[:count])).words for count in range(5)]
        # A scene, a look, a scene, a document and an answer.
        assert words == [4, 4 + 4, 8 + 4, 12 + 6, 18 + 2]

    def test_the_table_shows_every_play_and_the_means(self, run: Run) -> None:
        run("read", "anna", *CAREFUL, "office.home", "meeting.share")
        run("blind", "b")
        code, text, _ = run("judge", "anna", "b")
        assert code == 0
        for words in ("Somebody checked", "(not ended)", "somebody*, who*, evenings", "friend_name → police", "2 deep"):
            assert words in text

    def test_a_summary_has_means_and_ranges_by_player(self, story: CompiledStory) -> None:
        plays = [played(story, "hall.go_in", key) for key in ("kitchen.stay", "kitchen.leave")]
        judgements = [judge("a", "reader", play) for play in plays]
        (summary,) = summarise(judgements)
        assert summary.strong_share == 0.5
        assert summary.measures["forks strong"] == Range(0.5, 0, 1)


def test_a_name_that_is_no_file_name_is_refused(run: Run) -> None:
    code, _, problem = run("read", "../a")
    assert code == 2
    assert "letters, digits and hyphens" in problem


def test_a_play_that_does_not_exist_is_not_judged(run: Run) -> None:
    assert "There is no play “nobody”" in run("judge", "nobody")[2]


def test_an_unknown_cut_is_refused_with_those_there_are(run: Run) -> None:
    assert "It has: short." in run("read", "anna", "--cut", "long")[2]
    assert "It has: short." in run("dice", "1", "--cut", "long")[2]


def test_a_play_that_was_begun_whole_is_not_continued_in_a_cut(run: Run) -> None:
    run("read", "anna")
    assert "take another name" in run("read", "anna", "--cut", "short")[2]
