// A bundle of Pagefind's index, read for the words that are asked for. (Pagefind's own program takes in every word of
// each file that it reads, and looks at each place it has found once for every record: seconds, for a common word.)
// Its files are CBOR (RFC 8949), of which they have numbers, texts and arrays.
const MAGIC = "pagefind_dcd".length; // which they begin with
const LAST = "\u{10ffff}"; // after every letter

export class Bundle {
  /** A bundle in a folder, with the `lengths` of its records in words; its `first` record's number is set later. */
  static async open(folder, path) {
    const bundle = Object.assign(new Bundle(), { folder, first: 0, lengths: [], names: [], files: new Map() });
    const reader = bundle.known = await bundle.file(path);
    reader.number();
    reader.text(); // Pagefind's version
    for (let records = reader.number(); records; records--) {
      reader.number();
      bundle.names.push(reader.at); // which few are ever asked for
      reader.skip();
      bundle.lengths.push(reader.number());
    }
    // From and to are as much of a file's first and last words as tells them from their neighbours.
    bundle.chunks = reader.value().map(([from, to, name]) => ({ from: ordered(from), to: ordered(to + LAST), name }));
    return bundle;
  }

  /** The words that begin with what was typed, or are it: of each a map of the records that have it to its places. */
  async words(typed, whole) {
    const [from, to] = [ordered(typed), ordered(whole ? typed : typed + LAST)];
    const files = this.chunks.filter((chunk) => chunk.from <= to && chunk.to >= from)
      .map(({ name }) => this.file(`index/${name}.pf_index`));
    return (await Promise.all(files)).flatMap((reader) =>
      [...reader.words((word) => (whole ? word === typed : word.startsWith(typed)), this.first)]);
  }

  /** What is kept of the record of a number. */
  async record(number) {
    const { bytes } = await this.file(`fragment/${this.name(number)}.pf_fragment`);
    return JSON.parse(new TextDecoder().decode(bytes.subarray(MAGIC)));
  }

  name(number) {
    this.known.at = this.names[number - this.first];
    return this.known.text();
  }

  /** A file of it, fetched once. */
  async file(path) {
    if (!this.files.has(path)) this.files.set(path, unpacked(new URL(path, this.folder)));
    return new Reader(await this.files.get(path));
  }
}

async function unpacked(address) {
  const { ok, body, status } = await fetch(address);
  if (!ok) throw new Error(`${address}: ${status}`);
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}

/** A text that is before another where Pagefind, by code points, has it before. */
function ordered(text) {
  return [...text].map((letter) => letter.codePointAt().toString(16).padStart(6, "0")).join("");
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = MAGIC;
    this.decoder = new TextDecoder();
  }

  /** The next number; of a text its length, of an array how many follow. */
  number() {
    const head = this.bytes[this.at++];
    let found = head & 31;
    if (found > 23) {
      let size = 1 << (found - 24);
      for (found = 0; size; size--) found = found * 256 + this.bytes[this.at++];
    }
    return head >> 5 === 1 ? -1 - found : found;
  }

  text() {
    const length = this.number();
    return this.decoder.decode(this.bytes.subarray(this.at, this.at += length));
  }

  skip() {
    const length = this.number();
    this.at += length;
  }

  value() {
    const kind = this.bytes[this.at] >> 5;
    return kind === 4 ? Array.from({ length: this.number() }, () => this.value())
      : kind === 3 ? this.text() : this.number();
  }

  /** The words of a file of the index that are wanted; records are counted from `first`. */
  * words(wanted, first) {
    this.number();
    for (let words = this.number(); words; words--) {
      const parts = this.number();
      const word = this.text();
      const places = wanted(word) ? new Map() : null;
      this.places(places, first);
      // The same word as it was written with accents; here it hardly ever is.
      for (let others = parts > 2 ? this.number() : 0; others; others--) {
        this.number();
        this.skip();
        this.places(places, first);
      }
      if (places) yield { word, places };
    }
  }

  /** Note where a word is, or (null) pass it over: of each record, counted from the one before, its places, so too. */
  places(noted, first) {
    let record = first;
    for (let records = this.number(); records; records--) {
      const parts = this.number();
      record += this.number();
      const own = noted && [];
      let place = 0;
      for (let count = this.number(); count; count--) {
        const step = this.number();
        place = step < 0 ? 0 : place + step; // what is below 0 is a weight, after which it begins again
        if (own && step >= 0) own.push(place);
      }
      if (noted) noted.set(record, noted.has(record) ? noted.get(record).concat(own) : own);
      for (let titled = parts > 2 ? this.number() : 0; titled; titled--) this.number();
    }
  }
}
