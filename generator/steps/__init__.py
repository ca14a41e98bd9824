"""Pure verbs that turn drafts into an edition; `pipeline.py` says in which order.

From the ground up: words and acts (what a sentence's words say), clauses (what belongs to what in it), articles,
reports (what a sentence tells, and when), edits, events (which reports are of one), accounts (what they differ in),
ranking (which days matter) and the chronology.
"""
