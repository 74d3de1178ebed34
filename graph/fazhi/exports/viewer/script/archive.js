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

/** The parts of the page; `read(name)` gives the base64 text of one. Each is opened once. */
export class Archive {
  #read;
  #parts = new Map();

  constructor(read) {
    this.#read = read;
  }

  core() {
    return this.#part("core");
  }

  report(i) {
    return this.#part(`report-${i}`);
  }

  #part(name) {
    if (!this.#parts.has(name)) this.#parts.set(name, unpack(this.#read(name)));
    return this.#parts.get(name);
  }
}
