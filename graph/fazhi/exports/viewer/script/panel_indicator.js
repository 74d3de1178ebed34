// An indicator: its figures in all reports, area by area, over the years.

import { make } from "./element.js";
import { figureAt, figureList } from "./figures.js";
import { closeButton, section, showInPanel } from "./quote_block.js";

const SERIES_REPORTS = 60;

export async function showIndicator(app, row) {
  const { indicators, words, graph, filters } = app;
  const reports = indicators.toldIn(row).filter((index) => filters.showsReport(graph, graph.report(index)));
  const holder = make("div", { className: "told" });
  showInPanel(
    make("p", { className: "kicker" }, words.say("indicators"), closeButton(app)),
    make("h2", { lang: "zh-Hans" }, indicators.name(row)),
    make("p", { className: "lead" }, words.say("inReports", { n: reports.length })),
    holder,
  );
  const now = reports.slice(-SERIES_REPORTS);
  const parts = await Promise.all(now.map((index) => app.source.report(index)));
  const figures = parts.flatMap((part, i) => figuresOf(indicators, row, part.figures, now[i]));
  holder.replaceChildren(section(words.say("figures"), figures.length, figureList(app, figures, undefined, (figure) => areaOf(app, figure))) ?? "");
  if (reports.length > now.length) holder.append(make("p", { className: "quiet" }, words.say("moreReports", { n: reports.length - now.length })));
}

function figuresOf(indicators, row, columns, report) {
  return columns.indicator.map((_, i) => figureAt(columns, i, report)).filter((figure) => indicators.isOf(row, figure));
}

function areaOf({ graph, words }, { area, subject, indicator, action }) {
  const place = subject ?? area;
  return [place === undefined ? words.say("notTold") : graph.name(place), indicator, action].filter(Boolean).join(" · ");
}
