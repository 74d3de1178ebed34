// Tables for spreadsheet programs.

const MAY_RUN = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A table as RFC 4180 has it, with the mark by which spreadsheet programs know UTF-8. */
export function csv(header, rows) {
  return `\ufeff${[header, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

/** A cell; a text that a spreadsheet program would run as a formula is kept from it by an apostrophe. */
function csvCell(value) {
  if (typeof value === "number") return String(value);
  const text = String(value ?? "");
  const safe = MAY_RUN.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
