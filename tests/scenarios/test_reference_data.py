"""The reference data of the Eastmere pack: the real case, the glossary, the law and the local details."""

import datetime
import hashlib
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from game import paths
from game.scenario.model.shared import Case, CaseEvent, CaseFinding, Law, Provision, SharedContent, Term
from tests.scenarios.playing import scenario

AS_AT = datetime.date(2026, 11, 23)

# Nobody but Peter is named in the product, and so not here either: these are digests of names printed in the coverage.
NAMES_NOT_TO_PRINT = frozenset(
    {
        "06b9a6eacd7a",
        "31aad4dbcb97",
        "348d77e943a9",
        "56e123948513",
        "6b1b77e7959b",
        "73f91b8e33fa",
        "809dfd482e18",
        "b8746e3fc5eb",
        "b9ade24799e0",
        "c7c084318b6f",
    }
)

FORBIDDEN_PHRASES = ("baby p", "victim", "disguised compliance", "hidden men", "hidden man", "murdered by")

DRAMA_RANGES = re.compile(r"01632 960\d{3}|07700 900\d{3}")

YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def digest(word: str) -> str:
    return hashlib.sha256(word.lower().encode()).hexdigest()[:12]


def named_in(text: str, digests: frozenset[str]) -> set[str]:
    return {word for word in re.findall(r"[A-Za-z]+", text) if digest(word) in digests}


def raw() -> dict[str, Any]:
    pack = paths.scenarios() / "eastmere"
    merged: dict[str, Any] = {}
    for name in ("case", "glossary", "local"):
        merged |= yaml.safe_load((pack / f"{name}.yaml").read_text(encoding="utf-8"))
    return merged


@pytest.fixture(scope="module")
def world() -> SharedContent:
    return SharedContent.model_validate(raw())


@pytest.fixture(scope="module")
def case(world: SharedContent) -> Case:
    assert world.case is not None
    return world.case


@pytest.fixture(scope="module")
def law(world: SharedContent) -> Law:
    assert world.law is not None
    return world.law


def leaves(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of the data with its place."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from leaves(below, f"{place}/{key}")
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from leaves(below, f"{place}/{number}")
    else:
        yield place, str(value)


def is_citation(place: str) -> bool:
    return re.fullmatch(r"/case/sources/\w+/(?:title|where)", place) is not None


def texts() -> list[tuple[str, str]]:
    return list(leaves(raw()))


# The case ------------------------------------------------------------------------------------------------------------


def test_all_sixteen_findings_are_there_in_order(case: Case) -> None:
    assert list(case.findings) == [f"F{number}" for number in range(1, 17)]


def test_every_finding_has_a_dated_source(case: Case) -> None:
    undated = [
        key
        for key, finding in case.findings.items()
        if not any(YEAR.search(case.sources[source].date) for source in finding.sources)
    ]
    assert undated == []


def test_every_finding_is_worded_as_a_report(case: Case) -> None:
    assert [key for key, finding in case.findings.items() if not finding.text.startswith("As reported by ")] == []


def test_every_source_of_a_finding_is_named_in_its_sentence_with_its_date(case: Case) -> None:
    unnamed = [
        (key, source)
        for key, finding in case.findings.items()
        for source in finding.sources
        if case.sources[source].by not in finding.text or case.sources[source].date not in finding.text
    ]
    assert unnamed == []


def test_no_finding_claims_that_a_review_was_read_whole(case: Case) -> None:
    assert [key for key, finding in case.findings.items() if finding.read == "whole"] == []


def test_every_finding_says_what_is_different_today(case: Case) -> None:
    assert [key for key, finding in case.findings.items() if not finding.today.strip()] == []


def test_what_pressed_on_the_staff_is_printed_in_every_debrief(case: Case) -> None:
    assert case.pressures == ("F15", "F16")


def test_the_two_reviews_stand_side_by_side(case: Case) -> None:
    assert "no single factor" in case.summary
    assert "could and should have been prevented" in case.summary


def test_the_dedication_calls_him_peter(case: Case) -> None:
    assert case.name == "Peter"
    assert case.dedication.startswith("For Peter,")


# Sources -------------------------------------------------------------------------------------------------------------


def reference(world: SharedContent, law: Law) -> dict[str, Term | Provision]:
    return {**{f"terms/{key}": term for key, term in world.terms.items()}, **law.provisions}


def test_every_quoted_source_id_resolves(world: SharedContent, case: Case, law: Law) -> None:
    quoting: dict[str, CaseFinding | CaseEvent | Term | Provision] = {**case.findings, **reference(world, law)}
    quoting |= {event.date: event for event in case.chronology}
    lost = [(key, source) for key, entry in quoting.items() for source in entry.sources if source not in case.sources]
    assert lost == []


def test_every_source_is_quoted_somewhere(world: SharedContent, case: Case, law: Law) -> None:
    quoting: list[CaseFinding | CaseEvent | Term | Provision] = [*case.findings.values(), *case.chronology]
    quoting += reference(world, law).values()
    quoted = {source for entry in quoting for source in entry.sources}
    prose = " ".join((case.summary, *case.contested))
    idle = [
        key
        for key, source in case.sources.items()
        if key not in quoted and source.by.split(",")[-1].strip() not in prose
    ]
    assert idle == []


def test_the_glossary_quotes_no_source_on_the_real_case(world: SharedContent, law: Law) -> None:
    # Terms are read during play, where the real case is not spoken of.
    speaking = [
        key for key, entry in reference(world, law).items() if any(source.startswith("S") for source in entry.sources)
    ]
    assert speaking == []


def test_whatever_is_marked_verified_has_a_source(world: SharedContent, law: Law) -> None:
    assert [key for key, entry in reference(world, law).items() if entry.verified and not entry.sources] == []


# Words ---------------------------------------------------------------------------------------------------------------


def test_a_name_is_recognised_by_its_digest_inside_a_sentence() -> None:
    assert named_in("It lay on Quillon's desk.", frozenset({digest("quillon")})) == {"Quillon"}


def test_nobody_of_the_real_case_is_named_but_peter() -> None:
    assert [
        (place, named_in(text, NAMES_NOT_TO_PRINT)) for place, text in texts() if named_in(text, NAMES_NOT_TO_PRINT)
    ] == []


@pytest.mark.parametrize("phrase", FORBIDDEN_PHRASES)
def test_a_word_we_do_not_use_stands_only_in_a_citation(phrase: str) -> None:
    explains_the_label = {"disguised compliance": {"/terms/disguised_compliance/term"}}.get(phrase, set())
    found = {place for place, text in texts() if phrase in text.lower() and not is_citation(place)}
    assert found == explains_the_label


def test_the_label_explained_with_care_asks_for_the_behaviour_instead(world: SharedContent) -> None:
    label = world.terms["disguised_compliance"]
    assert label.term.startswith("“")
    assert "leave the label out" in label.text


# Law, glossary, local details ----------------------------------------------------------------------------------------


def test_the_law_carries_the_day_it_was_read(law: Law) -> None:
    assert law.as_at == AS_AT


def test_every_provision_is_read_again_within_a_year(law: Law) -> None:
    def in_time(provision: Provision) -> bool:
        return provision.review_by is not None and AS_AT < provision.review_by <= AS_AT.replace(year=AS_AT.year + 1)

    assert [key for key, provision in law.provisions.items() if not in_time(provision)] == []


def test_commencement_is_a_date_or_said_to_be_unconfirmed(law: Law) -> None:
    unclear = [
        key
        for key, provision in law.provisions.items()
        if provision.commencement != "not confirmed" and not YEAR.search(provision.commencement)
    ]
    assert unclear == []


def test_what_is_not_confirmed_has_no_day_and_everything_else_has_one(law: Law) -> None:
    unsure = {key for key, provision in law.provisions.items() if provision.commencement == "not confirmed"}
    assert unsure == {"information_sharing_duty", "family_group_decision_making"}
    assert unsure == {key for key, provision in law.provisions.items() if provision.in_force_from is None}


def test_what_has_been_law_for_decades_says_so(law: Law) -> None:
    for key in ("s17", "s20", "s31", "s38", "s44", "s46", "s47", "parental_responsibility"):
        assert "for decades" in law.provisions[key].commencement
        assert law.provisions[key].in_force_from == datetime.date(1991, 10, 14)


def test_whatever_a_choice_of_the_first_desk_relies_on_was_in_force_when_it_begins(law: Law) -> None:
    cited = {name for scene in scenario().scenes.values() for choice in scene.choices.values() for name in choice.basis}
    late = {key for key in cited if (law.provisions[key].in_force_from or datetime.date.max) > scenario().starts}
    assert cited
    assert late == set()


@pytest.mark.parametrize("key", ["information_sharing_duty", "family_group_decision_making", "working_together"])
def test_the_law_of_2026_is_not_passed_off_as_confirmed(law: Law, key: str) -> None:
    assert "not confirmed" in law.provisions[key].commencement
    assert not law.provisions[key].verified


def test_no_glossary_entry_is_longer_than_three_sentences(world: SharedContent) -> None:
    assert [key for key, term in world.terms.items() if len(re.findall(r"[.!?](?:\s|$)", term.text)) > 3] == []


def test_every_telephone_number_is_one_that_is_kept_for_drama(world: SharedContent) -> None:
    numbers = [detail.value for detail in world.local.values() if re.search(r"\d{3}", detail.value)]
    assert numbers
    assert [number for number in numbers if not DRAMA_RANGES.fullmatch(number)] == []


def test_only_local_details_hold_telephone_numbers() -> None:
    holding = {place.split("/")[1] for place, text in texts() if re.search(r"\b0\d{3,4} ?\d{6}\b|\b0\d{9,10}\b", text)}
    assert holding == {"local"}
