"""Clauses: what in its sentence a date or a verb belongs to, and what only may come or is supposed."""
