"""The option by which the user says how many processes read."""

from __future__ import annotations

import argparse

MOST_WORKERS = 64
"""Pairs of processes that can be asked for: far more than the memory of most machines carries."""


def add_workers_option(parser: argparse.ArgumentParser) -> None:
    """Describe `--workers`."""
    parser.add_argument(
        "--workers", metavar="N", type=_workers, help="processes that read (as many as cores and free memory carry)"
    )


def _workers(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= MOST_WORKERS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of workers; write one from 1 to {MOST_WORKERS}")
    return int(text)
