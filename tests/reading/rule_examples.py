"""Run the examples that stand beside the rules; the message says how a rule failed its own example."""

from collections.abc import Callable
from typing import NamedTuple

from ihaeng.language.rules import Example, Rule


class Found(NamedTuple):
    """Where a mention stands, its value in the notation of the rule file, and the rules that read it."""

    start: int
    end: int
    value: str
    rules: tuple[str, ...]


Find = Callable[[str], list[Found]]


def complaint(rule: Rule, example: Example, find: Find) -> str | None:
    """What is wrong with the mention an example asks for: nothing found, part of the span, wrong value, ambiguous."""
    text, start = example.text, example.text.index(example.found)
    end = start + len(example.found)
    over = [found for found in find(text) if found.start < end and found.end > start]
    if not over:
        return f"nothing found: {example.found!r} in {text!r}"
    if len(over) > 1:
        return f"ambiguous: {example.found!r} is read as {[text[f.start : f.end] for f in over]}"
    found = over[0]
    if (found.start, found.end) != (start, end):
        return f"part of the span, or more: {text[found.start : found.end]!r} for {example.found!r}"
    if found.value != example.value:
        return f"wrong value: {found.value} for {example.value} in {text!r}"
    return None if rule.name in found.rules else f"another rule reads it: {found.rules} reads {example.found!r}"


def complaints(rule: Rule, find: Find) -> list[str]:
    """Everything that a rule's examples have to say against it."""
    if not rule.yes or not rule.no:
        return [f"the rule {rule.name!r} has no examples beside it: give it `yes` and `no`"]
    wrong = [complaint(rule, example, find) for example in rule.yes]
    for text in rule.no:
        wrong += [f"must not match: {found} in {text!r}" for found in find(text) if rule.name in found.rules]
    return [message for message in wrong if message]
