"""Files that hold many documents: archives (ZIP, TAR), web archives (WARC), feeds (RSS, Atom), tables of articles."""

from ihaeng.documents.bundles.member import Member, Refused
from ihaeng.documents.bundles.open import may_be_bundle, members_of

__all__ = ["Member", "Refused", "may_be_bundle", "members_of"]
