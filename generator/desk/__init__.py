"""The desk: the editor's files become records. Every problem of a file is told at once, each with its line.

Only the text of a file comes in; its path is for the messages. A file with problems raises `Refused`.
"""

from generator.desk.agreement import check_issues, check_outlets, cross_check
from generator.desk.cards import apply_sidecar, read_outlets, read_people, read_sidecar
from generator.desk.issues import read_issue

__all__ = [
    "apply_sidecar",
    "check_issues",
    "check_outlets",
    "cross_check",
    "read_issue",
    "read_outlets",
    "read_people",
    "read_sidecar",
]
