// The page's own address: it has the query and the view, so that it can be kept and passed on.

/** What the address asks for: `query`, `view`, `question`. */
export function readAddress() {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}

export function addressOf(query, view) {
  const parts = new URLSearchParams({ query, ...(view !== "table" && { view }) });
  return `${location.pathname}${location.search}#${parts}`;
}

/** Makes the address say what is shown, without a new entry in the history for the same. */
export function writeAddress(query, view, fresh) {
  const address = addressOf(query, view);
  if (fresh && readAddress().query !== query) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}
