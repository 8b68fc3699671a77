"""The scene that the README shows can be read: it stands in the pack that `new` makes, in place of that pack's own."""

import re
from pathlib import Path

from game.cli import main
from game.engine.story import compile_story
from game.scenario.loader import load_scenario

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
SCENE = re.search(r"```yaml\n(  kitchen:.*?)```", README, flags=re.DOTALL)
OWN_SCENE = re.compile(r"^  kitchen:.*?(?=^  \w+:)", re.DOTALL | re.MULTILINE)


def test_its_scene_loads_in_a_new_pack_and_is_a_conversation(tmp_path: Path) -> None:
    assert SCENE is not None
    assert main(["new", str(tmp_path / "mine")]) == 0
    file = tmp_path / "mine" / "first_visit.yaml"
    text, count = OWN_SCENE.subn(lambda _: SCENE[1] + "\n", file.read_text(encoding="utf-8"))
    assert count == 1
    file.write_text(text, encoding="utf-8")
    loaded = load_scenario(file)
    assert [problem.message for problem in loaded.problems] == []
    assert loaded.value is not None
    assert [line.topic for line in loaded.value.scenes["kitchen"].talk.values()] == [
        "Work",
        "Help at home",
        "Who is that?",
    ]
    assert len(compile_story(loaded.value).scenes["kitchen"].lines) == 3
