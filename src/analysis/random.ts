/**
 * Seeded pseudo-random numbers in [0, 1), the same on every machine.
 * Source: a Weyl sequence scrambled by the finalizer of MurmurHash3 (Appleby), 32 bits.
 */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** A copy in random order. Source: Fisher and Yates, in the form of Durstenfeld (1964) */
export function shuffled<Item>(list: readonly Item[], random: () => number): Item[] {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    [copy[last], copy[at]] = [copy[at]!, copy[last]!];
  }
  return copy;
}
