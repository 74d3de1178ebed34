// Search by name, by any printed form, by code; 县司法局 finds 某县司法局, and so does 某司法局.

const MOST_RESULTS = 40;
const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s“”"'《》]/g, "");
let keys = null;

/** Names in the form in which they are compared; made when first looked for, so that the page opens sooner. */
function searchKeys() {
  keys ??= data.things.map((thing) => ({
    thing,
    names: [thing.name, ...(thing.aliases || []), thing.code].filter(Boolean).map((name) => [name, plain(name)]),
  }));
  return keys;
}

/** How well a name answers a query: 0 is equal, 4 has its characters in order, Infinity lacks one. */
function distance(name, query) {
  if (name === query) return 0;
  const at = name.indexOf(query);
  if (at === 0) return 1;
  if (at > 0) return name.endsWith(query) ? 2 : 3;
  let from = 0;
  for (const letter of query) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return Infinity;
  }
  return 4;
}

function find(text) {
  const query = plain(text);
  if (query === "") return [];
  const hits = [];
  for (const { thing, names } of searchKeys()) {
    let best = null;
    names.forEach(([name, key], i) => {
      const score = distance(key, query) + (i === 0 ? 0 : 0.5);
      if (score !== Infinity && (best === null || score < best.score)) best = { thing, name, score };
    });
    if (best !== null) hits.push(best);
  }
  return hits.sort((a, b) => a.score - b.score || rankOf(a.thing.id) - rankOf(b.thing.id) || (a.thing.id < b.thing.id ? -1 : 1));
}

function marked(name, text) {
  const at = name.indexOf(text);
  if (text === "" || at < 0) return [name];
  return [name.slice(0, at), make("mark", {}, text), name.slice(at + text.length)];
}

function resultRow({ thing, name }, text) {
  const printed = name === thing.name ? "" : `报告中作“${name}”`;
  const also = [typeWords(thing.type).zh, aboutReport(thing), printed].filter(Boolean).join(" · ");
  const label = make("span", {}, ...marked(thing.name, text), make("small", {}, also));
  const button = make("button", { type: "button" }, badge(thing.type), label);
  button.addEventListener("click", () => select(thing.id, true));
  return make("li", {}, button);
}

function showResults() {
  const text = document.getElementById("query").value.trim();
  const hits = find(text);
  const searching = text !== "";
  document.getElementById("found").hidden = !searching;
  document.getElementById("legend").hidden = searching;
  document.getElementById("results").replaceChildren(...hits.slice(0, MOST_RESULTS).map((hit) => resultRow(hit, text)));
  const rest = hits.length - MOST_RESULTS;
  document.getElementById("more").textContent = hits.length === 0 ? "没有匹配的名称" : rest > 0 ? `还有 ${rest} 项,请输入更多字` : "";
  if (searching) say(`${hits.length} 项结果`);
}

function moveFocus(step) {
  const buttons = [...document.querySelectorAll("#results button")];
  const here = buttons.indexOf(document.activeElement);
  const next = here + step;
  if (next < 0) document.getElementById("query").focus();
  else if (next < buttons.length) buttons[next].focus();
}

function buildSearch() {
  const field = document.getElementById("query");
  field.addEventListener("input", showResults);
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = find(field.value)[0];
    if (first !== undefined) select(first.thing.id, true);
  });
  const arrows = (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    moveFocus(event.key === "ArrowDown" ? 1 : -1);
  };
  field.addEventListener("keydown", arrows);
  document.getElementById("results").addEventListener("keydown", arrows);
}
