// <briefing-filter>: shows, of the entries that it holds, those that fit what is chosen. Without it all are shown.
import { chosen, fits, named, offer, remember, restore, tally, unknown } from "./facets.js";

class BriefingFilter extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.narrow = false;
    if (!this.only) this.form.after(this.only = document.createElement("p")); // on paper, where the form is not
    this.only.className = "only";
    this.entries = [...this.querySelectorAll("[data-facets]")]
      .map((element) => ({ element, facets: JSON.parse(element.dataset.facets) }));
    this.ending = new AbortController();
    const { signal } = this.ending;
    this.form.addEventListener("change", () => this.apply(), { signal });
    this.form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.form.addEventListener("reset", () => setTimeout(() => this.apply()), { signal });
    addEventListener("hashchange", () => this.reveal(), { signal });
    addEventListener("popstate", () => this.return(), { signal });
    this.form.hidden = this.entries.length < 2;
    this.return();
  }

  disconnectedCallback() {
    this.ending.abort();
  }

  return() {
    restore(this.form);
    const elsewhere = [...this.querySelectorAll(".years a, .around a")].some(({ pathname }) => pathname !== location.pathname);
    const missed = unknown(this.form, (facet, value) => (elsewhere && facet !== "year") // another page may have it
      || this.entries.some(({ facets }) => facets[facet]?.includes(value)));
    this.apply();
    if (missed.length) this.say(`No entry of ${missed.join(", ")}. ${this.said() || "All entries are shown."}`);
    this.reveal();
  }

  apply() {
    const wanted = chosen(this.form);
    const narrow = Object.keys(wanted).length > 0;
    for (const { element, facets } of this.entries) element.hidden = !fits(facets, wanted);
    for (const group of this.querySelectorAll("[data-group]")) {
      group.hidden = !group.querySelector("[data-facets]:not([hidden])");
      if (group.matches("details") && this.narrow !== narrow) group.open = narrow;
    }
    for (const link of this.querySelectorAll(".years a")) {
      link.hidden = Boolean(document.getElementById(link.hash.slice(1))?.closest("[hidden]"));
    }
    for (const select of this.form.querySelectorAll("select")) this.offer(select, wanted);
    this.say(this.said());
    this.only.textContent = narrow ? `Only a part of the chronology: ${named(this.form).join("; ")}. ${this.said()}.` : "";
    this.form.querySelector("[type=reset]").hidden = !narrow;
    this.narrow = narrow;
    remember(this.form);
    this.pass();
  }

  /** How many are left; nothing where all are. */
  said() {
    const shown = this.entries.filter(({ element }) => !element.hidden).length;
    return !Object.keys(chosen(this.form)).length ? ""
      : shown ? `${shown} of ${this.entries.length} entries` : "Nothing matches; show all, or choose otherwise";
  }

  say(words) {
    this.querySelector("[role=status]").textContent = words;
  }

  /** What is chosen on one page of a long chronology is chosen on the others too; each has years of its own. */
  pass() {
    const query = new URLSearchParams(location.search);
    query.delete("year");
    for (const link of this.querySelectorAll(".years a, .around a")) {
      if (link.pathname !== location.pathname) link.search = query;
    }
  }

  /** One value that all have is no choice. */
  offer(select, wanted) {
    const facet = select.dataset.facet;
    const counts = tally(this.entries, facet, wanted);
    const same = Object.keys(counts).length < 2 && this.entries.every(({ facets }) => facets[facet]?.length);
    offer(select, same && !select.value ? {} : counts);
  }

  /** An address that leads to a hidden entry is worth more than the filter, and opens what it is folded in. */
  reveal() {
    const entry = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("[data-facets]");
    if (!this.contains(entry) || entry.checkVisibility()) return;
    if (entry.hidden) {
      for (const select of this.form.querySelectorAll("select")) select.value = "";
      this.apply();
    }
    entry.closest("details:not([open])")?.setAttribute("open", "");
    entry.scrollIntoView();
  }
}

customElements.define("briefing-filter", BriefingFilter);
