"""The page on what has to be read names every scenario and every unread entry, and claims no review."""

import re
from pathlib import Path

from game import paths
from game.scenario.loader import load_pack, load_scenario

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "review-needed.md").read_text(encoding="utf-8")
EASTMERE = paths.scenarios() / "eastmere"


def test_every_desk_of_the_pathway_says_who_has_to_read_it() -> None:
    pack = load_pack(EASTMERE).value
    assert pack is not None
    assert [name for name in pack.pathway if f"(`{name}`)" not in PAGE] == []


def test_every_entry_that_no_expert_has_read_is_listed_and_no_other() -> None:
    pack = load_pack(EASTMERE).value
    assert pack is not None
    assert pack.law is not None
    terms = dict(pack.terms)
    for name in pack.pathway:
        scenario = load_scenario(EASTMERE / f"{name}.yaml").value
        assert scenario is not None
        terms |= scenario.terms
    unread = {name for name, term in terms.items() if not term.verified}
    unread |= {name for name, provision in pack.law.provisions.items() if not provision.verified}
    listed = PAGE.split("## Entries that no expert has read")[1].split("**Support:**")[0]
    assert set(re.findall(r"`(\w+)`", listed)) == unread | {"first_available_tuesday", "round_the_table", "next_of_kin"}


def test_it_says_that_nobody_has_reviewed_anything_yet() -> None:
    assert "Nobody of these professions has reviewed a scenario yet." in PAGE
