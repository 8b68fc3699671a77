"""The condition language: what parses, what kind it yields, and what people are told about the rest."""

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.expressions.parser import (
    ExpressionError,
    OutOfScopeNameError,
    UnknownNameError,
    parse_condition,
)
from game.scenario.expressions.syntax_tree import (
    AllOf,
    AnyOf,
    Arithmetic,
    Compare,
    Day,
    Expression,
    Fact,
    Literal,
    Not,
    Scope,
    VariableReference,
    references_in,
    type_of,
)
from game.scenario.symbols import with_told

NAMES = Scope(
    variables={"trust": "number", "open": "truth", "access": "text"},
    words={"access": ("open", "refused")},
    facts={"held": {"lee"}, "recorded": {"lee"}, "knows": {"police.lee"}, "seen": {"hall.boots"},
           "chose": {"hall.ask"}, "arrived": {"lee_rings"}},
    hidden={"named": "`named` belongs to the part `first` and is forgotten outside it"},
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("open", VariableReference("open")),
        ("true", Literal(value=True)),
        ("not open", Not(VariableReference("open"))),
        ("trust > 1", Compare(">", VariableReference("trust"), Literal(1))),
        ("trust + 1 <= day", Compare("<=", Arithmetic(VariableReference("trust"), 1, Literal(1)), Day())),
        ("trust >= -1", Compare(">=", VariableReference("trust"), Arithmetic(Literal(0), -1, Literal(1)))),
        ("access == 'refused'", Compare("==", VariableReference("access"), Literal("refused"))),
        ("held(lee)", Fact("held", "lee")),
        ("knows(police.lee)", Fact("knows", "lee", "police")),
        ("seen(hall.boots)", Fact("seen", "hall.boots")),
        ("open and held(lee) or day > 3", AnyOf((AllOf((VariableReference("open"), Fact("held", "lee"))),
                                               Compare(">", Day(), Literal(3))))),
    ],
)  # fmt: skip
def test_a_condition_is_read_as_it_is_meant(text: str, meant: Expression) -> None:
    assert parse_condition(text, NAMES) == meant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not a condition"),
        ("trust", "not true or false"),
        ("trust is high", "`in` and `is`"),
        ("trust = 1", "not a condition"),
        ("open && open", "not a condition"),
        ("trust > 1 > 0", "one comparison at a time"),
        ("trust == open", "number cannot be compared with a truth"),
        ("access < 'open'", "compares numbers"),
        ("access == 'ajar'", "is never 'ajar'"),
        ("trust * 2 > 1", "only + and -"),
        ("open + 1 > 1", "needs a number"),
        ("not trust", "needs true or false"),
        ("trust and open", "needs true or false"),
        ("True", "small letters"),
        ("trust > 1.5", "whole numbers"),
        ("held", "needs brackets"),
        ("held('lee')", "without quotes"),
        ("held(lee, lee)", "one name"),
        ("held()", "one name"),
        ("print(lee)", "not a fact"),
        ("__import__('os').system('x')", "not a fact"),
        ("open.__class__", "may only use"),
        ("(lambda: 1)()", "not a fact"),
        ("[1][0] == 1", "may only use"),
        ("open if open else open", "may only use"),
        ("day > 1 " + "and day > 1 " * 100, "at most 1000"),
        ("(" * 300 + "open" + ")" * 300, ""),
        ("-" * 900 + "1 > 0", ""),
        ("open\0", ""),
    ],
)
def test_everything_else_is_refused_in_a_sentence(text: str, words: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_condition(text, NAMES)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("trst > 1", "did you mean `trust`?"),
        ("held(le)", "did you mean `lee`?"),
        ("knows(lee)", "write `knows(police.lee)`: `knows` holds when the agency has it"),
        ("seen(socks)", "write it as `seen(scene.spot)`, for example `seen(hall.boots)`"),
        ("trust", "`trust` is a number; compare it with one, as in `trust > 1`"),
        ("open or Monday",
         "no weekday can be asked for; `day` counts the days from the first, which is 0: `day >= 7`"),
        ("always", "without a condition it always holds: delete the key and what stands behind it"),
        ("seen(boots)", "the scene stands before it: write `seen(hall.boots)`"),
        ("open || open", "it is `or`, not `|`: write `open or open`"),
        ("open & open", "it is `and`, not `&`: write `open and open`"),
        ("trust = 1", "it is `==`, not one `=`: write `trust == 1`"),
        ("police knows lee", "who knows what stands in brackets: write `knows(police.lee)`"),
        ("police does not know lee",
         "who does not know what stands in brackets after `not`: write `not knows(police.lee)`"),
        ("knows(police.lee or lee)",
         "each fact asks for one name: write `knows(police.lee) or knows(police.lee)`"),
        ("seen(hall.boots) == yes", "a fact needs no `yes` behind it: write `seen(hall.boots)`"),
        ("held(lee) == no", "what does not hold has `not` before it: write `not held(lee)`"),
        ("trust is 1", "it is `==`, not `is`: write `trust == 1`"),
        ("trust => 1", "it is `>=`, not `=>`: write `trust >= 1`"),
        ("trust ≥ 1", "it is `>=`, not `≥`: write `trust >= 1`"),
        ("!held(lee)", "it is `not`, not `!`: write `not held(lee)`"),
        ("open AND open", "`and` is written in small letters: write `open and open`"),
        ("held(lee", "a `)` is missing: write `held(lee)`"),
        ("held(lee and open", "a `)` is missing: write `held(lee) and open`"),
        ("held(lee))", "there is one `)` too many: write `held(lee)`"),
        ("held('lee')", "a name stands in the brackets without quotes: write `held(lee)`"),
        ("knows(police, lee)", "a full stop parts the two names: write `knows(police.lee)`"),
        ("knows(police lee)", "a full stop parts the two names: write `knows(police.lee)`"),
        ("“knows(police.lee)”", "“ and ” are the curly quotes of a word processor: write `knows(police.lee)`"),
        ("access == ‘refused’", "“ and ” are the curly quotes of a word processor: write `access == 'refused'`"),
        ("the trainee went home",
         "conditions look like `held(lee)` or `trust > 1`; `python main.py explain M002` says what they can ask"),
        ("the trainee knows",
         "`knows(agency.info)` holds when the agency has it; write `knows(police.lee)`, for example"),
        ("seen", "`seen(scene.spot)` holds when the trainee looked closer; write `seen(hall.boots)`, for example"),
        ("arrived lee_rings", "write `arrived(lee_rings)`: `arrived` holds when the consequence has arrived"),
        ("lee_rings", "write `arrived(lee_rings)`: `arrived` holds when the consequence has arrived"),
        ("the parcel rings", ("if `lee_rings` is meant, write `arrived(lee_rings)`: "
         "`arrived` holds when the consequence has arrived")),
        ("seen the boots", "write `seen(hall.boots)`: `seen` holds when the trainee looked closer"),
        ("lee is recorded", "write `recorded(lee)`: `recorded` holds when this desk wrote it down"),
        ("lee was never recorded", "write `not recorded(lee)`: `recorded` holds when this desk wrote it down"),
        ("police has known lee, police knows", "write `knows(police.lee)`: `knows` holds when the agency has it"),
        ("lee", ("write `held(lee)` or `recorded(lee)`: `held` holds when this desk has the piece of information, "
         "`recorded` holds when this desk wrote it down")),
        ("boots seen AND trust > 1", "write `seen(hall.boots) and trust > 1`"),
        ("trust is high", "`trust` is a number; compare it with one, as in `trust > 1`"),
        ("open is yes", "write `open`"),
        ("hold(lee)", "did you mean `held`?"),
    ],
)  # fmt: skip
def test_the_hint_says_what_to_write(text: str, hint: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_condition(text, NAMES)
    assert caught.value.hint == hint


LINES = with_told(Scope(facts={
    "held": {"kes_name", "kes_van"}, "recorded": {"kes_name", "kes_van"}, "arrived": {"police_check"},
    "asked": {"gate.lift", "gate.work"},
}))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("if asked(gate.lift)", "asked(gate.lift)"),
        ("after asked(gate.lift)", "asked(gate.lift)"),
        ("Only if held(kes_van)", "held(kes_van)"),
        ("unless held(kes_van)", "not held(kes_van)"),
        ("asked(gate.lift) held(kes_van)", "asked(gate.lift) and held(kes_van)"),
        ("told(kes_name), told(kes_van)", "told(kes_name) and told(kes_van)"),
        ("told(kes_name) + told(kes_van)", "told(kes_name) and told(kes_van)"),
        ("told(kes_name, kes_van)", "told(kes_name) and told(kes_van)"),
        ("told(kes_name and kes_van)", "told(kes_name) and told(kes_van)"),
        ("told(kes_name or kes_van)", "told(kes_name) or told(kes_van)"),
        ("told kes_name and kes_van", "told(kes_name) and told(kes_van)"),
        ("asked(gate.lift, gate.work)", "asked(gate.lift) and asked(gate.work)"),
        ("held(kes van)", "held(kes_van)"),
        ("asked(lift)", "asked(gate.lift)"),
    ],
)
def test_a_slip_between_facts_is_named_with_the_whole_condition(text: str, meant: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_condition(text, LINES)
    assert re.findall(r"write `([^`]*)`", caught.value.hint) == [meant]


@pytest.mark.parametrize("text", ["asked(gate.lift) held(kes_van)", "told(kes_name, kes_van)"])
def test_what_may_be_meant_otherwise_is_offered_and_not_written(text: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_condition(text, LINES)
    assert caught.value.replacement is None


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("asked(gate.lodger)", "known here: gate.lift, gate.work"),
        ("asked('Who is that?')", ("the brackets hold an id, not the words themselves: "
         "write it as `asked(scene.line)`, for example `asked(gate.lift)`")),
    ],
)  # fmt: skip
def test_no_other_thing_is_offered_than_what_was_meant(text: str, hint: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_condition(text, LINES)
    assert caught.value.hint == hint


def test_a_word_like_a_fact_is_offered_only_facts_that_can_ask_for_what_is_in_its_brackets() -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_condition("known(kes_van)", LINES)
    assert caught.value.hint.startswith("write `held(kes_van)` or `recorded(kes_van)` or `told(kes_van)`: ")


SIGNS = frozenset({"==", "!="})
"""What a hint may tell to write that is no condition by itself."""


@given(text=st.lists(st.sampled_from([*"&|!=()<>“”’'., ", "AND", "held", "lee", "knows", "police", "trust", "is", "1",
                                      "not", "seen", "rings", "boots"]),
                     max_size=14).map(" ".join))  # fmt: skip
def test_what_a_hint_says_to_write_can_be_read(text: str) -> None:
    try:
        parse_condition(text, NAMES)
    except ExpressionError as fault:
        for better in re.findall(r"(?:write|or) `([^`]*)`", fault.hint):
            if better not in SIGNS:
                parse_condition(better, NAMES)


def test_several_slips_are_said_together() -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_condition("(open OR trust=>1", NAMES)
    said, _, better = caught.value.hint.partition(": ")
    assert said == "`or` is written in small letters, and it is `>=`, not `=>`, and a `)` is missing"
    assert better == "write `(open or trust>=1)`"


def test_a_variable_of_another_part_is_told_apart_from_one_that_does_not_exist() -> None:
    with pytest.raises(OutOfScopeNameError, match="forgotten outside"):
        parse_condition("named", NAMES)
    with pytest.raises(UnknownNameError):
        parse_condition("nobody", NAMES)


def test_the_column_points_at_the_word() -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_condition("open and trst > 1", NAMES)
    assert caught.value.column == 9


def test_what_a_condition_looks_at_is_found_anywhere_in_it() -> None:
    expression = parse_condition("not open and (held(lee) or trust - 1 > day)", NAMES)
    assert list(references_in(expression)) == [
        VariableReference("open"),
        Fact("held", "lee"),
        VariableReference("trust"),
        Day(),
    ]


numbers: st.SearchStrategy[str] = st.deferred(
    lambda: (
        st.sampled_from(["trust", "day"])
        | st.integers(0, 99).map(str)
        | st.tuples(numbers, st.sampled_from("+-"), numbers).map(lambda each: f"({each[0]} {each[1]} {each[2]})")
    )
)
truths: st.SearchStrategy[str] = st.deferred(
    lambda: (
        st.sampled_from(["open", "true", "false", "held(lee)", "knows(police.lee)", "access != 'refused'"])
        | st.tuples(numbers, st.sampled_from(["<", "<=", ">", ">=", "==", "!="]), numbers).map(" ".join)
        | truths.map(lambda each: f"not ({each})")
        | st.tuples(truths, st.sampled_from(["and", "or"]), truths).map(
            lambda each: f"({each[0]}) {each[1]} ({each[2]})"
        )
    )
)


@given(text=truths.filter(lambda each: len(each) <= 1000))
def test_every_condition_of_the_language_parses_to_a_truth(text: str) -> None:
    expression = parse_condition(text, NAMES)
    assert type_of(expression, NAMES) == "truth"
    assert expression == parse_condition(f" {text} ", NAMES)


WORDS = ["open", "trust", "day", "held(lee)", "and", "or", "not", "(", ")", "<", "==", "+", "-", "1", "'", ".", ",",
         "[", ":", "\\", "if", "else", "lambda", "await", "*", "~", "f'", "0x", "\n", "held"]  # fmt: skip


@given(text=st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join) | st.text(max_size=60))
def test_no_text_does_more_than_raise_the_one_error(text: str) -> None:
    with suppress(ExpressionError):
        assert type_of(parse_condition(text, NAMES), NAMES) == "truth"


def test_only_in_an_answer_is_told_a_fact_and_proposed() -> None:
    elsewhere = Scope(facts={"held": {"lee_name"}, "knows": {"police.lee_name"}})
    with pytest.raises(ExpressionError, match="nothing is answered here"):
        parse_condition("told(lee_name)", elsewhere)
    with pytest.raises(ExpressionError) as error:
        parse_condition("hold(lee_name)", elsewhere)
    assert error.value.hint == "did you mean `held`?"
    assert parse_condition("told(lee_name)", with_told(elsewhere)) == Fact("told", "lee_name")
