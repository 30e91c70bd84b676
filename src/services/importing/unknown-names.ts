/** Names in a table that nobody answers to: how often, what is like them, and a line that adds each. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type { BodyList, NamedBody } from "./body-reader.js";
import type { WrongCell } from "./coding-row.js";
import { toCells } from "../../exchange/interchange/csv-cells.js";
import { placeOf } from "./place-prefix.js";

export interface UnknownName {
  name: string;
  /** Rows that give it. */
  rows: number;
  /** The nearest names on record. */
  nearest: { body: string; name: string }[];
  /** The file and the line to add to it, so that the name is found. */
  file: "names.csv" | "bodies.csv";
  line: string;
}

export class UnknownNames {
  private readonly rows = new Map<string, number>();

  constructor(private readonly collaboration: Collaboration) {}

  add({ namedForm }: NamedBody): void {
    const name = namedForm.slice(0, 100);
    this.rows.set(name, (this.rows.get(name) ?? 0) + 1);
  }

  /** Most frequent first. */
  get list(): UnknownName[] {
    return [...this.rows]
      .map(([name, rows]) => ({ name, rows, ...this.advice(name) }))
      .sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1));
  }

  private advice(name: string): Pick<UnknownName, "nearest" | "file" | "line"> {
    const { alternatives } = this.collaboration.names.resolve(name, null);
    const nearest = alternatives.map(({ namedId, matchedForm }) => ({ body: namedId, name: matchedForm }));
    const [first] = placeOf(name) === null ? nearest : [];
    if (first)
      return {
        nearest,
        file: "names.csv",
        line: csv([`${first.body}/${name}`, first.body, name, "ALIAS", "zh", "", ""]),
      };
    const kind =
      placeOf(name) !== null ? "LOCAL" : /(?:公司|集团|银行)$/u.test(name) ? "ENTERPRISE" : "OTHER";
    const names = /\p{Script=Han}/u.test(name) ? { nameZh: name } : { nameEn: name };
    const body = { id: name, ...names, kind, verified: false, sources: [] };
    return { nearest, file: "bodies.csv", line: csv(toCells("bodies", body)) };
  }
}

function csv(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
}

/** Why a row comes back of which the rest was taken; null: every name is known. */
export function unknownIn(
  list: BodyList,
  column: WrongCell["column"],
  what: "body" | "issuer",
): WrongCell | null {
  const unknown = list.bodies.filter(({ body }) => body === null);
  if (unknown.length === 0) return null;
  return {
    column,
    reason: unknown
      .map((one) => (what === "body" ? `body ${one.reason}` : `issuer ${one.reason}`))
      .join("; "),
  };
}
