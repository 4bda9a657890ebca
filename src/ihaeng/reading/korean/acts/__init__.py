"""Clauses → the acts that they tell, and how far each has come."""
