// The accessible twin of the drawing: everything that is drawn, as tables.

import { make } from "./element.js";
import { grid } from "./grid.js";
import { link } from "./quote_block.js";
import { relationHeads, relationRow } from "./relation_rows.js";

function lineRows(app) {
  const { graph, words } = app;
  return app.drawn.lines.flatMap(({ from, to, rows, kind, predicates }) => {
    if (kind === "claim") return rows.map((row) => relationRow(app, row));
    return predicates.map((predicate) => ({ subject: graph.name(from), subjectPlace: from, predicate: words.predicate(predicate), object: graph.name(to), objectPlace: to }));
  });
}

function thingRows(app) {
  const { graph, words } = app;
  return [...app.drawn.things].map((place) => {
    const level = graph.level(place);
    return { place, name: graph.name(place), type: words.type(graph.type(place)), level: level && words.of("levels", level), code: graph.code(place), ties: graph.degree(place), rest: app.rest(place) };
  });
}

export function tableView(app) {
  const { words } = app;
  const things = [
    { key: "name", title: words.say("name"), show: ({ place }) => link(app, place) },
    ...["type", "level", "code", "ties", "rest"].map((key) => ({ key, title: words.say(`column.${key}`) })),
  ];
  return [
    make("h2", {}, words.say("drawnLines")),
    grid(app, relationHeads(app), lineRows(app), "lines"),
    make("h2", {}, words.say("drawnThings")),
    grid(app, things, thingRows(app), "things"),
  ];
}
