/**
 * The relationships that accepted statements support: one for all statements with the same predicate, subject and object.
 * They are noted in groups, so that only one group at a time is held in memory.
 */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Predicate } from "../../domain/vocabulary.js";
import { cellOf, DELIMITER } from "./cells.js";
import { edgeFile } from "./file-names.js";
import { RowFiles } from "./row-files.js";

export const GROUPS = 64;

const groupFile = (group: number, thread: number): string => `claims-${group}-${thread}.tsv`;

export class ClaimFiles {
  /** The relationships made from groups. */
  readonly edges: RowFiles;
  relationships = 0;
  private readonly noted: RowFiles;
  private readonly groups: readonly string[];

  constructor(
    private readonly folder: string,
    private readonly thread: number,
  ) {
    this.noted = new RowFiles(folder);
    this.groups = Array.from({ length: GROUPS }, (_, group) => groupFile(group, thread));
    this.edges = new RowFiles(folder);
  }

  /** @param order of the subject among the issuers of the document; -1: none */
  add(predicate: Predicate, subject: number, object: number, order: number, id: string): void {
    const group = (Math.imul(subject, 31) + object) & (GROUPS - 1);
    this.noted.append(
      this.groups[group]!,
      `${predicate}${DELIMITER}${subject}${DELIMITER}${object}${DELIMITER}${order}\n${id}\n`,
    );
  }

  /** To be called on every thread before groups are joined. */
  close(): void {
    this.noted.close();
  }

  /** @param threads that noted claims */
  join(group: number, threads: number): void {
    const ids = new Map<string, string[]>();
    for (let thread = 0; thread < threads; thread++) this.readGroup(groupFile(group, thread), ids);
    for (const [claim, supporting] of ids) {
      const [predicate, subject, object, order] = claim.split(DELIMITER) as [
        Predicate,
        string,
        string,
        string,
      ];
      const ends = [subject, object, ...(predicate === "ISSUED" ? [order === "-1" ? "" : order] : [])];
      const row = `${[...ends, cellOf(supporting.sort())].join(DELIMITER)}\n`;
      this.edges.append(edgeFile(predicate, this.thread), row);
      this.relationships++;
    }
  }

  private readGroup(file: string, ids: Map<string, string[]>): void {
    const place = path.join(this.folder, file);
    const lines = textOf(place).split("\n");
    for (let at = 0; at + 1 < lines.length; at += 2) {
      const [claim, id] = [lines[at]!, lines[at + 1]!];
      const known = ids.get(claim);
      if (known) known.push(id);
      else ids.set(claim, [id]);
    }
    rmSync(place, { force: true });
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
