"""The search page's index: Pagefind's files, and beside them what each record is filtered and sorted by.

The page reads Pagefind's files itself (templates/theme/assets/bundle.js), word by word, and filters, counts and sorts
what has them. Pagefind's own program looks at each place of the words found once for every record found, which is
nothing for a thousand records and minutes for fifty thousand; it lies beside the index, which it can read as well.
(Pagefind writes filters of its own in another order each time; without them the same records give the same bytes.)

Each word is folded here, as the page folds what is typed. None is stemmed: what is typed is a beginning, as in the
header's search. Pagefind holds a whole index in memory until it is written, so the records stand in bundles.

Its Python client waits a tenth of a second for each record, so its program is spoken to here as that client speaks to
it: messages of JSON in base64, a comma after each, on its standard input and output.
"""

from __future__ import annotations

import base64
import json
import re
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO, Any

from pagefind_bin import get_executable

from generator.folding import fold
from generator.proof import shown
from generator.records import Edition
from generator.search.records import Record, records
from generator.search.spellings import WORD, Spellings

FOLDER = "pagefind"
BUNDLE = 10_000  # records of an index: some 300 MB while it is made
FACETS = ("what", "issue", "outlet", "party", "kind", "year")
BREAK = "\x1f"  # between the parts of a record: a control character, which no shown text holds
GAP = "\u01c3"  # a word between the parts: a letter, or Pagefind would drop it, that hardly a language has
LANGUAGE = "zxx"  # "no linguistic content" (ISO 639-2): no language's stems
UNUSED = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.", "pagefind-worker.")
PART = re.compile(r"[^\W_]+")


class Unsearchable(Exception):
    """Pagefind did not make the index; says why."""


def write(edition: Edition, site: Path, full_text: bool) -> None:
    """Make the index of an edition in the folder `pagefind` of a built site: the same edition, the same bytes."""
    index(tuple(records(edition, full_text)), Spellings(edition), site / FOLDER)


def index(found: Sequence[Record], spellings: Spellings, folder: Path) -> None:
    """Write the index of these records into `folder`: a folder for each bundle, bundles.json and facets.json.

    bundles.json is [["0/", name], …]: each folder, and the file in it that says what its others hold. facets.json is
    {"facets": {facet: [value, …]}, "days": [day, …], facet: [places, …], …}: columns that have an item for each record,
    in the order of the records. That is the day as a number (20200131; 0 for none), and of each facet the place of its
    value, or a list of places if there is not just one.
    """
    bundles = []
    for number, start in enumerate(range(0, len(found), BUNDLE)):
        files = _files(message(record, spellings) for record in found[start : start + BUNDLE])
        bundles += [(f"{number}/", path) for path in files if path.endswith(".pf_meta")]
        for path, content in files.items():
            (folder / str(number) / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / str(number) / path).write_bytes(content)
    folder.mkdir(exist_ok=True)
    for name, table in (("bundles", bundles), ("facets", _columns(found))):
        written = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
        (folder / f"{name}.json").write_text(written, encoding="utf-8")


def message(record: Record, spellings: Spellings) -> dict[str, Any]:
    """A record as Pagefind takes it: what is shown travels in the address, where it is not searched."""
    parts = [shown(part) for part in (record.text, *record.also)]
    said = [list(_words(part)) for part in parts]
    folded = fold(" ".join(parts))
    other = {*PART.findall(folded), *_words(" ".join(spellings.of(" ".join(parts))))}
    content = [*said, sorted(other.difference(*said))]
    return {"type": "AddRecord", "index_id": 0, "url": _address(record), "language": LANGUAGE,
            # No phrase reaches from one part into the next.
            "content": f" {GAP} ".join(" ".join(words) for words in content if words)}


def _words(text: str) -> Iterator[str]:
    for word in WORD.findall(unicodedata.normalize("NFC", text)):
        if joined := "".join(PART.findall(fold(word))):
            yield joined


def _address(record: Record) -> str:
    return BREAK.join((record.address, *map(shown, (record.title, record.about, record.text)), record.what))


def _facets(record: Record) -> Mapping[str, Sequence[str]]:
    return {facet: [record.what] if facet == "what" else [shown(value) for value in record.facets.get(facet, ())]
            for facet in FACETS}


def _columns(found: Sequence[Record]) -> dict[str, Any]:
    all_facets = [_facets(record) for record in found]
    values = {facet: sorted({value for facets in all_facets for value in facets[facet]}) for facet in FACETS}
    columns: dict[str, Any] = {
        "facets": values,
        "days": [int(record.when.first.strftime("%Y%m%d")) if record.when else 0 for record in found]}
    for facet in FACETS:
        places = {value: place for place, value in enumerate(values[facet])}
        at = [[places[value] for value in facets[facet]] for facets in all_facets]
        columns[facet] = [own[0] if len(own) == 1 else own for own in at]
    return columns


def _files(added: Iterable[dict[str, Any]]) -> dict[str, bytes]:
    """The files of an index of these records, by path. Pagefind would write them itself, but may end before it has."""
    config = {"force_language": LANGUAGE}
    answer = _converse([{"type": "NewIndex", "config": config}, *added, {"type": "GetFiles", "index_id": 0}])
    return {file["path"]: base64.b64decode(file["content"]) for file in answer["files"]
            if not file["path"].startswith(UNUSED)}


def _converse(payloads: list[dict[str, Any]]) -> dict[str, Any]:
    """Say everything, read an answer to each, and give the last: the program stops where its input ends."""
    with subprocess.Popen([get_executable(), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL) as process:
        assert process.stdin and process.stdout
        speaker = Thread(target=_speak, args=(payloads, process.stdin), daemon=True)
        speaker.start()
        answers = _answers(process.stdout)
        answer: dict[str, Any] = {}
        try:
            for _ in payloads:
                answer = next(answers, {"type": "Error", "message": "it stopped before the end"})
                if answer["type"] == "Error":
                    raise Unsearchable(f"Pagefind made no index: {answer['message']}")
        finally:  # it has answered everything, or will not be asked the rest
            process.kill()
            speaker.join()
            with suppress(OSError):
                process.stdin.close()
    return answer


def _speak(payloads: Iterable[dict[str, Any]], stream: IO[bytes]) -> None:
    with suppress(OSError):  # where it stopped listening, the reader of its answers finds that out and says so
        for number, payload in enumerate(payloads, 1):
            said = json.dumps({"message_id": number, "payload": payload})
            stream.write(base64.b64encode(said.encode()) + b",")
        stream.flush()


def _answers(stream: IO[bytes]) -> Iterator[dict[str, Any]]:
    begun: list[bytes] = []
    while block := stream.read1(65536):  # type: ignore[attr-defined]  # a BufferedReader has it
        first, *rest = block.split(b",")
        begun.append(first)
        for part in rest:
            yield json.loads(base64.b64decode(b"".join(begun)))["payload"]
            begun = [part]
