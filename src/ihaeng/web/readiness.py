"""What a process that makes pages does once, before the first of them."""

from __future__ import annotations

import gc

from ihaeng.publish.site import prepare


def get_ready() -> None:
    """Read all that pages are set from, and have the collector of garbage look past it from then on.

    It would go through all of it again every some dozens of pages, which takes a tenth of a second each time.
    """
    prepare()
    gc.collect()
    gc.freeze()
