"""An edition, and its parts, as files and JSON: one format a file.

`contract` is what the command line prints; `files` is what a site offers under /data/, with its feeds and calendars;
`fields` says what each field means.
"""
