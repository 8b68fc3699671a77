from hypothesis import given
from hypothesis import strategies as st

from game.engine.session import begin, replay
from game.engine.story import compile_story
from game.engine.views.text import fill_placeholders, join_paragraphs
from game.scenario.content_hash import content_hash
from game.scenario.local_details.application import localise_scenario, localise_shared
from game.scenario.local_details.fields import LEFT_OUT, people_of
from game.scenario.local_details.form import DetailsForm
from tests.scenario.local_details.conftest import Localise

EVERYTHING = {
    "local.duty": "01234 567890", "agencies.care": "The Harbour team", "people.manager": "Anita Rao",
    "people.dana": "Tara", "surnames.marlow": "Archer", "law.as_at": "1 March 2026", "law.s47.title": "Section 47",
    "support.2.use": LEFT_OUT, "desks.visit.kitchen.discuss": LEFT_OUT, "desks.visit.desk.use": LEFT_OUT,
    "desks.visit.questions.1": "What would you do again?",
}  # fmt: skip


def test_a_detail_changes_wherever_it_is_quoted(localise: Localise) -> None:
    scenario = localise({"local.duty": "01234 567890", "local.team": "Harbour Team"}).scenario
    assert fill_placeholders(scenario, scenario.scenes["desk"].choices["call"].say) == (
        "Ring the duty desk on 01234 567890."
    )
    assert join_paragraphs(scenario, scenario.brief).startswith("You are Ruth Fernandes of Harbour Team.")
    assert fill_placeholders(scenario, scenario.support[0].text).endswith("or ring 01234 567890.")


def test_a_name_of_an_area_follows_where_it_is_typed_too(form: DetailsForm) -> None:
    scenario = form.scenarios[0].model_copy(update={"notice": "Half of Quay Family Team was out; so was your manager."})
    changes = {"local.team": "Harbour Team", "local.support": "anybody"}
    local = localise_scenario(scenario, changes, people_of(form.pack)).scenario
    assert local.notice == "Half of Harbour Team was out; so was your manager."


def test_a_session_of_before_is_not_of_another_scenario(localise: Localise, form: DetailsForm) -> None:
    local = localise(EVERYTHING)
    story = compile_story(local.scenario, local.shipped, local.left_out)
    assert story.content == content_hash(form.scenarios[0]) != content_hash(local.scenario)


def test_nothing_that_a_rule_reads_depends_on_local_details(localise: Localise, form: DetailsForm) -> None:
    shipped, local = form.scenarios[0], localise(EVERYTHING).scenario
    for name, scene in shipped.scenes.items():
        for key, choice in scene.choices.items():
            other = local.scenes[name].choices[key]
            assert (other.when, other.do, other.goto, other.days) == (choice.when, choice.do, choice.goto, choice.days)
    assert (local.information.keys(), local.channels) == (shipped.information.keys(), shipped.channels)


def test_questions_can_be_changed_or_left_out(localise: Localise) -> None:
    scenario = localise({
        "desks.visit.kitchen.discuss": "What did you hear?", "desks.visit.questions.1": LEFT_OUT,
    }).scenario  # fmt: skip
    assert scenario.scenes["kitchen"].discuss == "What did you hear?"
    assert scenario.next is not None
    assert scenario.next.questions == ("Who could own it?",)
    assert localise({"desks.visit.kitchen.discuss": LEFT_OUT}).scenario.scenes["kitchen"].discuss == ""


def test_the_support_page_gets_a_line_of_its_own_and_loses_one(localise: Localise) -> None:
    support = localise({
        "support.own.name": "Wellbeing team", "support.own.text": "Room 4, any day.", "support.2.use": LEFT_OUT,
    }).scenario.support  # fmt: skip
    assert [contact.name for contact in support] == ["Wellbeing team", "Your manager"]


def test_a_date_of_guidance_is_the_one_that_is_read(localise: Localise) -> None:
    law = localise({"law.as_at": "1 March 2026", "law.s47.since": "2000-01-02"}).scenario.law
    assert law is not None
    assert law.as_at.isoformat() == "2026-03-01"
    assert law.provisions["s47"].commencement == "2 January 2000"


def test_what_cannot_stand_in_a_text_is_passed_over(localise: Localise, form: DetailsForm) -> None:
    assert localise({"local.duty": "{local.team}", "agencies.care": "*Us*"}).scenario == localise({}).scenario
    assert localise({}).shipped == form.scenarios[0]


@given(
    st.dictionaries(
        st.sampled_from(
            [*EVERYTHING, "people.lee", "people.doctor", "local.team", "law.s47.since", "support.1.use", "x"]
        ),
        st.one_of(st.text(max_size=30), st.sampled_from(["", LEFT_OUT, "Anita", "Dr", "Anita Rao", "{dana}", "'"])),
    )
)
def test_whatever_stands_in_the_file_the_story_can_be_played_and_is_the_same(
    form: DetailsForm, changes: dict[str, str]
) -> None:
    local = localise_scenario(form.scenarios[0], changes, people_of(form.pack))
    story = compile_story(local.scenario, local.shipped, local.left_out)
    played = replay(begin(story), ["kitchen.ask", "desk.call"]).session
    assert played.events == replay(begin(compile_story(form.scenarios[0])), ["kitchen.ask", "desk.call"]).session.events
    assert all(person.name.strip() for person in local.scenario.people.values())
    for scenario in (local.scenario, localise_shared(form.pack, changes, people_of(form.pack))):
        assert "{dana}" not in scenario.agencies["care"].name


def test_a_pack_by_itself_follows_too(form: DetailsForm) -> None:
    pack = localise_shared(form.pack, EVERYTHING, people_of(form.pack))
    assert pack.agencies["care"].name == "The Harbour team"
    assert [pack.people[key].name for key in ("dana", "neil", "manager")] == ["Tara Archer", "Neil Archer", "Anita Rao"]
