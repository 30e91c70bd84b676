/** Lines refused by an import: their number and positions, and the reasons of the first ones. */
import type { Refusal } from "../../exchange/interchange/refusal.js";

/** Refusals kept with their reasons; further ones are only counted. */
const MAX_REASONS = 1_000;

export class Refusals {
  /** The first refusals, in order of occurrence. */
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
    if (this.first.length < MAX_REASONS) this.first.push(refusal);
  }

  has(file: string, line: number): boolean {
    return this.lines.get(file)?.has(line) ?? false;
  }
}
