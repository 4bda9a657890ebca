"""The mission's own facts: who leads it, where it goes, from when to when."""
