/** Pairs, bodies and common ground by brute force. */
import type { BruteForce } from "./brute-force.js";

export interface BrutePair {
  a: string;
  b: string;
  sharedCount: number;
  itemsOfA: number;
  itemsOfB: number;
  newmanWeight: number;
  jaccard: number;
  pValue: number;
  qValue: number;
  disparity: number;
  leadLead: number;
  leadParticipant: number;
  participantLead: number;
  participantParticipant: number;
  itemsInUse: number;
}

/** Every pair in scope that shares something, in order of a, then b. */
export function brutePairs(force: BruteForce): BrutePair[] {
  const rates = bruteRates(force);
  const pairs = pairsOf(force.bodies).filter(([a, b]) => force.shared(a, b).length > 0);
  return pairs.filter(([a, b]) => force.isInScope(a, b)).map(([a, b]) => brutePair(force, a, b, rates));
}

function brutePair(force: BruteForce, a: string, b: string, rates: ReadonlyMap<string, number>): BrutePair {
  const shared = force.shared(a, b);
  const [n, m] = [force.itemsOf(a).length, force.itemsOf(b).length];
  let newmanWeight = 0;
  for (const item of shared) newmanWeight += 1 / (force.bodiesOf(item).length - 1);
  const inRoles = (mine: "LEAD" | "PARTICIPANT", theirs: "LEAD" | "PARTICIPANT"): number =>
    shared.filter((item) => force.hasRole(a, item, mine) && force.hasRole(b, item, theirs)).length;
  return {
    a,
    b,
    sharedCount: shared.length,
    itemsOfA: n,
    itemsOfB: m,
    newmanWeight,
    jaccard: shared.length / (n + m - shared.length),
    pValue: bruteTail(shared.length, force.items.length, n, m),
    qValue: rates.get(`${a} ${b}`)!,
    disparity: bruteDisparity(force, a, b),
    leadLead: inRoles("LEAD", "LEAD"),
    leadParticipant: inRoles("LEAD", "PARTICIPANT"),
    participantLead: inRoles("PARTICIPANT", "LEAD"),
    participantParticipant: inRoles("PARTICIPANT", "PARTICIPANT"),
    itemsInUse: force.items.length,
  };
}

function pairsOf(bodies: readonly string[]): [string, string][] {
  return bodies.flatMap((a) => bodies.filter((b) => b > a).map((b): [string, string] => [a, b]));
}

/** Benjamini–Hochberg over all pairs of bodies with an item: the least p·m/rank of any p that is no smaller. */
function bruteRates(force: BruteForce): Map<string, number> {
  const tests = pairsOf(force.bodies.filter((body) => force.itemsOf(body).length > 0)).map(([a, b]) => {
    const [n, m] = [force.itemsOf(a).length, force.itemsOf(b).length];
    return { key: `${a} ${b}`, p: bruteTail(force.shared(a, b).length, force.items.length, n, m) };
  });
  const rank = (p: number): number => tests.filter((other) => other.p <= p + 1e-12).length;
  const rates = tests.map(({ p }) => ({ p, rate: Math.min(1, (p * tests.length) / rank(p)) }));
  return new Map(
    tests.map(({ key, p }) => [key, Math.min(...rates.filter((r) => r.p >= p).map((r) => r.rate))]),
  );
}

/** The disparity filter as its authors write it: 1 less the integral over the shares that are smaller, by Simpson's rule. */
function bruteDisparity(force: BruteForce, a: string, b: string): number {
  const alphas = [a, b].map((body) => {
    const weights = force.bodies.map((other) => (other === body ? 0 : force.shared(body, other).length));
    const partners = weights.filter((weight) => weight > 0).length;
    if (partners < 2) return 1;
    return disparityOf(
      partners,
      force.shared(a, b).length / weights.reduce((sum, weight) => sum + weight, 0),
    );
  });
  return Math.min(...alphas);
}

/** Remembers results: small random graphs ask for the same numbers again and again. */
function remembered(compute: (...numbers: number[]) => number): typeof compute {
  const known = new Map<string, number>();
  return (...numbers) => {
    const key = numbers.join(" ");
    const found = known.get(key) ?? compute(...numbers);
    known.set(key, found);
    return found;
  };
}

const disparityOf = remembered((partners = 0, share = 0) => {
  const density = (x: number): number => (partners - 1) * (1 - x) ** (partners - 2);
  const steps = 2_000;
  let sum = density(0) + density(share);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 0 ? 2 : 4) * density((share * i) / steps);
  return 1 - (sum * share) / steps / 3;
});

/** P(X ≥ shared) by counting combinations. */
const bruteTail = remembered((shared = 0, total = 0, itemsOfA = 0, itemsOfB = 0) => {
  let ways = 0n;
  for (let x = shared; x <= Math.min(itemsOfA, itemsOfB); x++) {
    ways += choose(itemsOfA, x) * choose(total - itemsOfA, itemsOfB - x);
  }
  return Number(ways) / Number(choose(total, itemsOfB));
});

export function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * BigInt(n - i + 1)) / BigInt(i);
  return ways;
}

export interface BruteBody {
  body: string;
  items: number;
  leads: number;
  participations: number;
  partners: number;
  strength: number;
}

/** Every body in scope, in order of id. */
export function bruteBodies(force: BruteForce): BruteBody[] {
  const shown = force.bodies.filter(
    (body) => force.mayBeEnd(body) && force.isInvolved(body) && force.itemsOf(body).length > 0,
  );
  return shown.map((body) => {
    const others = force.bodies.filter((other) => other !== body && force.isInScope(body, other));
    const counts = others.map((other) => force.shared(body, other).length).filter((count) => count > 0);
    const mine = force.claims.filter((claim) => claim.body === body);
    return {
      body,
      items: force.itemsOf(body).length,
      leads: force.itemsOf(body).filter((item) => force.hasRole(body, item, "LEAD")).length,
      participations: new Set(mine.map(({ project, role }) => `${project} ${role}`)).size,
      partners: counts.length,
      strength: counts.reduce((sum, count) => sum + count, 0),
    };
  });
}
