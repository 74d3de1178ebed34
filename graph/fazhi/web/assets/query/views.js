// The views of an answer, behind tabs, and its files.

import { Chart, figureColumns } from "./chart.js";
import { fileAddress } from "./client.js";
import { find, make } from "./element.js";
import { Graph } from "./graph.js";
import { say } from "./settings.js";
import { Table } from "./table.js";

const LONGEST = 200_000;
const ROW_FILES = [["csv", "CSV"], ["tsv", "TSV"], ["json", "JSON"], ["xml", "XML"]];
const GRAPH_FILES = [["turtle", "Turtle"], ["ntriples", "N-Triples"], ["jsonld", "JSON-LD"], ["rdfxml", "RDF/XML"]];

class Raw {
  constructor(answer) {
    this.text = answer.text;
  }

  open(parent) {
    parent.replaceChildren(make("pre", { className: "scroller", tabIndex: 0 }, this.text.slice(0, LONGEST)));
  }
}

const VIEWS = [["table", Table], ["chart", Chart], ["graph", Graph], ["raw", Raw]];

export class Views {
  /** `onChoose` is called with the name of a view when the reader has chosen it. */
  constructor(onChoose) {
    this.onChoose = onChoose;
    this.wanted = "table";
    this.tabs = VIEWS.map(([name]) => this.makeTab(name));
    find("tabs").append(...this.tabs);
    find("tabs").addEventListener("keydown", (event) => this.move(event));
  }

  makeTab(name) {
    const tab = make("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "panel" }, say(name));
    tab.addEventListener("click", () => { this.choose(name); this.onChoose(name); });
    return tab;
  }

  move(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tabs = this.tabs.filter((tab) => !tab.disabled);
    const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
    next.focus();
    next.click();
  }

  /** Shows an answer in the view that is wanted, if it can be. */
  show(answer, query, signal) {
    this.made = new Map();
    this.answer = answer;
    this.signal = signal;
    find("views").hidden = answer.kind === "boolean";
    const able = { table: true, raw: true, chart: figureColumns(answer).length > 0, graph: answer.columns.length > 1 };
    for (const [i, [name]] of VIEWS.entries()) this.tabs[i].disabled = !able[name];
    this.choose(able[this.wanted] ? this.wanted : "table");
    this.offer(query);
  }

  choose(name) {
    this.wanted = name;
    for (const tab of this.tabs) {
      const chosen = tab.id === `tab-${name}`;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    }
    const panel = find("panel");
    panel.setAttribute("aria-labelledby", `tab-${name}`);
    if (!this.answer) return;
    if (!this.made.has(name)) {
      const View = VIEWS.find(([known]) => known === name)[1];
      this.made.set(name, new View(this.answer, this.signal));
    }
    const inner = make("div");
    panel.replaceChildren(inner);
    this.made.get(name).open(inner);
  }

  offer(query) {
    const files = this.answer.kind === "graph" ? GRAPH_FILES : ROW_FILES;
    const links = files.map(([format, name]) => [fileAddress(query, format), format, name]);
    const able = links.every(([address]) => address);
    find("downloads").replaceChildren(...(able
      ? [say("download"), ...links.flatMap(([href, format, name]) => [" ", make("a", { href, download: `fazhi.${format}` }, name)])]
      : [say("too_long")]));
  }

  hide() {
    this.answer = null;
    find("views").hidden = true;
  }
}
