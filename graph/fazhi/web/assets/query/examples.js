// The questions that ship with fazhi: a list to pick from, and a form for the parameters of the one that is picked.

import { fillIn } from "./client.js";
import { find, make } from "./element.js";
import { say, settings } from "./settings.js";
import { vocabulary } from "./vocabulary.js";

const numbers = (a, b) => Number(b) - Number(a);

/** Values of a kind that the data have, the first being the one to begin with. */
function suggestions({ terms, reports }, kind, area) {
  if (kind === "areas") return Object.keys(reports);
  if (kind === "years") return [...new Set(reports[area] ?? Object.values(reports).flat())].sort(numbers);
  if (kind === "indicators") return terms.filter((term) => term.kind === "indicator").map((term) => term.labels.zh);
  return [];
}

/**
 * What a form begins with: the question's own values; where the data know nothing of its area, those of the first area
 * that they know, and other words, which were about the question's own area, open.
 */
function beginning(known, { parameters }) {
  const place = parameters.find(({ suggest }) => suggest === "areas");
  const areas = Object.keys(known.reports);
  if (!place || areas.length === 0 || areas.includes(place.value)) return ({ value }) => value;
  const years = suggestions(known, "years", areas[0]);
  return ({ suggest, value, choices }) => {
    if (suggest === "areas") return areas[0];
    if (suggest === "years") return years.includes(value) ? value : years[0];
    return suggest || choices.length > 0 ? value : "";
  };
}

function field(known, parameter, value) {
  const id = `parameter-${parameter.name}`;
  if (parameter.choices.length > 0) {
    const options = [["", say("any")], ...parameter.choices.map((choice) => [choice, choice])];
    const made = options.map(([key, words]) => make("option", { value: key, selected: key === value }, words));
    return make("label", {}, make("span", {}, parameter.label), make("select", { id, name: parameter.name }, made));
  }
  const values = suggestions(known, parameter.suggest);
  const list = values.length ? make("datalist", { id: `${id}-values` }, values.map((words) => make("option", { value: words }))) : null;
  const input = make("input", { id, name: parameter.name, value, autocomplete: "off", placeholder: say("any"), maxLength: 200 });
  if (parameter.number) input.inputMode = "numeric";
  if (list) input.setAttribute("list", list.id);
  return make("label", {}, make("span", {}, parameter.label), input, list);
}

export class Examples {
  /** `onText` is called with a query that is to be run, `onRefusal` with what is wrong. */
  constructor(onText, onRefusal) {
    this.onText = onText;
    this.onRefusal = onRefusal;
    this.form = find("parameters");
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.fill(); });
    this.buttons = settings.questions.map((question) => this.makeButton(question));
    find("questions").append(...this.buttons.map((button) => make("li", {}, button)));
    find("find").addEventListener("input", (event) => this.filter(event.target.value.trim().toLowerCase()));
    find("examples").open = matchMedia("(min-width: 60rem)").matches;
  }

  makeButton(question) {
    const button = make("button", { type: "button", "data-question": question.number },
      make("span", { className: "number" }, question.number), " ", question.question);
    button.addEventListener("click", () => this.pick(question.number));
    return button;
  }

  filter(words) {
    for (const button of this.buttons) button.parentElement.hidden = !button.textContent.toLowerCase().includes(words);
  }

  /** Picks a question: its form is shown, and its query runs with what the form begins with. */
  async pick(number) {
    const question = settings.questions.find((one) => one.number === number);
    if (!question) return;
    this.question = question;
    for (const button of this.buttons) button.setAttribute("aria-pressed", String(button.dataset.question === number));
    const known = await vocabulary;
    if (this.question !== question) return;
    const value = beginning(known, question);
    const fields = question.parameters.map((parameter) => field(known, parameter, value(parameter)));
    const legend = make("legend", {}, question.question);
    const button = make("button", {}, say("ask"));
    const hint = make("p", { className: "hint" }, say("empty_is_any"));
    this.form.replaceChildren(make("fieldset", {}, legend, ...(fields.length ? [fields, button, hint] : [button])));
    this.form.hidden = false;
    if (!matchMedia("(min-width: 60rem)").matches) find("examples").open = false;
    await this.fill();
  }

  async fill() {
    const values = Object.fromEntries(new FormData(this.form));
    try {
      this.onText(await fillIn(this.question.number, values));
    } catch (error) {
      this.onRefusal(error);
    }
  }

  /** No question is picked any more: the query is another one. */
  leave() {
    this.question = null;
    this.form.hidden = true;
    for (const button of this.buttons) button.setAttribute("aria-pressed", "false");
  }
}
