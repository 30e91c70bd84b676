/** The files of data versions and of the node that holds the current one. */
import type { DataVersion } from "../../domain/history.js";
import { cellOf, DELIMITER, quotedCell } from "./cells.js";
import { nodeFile } from "./file-names.js";
import { RowFiles } from "./row-files.js";

const MAIN = 0;

export const VERSION_HEADER = [
  ...[":ID", "id:string", "number:long", "at:string", "by:string", "reason:string", "contentHash:string"],
  "changes:string[]",
];
/** `bulkLoad` stays until the constraints and indexes are made: see `migrate`. */
export const HEAD_HEADER = [
  ...[":ID", "id:string", "number:long", "hashState:string", "writes:long", "bulkLoad:boolean"],
];

export class VersionFiles {
  private readonly files: RowFiles;

  constructor(folder: string) {
    this.files = new RowFiles(folder);
  }

  get names(): string[] {
    return this.files.names;
  }

  /** Characters of the longest row. */
  get longestRow(): number {
    return this.files.longestRow;
  }

  /** @param changes keys of the version's records, as a list in a cell */
  version(node: number, { id, number, at, by, reason, contentHash }: DataVersion, changes: string): void {
    const cells = [node, ...[id, number, at, by, reason, contentHash].map(cellOf), quotedCell(changes)];
    const row = `${cells.join(DELIMITER)}\n`;
    this.files.append(nodeFile("DataVersion", MAIN, /[\n\r]/.test(reason)), row);
  }

  head(node: number, number: number, hashState: string): void {
    const cells = [node, cellOf("head"), number, cellOf(hashState), number, true];
    this.files.append(nodeFile("XietongHead", MAIN), `${cells.join(DELIMITER)}\n`);
    this.files.close();
  }
}
