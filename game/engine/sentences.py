"""The beginning of a text as a whole sentence, for where there is no room for all of it."""

import re

_END = re.compile(r"[.!?…][”’\"'*_)]*(?=\s|$)")


def first_sentence(text: str) -> str:
    """Return the first sentence of a text: what somebody says is not cut off, nor what is emphasised."""
    first = " ".join(re.split(r"\n\s*\n", text.strip(), maxsplit=1)[0].split())
    heads = (first[: end.end()] for end in _END.finditer(first))
    return next((head for head in heads if _is_whole(head)), first)


def _is_whole(head: str) -> bool:
    return head.count("“") == head.count("”") and head.count('"') % 2 == 0 and head.count("*") % 2 == 0


def join_names(names: list[str]) -> str:
    """Join names as they are said: `Police, School and Paediatrics`."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
