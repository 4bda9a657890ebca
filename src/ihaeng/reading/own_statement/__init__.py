"""An office's own table → Reading: each row is an act, taken at its word, the row its evidence."""

from ihaeng.reading.own_statement.reader import is_own_table, read_own_statement

__all__ = ["is_own_table", "read_own_statement"]
