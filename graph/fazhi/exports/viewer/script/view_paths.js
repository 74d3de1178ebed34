// The shortest way between two things, and what they share.

import { thingButton } from "./claims.js";
import { button, make, say } from "./element.js";
import { attachFinder } from "./finder_box.js";
import { shared, shortestPath } from "./paths.js";
import { paged, section } from "./quote_block.js";

/** A field that picks one end; what is chosen stands below it. */
function picker(app, side, ends, onPick) {
  const id = `path-${side}`;
  const field = make("input", { type: "search", id, autocomplete: "off", placeholder: app.words.say("searchShort") });
  const results = make("div", { className: "results" });
  const chosen = make("p", { className: "chosen" }, ends[side] === null ? null : thingButton(app, ends[side]));
  const choose = (place) => {
    ends[side] = place;
    field.value = "";
    results.replaceChildren();
    chosen.replaceChildren(thingButton(app, place));
    field.focus();
    onPick();
  };
  attachFinder(app, field, results, { onText: (_, total) => say(app.words.say("results", { n: total })), choose: { thing: choose } });
  return make("div", { className: "picker" }, make("label", { for: id }, app.words.say(`path.${side}`)), field, results, chosen);
}

function step(app, from, to) {
  const rows = app.graph.rowsBetween(from, to).filter(app.passes);
  const names = [...new Set(rows.map((row) => app.words.predicate(app.graph.predicateOf(row))))];
  const ties = app.graph.structureOf(from).filter((each) => [each.from, each.to].includes(to));
  const said = [...names, ...new Set(ties.map(({ predicate }) => app.words.predicate(predicate)))].join("、");
  return make("li", { className: "step" }, button(said, () => app.selectLine(from, to), { className: "link" }));
}

function pathBlock(app, { first, second }) {
  const path = shortestPath(app.graph, first, second, app.passes);
  const { words, graph } = app;
  if (path === null) return make("p", {}, words.say("noPath"));
  const items = path.flatMap((place, i) => [...(i === 0 ? [] : [step(app, path[i - 1], place)]), make("li", {}, thingButton(app, place))]);
  const draw = button(words.say("drawThis"), () => app.startFrom({ kind: "path", ends: [graph.id(first), graph.id(second)] }), { className: "chip" });
  return section(words.say("shortestPath"), path.length - 1, make("ol", { className: "path" }, items), draw);
}

function sharedBlock(app, { first, second }) {
  const { words, graph } = app;
  const common = shared(graph, first, second, app.passes);
  if (common.length === 0) return make("p", {}, words.say("nothingShared"));
  const draw = button(words.say("drawThis"), () => app.startFrom({ kind: "shared", ends: [graph.id(first), graph.id(second)] }), { className: "chip" });
  return section(words.say("sharedBy"), common.length, paged(app, common, ({ place }) => make("li", {}, thingButton(app, place)), 20), draw);
}

export function pathsView(app) {
  const [first, second] = app.ends;
  const ends = { first, second };
  const answer = make("div", { className: "answer" });
  const show = async () => {
    if (ends.first === null || ends.second === null) return;
    const coming = app.source.connect(ends.first, ends.second);
    if (coming !== null) await coming.then(() => app.learn());
    answer.replaceChildren(pathBlock(app, ends), sharedBlock(app, ends));
    say(answer.textContent.slice(0, 80));
  };
  const choose = () => {
    app.ends = [ends.first, ends.second];
    show();
  };
  show();
  const pickers = make("div", { className: "pickers" }, picker(app, "first", ends, choose), picker(app, "second", ends, choose));
  return [make("h2", {}, app.words.say("view.paths")), make("p", { className: "quiet" }, app.words.say("pathsNote")), pickers, answer];
}
