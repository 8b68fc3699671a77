"""Denials: sentences that a play may make untrue, and ordinary ones that look alike."""

import pytest

from tests.checker.wording.conftest import Said

HERE = "text: Rain on the step."


def denials(said: Said, words: str) -> list[str]:
    return [found.message for found in said((HERE, f"text: |\n      {words}")) if found.code == "W010"]


@pytest.mark.parametrize(
    "words",
    [
        "Nobody asked.",
        "Nobody has rung.",
        "Nobody at the clinic was told, and nobody has ever asked who he was.",
        "No one knows who sleeps there.",
        "No one here has been told.",
        "None of them has written to you.",
        "Not one of you wrote it down.",
        "You never wrote that down.",
        "You never once asked her.",
        "They have not come back to you.",
        "They still haven't come back.",
        "He has not come back to you.",
        "You did not ask.",
        "You didn't ask who he was.",
        "You haven't told anyone.",
        "You have not yet told the police.",
        "You have not heard from them.",
        "Housing was not told.",
        "Housing has never been told.",
        "The police weren't told.",
        "The school is not informed.",
        "It was never recorded.",
        "Housing does not know.",
        "The health visitor did not ring.",
        "The police have yet to be told.",
        "They have yet to reply.",
        "You left without asking who he was.",
        "Not once did you ring.",
        "There is no note of it on the file.",
        "No word has come from the clinic.",
        "No answer came.",
        "Nothing has been written down.",
        "Nothing about him is recorded.",
        "There is nothing about the cot on the file.",
        "It went unrecorded.",
        "You forgot to ask.",
        "Your manager has not\n      been told.",
    ],
)
def test_a_sentence_that_says_what_was_not_done_is_named(said: Said, words: str) -> None:
    assert len(denials(said, words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        '"I don\'t know him," she says.',
        '"Nobody asked me," she says. "You never rang."',
        "She does not look up.",
        "She did not answer.",
        "He has not slept.",
        "She has not said where she works.",
        "She does not know that you have seen it.",
        "Nobody is at the window.",
        "Nobody comes to the door.",
        "Nobody looks up.",
        "Do not write to this address.",
        "The rain has not stopped.",
        "She is not called Pat.",
        "You do not know what happened next.",
        "You do not learn what happened next; practitioners seldom do.",
        "It is not far.",
        "There is no chair.",
        "She takes it without looking.",
        "Nothing moves.",
        "You have not met the two of them together.",
        "The kettle was never hot.",
        "You do not sit down.",
        "You do not know whether that makes it better.",
        "Whatever you do not write, you will have to remember.",
        "Nobody knows how it is done elsewhere.",
        "They never have time before nine.",
    ],
)
def test_an_ordinary_sentence_is_not(said: Said, words: str) -> None:
    assert denials(said, words) == []


def test_a_sentence_that_names_what_it_denies_is_left_to_the_proof(said: Said) -> None:
    words = "text: [{text: Nobody asked., when: not held(name), denies: held(name)}]"
    assert said((HERE, words)) == ()
