// The page's data: base64 of deflated JSON, opened part by part when it is looked at.

/** Opens one part. */
export async function unpack(base64) {
  const stream = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}

function bytesOf(base64) {
  if (Uint8Array.fromBase64 !== undefined) return Uint8Array.fromBase64(base64);
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i += 1) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

/** The parts of the page; `open(name)` opens one. Each is opened once. */
export class Archive {
  #open;
  #parts = new Map();

  constructor(open) {
    this.#open = open;
  }

  core() {
    return this.#part("core");
  }

  report(i) {
    return this.#part(`report-${i}`);
  }

  #part(name) {
    if (!this.#parts.has(name)) this.#parts.set(name, this.#open(name));
    return this.#parts.get(name);
  }
}
