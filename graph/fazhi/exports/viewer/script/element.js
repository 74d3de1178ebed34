// Building the page's elements. Words of a report only ever become text, never markup.

/** Makes an element; `options` are properties, `children` are elements or texts, empty ones left out. */
function make(name, options = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(options)) {
    if (key.includes("-") || key === "role" || key === "for") element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

const english = (text) => make("span", { lang: "en" }, text);

const heading = (zh, en, count) => make("h3", {}, zh, english(en), count === undefined ? null : make("b", {}, String(count)));

function say(text) {
  document.getElementById("said").textContent = text;
}
