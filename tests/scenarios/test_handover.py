"""The police desk: what its own answers, days and letters say."""

from game.engine.pathway.handover import information_handed_over, receipts_for
from game.engine.pathway.receipts import ReceivedInformation
from tests.scenarios import playing
from tests.scenarios.desks.handover import ALL_STRONG, ALL_WEAK, CALL, DESK, NOTE
from tests.scenarios.playing import altered, arrivals, scenario, words_shown


def test_the_second_officer_has_what_the_first_one_wrote_and_nothing_besides() -> None:
    untold = altered(ALL_STRONG, ("record:care_list,", ""), until="eleven_others.two_eleven")
    session = DESK.play(untold)
    assert (DESK.scenario.desk, "care_list") not in session.situation.knows
    assert "two hours eleven" in words_shown(session)
    assert (DESK.scenario.desk, "unnamed_adult") in session.situation.knows


def test_the_evenings_are_whole_only_with_both_days_and_the_question_who() -> None:
    asked = "what_to_ask.monday,what_to_ask.monday_who,what_to_ask.wednesday"
    for lines, piece in (
        ("what_to_ask.wednesday,what_to_ask.wednesday_who,what_to_ask.monday", "care_list"),
        ("what_to_ask.monday,what_to_ask.wednesday,what_to_ask.wednesday_who", "care_list"),
        ("what_to_ask.monday,what_to_ask.wednesday,what_to_ask.friday", "one_evening"),
        ("what_to_ask.monday,what_to_ask.monday_who,what_to_ask.sunday", "one_evening"),
        ("what_to_ask.opinion,what_to_ask.monday,what_to_ask.wednesday", None),
    ):
        session = DESK.play(altered(ALL_STRONG, (asked, lines), until="bail_sheet"))
        held = {info for who, info in session.situation.knows if who == DESK.scenario.desk}
        assert held & {"care_list", "one_evening"} == ({piece} if piece else set()), lines


def test_a_call_by_four_and_a_note_bring_the_page_of_september_in_time() -> None:
    assert arrivals(DESK.play(ALL_STRONG))["page_released"] == 48
    assert "page_released" not in arrivals(DESK.play(altered(ALL_STRONG, (f"{NOTE},", ""))))
    cupboard = altered(ALL_STRONG, ("eleven_others.two_eleven", "eleven_others.four_nine"))
    assert "page_released" not in arrivals(DESK.play(cupboard))
    written = altered(ALL_STRONG, (f"{CALL},{NOTE}", "tell:prosecutor.expert_waits:email_over_new_year"))
    assert "I am on leave until 11 January" in words_shown(DESK.play(written))


def test_the_interview_can_be_heard_again_in_january_and_its_officer_rung() -> None:
    strong = ALL_STRONG.replace("record:care_list,", "").replace("tell:social_care.care_list+unnamed_adult:phone,", "")
    mail = "tell:social_care.care_list+unnamed_adult:email_over_weekend"
    others = (
        "tell:health_visiting.bail_terms+unnamed_adult:email_over_weekend,tell:legal.scene_record:email_over_weekend,"
    )
    strong = strong.replace(others, "")
    heard = DESK.play(altered(strong, (mail, f"twenty_second.tape,{mail}")))
    assert heard.situation.ending == "shared_planned_reviewed"
    rung = DESK.play(altered(strong, (mail, "twenty_second.ring_hallam"), until="twenty_second.home"))
    assert "Monday, I *think* Monday" in words_shown(rung)


def test_the_word_on_the_stairs_is_the_one_that_she_was_given() -> None:
    assert "They're *not sure*." in words_shown(DESK.play(ALL_STRONG))
    assert "“Cleared,” you hear her say." in words_shown(DESK.play(ALL_WEAK))


def test_what_the_police_wrote_to_social_care_lies_there_when_the_social_worker_sits_down() -> None:
    crossed = receipts_for(scenario(), information_handed_over(DESK.play(ALL_STRONG)))
    own, worker = scenario().desk, playing.played("car.go,hallway.shelves", incoming=list(crossed))
    assert {(own, "care_list"), (own, "unnamed_adult")} <= worker.situation.knows


def test_a_name_that_another_desk_sent_in_january_is_not_new_in_march() -> None:
    def friday(*receipts: ReceivedInformation) -> str:
        session = playing.played(altered(ALL_WEAK, until="friday.home"), incoming=list(receipts), of=DESK.story)
        return words_shown(session)

    sent = "Four statements, and a name that came to you by itself"
    assert sent in friday(ReceivedInformation(agency=DESK.scenario.desk, info="lee_name", day=50))
    assert sent not in friday()
