"""Edits: the editor's corrections, each held to the words that it quotes."""
