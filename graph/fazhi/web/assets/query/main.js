// The query page: editor, questions, run and stop, answers.

import { addressOf, readAddress, writeAddress } from "./address.js";
import { ask } from "./client.js";
import { openEditor } from "./editor.js";
import { find, make } from "./element.js";
import { Examples } from "./examples.js";
import { number, say } from "./settings.js";
import { Views } from "./views.js";

let running = null;

const views = new Views((view) => { writeAddress(editor.getValue(), view, false); showLink(); });
const examples = new Examples(async (text) => { editor.setValue(text); await run(); bringIntoView(); }, showRefusal);
const editor = openEditor(find("editor"), () => run(), (words) => { find("syntax").textContent = words; });

function setRunning(controller) {
  running = controller;
  find("stop").disabled = controller === null;
  document.body.classList.toggle("running", controller !== null);
}

function tell(words) {
  find("said").textContent = words;
}

function showRefusal(error) {
  const title = make("strong", {}, error.message);
  find("error").replaceChildren(title, ...(error.detail ? [make("pre", {}, error.detail)] : []));
  find("error").hidden = false;
  tell("");
}

function summary(answer, seconds) {
  if (answer.kind === "boolean") return say(answer.truth ? "yes" : "no");
  if (answer.rows.length === 0) return say("none");
  const words = answer.kind === "graph" ? "triples_found" : "rows_found";
  const count = number.format(answer.rows.length);
  return say(words, { count, seconds: seconds.toFixed(2) }) + (answer.cut ? ` · ${say("cut", { count })}` : "");
}

async function run() {
  running?.abort();
  const controller = new AbortController();
  setRunning(controller);
  const query = editor.getValue();
  writeAddress(query, views.wanted, true);
  showLink();
  views.hide();
  find("error").hidden = true;
  tell(say("running"));
  const start = performance.now();
  try {
    const answer = await ask(query, controller.signal);
    if (running !== controller) return;
    tell(summary(answer, (performance.now() - start) / 1000));
    if (answer.kind !== "boolean" && answer.rows.length > 0) views.show(answer, query);
  } catch (error) {
    if (running !== controller) return;
    if (error.name === "AbortError") tell(say("stopped"));
    else showRefusal(error);
  } finally {
    if (running === controller) setRunning(null);
  }
}

/** Who has picked a question wants to see what it gives; who writes a query wants to stay where they write. */
function bringIntoView() {
  const { top } = find("results").getBoundingClientRect();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (top > innerHeight * 0.6) find("results").scrollIntoView({ behavior: still ? "auto" : "smooth" });
}

function stop() {
  running?.abort();
}

function showLink() {
  find("permalink").href = addressOf(editor.getValue(), views.wanted);
}

/** Shows what the address asks for. */
function follow() {
  const { query, view, question } = readAddress();
  if (view && find(`tab-${view}`)) views.wanted = view;
  if (question) examples.pick(question);
  else if (query !== undefined && query !== editor.getValue()) {
    examples.leave();
    editor.setValue(query);
    run();
  }
}

find("run").addEventListener("click", run);
find("stop").addEventListener("click", stop);
editor.on("change", showLink);
find("language").addEventListener("click", (event) => { event.currentTarget.hash = location.hash; });
window.addEventListener("hashchange", follow);
window.addEventListener("popstate", follow);
showLink();
follow();
performance.mark("ready");
