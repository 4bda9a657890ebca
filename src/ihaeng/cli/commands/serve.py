"""open the ledger in the browser: missions, their lines and their sources

The pages are served to this machine alone, without login; other addresses are refused. Stop it with Ctrl-C.
"""

from __future__ import annotations

import argparse

MOST_WORKERS = 16
"""Processes that can be asked for: each holds some 100 MB."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's words."""
    parser.add_argument("--host", default="127.0.0.1", help="the address of this machine to serve on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="the port to serve on (8000; 0 takes a free one)")
    parser.add_argument(
        "--workers", metavar="N", type=_workers, help="processes that make pages (one a core, 4 at most; 0: no others)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Serve until stopped."""
    from ihaeng.cli.errors import MissingExtraError
    from ihaeng.cli.language import chosen_language, say
    from ihaeng.cli.output import remark

    language = chosen_language(arguments.lang)
    try:
        from ihaeng.web import serve
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            f"The pages need the extra `web` ({error.name} is missing). Install it: pip install 'ihaeng[web]'."
        ) from error
    serve(
        arguments.ledger,
        arguments.host,
        arguments.port,
        language=language,
        makers=arguments.workers,
        ready=lambda address: remark(say(language, "serving", address=address, ledger=arguments.ledger)),
    )
    return 0


def _workers(text: str) -> int:
    if not text.isdecimal() or int(text) > MOST_WORKERS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of workers; write one from 0 to {MOST_WORKERS}")
    return int(text)
