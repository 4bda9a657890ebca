"""An address → the bytes of its page, fetched once, politely, and from public places only."""

from ihaeng.documents.fetching.page import Fetched, fetch

__all__ = ["Fetched", "fetch"]
