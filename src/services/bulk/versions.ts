/** The data versions of a bulk load: those that the ordinary import would create. */
import { ContentHash } from "../../domain/content-hash.js";
import type { DataVersion } from "../../domain/history.js";
import { LIST_DELIMITER } from "../../store/bulk/cells.js";
import type { VersionFiles } from "../../store/bulk/version-files.js";
import type { Part, Written } from "./block-messages.js";

export class Versions {
  first: DataVersion | null = null;
  last: DataVersion | null = null;
  private readonly hash = new ContentHash();
  private changes: string[] = [];

  constructor(
    private readonly files: VersionFiles,
    private readonly about: { by: string; reason: string },
  ) {}

  /** Takes what was written of a block; blocks come in order. */
  take(parts: readonly Part[], { sums, changes }: Written): void {
    parts.forEach(({ version, node }, at) => {
      this.hash.addSums(sums[at]!);
      this.changes.push(changes[at]!);
      if (node !== null) this.close(version, node);
    });
  }

  /** Ends the last version, and writes the node that names it. @param take gives a node its number */
  end(version: number, take: () => number): void {
    if (this.changes.length > 0) this.close(version, take());
    this.files.head(take(), this.last?.number ?? 0, this.hash.state);
  }

  private close(number: number, node: number): void {
    const at = new Date().toISOString();
    this.last = { id: String(number), number, at, ...this.about, contentHash: this.hash.digest };
    this.first ??= this.last;
    this.files.version(node, this.last, this.changes.join(LIST_DELIMITER));
    this.changes = [];
  }
}
