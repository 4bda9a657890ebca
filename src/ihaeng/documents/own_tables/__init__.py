"""The office's door: an itinerary and outcome table (CSV, XLSX, iCalendar) → a page whose rows are acts."""

from ihaeng.documents.own_tables.read import is_table, read_own_table

__all__ = ["is_table", "read_own_table"]
