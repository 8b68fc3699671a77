import pytest

from game import paths
from game.records.local_details import details_form
from game.scenario.local_details.draft import DetailsDraft
from game.scenario.local_details.fields import LEFT_OUT
from game.scenario.local_details.form import DetailsForm


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("local.duty", "", "Nothing stands here"),
        ("local.duty", "999", "for an emergency"),
        ("local.duty", "9-9-9", "for an emergency"),
        ("local.duty", "101", "a public line"),
        ("local.duty", "ring us", "no telephone number"),
        ("local.duty", "12", "4 to 15 digits"),
        ("local.duty", "0" * 20, "4 to 15 digits"),
        ("local.team", "112", "for an emergency"),
        ("local.team", "x" * 121, "121 characters long"),
        ("local.team", "The {dana} team", "“{” would be taken for a mark"),
        ("local.team", LEFT_OUT, "cannot be left out"),
        ("local.team", "*Us*", "“*” would be taken for a mark"),
        ("local.team", "<b>Us</b>", "“<” would be taken for a mark"),
        ("local.team", "- Us", "“-” would be taken for a mark"),
        ("local.team", "A\x07B", "cannot be printed"),
        ("local.team", "A\u202eB", "cannot be printed"),
        ("law.as_at", "31 February 2026", "no day of the calendar"),
        ("law.as_at", "soon", "no day of the calendar"),
        ("law.s47.since", "1 June 2027", "begins on 11 January 2027"),
        ("agencies.care", "Family team", "Begin with “The”"),
        ("people.manager", "Anita", "write both"),
        ("people.manager", "Anita Darko", "“Darko” is the name of Grace Darko too"),
        ("people.manager", "Dr Anita Rao", "without it"),
        ("people.manager", "anita rao", "capital letter"),
        ("people.manager", "Anita R4o", "letters, spaces"),
        ("people.doctor", "Dr", "a title alone"),
        ("people.doctor", "Mr Paul Quist", "write Dr and the new name"),
        ("people.dana", "Tara Archer", "first name alone"),
        ("people.lee", "Jo Brown", "one word"),
        ("people.nurse", "Joy Darko", "“Grace” is also a common word"),
        ("surnames.marlow", "Boateng", "the name of Dr Emmanuel Boateng too"),
        ("desks.visit.kitchen.discuss", "", "leave it out with the button"),
        ("desks.visit.kitchen.use", "no", "Write “in use” or “left out”"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_in_one_sentence(
    form: DetailsForm, key: str, value: str, reason: str
) -> None:
    told = form.refusal(form.fields[key], value, {})
    assert reason in told
    assert told.endswith(".")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("local.duty", "+44 (0)1234 567-890, option 2"),
        ("local.team", "Team 4’s front door, O'Hara House"),
        ("law.as_at", "1 December 2026"),
        ("law.as_at", "1/12/2026"),
        ("law.s47.since", "2026-01-05"),
        ("people.manager", "Anita Rao-O'Hara"),
        ("people.doctor", "Mary Quist"),
        ("people.doctor", "Dr Mary van der Berg"),
        ("people.lee", "Jo"),
        ("support.own.text", ""),
        ("desks.visit.kitchen.discuss", LEFT_OUT),
    ],
)
def test_a_value_that_fits_is_not_refused(form: DetailsForm, key: str, value: str) -> None:
    assert form.refusal(form.fields[key], value, {}) == ""


def test_what_ships_is_never_refused_and_says_where_it_is_used(form: DetailsForm) -> None:
    for field in form.fields.values():
        assert form.refusal(field, form.shipped(field), {}) == ""
        assert form.usage(field).endswith(".")
        assert "{" not in form.shipped(field)


def test_it_says_in_how_many_places_a_detail_stands(form: DetailsForm) -> None:
    assert form.usage(form.fields["local.duty"]) == "Used in 2 places: the support page, A visit."
    assert form.usage(form.fields["people.manager"]) == "Used in 3 places: A visit (3)."


def test_a_key_that_nothing_has_is_told(form: DetailsForm) -> None:
    assert dict(form.slips({"local.dutty": "1", "local.duty": "01234 567890"})) == {
        "local.dutty": "Nothing of this pack has this key.",
    }


@pytest.fixture(scope="module")
def eastmere() -> DetailsForm:
    form = details_form(paths.scenarios() / "eastmere")
    assert form is not None
    return form


def test_no_mark_of_the_language_is_shown_anywhere_in_the_form(eastmere: DetailsForm) -> None:
    shown = [f"{section.title} {section.about}" for section in eastmere.sections]
    for field in eastmere.fields.values():
        shown += [field.label, field.note, field.off_label, eastmere.shipped(field), eastmere.usage(field)]
    assert not [text for text in shown if "{" in text or "[[" in text]


def test_what_the_short_way_plays_is_marked(eastmere: DetailsForm) -> None:
    scenario = next(each for each in eastmere.scenarios if each.id == "just_a_friend")
    for name in scenario.scenes:
        field = eastmere.fields.get(f"desks.just_a_friend.{name}.use")
        assert field is None or (", on the short way:" in field.label) == (name in scenario.cuts["short"].plays)


@pytest.fixture
def draft(form: DetailsForm) -> DetailsDraft:
    return DetailsDraft(form, {"other.pack": "kept"})


def test_what_is_typed_in_one_go_is_undone_in_one_go(draft: DetailsDraft) -> None:
    team = draft.form.fields["local.team"]
    for typed in ("H", "Ha", "Harbour"):
        draft.write(team, typed)
    draft.set(draft.form.fields["desks.visit.desk.use"], LEFT_OUT)
    assert draft.undo() == draft.form.fields["desks.visit.desk.use"]
    assert draft.value(team) == "Harbour"
    assert draft.undo() == team
    assert draft.value(team) == "Quay Family Team"
    assert draft.undo() is None


def test_the_shipped_value_typed_again_is_no_change(draft: DetailsDraft) -> None:
    team = draft.form.fields["local.team"]
    draft.write(team, "Harbour")
    draft.write(team, "Quay Family Team ")
    assert "local.team" not in draft.changes


def test_a_refused_value_stays_to_be_mended_and_is_not_kept(draft: DetailsDraft) -> None:
    duty = draft.form.fields["local.duty"]
    draft.write(duty, "999")
    assert draft.value(duty) == "999"
    assert "emergency" in draft.refusal(duty)
    assert draft.usable == {"other.pack": "kept"}


def test_what_held_before_a_refused_value_holds_on(draft: DetailsDraft) -> None:
    duty = draft.form.fields["local.duty"]
    draft.set(duty, "01234 567890")
    for typed in ("01234 56789", "01234", "01234x"):
        draft.write(duty, typed)
    draft.pause()
    assert (draft.value(duty), draft.holding(duty)) == ("01234x", "01234 567890")
    assert draft.usable["local.duty"] == "01234 567890"
    assert draft.kept == frozenset()
    draft.set(duty, draft.form.shipped(duty))
    draft.set(duty, "999")
    assert draft.holding(duty) == "01632 960118"
