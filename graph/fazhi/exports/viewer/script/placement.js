// Free spots in the drawing: none nearer than SPACE to what is drawn, and nothing drawn ever moves.

/** How near two drawn things may be. */
export const SPACE = 52;
const FIRST_RING = 90;
const RING_STEP = 58;
const SPOT_STEP = 62;

/** What is drawn where, in squares as wide as SPACE, so that only nine of them are looked at for a spot. */
export class Ground {
  #squares = new Map();

  put({ x, y }) {
    const key = squareAt(x, y);
    if (!this.#squares.has(key)) this.#squares.set(key, []);
    this.#squares.get(key).push({ x, y });
  }

  remove({ x, y }) {
    const square = this.#squares.get(squareAt(x, y));
    square.splice(square.findIndex((spot) => spot.x === x && spot.y === y), 1);
  }

  isFree(x, y) {
    for (let dx = -SPACE; dx <= SPACE; dx += SPACE) {
      for (let dy = -SPACE; dy <= SPACE; dy += SPACE) {
        const square = this.#squares.get(squareAt(x + dx, y + dy)) ?? [];
        if (square.some((spot) => (spot.x - x) ** 2 + (spot.y - y) ** 2 < SPACE ** 2)) return false;
      }
    }
    return true;
  }
}

function squareAt(x, y) {
  return Math.floor(x / SPACE) * 2 ** 24 + Math.floor(y / SPACE);
}

/** Free spots on rings around a centre, the nearest ring first, on each ring those towards `angle` first. */
export function* freeSpots(ground, centre, angle) {
  for (let radius = FIRST_RING; ; radius += RING_STEP) {
    const count = Math.floor((2 * Math.PI * radius) / SPOT_STEP);
    for (let i = 0; i < count; i += 1) {
      const side = i % 2 === 0 ? 1 : -1;
      const turn = angle + (side * Math.ceil(i / 2) * 2 * Math.PI) / count;
      const x = Math.round(centre.x + radius * Math.cos(turn));
      const y = Math.round(centre.y + radius * Math.sin(turn));
      if (ground.isFree(x, y)) yield { x, y };
    }
  }
}

/** The direction from the middle of all spots to one of them: away from what is drawn already. */
export function outward(spots, from) {
  let [x, y] = [0, 0];
  for (const spot of spots) {
    x += spot.x / spots.length;
    y += spot.y / spots.length;
  }
  const isMiddle = Math.abs(from.x - x) < 1 && Math.abs(from.y - y) < 1;
  return isMiddle ? -Math.PI / 2 : Math.atan2(from.y - y, from.x - x);
}
