"""How sure a pack is of what it says."""

from tests.checker.wording.conftest import Said

TERMS = "terms:\n  a: {term: a, text: One., verified: false}\n  b: {term: b, text: Two., verified: false}\n"


def test_entries_that_wait_for_an_expert_are_counted_once_a_file(said: Said) -> None:
    (found,) = said(more=TERMS)
    assert found.message == "2 entries still wait for somebody who can confirm it (`verified: false`)."


def test_no_more_is_said_of_as_many_as_the_pack_knows_of(said: Said) -> None:
    assert said(more=f"{TERMS}words: {{unverified: 2}}\n") == ()
    assert [found.code for found in said(more=f"{TERMS}words: {{unverified: 1}}\n")] == ["W007"]


def test_guidance_is_in_date_on_the_day_itself(said: Said) -> None:
    law = "law:\n  as_at: 2026-11-22\n  provisions:\n    duty: {title: Duty, text: A duty., review_by: 2026-11-%s}\n"
    assert said(more=law % 24) == ()
    assert [(found.code, found.message) for found in said(more=law % 23)] == [
        ("W008", "`duty` was to be read again by 2026-11-23.")
    ]


def test_one_dated_source_is_enough_for_a_finding(said: Said) -> None:
    case = (
        "case:\n  name: Peter\n  summary: As reported.\n"
        "  sources: {S1: {title: A report}, S2: {title: A report, date: May 2009}}\n"
        "  findings: {F1: {text: As reported., sources: %s}}\n"
    )
    assert said(more=case % "[S1, S2]") == ()
    assert [found.code for found in said(more=case % "[S1]")] == ["W006"]


def test_whoever_has_read_other_words_is_asked_to_read_again(said: Said) -> None:
    entry = "reviews: [{by: paediatrician, date: 2026-11-30, at: %s}]\n"
    (found,) = said(more=entry % "0123456789ab")
    assert found.code == "W014"
    current = found.message.split()[3]
    assert said(more=entry % current) == ()
