from game.engine.debrief import debrief
from game.engine.story import Story
from game.records.outline import Grid, Heading, Items, Part, Piece, Prose, outline
from game.records.play import Play
from tests.records import tea


def words(pieces: tuple[Piece, ...]) -> str:
    found = []
    for piece in pieces:
        match piece:
            case Heading(text) | Prose(text):
                found.append(text)
            case Items(items):
                found += items
            case Grid(_, rows):
                found += [" ".join(row) for row in rows]
    return "\n".join(found)


def laid_out(play: Play, story: Story) -> tuple[Part, ...]:
    return outline(debrief(play.session, play.notes), story.scenario)


def test_the_four_parts_stand_in_their_order(play: Play, story: Story) -> None:
    parts = laid_out(tea.made(play), story)
    assert [part.title for part in parts] == ["How are you?", "What happened", "Looking closer", "Next"]


def test_the_trainees_own_reason_stands_before_the_authors(play: Play, story: Story) -> None:
    tea.made(play).note("reason", "She offered it.", "kitchen.ask_who")
    decision = words(laid_out(play, story)[2].sections[0].pieces)
    assert decision.index("She offered it.") < decision.index("A name can be checked.")


def test_a_play_that_was_left_says_so(play: Play, story: Story) -> None:
    tea.made(play, 3)
    assert "left before its end" in words(laid_out(play, story)[1].pieces)


def test_what_went_well_stands_before_the_decisions(play: Play, story: Story) -> None:
    assert "What is his full name?" in words(laid_out(tea.made(play), story)[2].pieces)


def test_a_desk_that_received_something_is_named_once(play: Play, story: Story) -> None:
    for key in ("kitchen.ask_who", "tell:police.lee_name:email", "office.home"):
        move = story.move(key)
        assert move is not None
        play.act(move)
    told = words(laid_out(play, story)[1].sections[0].pieces)
    assert "13 January Police received: The full name of Dana" in told
    assert "Police: Police" not in told


def test_nothing_is_scored(play: Play, story: Story) -> None:
    for part in laid_out(tea.made(play), story):
        text = words((*part.pieces, *(piece for section in part.sections for piece in section.pieces), *part.after))
        for word in ("score", "out of", "%", "correct", "wrong", "fail"):
            assert word not in text.lower().replace("nothing is scored", "")


def test_support_and_the_number_to_call_stand_at_the_end(play: Play, story: Story) -> None:
    end = words(laid_out(tea.made(play), story)[3].after)
    assert "Your supervisor: first of all" in end
    assert "999" in end


def test_what_the_trainee_wants_to_take_along_is_there(play: Play, story: Story) -> None:
    tea.made(play).note("supervision", "Ask about names.")
    assert "You wrote: Ask about names." in words(laid_out(play, story)[3].pieces)
