// Building elements. Words of the data only ever become text, never markup.

const SVG = "http://www.w3.org/2000/svg";

/** Makes an element; `options` are properties, or attributes where their name has a hyphen or there is no such property. */
export function make(name, options = {}, ...children) {
  return fill(document.createElement(name), options, children);
}

/** Makes an element of a drawing; `options` are attributes. */
export function draw(name, options = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(options)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

function fill(element, options, children) {
  for (const [key, value] of Object.entries(options)) {
    if (key.includes("-") || !(key in element) || key === "list") element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export const find = (id) => document.getElementById(id);

/** A select of values with what they are called. */
export function choice(label, values, chosen, onChange) {
  const options = values.map(([value, words]) => make("option", { value, selected: value === chosen }, words));
  const select = make("select", {}, options);
  select.addEventListener("change", () => onChange(select.value));
  return make("label", {}, make("span", {}, label), select);
}
