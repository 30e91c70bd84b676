/** The lines that an import cannot take: how many, which, and the first of them with their reasons. */
import type { Refusal } from "../../exchange/interchange/refusal.js";

/** Refusals kept with their reasons; further ones are counted. */
const MOST_KEPT = 1_000;

export class Refusals {
  /** In the order in which they were met. */
  readonly first: Refusal[] = [];
  private readonly lines = new Map<string, Set<number>>();
  private total = 0;

  get count(): number {
    return this.total;
  }

  add(refusal: Refusal): void {
    const lines = this.lines.get(refusal.file) ?? new Set();
    if (lines.has(refusal.line)) return;
    this.lines.set(refusal.file, lines.add(refusal.line));
    this.total++;
    if (this.first.length < MOST_KEPT) this.first.push(refusal);
  }

  has(file: string, line: number): boolean {
    return this.lines.get(file)?.has(line) ?? false;
  }
}
