"""Chronology: the entries in order, with what was said, what is still open and what was called off."""
