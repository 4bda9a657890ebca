"""In what sort of words a sentence is written: it decides what a verb without helping words tells."""

from __future__ import annotations

import enum


class Wording(enum.Enum):
    """Running text, a headline ("Governor to meet buyers" announces), a row of an itinerary ("Meet with buyers")."""

    RUNNING = "running"
    HEADLINE = "headline"
    ROW = "row"
