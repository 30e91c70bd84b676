/** Statements that a person adds, with their place and the sentence that they stand in. */
import { sentenceAround, type Item, type Role } from "../document/items";
import type { Range } from "../document/pieces";
import type { TextPlaces } from "../document/places";
import type { StatementInput } from "../generated/operations";

interface Added {
  readonly document: string;
  readonly dataset: string;
  readonly object: string;
  readonly role: Role;
  readonly subject: string | null;
}

/** The id is the place and the claim, as reading makes it, so that reading later does not state it again. */
export function participation(place: Range, added: Added, places: TextPlaces): StatementInput {
  const { document, dataset, object, role, subject } = added;
  const [start, end] = [places.pointAt(place.start), places.pointAt(place.end)];
  return {
    id: `${document}:${start}-${end}:${role}`,
    ...{ document, dataset, object, subject, predicate: role },
    ...placed(place, places),
  };
}

function placed(place: Range, places: TextPlaces) {
  const sentence = sentenceAround(places.text, place);
  return {
    namedForm: places.text.slice(place.start, place.end),
    start: places.pointAt(place.start),
    end: places.pointAt(place.end),
    quote: places.text.slice(sentence.start, sentence.end),
    quoteStart: places.pointAt(sentence.start),
  };
}

/** The task of a statement serves a business chain. Where the text does not name the task, only the document says so. */
export function servesChain(
  item: Item,
  { document, chain }: { document: string; chain: string },
  places: TextPlaces,
): StatementInput {
  const task = item.object!;
  const before = places.text.lastIndexOf(task.nameZh, places.unitAt(item.start ?? 0));
  const start = before >= 0 ? before : places.text.indexOf(task.nameZh);
  return {
    id: `${task.key}:SERVES:${chain}`,
    ...{ dataset: item.dataset!.id, document, predicate: "SERVES", subject: task.project!.id, object: chain },
    ...(start < 0
      ? { namedForm: task.nameZh, evidence: "DOCUMENT_ONLY" }
      : placed({ start, end: start + task.nameZh.length }, places)),
  };
}
