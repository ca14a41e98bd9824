// What the search page and the filter of a chronology share: choices with their counts, kept in the address.

/** The chosen value of each select of a form, without those that ask for all. */
export function chosen(form) {
  return Object.fromEntries([...form.querySelectorAll("select[data-facet]")]
    .filter((select) => select.value).map((select) => [select.dataset.facet, select.value]));
}

/** Put the address's query into a form. */
export function restore(form) {
  const query = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (!field.name) continue;
    const value = query.get(field.name) ?? "";
    if (field.dataset.facet && value) field.replaceChildren(field.options[0], new Option(value, value));
    field.value = value;
  }
}

/** The label of each value that is chosen, with it: "Year 2024". */
export function named(form) {
  return [...form.querySelectorAll("select[data-facet]")].filter((select) => select.value)
    .map((select) => `${select.labels[0].textContent} ${select.value}`);
}

/** Choose nothing that no record has, as an old or a mistyped address asks; its label and value, if there was any. */
export function unknown(form, known) {
  return [...form.querySelectorAll("select[data-facet]")]
    .filter((select) => select.value && !known(select.dataset.facet, select.value)).map((select) => {
      const what = `${select.labels[0].textContent.toLowerCase()} ${select.value}`;
      select.value = "";
      return what;
    });
}

/** Put a form into the address's query; what else stands in the address stays. */
export function remember(form) {
  const address = new URL(location);
  for (const field of form.elements) {
    if (!field.name) continue;
    if (field.value) address.searchParams.set(field.name, field.value);
    else address.searchParams.delete(field.name);
  }
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

/** Offer a facet's values, each with how many it would leave; what is chosen stays offered. */
export function offer(select, counts) {
  const value = select.value;
  const offered = Object.keys(counts).filter((name) => counts[name] || name === value);
  if (value && !offered.includes(value)) offered.push(value);
  offered.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  select.replaceChildren(select.options[0],
    ...offered.map((name) => new Option(`${name} (${counts[name] ?? 0})`, name)));
  select.value = value;
  select.closest("p").hidden = offered.length === 0;
}

/** Whether these facets have each value that is wanted. */
export function fits(facets, wanted) {
  for (const facet in wanted) if (!facets[facet]?.includes(wanted[facet])) return false; // asked of every record
  return true;
}

/** How many of each value of a facet would be left, by all else that is wanted. */
export function tally(entries, facet, { [facet]: _, ...others }) {
  const counts = {};
  for (const { facets } of entries) {
    const left = fits(facets, others);
    for (const value of facets[facet] ?? []) counts[value] = (counts[value] ?? 0) + left;
  }
  return counts;
}
