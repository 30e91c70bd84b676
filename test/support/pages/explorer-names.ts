import { readFileSync } from "node:fs";
import path from "node:path";

interface NamedRecord {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly shortZh?: string;
}

interface NameRecord {
  readonly body: string;
  readonly text: string;
  readonly kind: string;
  readonly language: string;
}

const SEED = path.resolve(import.meta.dirname, "../../../seed");

const read = <Entry>(file: string): Entry[] =>
  readFileSync(path.join(SEED, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Entry);

const BODIES = read<NamedRecord>("authority/bodies.jsonl");
const NAMES = read<NameRecord>("authority/names.jsonl");
const ITEMS = ["chains", "projects"].flatMap((kind) => read<NamedRecord>(`egov-speech-2014/${kind}.jsonl`));

const find = (id: string): NamedRecord => {
  const found = [...BODIES, ...ITEMS].find((record) => record.id === id);
  if (!found) throw new Error(`The built-in data has no ${id}`);
  return found;
};

/** Names of the built-in data in the language of a page. */
export interface Names {
  readonly full: (id: string) => string;
  /** The short name of a body, as in the labels of the picture. */
  readonly short: (id: string) => string;
}

export function namesIn(language: "zh" | "en"): Names {
  const full = (id: string) => (language === "zh" ? find(id).nameZh : find(id).nameEn);
  const acronym = (id: string) =>
    NAMES.find(({ body, kind, language: lang }) => body === id && kind === "SHORT" && lang === "en")?.text;
  const short = (id: string) => (language === "zh" ? find(id).shortZh : acronym(id)) ?? full(id);
  return { full, short };
}
