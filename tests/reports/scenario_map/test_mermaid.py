"""Mermaid text: every scene, every way, and no word that breaks out of its quotes."""

import re

from game.reports.scenario_map.mermaid import mermaid
from game.reports.scenario_map.model import ScenarioMap

LINE = re.compile(
    r"flowchart TD"
    r"|subgraph \w+\[QUOTED\]|end"
    r"|scene_end\(\(\(The end\)\)\)"
    r"|scene_\w+(\{\{QUOTED\}\}|\[\[QUOTED\]\]|\[QUOTED\])(:::never)?"
    r"|ending_\w+\(\[QUOTED\]\)(:::never)?"
    r"|scene_\w+ (-->|-\.->)\|QUOTED\| scene_\w+"
    r"|scene_end -\.-> ending_\w+"
    r"|classDef never stroke-dasharray: 5 5".replace("QUOTED", '"[^"<>&|\\[\\]{}`]*"')
)


def test_every_line_is_of_a_known_form_whatever_the_words(spoilt: ScenarioMap) -> None:
    text = mermaid(spoilt)
    assert [
        line
        for line in text.splitlines()
        if not re.fullmatch(LINE.pattern.replace("QUOTED", '"[^"<>&|\\[\\]{}`]*"'), line.strip())
    ] == []
    assert "onerror#61;alert#40;1#41;" in text


def test_it_shows_scenes_ways_and_what_never_happens(spoilt: ScenarioMap) -> None:
    lines = [line.strip() for line in mermaid(spoilt).splitlines()]
    assert 'scene_lost["Lost"]:::never' in lines
    assert 'scene_office[["16.20, the office"]]' in lines
    assert 'scene_review{{"The review"}}' in lines
    assert 'scene_office -->|"Go home."| scene_review' in lines
    assert 'scene_review -.->|"Never."| scene_end' in lines
    assert 'ending_shared(["The pieces lie together"])' in lines


def test_long_words_are_cut_between_words(tea: ScenarioMap) -> None:
    assert all(len(found) <= 60 for found in re.findall(r'\|"([^"]*)"\|', mermaid(tea)))
