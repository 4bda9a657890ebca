"""An address → the bytes of its page, fetched once, politely, and from public places only."""

from ihaeng.documents.fetching.manners import Visitor, host_of
from ihaeng.documents.fetching.page import Fetched, Version, fetch, fetch_changed

__all__ = ["Fetched", "Version", "Visitor", "fetch", "fetch_changed", "host_of"]
