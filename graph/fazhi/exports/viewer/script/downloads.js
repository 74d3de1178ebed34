// What is shown, as files: pictures, a graph for other programs, tables, the query behind it, the address.

import { isOnlyPlanned } from "./done.js";
import { button, byId, make, say } from "./element.js";
import { csv } from "./csv.js";
import { download } from "./download.js";
import { gexf } from "./gexf.js";
import { sizeOf } from "./looks.js";
import { relationHeads, relationRow } from "./relation_rows.js";
import { colourOf, shapeOf } from "./shapes.js";
import { sparql } from "./sparql.js";
import { svg } from "./svg.js";

const NAME = "fazhi";

/** The drawing as plain values, which every format is written from. */
function drawingOf(app) {
  const { graph, words, scene, drawn } = app;
  const nodes = [...drawn.things].map((place) => {
    const type = graph.type(place);
    const isPlanned = isOnlyPlanned(graph, place);
    const look = { colour: colourOf(type), shape: shapeOf(type), size: sizeOf(graph, place), isPlanned };
    return { place, id: graph.id(place), name: graph.name(place), type, level: graph.level(place), ...scene.places.get(place), ...look };
  });
  const label = ({ rows, predicates }) => [...new Set([...rows.map((row) => graph.predicateOf(row)), ...predicates])].map((each) => words.predicate(each)).join("、");
  const lines = drawn.lines.map((line) => ({ ...line, label: label(line) }));
  return { nodes, lines, title: document.title };
}

function saveCsv(app) {
  const columns = relationHeads(app);
  const rows = app.drawn.lines.flatMap(({ rows: each }) => each).map((row) => relationRow(app, row));
  download(`${NAME}.csv`, csv(columns.map(({ title }) => title), rows.map((row) => columns.map(({ key }) => row[key]))), "text/csv");
}

/** The drawing as it stands on the screen, on paper of its own: a picture without one is black in some programs. */
function savePng(app) {
  const canvas = app.stage.network.canvas.frame.canvas;
  const copy = make("canvas", { width: canvas.width, height: canvas.height });
  const ctx = copy.getContext("2d");
  ctx.fillStyle = getComputedStyle(document.body).backgroundColor;
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(canvas, 0, 0);
  copy.toBlob((blob) => download(`${NAME}.png`, blob));
}

/** Shows a text that may be copied: the clipboard is asked for, and where it is refused the text stays selected. */
function offer(app, title, text) {
  const area = make("textarea", { value: text, readOnly: true, rows: 14, spellcheck: false, "aria-label": title });
  const copy = button(app.words.say("copy"), async () => {
    area.select();
    await navigator.clipboard?.writeText(text).catch(() => document.execCommand("copy"));
    say(app.words.say("copied"));
  }, { className: "chip" });
  const close = button(app.words.say("close"), () => dialog.close(), { className: "chip" });
  const dialog = byId("dialog");
  dialog.replaceChildren(make("h2", {}, title), area, make("p", { className: "bar" }, copy, close));
  dialog.showModal();
}

const ACTIONS = {
  png: savePng,
  svg: (app) => download(`${NAME}.svg`, svg(drawingOf(app)), "image/svg+xml"),
  gexf: (app) => download(`${NAME}.gexf`, gexf(drawingOf(app)), "application/xml"),
  csv: saveCsv,
  sparql: (app) => offer(app, app.words.say("out.sparql"), sparql(app.graph, app.state)),
  address: (app) => offer(app, app.words.say("out.address"), window.location.href),
};

/** The menu of what can be taken along. */
export function renderDownloads(app) {
  const menu = byId("downloads");
  const act = (key) => () => {
    menu.open = false;
    ACTIONS[key](app);
  };
  const items = Object.keys(ACTIONS).map((key) => make("li", {}, button(app.words.say(`out.${key}`), act(key))));
  menu.replaceChildren(make("summary", {}, app.words.say("take")), make("ul", {}, items));
}
