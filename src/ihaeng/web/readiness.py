"""What a process that makes pages does once, before the first of them."""

from __future__ import annotations

import gc

from ihaeng.publish.site import prepare

SELDOM = (50_000, 20, 50)
"""How many things are made between two looks for garbage, and how many looks between two deeper ones.

A page is made of some ten thousands, which go by themselves when it is sent: hardly any of them stand in circles.
"""


def get_ready() -> None:
    """Read all that pages are set from, and have the collector of garbage look past it, and look seldom, from then on.

    It would go through all of it again every some dozens of pages, which takes a tenth of a second each time.
    """
    prepare()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)
