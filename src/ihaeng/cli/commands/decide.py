"""decide on facts: accept | correct | reject | answer | same | not-same | undecided | split | undo; or list, show

  decide show FACT                      what a mission, line or deal is made of, with the ids
  decide accept FACT                    it was looked at and holds
  decide correct ACT FIELD VALUE        a value was read wrong: kind, stage, start, end, country, city, venue, actor,
                                        with ("Raon Lab = RL; Harbour Bank"), about, amount ("1200000 USD contracted"),
                                        people; of a mission: lead, office, organisation, start, end, nights, days,
                                        direction, people. A single - says that there is none.
  decide reject FACT                    the text does not say this
  decide answer FACT "WORDS" --by NAME  what the person or office concerned says to it; shown beside it, also in public
  decide same FACT FACT                 two acts, lines, deals or missions are one
  decide not-same FACT FACT             they are two
  decide undecided FACT FACT            nobody can say; a plan is then unclear, with the sentence
  decide split FACT PART ...            the parts leave the line, deal or mission
  decide undo DECISION                  take a decision back
  decide list [--homeless]              all decisions, or those whose fact is no longer found

FACT is the beginning of an id. Decisions are only ever added, with who, when and why; they hold for whatever is read
anew later. Those whose words no text has any more are listed, never dropped.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ihaeng.cli.days import day_of
from ihaeng.cli.lists import add_list_options

if TYPE_CHECKING:
    from ihaeng.book import Book
    from ihaeng.model import Answer, Decision, Language

VERDICTS = ("accept", "correct", "reject", "answer", "same", "not-same", "undecided", "split", "undo")
"""What can be decided."""

CORRECTION_WORDS = 3
"""A correction names an act, a field and a value."""

ANSWER_WORDS = 2
"""An answer names a fact and brings its words."""

NAME_VARIABLE = "IHAENG_WHO"
"""The environment's word for who decides, where --who says none; else the name of the system's user."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument(
        "verdict", metavar="VERDICT", choices=(*VERDICTS, "list", "show"), help="what is decided, see above"
    )
    parser.add_argument("words", metavar="FACT", nargs="*", help="beginnings of ids, and what the verdict needs more")
    parser.add_argument("--why", metavar="TEXT", default="", help="the reason, kept with the decision")
    parser.add_argument("--who", metavar="NAME", help=f"who decides (${NAME_VARIABLE}, else the user of the system)")
    parser.add_argument("--by", metavar="NAME", default="", help="of an answer, the person or office that gave it")
    parser.add_argument("--on", metavar="DATE", type=day_of, help="of an answer, the day it was given")
    parser.add_argument("--link", metavar="URL", help="of an answer, where it stands")
    parser.add_argument("--homeless", action="store_true", help="of the list, only decisions without a home")
    add_list_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Decide, list or show."""
    from ihaeng import book
    from ihaeng.cli.language import chosen_language

    language = chosen_language(arguments.lang)
    if arguments.verdict == "show":
        return _show(arguments, language)
    if arguments.verdict == "list":
        return _list(arguments, language)
    with book.open_existing(arguments.ledger) as opened:
        decision = _decision(arguments, opened)
        opened.keep(decision)
        return _tell(opened, decision, language)


def _decision(arguments: argparse.Namespace, opened: Book) -> Decision:
    from ihaeng import book
    from ihaeng.cli.days import now
    from ihaeng.cli.usage import UsageError
    from ihaeng.model import Verdict

    words, verdict = arguments.words, Verdict(arguments.verdict.replace("-", "_"))
    field, value, answer = None, None, None
    if verdict is Verdict.CORRECT:
        if len(words) != CORRECTION_WORDS:
            raise UsageError("decide correct: write ACT FIELD VALUE, the value in quotation marks where it has spaces")
        *words, field, value = words
    if verdict is Verdict.ANSWER:
        words, answer = words[:1], _answer(arguments)
    if not words:
        raise UsageError(f"decide {arguments.verdict}: name what it is about by the beginning of an id")
    who = _who(arguments)
    folded = opened.ledger()
    return book.decide(
        folded, verdict, words, who=who, when=now(), why=arguments.why, field=field, value=value, answer=answer
    )


def _answer(arguments: argparse.Namespace) -> Answer:
    from ihaeng.cli.usage import UsageError
    from ihaeng.model import Answer
    from ihaeng.publish.values import link

    if len(arguments.words) != ANSWER_WORDS or not arguments.by:
        raise UsageError('decide answer: write FACT "WORDS" --by NAME, the words as they were given')
    if arguments.link and link(arguments.link) is None:
        raise UsageError(f"--link {arguments.link}: give an address that begins with https:// or http://")
    on = arguments.on.isoformat() if arguments.on else None
    return Answer(by=arguments.by, words=arguments.words[1], on=on, link=arguments.link)


def _who(arguments: argparse.Namespace) -> str:
    import getpass
    import os

    return str(arguments.who or os.environ.get(NAME_VARIABLE) or getpass.getuser())


def _tell(opened: Book, decision: Decision, language: Language) -> int:
    from ihaeng.cli.output import answer
    from ihaeng.publish.decisions import decisions_text

    laid = [one for one in opened.ledger().decisions if one.decision.id == decision.id]
    answer(decisions_text(laid, language))
    return 1 if any(one.homeless for one in laid) else 0


def _list(arguments: argparse.Namespace, language: Language) -> int:
    from ihaeng.cli.lists import write_list
    from ihaeng.cli.output import width
    from ihaeng.cli.reading_ledger import read_ledger
    from ihaeng.publish.decisions import decisions_json, decisions_table, decisions_text

    laid = [one for one in read_ledger(arguments, language).decisions if one.homeless or not arguments.homeless]
    text = decisions_text(laid, language, wide=width())
    write_list(arguments, text, decisions_table(laid, language), (), decisions_json(laid))
    return 0


def _show(arguments: argparse.Namespace, language: Language) -> int:
    from ihaeng.cli.output import answer, width
    from ihaeng.cli.reading_ledger import read_ledger
    from ihaeng.publish.facts import facts_text

    ledger = read_ledger(arguments, language)
    answer(facts_text(ledger, arguments.words, language, wide=width()))
    return 0
