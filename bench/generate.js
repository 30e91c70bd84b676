/**
 * Generates collaboration data of any size: chains with one project each and bodies of very unequal activity.
 * The same seed gives the same data everywhere.
 */

/** Bodies are drawn with weight 1 / (rank + OFFSET)^EXPONENT: Zipf's law, flattened at its head as by Mandelbrot. */
const EXPONENT = 0.36;
const OFFSET = 1;
/** Mean number of members of a chain; the minimum is 2. */
const MEAN_MEMBERS = 10;
const BOTH_ROLES = 0.02;

/** A 32-bit pseudo-random generator (mulberry32): numbers in [0, 1). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @returns columns, one row per member of a chain, ordered by chain and body; `roles` are the index's bits
 * (1 lead, 2 participant), so a member with both has two participations
 */
export function generate({ bodies, chains, seed }) {
  const next = random(seed);
  const draw = bodyDrawer(bodies, next);
  const columns = { body: [], chain: [], roles: [] };
  for (let chain = 0; chain < chains; chain++) {
    const members = new Set();
    for (const size = memberCount(next); members.size < size;) members.add(draw());
    const [lead] = members;
    for (const body of [...members].sort((a, b) => a - b)) {
      columns.body.push(body);
      columns.chain.push(chain);
      columns.roles.push(body === lead ? (next() < BOTH_ROLES ? 3 : 1) : 2);
    }
  }
  return { bodies, chains, members: columns.body.length, ...typed(columns) };
}

function typed({ body, chain, roles }) {
  return { body: Int32Array.from(body), chain: Int32Array.from(chain), roles: Uint8Array.from(roles) };
}

/** Uniform between 2 and twice the mean minus 2. */
function memberCount(next) {
  return 2 + Math.floor(next() * (2 * MEAN_MEMBERS - 3));
}

/** Positions are shuffled, so that they do not correlate with activity. */
function bodyDrawer(bodies, next) {
  const bounds = new Float64Array(bodies);
  let sum = 0;
  for (let rank = 0; rank < bodies; rank++) bounds[rank] = sum += (rank + OFFSET) ** -EXPONENT;
  const places = shuffled(bodies, next);
  return () => places[firstAbove(bounds, next() * sum)];
}

function shuffled(size, next) {
  const places = Int32Array.from({ length: size }, (_, at) => at);
  for (let at = size - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [places[at], places[other]] = [places[other], places[at]];
  }
  return places;
}

function firstAbove(bounds, value) {
  let [low, high] = [0, bounds.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (bounds[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
