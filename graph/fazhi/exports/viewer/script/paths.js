// How two things hang together.

const UNSEEN = 255;

/**
 * The places on a shortest path from one thing to another, or null. Of paths of one length the one with most stated
 * steps is taken, then the one by the best ranked things.
 */
export function shortestPath(graph, a, b, passes) {
  if (a === b) return [a];
  const search = {
    distance: new Uint8Array(graph.size).fill(UNSEEN),
    unstated: new Uint8Array(graph.size), // steps so far that no report states
    parent: new Int32Array(graph.size),
  };
  search.distance[a] = 0;
  let frontier = [a];
  for (let length = 1; frontier.length > 0 && length < UNSEEN; length += 1) {
    frontier = widen(graph, frontier, length, passes, search);
    if (search.distance[b] !== UNSEEN) return backFrom(b, a, search.parent);
  }
  return null;
}

/** The things one step further, best ranked first. */
function widen(graph, frontier, length, passes, { distance, unstated, parent }) {
  const next = [];
  for (const place of frontier) {
    graph.eachNeighbour(place, passes, (other, row) => {
      if (distance[other] < length) return;
      const cost = unstated[place] + (row < 0 ? 1 : 0);
      if (distance[other] === UNSEEN) next.push(other);
      else if (cost >= unstated[other]) return;
      distance[other] = length;
      unstated[other] = cost;
      parent[other] = place;
    });
  }
  return Array.from(Int32Array.from(next).sort());
}

function backFrom(b, a, parent) {
  const places = [b];
  while (places[0] !== a) places.unshift(parent[places[0]]);
  return places;
}

/** What two things are both related to by what reports state, best ranked first, with the rows of each. */
export function shared(graph, a, b, passes) {
  const [ofA, ofB] = [statedNeighbours(graph, a, passes), statedNeighbours(graph, b, passes)];
  const both = [...ofA.keys()].filter((place) => ofB.has(place));
  return both.map((place) => ({ place, ofA: ofA.get(place), ofB: ofB.get(place) }));
}

function statedNeighbours(graph, place, passes) {
  const stated = graph.neighbours(place, passes).filter(({ rows }) => rows.length > 0);
  return new Map(stated.map((near) => [near.place, near.rows]));
}
