"""The marks within a line of Markdown: emphasis, links, images, code, footnotes, HTML; and the words without them."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Collection

LABEL = r"(?:[^\[\]\\\n]|\\.|\[[^\[\]\n]{0,300}\]){0,1000}"
ADDRESS = r"(?:<[^<>\n]{0,2000}>|(?:[^\s()<>]|\([^\s()]{0,500}\)){0,2000})"
AIM = rf"\(\s*{ADDRESS}(?:\s+(?:\"[^\"\n]{{0,300}}\"|'[^'\n]{{0,300}}'))?\s*\)"
MARK = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|\\\Z"
    r"|(?<!`)(?P<ticks>`{1,5})(?!`)(?P<code>(?:[^`]|(?<!`)`(?!`)){1,1000}?)(?P=ticks)(?!`)"
    rf"|!\[{LABEL}\](?:{AIM}|\[[^\[\]\n]{{0,200}}\])"
    r"|\[\^[^\]\s]{1,60}\]"
    rf"|\[(?P<label>{LABEL})\](?:{AIM}|(?P<named>\[(?P<name>[^\[\]\n]{{0,200}})\]))"
    r"|\[(?P<short>[^\[\]\n]{1,200})\]"
    r"|<(?P<address>(?:https?://|mailto:)[^<>\s]{1,2000})>"
    r"|</?[A-Za-z][^<>\n]{0,1000}>"
    r"|&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|(?P<run>\*+|_+|~~)",
)
DEEPEST = 4  # links within links


class _Run:
    """A run of `*`, `_` or `~~`: how many of its characters are still words."""

    def __init__(self, text: str, match: re.Match[str]) -> None:
        before, after = text[match.start() - 1 : match.start()] or " ", text[match.end() : match.end() + 1] or " "
        left = not after.isspace() and (_is_word(after) or not _is_word(before))
        right = not before.isspace() and (_is_word(before) or not _is_word(after))
        inside = match[0][0] == "_" and _is_word(before) and _is_word(after)
        self.sign, self.left = match[0][0], len(match[0])
        self.opens, self.closes = left and not inside, right and not inside


def plain(words: str, targets: Collection[str], depth: int = DEEPEST) -> str:
    """The words without their marks. `targets`: the names, in lower case, of links whose address stands elsewhere."""
    parts: list[str | _Run] = []
    at = 0
    for match in MARK.finditer(words):
        parts.append(words[at : match.start()])
        at = match.end()
        parts.append(_Run(words, match) if match["run"] else _words(match, targets, depth))
    _pair([part for part in parts if isinstance(part, _Run)])
    told = "".join(part if isinstance(part, str) else part.sign * part.left for part in (*parts, words[at:]))
    return told.strip(" \t")


def _words(match: re.Match[str], targets: Collection[str], depth: int) -> str:
    """What a mark stands for, in words."""
    if match["escaped"] or match["code"] or match["address"]:
        return match["escaped"] or match["address"] or match["code"].strip()
    if match["label"] is not None:
        known = match["named"] is None or (match["name"] or match["label"]).casefold() in targets
        return plain(match["label"], targets, depth - 1) if known and depth else match[0]
    if match["short"] is not None:
        inside = plain(match["short"], (), 0)
        return inside if match["short"].casefold() in targets else f"[{inside}]"
    if match[0].startswith("&"):
        return html.unescape(match[0])
    return " " if match[0][:3].lower() == "<br" else ""


def _pair(runs: list[_Run]) -> None:
    """Take from each run the characters that set off what stands between it and another of its kind."""
    waiting: list[_Run] = []
    signs = Counter[str]()
    for run in runs:
        while run.closes and run.left and signs[run.sign]:
            while waiting[-1].sign != run.sign:
                signs[waiting.pop().sign] -= 1
            taken = min(waiting[-1].left, run.left)
            waiting[-1].left -= taken
            run.left -= taken
            if not waiting[-1].left:
                signs[waiting.pop().sign] -= 1
        if run.opens and run.left:
            waiting.append(run)
            signs[run.sign] += 1


def _is_word(character: str) -> bool:
    """Whether it is neither white space nor punctuation."""
    return character.isalnum()
