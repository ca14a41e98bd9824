"""Ranking: the days and sentences of a dossier that matter most."""
