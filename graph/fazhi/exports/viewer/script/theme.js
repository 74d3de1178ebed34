// Light and dark: the address's choice, or else the system's.

const system = () => window.matchMedia("(prefers-color-scheme: dark)");

export const isDark = (chosen) => (chosen === null ? system().matches : chosen === "dark");

const palette = new Map();

/** Gives the page its theme; page.css holds the colours. */
export function applyTheme(chosen) {
  palette.clear();
  document.documentElement.dataset.theme = isDark(chosen) ? "dark" : "light";
}

export const isDarkNow = () => document.documentElement.dataset.theme === "dark";

export function onSystemTheme(act) {
  system().addEventListener("change", act);
}

/** A colour of the style sheet, for what is drawn and not styled; asked for at each frame, so it is kept. */
export function paint(name) {
  if (!palette.has(name)) palette.set(name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
  return palette.get(name);
}
