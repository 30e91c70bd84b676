export type DateOrder = "NEWEST" | "OLDEST";

/** What is supported by statements of dated documents. */
interface Dated {
  readonly statements: readonly { readonly document: { readonly publishedOn: string | null } | null }[];
}

/** By the newest or the oldest document of each; what has no date comes last. */
export function sortedByDate<Entry extends Dated>(entries: readonly Entry[], order: DateOrder): Entry[] {
  const sign = order === "NEWEST" ? -1 : 1;
  const dated = entries.map((entry) => {
    const dates = entry.statements.flatMap(({ document }) => document?.publishedOn ?? []).sort();
    return { entry, date: (order === "NEWEST" ? dates.at(-1) : dates[0]) ?? null };
  });
  dated.sort((a, b) => {
    if (a.date === b.date) return 0;
    if (a.date === null || b.date === null) return a.date === null ? 1 : -1;
    return sign * (a.date < b.date ? -1 : 1);
  });
  return dated.map(({ entry }) => entry);
}
