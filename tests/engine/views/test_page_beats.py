"""The beats of a page: short steps in the order of what happened."""

from game.engine.views.page_beats import BEAT_WORDS, split_into_beats
from game.engine.views.page_blocks import PageBlock


def words(count: int) -> str:
    return " ".join(["word"] * count)


def test_what_came_of_a_choice_what_arrived_and_the_scene_are_beats_of_their_own() -> None:
    blocks = [PageBlock("now", "Now."), PageBlock("arrived", "A letter.", "12 March"), PageBlock("scene", "A room.")]
    assert [beat.kind for beat in split_into_beats(blocks)] == ["outcome", "arrivals", "scene"]


def test_a_long_scene_is_divided_at_its_paragraphs_and_loses_no_word() -> None:
    text = "\n\n".join(words(count) for count in (30, 25, 40, 10, 35))
    beats = split_into_beats([PageBlock("scene", text, "The hall")])
    parts = [block for beat in beats for block in beat.blocks]
    assert "\n\n".join(part.text for part in parts) == text
    assert [part.title for part in parts] == ["The hall"] + [""] * (len(parts) - 1)
    assert all(len(part.text.split()) <= BEAT_WORDS for part in parts)


def test_each_line_said_has_a_beat_of_its_own_and_is_not_divided() -> None:
    answer = f"{words(50)}\n\n{words(50)}"
    beats = split_into_beats([PageBlock("asked", answer, "Who?", "who"), PageBlock("asked", "No.", "Lee?", "lee")])
    assert [beat.blocks[0].text for beat in beats] == [answer, "No."]


def test_what_is_shown_elsewhere_makes_no_beat() -> None:
    assert split_into_beats([PageBlock("opened", "", "A form"), PageBlock("sent", "Words.")]) == ()


def test_a_long_list_of_what_stayed_unwritten_is_divided_between_its_pieces() -> None:
    text = "; ".join(words(12) for _ in range(9))
    beats = split_into_beats([PageBlock("unwritten", text)])
    assert len(beats) > 1
    assert "; ".join(block.text for beat in beats for block in beat.blocks) == text
