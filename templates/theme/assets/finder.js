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

let table, index, asked, scores;
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
      table = index = asked = undefined; // it may be there when it is next asked for
      return { error: String(error) };
    });
    postMessage({ turn: question.turn, ...answer });
  }
  busy = false;
};

/** How many there are, how many of each value of the facets, and from a place on some of what was found. */
async function respond({ words, phrase, wanted, order, from, count }) {
  index ??= opened();
  const known = await (table ??= json("facets.json"));
  const question = JSON.stringify([words, phrase]);
  if (question !== asked) {
    scores = await scored(words, phrase, known);
    asked = question; // a choice of facets does not look for the words again
  }
  const { found, counts } = tally(scores.keys(), wanted, known);
  const any = words.length + Object.keys(wanted).length > 0;
  const before = ORDERS[order](scores, known.days);
  const few = any ? found.sort((a, b) => before(a, b) || a - b).slice(from, from + count) : [];
  return { any, counts, total: found.length, found: await Promise.all(few.map((record) => read(record, known))) };
}

/** The records that have the words, or the phrase, and how well they fit; without words all, each as well. */
async function scored(words, phrase, { days }) {
  if (!words.length) return new Map(days.map((_, record) => [record, 0]));
  return phrase ? (await index).saying(words) : (await index).having(words);
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
async function read(number, { facets, what }) {
  return { what: facets.what[what[number]], record: (await (await index).record(number)).url };
}

/** The index: of each of its bundles the folder and the file that says which of the others has what. */
async function opened() {
  const bundles = await json("bundles.json");
  return new Index(await Promise.all(bundles.map(([folder, path]) => Bundle.open(new URL(folder, FOLDER), path))));
}

async function json(path) {
  return (await fetch(new URL(path, FOLDER))).json();
}
