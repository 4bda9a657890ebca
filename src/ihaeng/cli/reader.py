"""Who reads: the rules, or a language model where somebody asks for it by --reader llm."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ihaeng.book import Choice
    from ihaeng.model import Language

RULES, MODEL = "rules", "llm"
"""The readers that can be asked for."""


def add_reader_option(parser: argparse.ArgumentParser) -> None:
    """Describe the option."""
    parser.add_argument(
        "--reader",
        choices=(RULES, MODEL),
        help="llm: ask a language model; texts are sent to IHAENG_LLM_URL (rules)",
    )


def chosen_reader(arguments: argparse.Namespace, language: Language) -> Choice:
    """The reader asked for; before a language model is used, it is told where texts will be sent.

    Raises:
        AskingError: the settings name no language model, or one that texts must not be sent to.
    """
    from ihaeng.book import By, language_model
    from ihaeng.cli.language import say
    from ihaeng.cli.output import remark

    if arguments.reader != MODEL:
        return By.RULES if arguments.reader == RULES else By.BEFORE
    asked = language_model(os.environ)
    remark(say(language, "texts_leave", place=asked.place, model=asked.model))
    return asked
