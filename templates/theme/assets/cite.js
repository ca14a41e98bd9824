/* Citing: a link to copy and a menu beside each entry and under each page's title; there also a button that prints.

   <cite-menu data-folder="../../e/7k3f9q/" data-what="the entry of 14 December 2020"><a href="#cite">Cite</a></cite-menu>

   The link is what a reader without JavaScript has. `data-folder` is the permanent address; cite.json in it holds every
   form of the citation, and is fetched when the menu is opened. With `data-part="article"` it is what that file has
   under "article": the article that the page is about, which has no link of ours. */

const FORMS = [
  ["For a memo", "memo text with its footnote", cited => cited.memo],
  ["Chicago", "Chicago note", cited => ({ plain: cited.chicago })],
  ["APA", "APA reference", cited => ({ plain: cited.apa })],
  ["BibTeX", "BibTeX", cited => ({ plain: cited.bibtex })],
  ["BibLaTeX", "BibLaTeX", cited => ({ plain: cited.biblatex })],
  ["RIS", "RIS", cited => ({ plain: cited.ris })],
  ["CSL-JSON", "CSL-JSON", cited => ({ plain: cited.csl })],
]

function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

/* Rich text where there is some, else plain text alone. */
async function toClipboard({ plain, rich }) {
  if (!rich) return navigator.clipboard.writeText(plain)
  const item = { "text/plain": plain, "text/html": rich }
  for (const type of Object.keys(item)) item[type] = new Blob([item[type]], { type })
  return navigator.clipboard.write([new ClipboardItem(item)])
}

customElements.define("cite-menu", class extends HTMLElement {
  connectedCallback() {
    if (this.button) return
    const link = made("button", { type: "button", textContent: this.closest(".tools") ? "Copy link" : "Link" })
    link.setAttribute("aria-label", `Copy link to ${this.dataset.what}`)
    link.addEventListener("click", () => this.copy("link", cited => ({ plain: cited.address }), this.linked()))
    const several = this.closest(".tools")?.querySelector("[data-part]") // then each says what it cites
    const name = several ? `Cite ${this.dataset.what}` : "Cite"
    this.button = made("button", { type: "button", className: "cite-open", textContent: name })
    this.button.setAttribute("aria-label", `Cite ${this.dataset.what}`)
    this.button.setAttribute("aria-expanded", "false")
    this.button.addEventListener("click", () => this.toggle(!this.panel || this.panel.hidden))
    this.addEventListener("keydown", event => {
      if (event.key !== "Escape" || !this.panel || this.panel.hidden) return
      event.stopPropagation()
      this.toggle(false)
      this.button.focus()
    })
    for (const near of ["pointerenter", "focusin"]) this.addEventListener(near, () => this.prepare())
    this.replaceChildren(...(this.dataset.part ? [] : [link]), this.button)
  }

  /* What is asked for and what will be said in, before the click: some browsers let a page write to the clipboard only
     at once, and screen readers hear only a place that was there before. */
  prepare() {
    if (this.said) return
    this.said = made("span", { className: "cite-said" })
    this.said.setAttribute("role", "status")
    this.text = made("textarea", { readOnly: true, hidden: true, rows: 4 })
    this.text.setAttribute("aria-label", "Text to copy")
    this.append(this.said, this.text)
    this.linked()
  }

  toggle(open) {
    this.prepare()
    if (!this.panel) this.button.after(this.panel = this.made())
    this.panel.hidden = !open
    this.button.setAttribute("aria-expanded", String(open))
    if (open) this.cited().catch(() => this.say("The citations could not be loaded."))
  }

  made() {
    const buttons = FORMS.map(([label, name, form]) => {
      const button = made("button", { type: "button", textContent: label })
      button.addEventListener("click", () => this.copy(name, form))
      return button
    })
    const panel = made("span", { className: "cite-panel" }, made("span", { textContent: "Copy" }), ...buttons)
    panel.setAttribute("role", "group")
    panel.setAttribute("aria-label", `Copy ${this.dataset.what}`)
    return panel
  }

  /* What can be copied, fetched once. An address that is only a path is completed with that of this site. */
  cited() {
    const folder = new URL(this.dataset.folder, document.baseURI).href
    this.fetched ??= fetch(`${folder}cite.json`).then(async answer => {
      if (!answer.ok) throw new Error(answer.statusText)
      const cited = await answer.json()
      if (this.dataset.part) return cited[this.dataset.part]
      return cited.address.startsWith("http") ? cited : { ...cited, address: folder }
    }).catch(error => {
      this.fetched = undefined
      throw error
    })
    return this.fetched
  }

  /* Its address is known even where that file cannot be had. */
  linked() {
    return this.cited().catch(() => ({ address: new URL(this.dataset.folder, document.baseURI).href }))
  }

  async copy(name, form, source = this.cited()) {
    this.prepare()
    this.say("")
    this.text.hidden = true
    let copied
    try {
      copied = form(await source)
    } catch {
      return this.say("The citations could not be loaded.")
    }
    try {
      await toClipboard(copied)
      this.say(`Copied: ${name}`)
    } catch { // the browser gives no clipboard to this page: the reader copies by hand
      this.text.value = copied.plain
      this.text.hidden = false
      this.text.select()
      this.say("Press Ctrl+C or ⌘C to copy:")
    }
  }

  say(words) {
    this.said.textContent = words
  }
})

customElements.define("print-page", class extends HTMLElement {
  connectedCallback() {
    if (this.firstChild) return
    const button = made("button", { type: "button", textContent: "Print" })
    button.setAttribute("aria-label", "Print this page")
    button.addEventListener("click", () => print())
    this.append(button)
  }
})
