"""What may leave the machine: titles, outlets, dates, links and few sentences; never whole texts. One pure place."""

from ihaeng.publish.public.ledger import published
from ihaeng.publish.public.terms import MOST_QUOTES, Terms, UnfitContactError, objection_link

__all__ = ["MOST_QUOTES", "Terms", "UnfitContactError", "objection_link", "published"]
