// Which records have what is typed, and how well they fit: as Pagefind ranks them, by BM25 (Robertson and Zaragoza, The
// Probabilistic Relevance Framework, 2009, 3.3), where a word that goes on after what was typed counts for less.
const SATURATION = 1.4, LENGTH = 0.75; // Pagefind's own k1 and b

/** The bundles of Pagefind's index as one: records are known by a number, which counts on from bundle to bundle. */
export class Index {
  constructor(bundles) {
    bundles.reduce((first, bundle) => (bundle.first = first) + bundle.lengths.length, 0);
    this.bundles = bundles;
    this.lengths = bundles.flatMap(({ lengths }) => lengths);
    this.average = this.lengths.reduce((sum, length) => sum + length, 0) / this.lengths.length;
  }

  /** The records that have words beginning with each of those typed: a map to how well they fit. */
  async having(typed) {
    const found = await Promise.all([...new Set(typed)].map((word) => this.ranked(word)));
    return shared(found, (record) => found.reduce((sum, scores) => sum + scores.get(record), 0));
  }

  /** The records in which these words stand one after another: a map; none fits better than the next. */
  async saying(words) {
    const found = await Promise.all(words.map(async (word) =>
      new Map((await this.words(word, true)).flatMap(({ places }) => [...places]))));
    const said = (record) => found[0].get(record).some((place) =>
      found.every((places, at) => places.get(record).includes(place + at)));
    return shared(found, (record) => (said(record) ? 0 : undefined));
  }

  /** What is kept of a record. */
  async record(number) {
    return this.bundles.findLast(({ first }) => first <= number).record(number);
  }

  async words(typed, whole) {
    return (await Promise.all(this.bundles.map((bundle) => bundle.words(typed, whole)))).flat();
  }

  async ranked(typed) {
    const scores = new Map();
    for (const { word, places } of await this.words(typed, false)) {
      const likeness = Math.exp(Math.exp(-((word.length - typed.length + 1) ** 2) / 8) - 1);
      for (const [record, { length }] of places) {
        const often = length * likeness;
        const enough = SATURATION * (1 - LENGTH + LENGTH * this.lengths[record] / this.average);
        scores.set(record, (scores.get(record) ?? 0) + (SATURATION + 1) * often / (enough + often));
      }
    }
    const rarity = Math.log((this.lengths.length - scores.size + 0.5) / (scores.size + 0.5) + 1);
    for (const [record, score] of scores) scores.set(record, rarity * score);
    return scores;
  }
}

/** Of the records that all of these have, those that have a value: a map. */
function shared(found, valued) {
  const [fewest, ...others] = [...found].sort((a, b) => a.size - b.size);
  const values = new Map();
  for (const record of fewest.keys()) {
    const value = others.every((other) => other.has(record)) ? valued(record) : undefined;
    if (value !== undefined) values.set(record, value);
  }
  return values;
}
