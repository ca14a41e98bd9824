"""Pure verbs, one file each, that turn drafts into an edition; `pipeline.py` says in which order."""
