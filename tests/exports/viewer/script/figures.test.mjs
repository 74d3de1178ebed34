import assert from "node:assert/strict";
import { test } from "node:test";

import { pointsOf, seriesOf } from "../../../../graph/fazhi/exports/viewer/script/figures.js";

const figure = (told) => ({ indicator: "受理行政复议案件", unit: "件", offset: 0, report: 0, ...told });

test("figures of one indicator, unit and area are one series in the order of their years", () => {
  const series = seriesOf([
    figure({ period: "2022", value: "120", report: 1, area: 4 }),
    figure({ period: "2021", value: "99", area: 4 }),
    figure({ period: "2021", value: "3", unit: "%", area: 4 }),
    figure({ period: "2021", value: "45", area: 5 }),
  ]);
  assert.deepEqual(series.map((group) => group.map(({ value }) => value)), [["99", "120"], ["3"], ["45"]]);
});

test("words that differ are one series where the catalogue has one concept for them", () => {
  const series = seriesOf([
    figure({ indicator: "败诉率", concept: "LossRate", unit: "%", period: "2021", value: "5" }),
    figure({ indicator: "行政诉讼败诉率", concept: "LossRate", unit: "%", period: "2022", value: "4", report: 1 }),
  ]);
  assert.equal(series.length, 1);
});

test("a chart has the done figures of whole years, falls below zero", () => {
  const points = pointsOf([
    figure({ period: "2021", value: "3" }),
    figure({ period: "2022", value: "2", falls: 1 }),
    figure({ period: "2023", value: "9", modality: "planned" }),
    figure({ period: "2021-01/2021-06", value: "1" }),
    figure({ value: "7" }),
  ]);
  assert.deepEqual(points, [{ year: 2021, value: 3 }, { year: 2022, value: -2 }]);
});
