// The search page's worker: finds the words in Pagefind's index; filters, counts and sorts; answers with a few.
import { Bundle } from "./bundle.js";
import { Index } from "./index.js";

const FOLDER = new URL("../pagefind/", import.meta.url);

// What has no date comes last, whichever end of time is first; what is alike stays as it stands in the index.
const ORDERS = {
  "": (scores) => (a, b) => scores.get(b) - scores.get(a),
  newest: (scores, days) => (a, b) => days[b] - days[a],
  oldest: (scores, days) => (a, b) => (days[a] || Infinity) - (days[b] || Infinity) || 0,
};

let table, index, known, asked, scores;
let next; // the question to answer; one that is replaced before its turn has no answer
let busy = false;

onmessage = async ({ data }) => {
  next = data;
  if (busy) return;
  busy = true;
  while (next) {
    const question = next;
    next = undefined;
    const answer = await respond(question).catch((error) => {
      table = index = known = asked = undefined; // it may be there when it is next asked for
      return { error: String(error) };
    });
    postMessage({ turn: question.turn, ...answer });
  }
  busy = false;
};

open(); // nothing has been asked yet

/** Read what the index holds where, and the table of the facets. */
function open() {
  index ??= opened();
  table ??= json("facets.json");
  for (const begun of [index, table]) begun.catch(() => {}); // whoever waits for it hears of it
}

/** Some of what was found from a place on, with how many there are, and how many of each value of the facets. */
async function respond({ turn, words, phrase, wanted, order, from, count }) {
  open();
  const question = JSON.stringify([words, phrase]);
  if (question !== asked) {
    scores = await scored(words, phrase);
    asked = question; // a choice of facets does not look for the words again
  }
  const some = async (found, days) => {
    const before = ORDERS[order](scores, days);
    const few = found.sort((a, b) => before(a, b) || a - b).slice(from, from + count);
    return { any: true, total: found.length, found: await Promise.all(few.map(read)) };
  };
  const narrowed = Object.keys(wanted).length > 0;
  const first = !known && words.length && !narrowed && !order; // these results need no facet: they do not wait
  if (first) postMessage({ turn, results: await some([...scores.keys()]) });
  known = await table;
  const { found, counts } = tally(scores.keys(), wanted, known);
  if (first) return { counts };
  return { counts, results: words.length || narrowed ? await some(found, known.days) : { any: false, found: [] } };
}

/** The records that have the words, or the phrase, and how well they fit; without words all, each as well. */
async function scored(words, phrase) {
  const every = await index;
  if (!words.length) return new Map(every.lengths.map((_, record) => [record, 0]));
  return phrase ? every.saying(words) : every.having(words);
}

/** Of these records those that have each value wanted, and how many of each value of a facet all else wanted leaves. */
function tally(among, wanted, { facets, ...columns }) {
  const places = Object.entries(wanted).map(([facet, value]) => [facet, facets[facet].indexOf(value)]);
  const counted = Object.entries(facets).map(([facet, values]) => [facet, values.map(() => 0)]);
  const found = [];
  for (const record of among) {
    const unfit = places.filter(([facet, place]) => ![columns[facet][record]].flat().includes(place));
    if (unfit.length === 0) found.push(record);
    for (const [facet, many] of counted) {
      if (unfit.length > 1 || (unfit.length && unfit[0][0] !== facet)) continue;
      const own = columns[facet][record];
      if (typeof own === "number") many[own]++;
      else for (const place of own) many[place]++;
    }
  }
  const named = (facet, many) => Object.fromEntries(facets[facet].map((value, place) => [value, many[place]]));
  return { found, counts: Object.fromEntries(counted.map(([facet, many]) => [facet, named(facet, many)])) };
}

/** What is shown of a record. */
async function read(number) {
  return (await (await index).record(number)).url;
}

/** The index: of each of its bundles the folder and the file that says which of the others has what. */
async function opened() {
  const bundles = await json("bundles.json");
  return new Index(await Promise.all(bundles.map(([folder, path]) => Bundle.open(new URL(folder, FOLDER), path))));
}

async function json(path) {
  return (await fetch(new URL(path, FOLDER))).json();
}
