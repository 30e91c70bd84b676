interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Turns, and if need be mirrors, places so that they lie as near as possible to where they were (Procrustes). */
export function aligned(places: readonly Spot[], before: readonly Spot[]): Spot[] {
  const [now, then] = [centred(places), centred(before)];
  const mirrored = now.map(({ x, y }) => ({ x: -x, y }));
  const [plain, other] = [turnTo(now, then), turnTo(mirrored, then)];
  return plain.fit >= other.fit ? plain.turned : other.turned;
}

function centred(spots: readonly Spot[]): Spot[] {
  const mean = (axis: "x" | "y") => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
  const [x, y] = [mean("x"), mean("y")];
  return spots.map((spot) => ({ x: spot.x - x, y: spot.y - y }));
}

function turnTo(now: readonly Spot[], then: readonly Spot[]): { turned: Spot[]; fit: number } {
  let [along, across] = [0, 0];
  now.forEach(({ x, y }, at) => {
    along += x * then[at]!.x + y * then[at]!.y;
    across += x * then[at]!.y - y * then[at]!.x;
  });
  const fit = Math.hypot(along, across);
  const [cos, sin] = fit > 0 ? [along / fit, across / fit] : [1, 0];
  return { turned: now.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos })), fit };
}
