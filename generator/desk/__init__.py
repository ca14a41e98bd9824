"""The desk: the editor's files become records. Every problem of a file is told at once, each with its line.

Only the text of a file comes in; its path is for the messages. A file with problems raises `Refused`.
"""

from generator.desk.cards import read_outlets, read_people, read_sidecar, with_sidecar
from generator.desk.issues import read_issue

__all__ = ["read_issue", "read_outlets", "read_people", "read_sidecar", "with_sidecar"]
