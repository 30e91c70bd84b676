/** Derives incidences from others: a selection of their entries, or their transpose. */
import { buildIncidence, type Incidence, type Mentions } from "../index/incidence.js";
import type { PairScope } from "../pairs/pair-scope.js";

/** The entries of bodies that may be ends; if asked, only of items in which a body of `scope.involving` takes part. */
export function entriesInScope(incidence: Incidence, scope: PairScope, onlyInvolved: boolean): Incidence {
  const items = onlyInvolved && scope.involving ? itemsOfAny(incidence, scope.involving) : null;
  return restricted(
    incidence,
    (body, item) => scope.ends[body] === 1 && (items === null || items[item] === 1),
  );
}

/** The entries of the given rows, which are renumbered in that order. */
export function entriesOfRows(incidence: Incidence, rows: Int32Array): Incidence {
  const newRow = new Int32Array(incidence.bodyCount).fill(-1);
  rows.forEach((row, at) => (newRow[row] = at));
  const { body, ...others } = mentionsOf(incidence, (row) => newRow[row]! >= 0);
  const numbered = body.map((row) => newRow[row]!);
  return buildIncidence(rows.length, incidence.itemCount, { ...others, body: numbered });
}

/** The same entries with items as rows and bodies as columns. */
export function transposed(incidence: Incidence): Incidence {
  const { body, item, ...others } = mentionsOf(incidence, () => true);
  return buildIncidence(incidence.itemCount, incidence.bodyCount, { ...others, body: item, item: body });
}

type Test = (body: number, item: number) => boolean;

function restricted(incidence: Incidence, keep: Test): Incidence {
  const mentions = mentionsOf(incidence, keep);
  if (mentions.length === incidence.items.length) return incidence;
  return buildIncidence(incidence.bodyCount, incidence.itemCount, mentions);
}

function mentionsOf({ bodyCount, bodyStart, items, roles }: Incidence, keep: Test): Mentions {
  const size = items.length;
  const [body, item, role] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)];
  let length = 0;
  for (let row = 0; row < bodyCount; row++) {
    for (let entry = bodyStart[row]!; entry < bodyStart[row + 1]!; entry++) {
      if (!keep(row, items[entry]!)) continue;
      [body[length], item[length], role[length]] = [row, items[entry]!, roles[entry]!];
      length++;
    }
  }
  return {
    length,
    body: body.subarray(0, length),
    item: item.subarray(0, length),
    role: role.subarray(0, length),
  };
}

function itemsOfAny({ bodyStart, items, itemCount }: Incidence, bodies: Uint8Array): Uint8Array {
  const chosen = new Uint8Array(itemCount);
  bodies.forEach((bit, body) => {
    if (bit === 1) for (let at = bodyStart[body]!; at < bodyStart[body + 1]!; at++) chosen[items[at]!] = 1;
  });
  return chosen;
}
