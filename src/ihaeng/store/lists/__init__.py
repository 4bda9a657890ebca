"""Rows of lists: kept beside the folded parts, in the same transaction, so that no list opens a part."""
