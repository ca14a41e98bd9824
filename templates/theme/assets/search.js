// <briefing-search>: searches every passage with Pagefind's index beside the pages. What it finds is shown as text.
import { chosen, offer, remember, restore, unknown } from "./facets.js";

const ROOT = new URL("../", import.meta.url);
const AT_ONCE = 10; // results
const AROUND = 60; // words shown of a long passage
const PAUSE = 120; // milliseconds without a key before it searches
const BREAK = "\x1f"; // between the parts of a record
const LETTERS = { ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ß: "ss", ħ: "h" };

/** As the index is folded: without case, accents, and joints within a word. S-400 is s400. */
export function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\p{M}/gu, "")
    .replace(/[ıøłđðþæœßħ]/g, (letter) => LETTERS[letter])
    .replace(/[“”„‟«»]/g, '"')
    .replace(/(?<=[\p{L}\p{N}_])[-‐‑.’']+(?=[\p{L}\p{N}_])/gu, "");
}

/** A word without an English plural's s: what is typed is a beginning, and "sanctions" finds "sanction". */
function singular(word) {
  return word.length > 3 ? word.replace(/(?<!s)s$/, "") : word;
}

class BriefingSearch extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.facets = this.querySelector(".facets");
    this.list = this.querySelector("ol");
    this.status = this.querySelector("[role=status]");
    this.more = this.querySelector("button.more");
    this.turn = 0;
    // The page's head has started one; after a change of page without a reload there is none.
    this.finder = globalThis.briefingFinder ?? new Worker(new URL("finder.js", import.meta.url), { type: "module" });
    globalThis.briefingFinder = undefined;
    this.finder.onmessage = ({ data }) => this.show(data);
    this.finder.onerror = (error) => this.fail(error.message);
    this.ending = new AbortController();
    const { signal } = this.ending;
    this.form.addEventListener("input", ({ target }) => this.soon(target.type === "search" ? PAUSE : 0), { signal });
    this.form.addEventListener("submit", (event) => (event.preventDefault(), this.soon(0)), { signal });
    this.form.addEventListener("reset", () => this.soon(0), { signal });
    this.more.addEventListener("click", () => this.ask(this.list.children.length), { signal });
    addEventListener("popstate", () => (restore(this.form), this.soon(0)), { signal });
    this.form.hidden = false;
    restore(this.form);
    this.soon(0);
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
    this.ending.abort();
    this.finder.terminate();
  }

  soon(pause) {
    clearTimeout(this.waiting);
    this.turn++; // what is still under way answers an older question
    for (const part of [this.facets, this.list]) part.setAttribute("aria-busy", "true");
    this.waiting = setTimeout(() => this.search(), pause);
  }

  fail(error) {
    console.warn(error);
    for (const part of [this.facets, this.list]) part.setAttribute("aria-busy", "false");
    this.status.textContent = "The search could not be loaded. The pages that are listed below need none.";
  }

  search() {
    remember(this.form);
    this.ask(0);
  }

  /** Ask for the results from a place on; only the last question is answered. */
  ask(from) {
    const typed = fold(this.form.elements.words.value).trim();
    const phrase = /^".*"$/.test(typed);
    const words = (typed.match(/[\p{L}\p{N}_]+/gu) ?? []).map((word) => word.replaceAll("_", "")).filter(Boolean);
    this.words = phrase ? words : words.map(singular);
    const order = this.form.elements.sort.value;
    this.from = from;
    this.turn++;
    this.finder.postMessage({
      turn: this.turn, words: this.words, phrase, wanted: chosen(this.form), order, from, count: AT_ONCE,
    });
  }

  /** An answer: the results, the counts of the facets, or both. */
  show({ turn, error, results, counts }) {
    if (turn !== this.turn) return;
    if (error) return this.fail(error);
    if (counts && unknown(this.form, (facet, value) => value in counts[facet]).length) return this.search();
    if (counts) this.offer(counts);
    if (results) this.give(results);
  }

  offer(counts) {
    for (const select of this.form.querySelectorAll("select[data-facet]")) offer(select, counts[select.dataset.facet]);
    this.facets.setAttribute("aria-busy", "false");
  }

  /** The results; after "Show more" the first of those that are new takes the focus. */
  give({ any, total, found }) {
    const more = this.from > 0;
    const items = found.map((record) => this.item(record));
    if (more) this.list.append(...items);
    else this.list.replaceChildren(...items);
    this.more.hidden = !any || this.list.children.length >= total;
    if (more) items[0]?.querySelector("a").focus();
    this.status.textContent = !any ? "" : total === 0 ? "Nothing found."
      : total === 1 ? "1 result" : `${total.toLocaleString("en")} results`;
    this.list.setAttribute("aria-busy", "false");
  }

  item(record) {
    const [address, title, about, text, what] = record.split(BREAK);
    const link = element("a", "", title);
    link.href = new URL(address, ROOT);
    return element("li", "",
      element("p", "title", link),
      ...(text.trim() ? [this.said(text.trim(), what === "Entry" || what === "Passage")] : []),
      element("p", "small", element("span", "chip", what), " ", about));
  }

  /** The words found in their surroundings; a source's words in quotation marks. */
  said(text, quoted) {
    const words = text.split(/\s+/);
    const found = words.map((word) => this.isFound(word));
    const first = Math.max(found.indexOf(true), 0);
    const start = words.length <= AROUND ? 0 : Math.max(0, Math.min(first - AROUND / 3, words.length - AROUND));
    const end = Math.min(start + AROUND, words.length);
    const inner = element(quoted ? "q" : "span", "");
    inner.dir = "auto";
    if (start > 0) inner.append("… ");
    words.slice(start, end).forEach((word, at) => {
      inner.append(...(at ? [" "] : []), ...(found[start + at] ? marked(word) : [word]));
    });
    if (end < words.length) inner.append(" …");
    if (!quoted) return element("p", "", inner);
    const before = /^["'“”„«»‘’]/.test(text) ? "“\u202f" : "“"; // its own marks stand a little apart from ours
    const after = /["'“”„«»‘’]$/.test(text) ? "\u202f”" : "”";
    return element("p", "", element("span", "mark", before), inner, element("span", "mark", after));
  }

  isFound(word) {
    const folded = fold(word).match(/[\p{L}\p{N}_]+/gu) ?? [];
    return folded.some((part) => this.words.some((typed) => part.startsWith(typed)));
  }
}

/** A word marked, without the punctuation around it. */
function marked(word) {
  const [, before, bare, after] = word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su);
  return bare ? [before, element("mark", "", bare), after] : [word];
}

/** An element of a class; what it holds is put in as text or as elements, never as HTML. */
function element(name, kind, ...content) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.append(...content);
  return made;
}

customElements.define("briefing-search", BriefingSearch);

// The header's box finds entries and titles that have any of the words typed; it offers this page for everything else:
// for the passages, for a phrase, of which that box knows nothing, and with the Enter key for several words.
document.addEventListener("focusin", ({ target }) => {
  if (!target.matches?.("[data-md-component=search-query]")) return;
  const output = document.querySelector(".md-search__scrollwrap");
  if (!output || output.querySelector(".full-search")) return;
  const link = element("a", "full-search");
  const lead = () => {
    const words = target.value.trim();
    link.href = new URL(`search/${words ? `?${new URLSearchParams({ words })}` : ""}`, ROOT);
    link.textContent = `Search the passages in full${words ? ` for ${isPhrase(words) ? words : `“${words}”`}` : ""}`;
    output.classList.toggle("phrase", isPhrase(words));
  };
  lead();
  target.addEventListener("input", lead);
  target.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !(isPhrase(target.value) || /\S\s+\S/.test(target.value))) return;
    event.preventDefault();
    event.stopPropagation(); // Material would open the first of its results
    location.assign(link.href);
  });
  output.prepend(link);
});

function isPhrase(words) {
  return /["“”„‟«»]/.test(words);
}
