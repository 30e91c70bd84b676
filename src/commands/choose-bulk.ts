/** When `import` fills a database at once without being told to. */
import { readConfig, type Config } from "../config.js";
import { openSource } from "../services/files/open-source.js";
import type { Source } from "../services/files/source-files.js";
import { historyOf } from "../services/files/source-history.js";
import { isUnused } from "../store/managed/bulk-load.js";

/** Unpacked bytes of records from which a bulk load is faster: it starts Java twice, and then takes a tenth of the time for each record. */
const LARGE_BYTES = 32_000_000;
const STANDARD_INPUT = "-";

interface Excluding {
  table?: boolean;
  dataset?: string;
  replace?: boolean;
  partial?: boolean;
  dryRun?: boolean;
}

/** The first given option with which a source is not written, or not whole. */
export function excludedByBulk({ table, dataset, replace, partial, dryRun }: Excluding): string | undefined {
  const given = { table, dataset, replace, partial, "dry-run": dryRun };
  return Object.entries(given).find(([, value]) => value !== undefined)?.[0];
}

/** Whether an import without --bulk is a bulk load all the same. @throws UserError BAD_SOURCE, as the import */
export async function fillsAtOnce(
  place: string,
  options: Excluding & { withoutHistory?: boolean },
  { givenDatabase, managed }: Pick<Config, "givenDatabase" | "managed"> = readConfig(),
): Promise<boolean> {
  if (givenDatabase || excludedByBulk(options) !== undefined || place === STANDARD_INPUT) return false;
  if (!(await isUnused(managed.home))) return false;
  const source = await openSource(place);
  try {
    return source.bytes >= LARGE_BYTES && !hasHistory(source, options);
  } finally {
    await source.close();
  }
}

/** Whether an import of the source takes its history. */
export const hasHistory = (source: Source, { withoutHistory }: { withoutHistory?: boolean }): boolean =>
  !withoutHistory && historyOf(source) !== null;
