"""The edge of the process: words in, exit code out, every expected trouble told without a traceback.

Exit codes: 0 done; 1 something asked for could not be done (it is told on standard error); 2 the words are not
understood; 130 stopped by Ctrl-C; 141 the reader of the output went away.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from ihaeng.cli.arguments import make_parser
from ihaeng.cli.exit_codes import READER_GONE, STOPPED
from ihaeng.cli.output import remark
from ihaeng.cli.usage import UsageError


def run(words: Sequence[str] | None = None) -> int:
    """Run one command; `words` are those of the command line when not given.

    Raises:
        SystemExit: the words are not understood (2), or only help or the version was asked for (0).
    """
    parser = make_parser()
    arguments = parser.parse_args(words)
    _never_fail_on_an_odd_character()
    from ihaeng.model import IhaengError

    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except UsageError as error:
        parser.error(str(error))
    except IhaengError as error:
        remark(f"ihaeng: {_told(arguments.lang, error)}")
        return 1
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        _close_quietly()
        return READER_GONE
    return code


def _told(asked: str | None, error: Exception) -> str:
    from ihaeng.cli.language import chosen_language, reason

    return reason(chosen_language(asked), str(error))


def _never_fail_on_an_odd_character() -> None:
    """A terminal that cannot show a character shows its number instead."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _close_quietly() -> None:
    """Without this Python complains once more when it flushes the closed output at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
