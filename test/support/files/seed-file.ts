/** Network files of the built-in data, without a database. */
import type { NetworkFile } from "../../../src/exchange/network/network-file.js";
import { computerFor } from "../../../src/services/computing/computer.js";
import { Views } from "../../../src/services/data/views.js";
import { networkFile } from "../../../src/services/network/network-file.js";
import {
  NETWORK_DEFAULTS,
  type FileOptions,
  type NetworkQuestion,
} from "../../../src/services/network/question.js";
import { Analysis } from "../../../src/services/questions/analysis.js";
import { readConfig } from "../../../src/config.js";
import { collaborationOf } from "../records/collaboration-of.js";
import { seedRecords } from "../records/seed-collaboration.js";

const PLAIN: FileOptions = {
  ...{ measures: [], pairMeasures: [], positions: false, colours: false, distance: false, citation: null },
};

/**
 * @param folders of `seed/` that the data consists of
 * @param licences of data sets, where they differ from those of the seed
 * @param unlocated ids of statements that lose their place and quote
 */
export function seedFile(
  question: Partial<NetworkQuestion>,
  options: Partial<FileOptions> = {},
  folders?: readonly string[],
  licences: Readonly<Record<string, string>> = {},
  unlocated: readonly string[] = [],
): Promise<NetworkFile> {
  const records = seedRecords(folders);
  const datasets = records.datasets.map((one) => ({ ...one, licence: licences[one.id] ?? one.licence }));
  const nowhere = { start: null, end: null, quote: null, quoteStart: null };
  const statements = records.statements.map((one) => ({
    ...one,
    ...(unlocated.includes(one.id) ? nowhere : {}),
  }));
  const views = new Views(collaborationOf({ ...records, datasets, statements }));
  const computer = computerFor(new AbortController().signal, 60_000);
  const analysis = new Analysis(views, readConfig({}).limits, () => Promise.resolve(views), computer);
  return networkFile(analysis, { ...NETWORK_DEFAULTS, filter: {}, ...question }, { ...PLAIN, ...options });
}
