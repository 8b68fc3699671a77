"""The papers of a session: nothing on a sheet for the group gives an option away, and nothing is left unfilled."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from game import TEXT_BOX_NOTICE, paths
from game.engine.contacts import recipients
from game.engine.views.text import long_date
from game.reports.debrief.blocks import Block, BulletList, Heading, Note, Part, Prose
from game.reports.debrief.html_page import document_html
from game.reports.print_pack.files import write_print_pack
from game.reports.print_pack.minutes import planned_scenes, room_minutes
from game.reports.print_pack.sheets import Sheet, print_sheets
from game.reports.print_pack.story_text import StoryText
from tests.scenarios.playing import FOLDER, scenario, story

DESKS = sorted(path.stem for path in FOLDER.glob("*.yaml") if "\ndesk:" in path.read_text("utf-8"))
FOR_THE_GROUP = ("decisions", "conversations", "documents", "desk")


def sheets(name: str, cut: str = "") -> dict[str, Sheet]:
    return {sheet.name: sheet for sheet in print_sheets(StoryText(story(name), cut))}


def block_words(block: Block) -> str:
    match block:
        case Heading(text) | Prose(text) | Note(text):
            return text
        case BulletList(items):
            return "\n".join(items)
        case _:
            return ""


def words(parts: tuple[Part, ...]) -> str:
    texts = [block_words(block) for part in parts for block in part.blocks]
    inside = [block_words(block) for part in parts for section in part.sections for block in section.blocks]
    return "\n".join([*(part.title for part in parts), *texts, *inside])


@pytest.mark.parametrize("name", DESKS)
def test_no_mark_of_the_language_is_left_on_any_sheet(name: str) -> None:
    for sheet in sheets(name).values():
        page = document_html("t", "s", "a", sheet.parts)
        assert not re.findall(r"\{[a-z_.0-9+]+\}|\[\[", page), sheet.name


@pytest.mark.parametrize("name", DESKS)
def test_a_sheet_for_the_group_says_of_no_option_what_speaks_for_it(name: str) -> None:
    given = "\n".join(words(sheet.parts) for key, sheet in sheets(name).items() if key in FOR_THE_GROUP)
    shown = StoryText(story(name))
    for key, scene in scenario(name).scenes.items():
        for choice in scene.choices.values():
            for text in (choice.because, choice.cost, scene.presenter):
                assert not text or shown.words(text, key) not in given


@pytest.mark.parametrize("name", DESKS)
def test_every_decision_has_a_sheet_with_its_options_and_room_for_an_answer(name: str) -> None:
    decided = [scene for scene in scenario(name).scenes.values() if scene.is_decision]
    parts = sheets(name)["decisions"].parts
    assert len(parts) == len(decided)
    for part, scene in zip(parts, decided, strict=True):
        (options,) = [block.items for block in part.blocks if isinstance(block, BulletList)]
        assert [option[:5] for option in options] == ["**A**", "**B**", "**C**", "**D**"][: len(scene.choices)]
        assert Note(TEXT_BOX_NOTICE) in part.blocks


def test_the_options_do_not_stand_in_the_authors_order_everywhere() -> None:
    in_order = 0
    for name in DESKS:
        for part, scene in zip(
            sheets(name)["decisions"].parts,
            [scene for scene in scenario(name).scenes.values() if scene.is_decision],
            strict=True,
        ):
            (options,) = [block.items for block in part.blocks if isinstance(block, BulletList)]
            first = StoryText(story(name)).words(next(iter(scene.choices.values())).say)
            in_order += options[0].removeprefix("**A** ") == first
    assert in_order < 20


def test_a_cut_prints_what_it_plays_and_nothing_else() -> None:
    short = sheets("just_a_friend", "short")
    whole = sheets("just_a_friend")
    assert len(short["decisions"].parts) < len(whole["decisions"].parts)
    plays = scenario("just_a_friend").cuts["short"].plays
    assert len(planned_scenes(StoryText(story("just_a_friend"), "short"))) == len(plays)


def test_a_place_to_write_comes_after_the_sentence_on_real_names() -> None:
    for sheet in sheets("handover").values():
        for part in sheet.parts:
            blocks = [block_words(block) for block in part.blocks]
            lines = [place for place, text in enumerate(blocks) if set(text) == {"."}]
            if lines:
                assert TEXT_BOX_NOTICE in blocks[: lines[0]]


def test_the_guide_says_first_how_to_stop_and_last_what_was_reported() -> None:
    parts = sheets("next_of_kin")["guide"].parts
    assert "How to stop" in words(parts[:1])
    assert parts[-1].title == "The real case, as it was reported"
    assert "What presses here" in words(parts)


@pytest.mark.parametrize("has_pdf", [False, True])
def test_the_pack_is_written_as_pages_and_on_request_as_tagged_pdf(tmp_path: Path, *, has_pdf: bool) -> None:
    if has_pdf:
        pytest.importorskip("typst")
    files = write_print_pack(story("handover"), "short", tmp_path / "pack", paths.assets(), has_pdf=has_pdf)
    assert {file.suffix for file in files} == ({".html", ".pdf"} if has_pdf else {".html"})
    assert all(file.stat().st_size > 1000 for file in files)
    page = (tmp_path / "pack" / "decisions.html").read_text("utf-8")
    assert "<script" not in page
    assert "break-before: page" in page
    if has_pdf:
        assert b"/StructTreeRoot" in (tmp_path / "pack" / "guide.pdf").read_bytes()


def test_a_decision_that_is_left_out_has_no_sheet_and_takes_no_time_to_talk() -> None:
    whole = StoryText(story("ten_minutes"))
    less = StoryText(replace(whole.story, left_out=frozenset({"slot"})))
    assert set(whole.decisions) - set(less.decisions) == {"slot"}
    assert len(sheet_parts(less, "decisions")) == len(sheet_parts(whole, "decisions")) - 1
    assert sum(each.minutes for each in planned_scenes(less)) < sum(each.minutes for each in planned_scenes(whole))


def test_the_guide_says_of_a_decision_that_is_left_out_that_nobody_votes_and_every_figure_is_the_same() -> None:
    less = replace(story("ten_minutes"), left_out=frozenset({"slot"}))
    (plan,) = [part for part in sheet_parts(StoryText(less), "guide") if part.title == "The plan"]
    assert words((plan,)).count("a decision: not voted on and not looked at, as you have chosen") == 1
    minutes = room_minutes(less, less.scenario.scenes)
    assert f"About {minutes} minutes" in words((plan,))
    assert minutes < room_minutes(story("ten_minutes"), less.scenario.scenes)


def sheet_parts(text: StoryText, name: str) -> tuple[Part, ...]:
    return next(sheet.parts for sheet in print_sheets(text) if sheet.name == name)


def test_a_desk_says_of_every_road_on_which_date_somebody_has_what_is_told() -> None:
    text = StoryText(story("just_a_friend"), "short")
    desk = next(part for part in sheet_parts(text, "desk") if part.title == text.heading("desk_two"))
    said = words((desk,))
    at_desk = text.entered["desk_two"]
    roads = {road for recipient in recipients(text.story, at_desk) for road in recipient.roads}
    late = {text.scenario.channels[road].days for road in roads} - {0}
    day = at_desk.day
    assert late
    assert all(long_date(text.scenario, day + days) in said for days in late)
    assert "by phone (today, not in writing)" in said
