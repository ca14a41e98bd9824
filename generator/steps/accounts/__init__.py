"""Accounts: what the articles tell of one event, by origin, and where they differ."""
