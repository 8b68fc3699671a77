"""The word lists of a pack: a file of their own, read with the others and shown to nobody."""

from pathlib import Path

from game.scenario.content_hash import content_hash
from game.scenario.loader import load_path, load_scenario

LISTS = """\
words:
  known: [biro, don't]
  avoid: [{phrase: the gap, instead: who is not known}]
  unverified: 3
"""


def test_the_lists_of_a_pack_lie_in_a_file_of_their_own(pack: Path) -> None:
    (pack / "words.yaml").write_text(LISTS, encoding="utf-8")
    assert load_path(pack).problems == ()
    scenario = load_scenario(pack / "first_visit.yaml").value
    assert scenario is not None
    assert scenario.words is not None
    assert scenario.words.known == ("biro", "don’t"), "as a reader sees them"
    assert [(each.phrase, each.instead) for each in scenario.words.avoid] == [("the gap", "who is not known")]


def test_the_file_is_no_scenario(pack: Path) -> None:
    (pack / "words.yaml").write_text(LISTS, encoding="utf-8")
    assert len(load_path(pack).scenarios) == 2


def test_a_list_changes_nothing_that_a_play_shows(pack: Path) -> None:
    before = load_scenario(pack / "first_visit.yaml").value
    (pack / "words.yaml").write_text(LISTS, encoding="utf-8")
    after = load_scenario(pack / "first_visit.yaml").value
    assert before is not None
    assert after is not None
    assert content_hash(before) == content_hash(after)


def test_a_scenario_may_not_define_again_what_its_pack_says_of_words(pack: Path) -> None:
    (pack / "words.yaml").write_text(LISTS, encoding="utf-8")
    file = pack / "first_visit.yaml"
    file.write_text(f"{file.read_text(encoding='utf-8')}words: {{known: [centile]}}\n", encoding="utf-8")
    assert [found.code for found in load_scenario(file).problems] == ["M018"]
