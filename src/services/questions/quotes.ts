/** The quoted passages of a data version, read when a search first asks for them and kept as long as the version. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { FormIndex } from "../../analysis/search/form-index.js";
import type { Passage } from "../../domain/passages.js";

export interface Quotes {
  passages: readonly Passage[];
  index: FormIndex;
}

const known = new WeakMap<Collaboration, Promise<Quotes>>();

export function quotesOf(
  collaboration: Collaboration,
  read: (version: number) => Promise<Passage[]>,
): Promise<Quotes> {
  const found = known.get(collaboration);
  if (found) return found;
  const reading = read(collaboration.version.number).then((passages) => ({
    passages,
    index: new FormIndex(() => passages.map(({ text }, record) => ({ record, text })), false),
  }));
  known.set(collaboration, reading);
  reading.catch(() => known.delete(collaboration));
  return reading;
}
