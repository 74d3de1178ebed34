// The editor of YASGUI: no button, request or list of its own; terms are ours, and Tab leaves it.

import { make } from "./element.js";
import { say, settings } from "./settings.js";
import { labelOf, matches, vocabulary } from "./vocabulary.js";

const { Yasqe } = window;
const SHOWN = 60;
const AFTER_TYPE = /(?:^|\s)(?:a|rdf:type)\s+$/u;
const TYPED = /[\p{L}\p{N}_:.-]+$/u;

let terms = [];
vocabulary.then((known) => { terms = known.terms; });

/** What is typed before the cursor, if a term may stand there. */
function typedAt(editor) {
  const cursor = editor.getDoc().getCursor();
  const before = editor.getDoc().getLine(cursor.line).slice(0, cursor.ch);
  const word = TYPED.exec(before)?.[0] ?? "";
  const [token, mark] = [editor.getTokenAt(cursor), before[before.length - word.length - 1] ?? " "];
  const inside = ["string", "comment", "variable-3"].some((kind) => (token.type ?? "").includes(kind) && !word.includes(":"));
  if (inside || "?$<\"'@#".includes(mark) || /^\s*PREFIX/i.test(before)) return null;
  return { word, cursor, isType: AFTER_TYPE.test(before.slice(0, before.length - word.length)) };
}

/** Declares a prefix, so that the query can be asked elsewhere too. */
function declare(editor, prefix) {
  if (new RegExp(`^\\s*PREFIX\\s+${prefix}:`, "imu").test(editor.getValue())) return;
  editor.getDoc().replaceRange(`PREFIX ${prefix}: <${settings.prefixes[prefix]}>\n`, { line: 0, ch: 0 });
}

function hintOf(editor, term, { word, cursor }) {
  const apply = () => {
    editor.getDoc().replaceRange(term.name, { line: cursor.line, ch: cursor.ch - word.length }, editor.getDoc().getCursor());
    declare(editor, term.name.slice(0, term.name.indexOf(":")));
  };
  const render = (element) => {
    element.append(make("span", { className: "term" }, term.name), " ", make("span", {}, labelOf(term)));
  };
  return { text: term.name, displayText: term.name, hint: apply, render };
}

const completer = {
  name: "fazhi",
  bulk: false,
  autoShow: true,
  isValidCompletionPosition: (editor) => (typedAt(editor)?.word.length ?? 0) >= 2,
  get(editor) {
    const { word, isType } = typedAt(editor) ?? { word: "" };
    const able = isType ? terms.filter(({ kind }) => kind === "class") : terms;
    return matches(able, word).slice(0, SHOWN).map((term) => term.name);
  },
  postprocessHints(editor, hints) {
    const typed = typedAt(editor);
    const named = new Map(terms.map((term) => [term.name, term]));
    return typed ? hints.map((hint) => hintOf(editor, named.get(hint.text), typed)) : [];
  },
};

/** Marks the first line that is not valid and tells it; in place of the editor's own, whose words are English only. */
function checkSyntax(editor, tell) {
  editor.clearGutter("gutterErrorBar");
  editor.queryValid = true;
  const doc = editor.getDoc();
  for (let line = 0; line < doc.lineCount(); line++) {
    const { state } = editor.getTokenAt({ line, ch: doc.getLine(line).length }, true);
    editor.setOption("queryType", state.queryType);
    if (state.OK === false) {
      editor.queryValid = false;
      editor.setGutterMarker(line, "gutterErrorBar", make("span", { className: "wrong-line" }));
      tell(say("line_wrong", { line: line + 1 }));
      return;
    }
  }
  tell("");
}

/** Lets the editor know the prefixes that the endpoint knows without a declaration. */
function presetPrefixes(editor) {
  const mode = editor.getMode();
  const { startState } = mode;
  mode.startState = (...options) => ({ ...startState(...options), prefixes: { ...settings.prefixes } });
  editor.setValue(editor.getValue());
}

/** Opens the editor in an element; `run` is called on Ctrl+Enter, `tell` with what is wrong. */
export function openEditor(parent, run, tell) {
  Yasqe.defaults.autocompleters = ["fazhi", "variables"];
  Yasqe.registerAutocompleter(completer, false);
  const editor = new Yasqe(parent, {
    value: settings.first,
    persistenceId: null,
    createShareableLink: null,
    consumeShareLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "auto",
    screenReaderLabel: say("editor"),
    extraKeys: { Tab: false, "Shift-Tab": false, Esc: false, "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-S": false },
  });
  editor.getInputField().setAttribute("aria-describedby", "keys");
  const scroller = editor.getScrollerElement();
  scroller.tabIndex = 0; // a long query can be scrolled with the keyboard, too
  scroller.setAttribute("role", "group");
  scroller.setAttribute("aria-label", say("editor"));
  editor.checkSyntax = () => checkSyntax(editor, tell);
  editor.showNotification = () => {};
  presetPrefixes(editor);
  editor.checkSyntax();
  return editor;
}
