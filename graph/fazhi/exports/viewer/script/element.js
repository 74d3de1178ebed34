// Elements made from script: whatever a report's words are, they become text.

/** Makes an element with properties, attributes (names with a hyphen, `role`, `for`) and children; empty ones are left out. */
export function make(name, options = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(options)) {
    if (value === undefined || value === null) continue;
    if (key.includes("-") || key === "role" || key === "for" || key === "scope") element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** Makes an SVG element with attributes and children. */
export function makeSvg(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.flat(Infinity));
  return element;
}

/** A button that does something. */
export function button(label, act, options = {}) {
  const element = make("button", { type: "button", ...options }, label);
  element.addEventListener("click", act);
  return element;
}

/** Words of a report, whatever the language of the interface is. */
export const chinese = (text, options = {}) => make("span", { lang: "zh-Hans", ...options }, text);

export const byId = (id) => document.getElementById(id);

/** Tells those who do not see the page what has happened. */
export function say(text) {
  byId("said").textContent = text;
}
