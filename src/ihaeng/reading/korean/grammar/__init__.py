"""A sentence → its clauses, phrases and sorts of words."""
