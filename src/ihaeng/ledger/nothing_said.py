"""Acts that tell nothing but that something took place."""

from __future__ import annotations

from ihaeng.ledger.topics import topic_words
from ihaeng.ledger.words import is_bare
from ihaeng.model import Activity


def says_nothing(activity: Activity) -> bool:
    """Whether an act has no counterpart, venue, sum or subject: nobody could look for it, or know it again."""
    if activity.kind == "travel" or activity.counterparts or activity.venue or activity.amount:
        return False
    return all(is_bare(word) for word in topic_words(activity.about))
