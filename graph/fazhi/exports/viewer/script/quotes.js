// Quotes by their offsets, which count code points; a string of JavaScript counts 𠮷 as two.

let measured = { text: "", wide: [] };

/** The words between two offsets. */
export function slice(text, start, end) {
  const wide = wideOffsets(text);
  return text.slice(start + countBelow(wide, start), end + countBelow(wide, end));
}

/** A quote with what stands before and after it in its paragraph, at most `reach` characters each. */
export function inContext(text, start, end, reach = 80) {
  const lead = slice(text, Math.max(0, start - reach), start);
  const [after] = slice(text, end, end + reach).split("\n", 1);
  return { before: lead.slice(lead.lastIndexOf("\n") + 1), quote: slice(text, start, end), after };
}

/** Offsets of characters beyond the basic plane; those of the last text are kept, since its quotes come together. */
function wideOffsets(text) {
  if (measured.text === text) return measured.wide;
  const wide = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) wide.push(index - wide.length);
  measured = { text, wide };
  return wide;
}

/** How many of the ascending offsets are below one. */
function countBelow(offsets, offset) {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
