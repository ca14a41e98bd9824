// <entry-address>: an address of an entry leads to it, also where it stands on another page by now.
//
// A page of a long chronology holds of the entries of other pages a line each, under the entry's id. From a page that
// has not even that, `data-otherwise` leads on: to the page of the issue, which has a line for every entry.

class EntryAddress extends HTMLElement {
  connectedCallback() {
    this.ending = new AbortController();
    addEventListener("hashchange", () => this.follow(), { signal: this.ending.signal });
    this.follow();
  }

  disconnectedCallback() {
    this.ending.abort();
  }

  follow() {
    const id = location.hash.slice(1);
    if (!id) return;
    const there = document.getElementById(id);
    if (there?.matches(".part li")) location.replace(there.querySelector("a").href);
    else if (!there && this.dataset.otherwise) location.replace(`${this.dataset.otherwise}#${id}`);
  }
}

customElements.define("entry-address", EntryAddress);
