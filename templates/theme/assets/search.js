// <briefing-search>: searches every passage with Pagefind's index beside the pages. What it finds is shown as text.
import { chosen, offer, remember, restore } from "./facets.js";

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

class BriefingSearch extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.list = this.querySelector("ol");
    this.status = this.querySelector("[role=status]");
    this.more = this.querySelector("button.more");
    this.turn = 0;
    this.ending = new AbortController();
    const { signal } = this.ending;
    this.form.addEventListener("input", ({ target }) => this.soon(target.type === "search" ? PAUSE : 0), { signal });
    this.form.addEventListener("submit", (event) => (event.preventDefault(), this.soon(0)), { signal });
    this.form.addEventListener("reset", () => this.soon(0), { signal });
    this.more.addEventListener("click", () => this.show(true), { signal });
    addEventListener("popstate", () => (restore(this.form), this.soon(0)), { signal });
    this.form.hidden = false;
    restore(this.form);
    this.soon(0);
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
    this.ending.abort();
  }

  soon(pause) {
    clearTimeout(this.waiting);
    this.list.setAttribute("aria-busy", "true");
    this.waiting = setTimeout(() => this.search().catch((error) => this.fail(error)), pause);
  }

  fail(error) {
    console.warn(error);
    this.status.textContent = "The search could not be loaded. The pages that are listed below need none.";
  }

  engine() {
    this.loading ??= import(new URL("pagefind/pagefind.js", ROOT)).then(async (pagefind) => {
      await pagefind.options({ baseUrl: "/" });
      await pagefind.init();
      await pagefind.filters(); // without them no search counts what is left in each facet
      return pagefind;
    });
    return this.loading;
  }

  async search() {
    const turn = ++this.turn;
    remember(this.form);
    const pagefind = await this.engine();
    const words = fold(this.form.elements.words.value).trim();
    const wanted = chosen(this.form);
    const order = this.form.elements.sort.value;
    const ask = (filters) => pagefind.search(words || null, {
      filters, ...(order && { sort: { [order]: order === "newest" ? "desc" : "asc" } }),
    });
    const asked = words || Object.keys(wanted).length;
    const found = asked ? await ask(wanted) : { results: [], filters: await pagefind.filters() };
    const counts = { ...found.filters };
    // What is chosen in a facet must not hide that facet's other values.
    await Promise.all(Object.keys(wanted).map(async (facet) => {
      const { [facet]: _, ...others } = wanted;
      const wider = words || Object.keys(others).length ? (await ask(others)).filters : await pagefind.filters();
      counts[facet] = wider[facet];
    }));
    if (turn !== this.turn) return;
    for (const select of this.form.querySelectorAll("select[data-facet]")) offer(select, counts[select.dataset.facet] ?? {});
    this.found = found.results;
    this.words = words.match(/[\p{L}\p{N}_]+/gu) ?? [];
    this.list.replaceChildren();
    await this.show(false);
    if (turn !== this.turn) return;
    this.status.textContent = !asked ? "" : this.found.length === 0 ? "Nothing found."
      : this.found.length === 1 ? "1 result" : `${this.found.length.toLocaleString("en")} results`;
    this.list.setAttribute("aria-busy", "false");
  }

  /** The next results; after "Show more" the first of them takes the focus. */
  async show(focus) {
    const turn = this.turn;
    const from = this.list.children.length;
    const data = await Promise.all(this.found.slice(from, from + AT_ONCE).map((result) => result.data()));
    if (turn !== this.turn || from !== this.list.children.length) return;
    this.list.append(...data.map((found) => this.item(found)));
    this.more.hidden = this.list.children.length >= this.found.length;
    if (focus) this.list.children[from]?.querySelector("a").focus();
  }

  item({ raw_url, content, filters, locations }) {
    const [address, title, about] = raw_url.split(BREAK);
    const [what] = filters.what;
    const link = element("a", "", title);
    link.href = new URL(address, ROOT);
    const text = content.split(BREAK)[0].trim();
    return element("li", "",
      element("p", "title", link),
      ...(text ? [this.said(text, new Set(locations), what === "Entry" || what === "Passage")] : []),
      element("p", "small", element("span", "chip", what), " ", about));
  }

  /** The words found in their surroundings; a source's words in quotation marks. */
  said(text, locations, quoted) {
    const words = text.split(/\s+/);
    const found = words.map((word, at) => locations.has(at) || this.isFound(word));
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
    const apart = (own) => (own ? "mark apart" : "mark");
    return element("p", "", element("span", apart(/^["'“‘]/.test(text)), "“"), inner,
      element("span", apart(/["'”’]$/.test(text)), "”"));
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

// The header's box finds entries and titles; it offers this page for everything else.
document.addEventListener("focusin", ({ target }) => {
  if (!target.matches?.("[data-md-component=search-query]")) return;
  const output = document.querySelector(".md-search__scrollwrap");
  if (!output || output.querySelector(".full-search")) return;
  const link = element("a", "full-search", "Search the passages in full");
  const lead = () => {
    link.href = new URL(`search/${target.value ? `?words=${encodeURIComponent(target.value)}` : ""}`, ROOT);
  };
  lead();
  target.addEventListener("input", lead);
  output.prepend(link);
});
