"""The search page's index: Pagefind's files, and beside them what each record is filtered and sorted by.

Pagefind looks at every place of the words found once for each record found, which is nothing for a thousand records and
minutes for fifty thousand. So the records stand in bundles, each an index of its own, which the page has Pagefind
merge; and the page itself filters, counts and sorts what it is given. (Pagefind writes filters of its own in another
order each time; without them the same records give the same bytes.)

Where a bundle does not have a word, Pagefind would take a shorter one that it begins with. So each word is folded here,
as the page folds what is typed, and given an END that nobody types: no word is the beginning of another. Nor is any
stemmed: what is typed is a beginning, as in the header's search.

Its Python client waits a tenth of a second for each record, so its program is spoken to here as that client speaks to
it: messages of JSON in base64, a comma after each, on its standard input and output.
"""

from __future__ import annotations

import base64
import gzip
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
BUNDLE = 1000  # records of an index
FACETS = ("what", "issue", "outlet", "party", "kind", "year")
BREAK = "\x1f"  # between the parts of a record: a control character, which no shown text holds
END = "\u01c3"  # a letter, or Pagefind would drop it, that hardly a language has
LANGUAGE = "zxx"  # "no linguistic content" (ISO 639-2): no language's stems
UNUSED = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.", "pagefind-worker.")
PROGRAM = ("pagefind.js", "wasm.")  # the first bundle's serves them all
PART = re.compile(r"[^\W_]+")
MAGIC = b"pagefind_dcd"  # before the content of each of its files


class Unsearchable(Exception):
    """Pagefind did not make the index; says why."""


def write(edition: Edition, site: Path, full_text: bool) -> None:
    """Make the index of an edition in the folder `pagefind` of a built site: the same edition, the same bytes."""
    index(tuple(records(edition, full_text)), Spellings(edition), site / FOLDER)


def index(found: Sequence[Record], spellings: Spellings, folder: Path) -> None:
    """Write the index of these records into `folder`: a folder for each bundle, and facets.json.

    facets.json is {"facets": {facet: [value, …]}, "bundles": [{"names": "name name …", "days": [day, …],
    facet: [places, …], …}, …]}. A bundle's lists have an item for each of its records, whose Pagefind fragments bear
    the names: the day as a number (20200131; 0 for none), and of each facet the place of its value, or a list of places
    if there is not just one.
    """
    values = {facet: sorted({value for record in found for value in _facets(record)[facet]}) for facet in FACETS}
    places = {facet: {value: place for place, value in enumerate(values[facet])} for facet in FACETS}
    bundles = []
    for number, start in enumerate(range(0, len(found), BUNDLE)):
        bundle = found[start : start + BUNDLE]
        files = _files(number, [message(record, spellings) for record in bundle])
        by_address = {_address(record): record for record in bundle}
        bundles.append(_columns({name: by_address[address] for name, address in sorted(_fragments(files))}, places))
        for path, content in files.items():
            if number == 0 or not path.startswith(PROGRAM):
                (folder / str(number) / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / str(number) / path).write_bytes(content)
    folder.mkdir(exist_ok=True)
    (folder / "facets.json").write_text(
        json.dumps({"facets": values, "bundles": bundles}, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def message(record: Record, spellings: Spellings) -> dict[str, Any]:
    """A record as Pagefind takes it: what is shown travels in the address, where it is not searched."""
    parts = [shown(part) for part in (record.text, *record.also)]
    said = [list(_words(part)) for part in parts]
    folded = fold(" ".join(parts))
    other = {*PART.findall(folded), *_words(" ".join(spellings.of(" ".join(parts))))}
    content = [*said, sorted(other.difference(*said))]
    # An END of its own stands between the parts: no phrase reaches from one into the next.
    return {"type": "AddRecord", "index_id": 0, "url": _address(record), "language": LANGUAGE,
            "content": f" {END} ".join(" ".join(word + END for word in words) for words in content if words)}


def _words(text: str) -> Iterator[str]:
    for word in WORD.findall(unicodedata.normalize("NFC", text)):
        if joined := "".join(PART.findall(fold(word))):
            yield joined


def _address(record: Record) -> str:
    return BREAK.join((record.address, *map(shown, (record.title, record.about, record.text))))


def _facets(record: Record) -> Mapping[str, Sequence[str]]:
    return {facet: [record.what] if facet == "what" else [shown(value) for value in record.facets.get(facet, ())]
            for facet in FACETS}


def _columns(named: Mapping[str, Record], places: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    columns: dict[str, Any] = {"names": " ".join(named), "days": [], **{facet: [] for facet in FACETS}}
    for record in named.values():
        columns["days"].append(int(record.when.first.strftime("%Y%m%d")) if record.when else 0)
        for facet, values in _facets(record).items():
            at = [places[facet][value] for value in values]
            columns[facet].append(at[0] if len(at) == 1 else at)
    return columns


def _fragments(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """The name of each record's fragment, without its language, and the record's address."""
    for path, content in files.items():
        if path.endswith(".pf_fragment"):
            yield Path(path).stem.rpartition("_")[2], json.loads(gzip.decompress(content).removeprefix(MAGIC))["url"]


def _files(number: int, added: Iterable[dict[str, Any]]) -> dict[str, bytes]:
    """The files of an index of these records, by path. Pagefind would write them itself, but may end before it has.

    The names of its fragments begin with its language: a private subtag (BCP 47, 2.2.7) tells the bundles' apart.
    """
    config = {"force_language": f"{LANGUAGE}-x-{number}"}
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
