/** Texts that many records have, held once. */

/** Columns with few different texts. */
const FEW_TEXTS = ["kind", "language", "licence"] as const;

/** Makes records that were read, each with texts of its own, share those that are equal. */
export function shareTexts(records: readonly Record<string, unknown>[]): void {
  const known = new Map<unknown, unknown>();
  for (const record of records) {
    for (const column of FEW_TEXTS) {
      const { [column]: text } = record;
      if (typeof text !== "string") continue;
      if (known.has(text)) record[column] = known.get(text);
      else known.set(text, text);
    }
  }
}
