/** The records that the names of a question stood for, so that the question can be asked again about the same records. */
import { recordKey } from "./history.js";

export type NamedKind = "bodies" | "projects" | "chains";

/** A name in a question, and the record that it resolved to. */
export interface NamedRecord {
  kind: NamedKind;
  name: string;
  id: string;
}

export class NamedRecords {
  private readonly found = new Map<string, NamedRecord>();

  /** @param earlier names that keep the records they stood for, whatever they would resolve to now */
  constructor(earlier: readonly NamedRecord[] = []) {
    for (const one of earlier) this.keep(one.kind, one.name, one.id);
  }

  /** The id that a name stood for earlier; null when it has to be looked up. */
  idOf(kind: NamedKind, name: string): string | null {
    return this.found.get(recordKey({ kind, id: name }))?.id ?? null;
  }

  keep(kind: NamedKind, name: string, id: string): void {
    this.found.set(recordKey({ kind, id: name }), { kind, name, id });
  }

  /** In a fixed order. */
  list(): NamedRecord[] {
    return [...this.found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, record]) => record);
  }
}
