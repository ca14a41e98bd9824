// The search page's worker: asks Pagefind for the words; filters, counts and sorts what has them; answers with a few.
import { fits, tally } from "./facets.js";

const INDEX = new URL("../pagefind/", import.meta.url);
const LANGUAGE = "zxx-x-"; // which the names of Pagefind's fragments begin with; the bundle's number follows
const END = "\u01c3"; // of every word of the index
const LAST = "\u{10ffff}"; // after every letter
const MAGIC = "pagefind_dcd"; // which its files begin with

// What has no date comes last, whichever end of time is first.
const ORDERS = {
  "": (a, b) => b.score - a.score,
  newest: (a, b) => b.day - a.day,
  oldest: (a, b) => (a.day || Infinity) - (b.day || Infinity) || 0,
};

let opening, asked, having;
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
      opening = asked = undefined; // it may be there when it is next asked for
      return { error: String(error) };
    });
    postMessage({ turn: question.turn, ...answer });
  }
  busy = false;
};

/** How many there are, how many of each value of the facets, and from a place on some of what was found. */
async function respond({ words, phrase, wanted, facets, order, from, count }) {
  const { records, pagefind } = await (opening ??= open());
  const question = JSON.stringify([words, phrase]);
  if (words.length && question !== asked) {
    // A choice of facets does not ask Pagefind again.
    having = (await scores(await pagefind, words, phrase)).map(([id, score]) => ({ ...records.get(named(id)), score }));
    asked = question;
  }
  const among = words.length ? having : [...records.values()];
  const counts = Object.fromEntries(facets.map((facet) => [facet, tally(among, facet, wanted)]));
  const any = words.length + Object.keys(wanted).length > 0;
  const found = any ? among.filter((record) => fits(record.facets, wanted)).sort(ORDERS[order]) : [];
  return { any, counts, total: found.length, found: await Promise.all(found.slice(from, from + count).map(read)) };
}

/** The ids of the records that have every word, or the phrase, and how well they fit. */
async function scores(pagefind, words, phrase) {
  const ask = async (query) => (await pagefind.search(query)).results.map(({ id, score }) => [id, score]);
  if (phrase) return ask(`"${words.map((word) => word + END).join(" ")}"`);
  // Word by word: asked for several at once, Pagefind forgets, bundle by bundle, those that it does not have.
  const [first, ...others] = await Promise.all([...new Set(words)].map(async (word) => {
    await pagefind.preload(word + LAST); // or it would only read the list of words where those that begin so begin
    return ask(word);
  }));
  return others.map((found) => new Map(found)).reduce((both, found) =>
    both.flatMap(([id, score]) => (found.has(id) ? [[id, score + found.get(id)]] : [])), first);
}

/** What is shown of a record: what Pagefind's fragment of it holds. */
async function read({ name, facets }) {
  const file = await fetch(new URL(`${parseInt(name)}/fragment/${LANGUAGE}${name}.pf_fragment`, INDEX));
  const text = await new Response(file.body.pipeThrough(new DecompressionStream("gzip"))).text();
  return { what: facets.what[0], record: JSON.parse(text.slice(MAGIC.length)).url };
}

function named(id) {
  return id.slice(LANGUAGE.length);
}

/** The records by name, and Pagefind, which may still be on its way. */
async function open() {
  const { facets, bundles } = await (await fetch(new URL("facets.json", INDEX))).json();
  const pagefind = bundles.length ? merged(bundles.length) : { preload() {}, search: () => ({ results: [] }) };
  const records = bundles.flatMap((bundle, number) => rows(bundle, number, facets));
  return { records: new Map(records.map((record) => [record.name, record])), pagefind };
}

/** Pagefind with the bundles of the index, merged by itself. */
async function merged(bundles) {
  const pagefind = await import(new URL("0/pagefind.js", INDEX));
  await pagefind.options({ baseUrl: "/" });
  await pagefind.init();
  await Promise.all(Array.from({ length: bundles - 1 }, (_, at) =>
    pagefind.mergeIndex(new URL(`${at + 1}/`, INDEX).pathname, { baseUrl: "/" })));
  return pagefind;
}

/** The records of a bundle: each with its name, which begins with the bundle's number, its day and its facets. */
function rows({ names, days, ...columns }, number, facets) {
  // Almost every record has one value of a facet: those that have the same share one list.
  const lists = Object.fromEntries(Object.entries(facets)
    .map(([facet, values]) => [facet, values.map((value) => [value])]));
  const valued = (facet, place) =>
    (typeof place === "number" ? lists[facet][place] : place.map((one) => facets[facet][one]));
  return names.split(" ").map((name, at) => ({
    name: `${number}_${name}`, day: days[at], score: 0,
    facets: Object.fromEntries(Object.entries(columns).map(([facet, places]) => [facet, valued(facet, places[at])])),
  }));
}
