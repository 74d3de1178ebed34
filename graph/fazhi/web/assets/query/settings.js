// What the server tells the page: language, words, addresses, prefixes, questions.

export const settings = JSON.parse(document.getElementById("settings").textContent);

/** The words of a key, with `{name}` replaced. */
export function say(key, values = {}) {
  return settings.words[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

export const number = new Intl.NumberFormat(settings.language === "zh" ? "zh-CN" : "en");
