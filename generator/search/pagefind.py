"""The search page's index: Pagefind's files, written by Pagefind's own program and then put into one order.

Pagefind's Python client waits a tenth of a second for each record, so its program is spoken to here as that client
speaks to it: messages of JSON in base64, a comma after each, on its standard input and output.
"""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO, Any

from pagefind_bin import get_executable

from generator.proof import shown
from generator.records import Edition
from generator.search.records import Record, records
from generator.search.spellings import Spellings
from generator.search.stable import settle

FOLDER = "pagefind"
BREAK = "\x1f"  # between the parts of a record: a control character, which no shown text holds
# One index for all languages; Pagefind stems its words as English, whatever the language, and the query's likewise.
LANGUAGE = "en"
INTERFACES = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")


class Unsearchable(Exception):
    """Pagefind did not make the index; says why."""


def write(edition: Edition, site: Path, full_text: bool) -> None:
    """Make the index of an edition in the folder `pagefind` of a built site: the same edition, the same bytes."""
    spellings = Spellings(edition)
    index([message(record, spellings) for record in records(edition, full_text)], site / FOLDER)


def index(added: Iterable[dict[str, Any]], folder: Path) -> None:
    """Write the index of these records into `folder`."""
    answer = _converse([
        {"type": "NewIndex", "config": {"force_language": LANGUAGE}},
        *added,
        {"type": "GetFiles", "index_id": 0},
    ])
    files = {file["path"]: base64.b64decode(file["content"]) for file in answer["files"]
             if not file["path"].startswith(INTERFACES)}
    for path, content in settle(files).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def message(record: Record, spellings: Spellings) -> dict[str, Any]:
    """A record as Pagefind takes it. Undated ones come last, whichever end of time is first.

    Its metadata is searched like its content and weighs more, so what is only shown travels in the address.
    """
    title, about, text = (shown(part) for part in (record.title, record.about, record.text))
    also = [shown(words) for words in record.also]
    day = record.when.first.isoformat() if record.when else None
    return {
        "type": "AddRecord", "index_id": 0, "url": BREAK.join((record.address, title, about)), "language": LANGUAGE,
        "content": f" {BREAK} ".join((text, " ".join((*also, *spellings.of(" ".join((text, *also))))))),
        "meta": {},
        "filters": {"what": [record.what], **{facet: [shown(value) for value in values]
                                              for facet, values in record.facets.items() if values}},
        "sort": {"newest": day or "0000", "oldest": day or "9999"},
    }


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
