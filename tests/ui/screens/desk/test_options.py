"""The places of topics in a conversation."""

from game.engine.moves import Ask
from game.engine.views.page import LineView
from game.ui.screens.desk.options import topic_slots


def line(name: str, follows: str = "") -> LineView:
    return LineView(Ask("kitchen", name), name, f"{name}?", 1, open=True, follows=follows)


def test_topics_stand_in_the_order_in_which_they_are_offered() -> None:
    assert topic_slots((), [line("work"), line("ellis")]) == (("kitchen.work", "work"), ("kitchen.ellis", "ellis"))


def test_a_follow_up_takes_the_place_of_what_it_follows_and_the_rest_stays() -> None:
    before = topic_slots((), [line("work"), line("ellis"), line("phone")])
    after = topic_slots(before, [line("work"), line("phone"), line("since", follows="ellis")])
    assert [key for key, _ in after] == ["kitchen.work", "kitchen.since", "kitchen.phone"]


def test_a_second_follow_up_stands_at_the_end_and_an_empty_place_stays_empty() -> None:
    before = topic_slots((), [line("work"), line("ellis")])
    after = topic_slots(before, [line("work"), line("since", "ellis"), line("more", "ellis")])
    assert [key for key, _ in after] == ["kitchen.work", "kitchen.since", "kitchen.more"]
    assert topic_slots(after, [line("work")]) == after
