/** Ids made of parts, no longer than ids may be. */
import { createHash } from "node:crypto";

const LONGEST = 400;

/** The parts joined; where that is too long, its beginning and a hash of the whole. */
export function shortId(
  parts: readonly string[],
  join = (all: readonly string[]): string => all.join(":"),
): string {
  const whole = join(parts);
  if (whole.length <= LONGEST) return whole;
  const hash = createHash("sha256").update(whole).digest("hex").slice(0, 16);
  return `${[...whole.slice(0, LONGEST - 20)].join("")}…${hash}`;
}
