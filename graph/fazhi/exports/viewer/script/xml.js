// Text for files of XML.

const NOT_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const NAMED = new Map([["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"], ['"', "&quot;"]]);
const reference = (character) => NAMED.get(character) ?? `&#${character.codePointAt(0)};`;

/** A text as content or as the value of an attribute; characters that XML cannot hold are dropped. */
export function xmlText(value) {
  return String(value).replace(NOT_XML, "").replace(/[&<>"\t\n\r]/g, reference);
}

/** An element; attributes that are undefined are left out, `content` is XML. */
export function xmlElement(name, attributes, content = "") {
  const told = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const head = [name, ...told.map(([key, value]) => `${key}="${xmlText(value)}"`)].join(" ");
  return content === "" ? `<${head}/>` : `<${head}>${content}</${name}>`;
}
