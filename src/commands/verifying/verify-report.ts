/** Report on a verified citation: on the cited data version, on the current one, and the differences. */
import { titleIn } from "../../exchange/citation/csl-item.js";
import { table } from "../printing/table.js";
import type { Language } from "../printing/words.js";

export interface Version {
  number: number;
  contentHash: string;
}

export interface Difference {
  path: string;
  change: "ADDED" | "REMOVED" | "CHANGED";
  before: unknown;
  after: unknown;
}

interface Outcome {
  state: "IDENTICAL" | "DIFFERENT" | "VERSION_NOT_HERE" | "NOT_ANSWERED" | "RECORD_CHANGED";
  identical: boolean;
  resultSha256: string | null;
  reason: string | null;
  totalDifferences: number | null;
  dataVersion: Version | null;
  differences: Difference[] | null;
}

export interface Check {
  citation: { id: string; title: string; citedAt: string; resultSha256: string; dataVersion: Version };
  asCited: Outcome;
  now: Outcome;
}

const MOST_SHOWN = 20;
const SHORT_HASH = 12;
const LONGEST_VALUE = 60;

const WORDS = {
  zh: {
    citation: "引用",
    cited: (at: string, version: string) => `引用于 ${at}，数据版本 ${version}`,
    answer: (hash: string) => `  结果 SHA-256 ${hash}`,
    asCited: "按引用的数据版本",
    now: "按当前的数据版本",
    separator: "：",
    states: {
      IDENTICAL: "与引用时一致",
      DIFFERENT: "与引用时不同",
      VERSION_NOT_HERE: "此数据库没有该数据版本",
      NOT_ANSWERED: "无法回答",
      RECORD_CHANGED: "引用记录被改动",
    },
    head: ["变化", "位置", "原值", "现值"],
    changes: { ADDED: "新增", REMOVED: "删除", CHANGED: "变更" },
    total: (total: number, shown: number) => `共 ${total} 处差异${shown < total ? `，列出 ${shown} 处` : ""}`,
  },
  en: {
    citation: "Citation",
    cited: (at: string, version: string) => `Cited ${at}, data version ${version}`,
    answer: (hash: string) => `  Answer SHA-256 ${hash}`,
    asCited: "On the cited data version",
    now: "On the current data version",
    separator: ": ",
    states: {
      IDENTICAL: "identical to the cited answer",
      DIFFERENT: "different from the cited answer",
      VERSION_NOT_HERE: "this database does not hold that data version",
      NOT_ANSWERED: "no answer",
      RECORD_CHANGED: "the stored citation was modified",
    },
    head: ["Change", "Where", "Before", "After"],
    changes: { ADDED: "added", REMOVED: "removed", CHANGED: "changed" },
    total: (total: number, shown: number) =>
      `${total} ${total === 1 ? "difference" : "differences"}${shown < total ? `, ${shown} shown` : ""}`,
  },
} as const;

export function verifyReport({ citation, asCited, now }: Check, language: Language, width: number): string {
  const words = WORDS[language];
  return [
    `${words.citation} ${citation.id}${words.separator}${titleIn(citation, language)}`,
    words.cited(citation.citedAt, versionText(citation.dataVersion)),
    words.answer(citation.resultSha256),
    "",
    ...outcomeLines(words.asCited, asCited, language, width),
    "",
    ...outcomeLines(words.now, now, language, width),
  ].join("\n");
}

function outcomeLines(title: string, outcome: Outcome, language: Language, width: number): string[] {
  const { state, dataVersion, resultSha256, reason, differences, totalDifferences } = outcome;
  const words = WORDS[language];
  const version = dataVersion ? ` ${versionText(dataVersion)}` : "";
  return [
    `${title}${version}${words.separator}${words.states[state]}`,
    ...(resultSha256 === null || state === "IDENTICAL" ? [] : [words.answer(resultSha256)]),
    ...(reason === null ? [] : [`  ${reason}`]),
    ...(differences ? differenceLines(differences, totalDifferences, language, width) : []),
  ];
}

/** @param total number of all differences; null: those given */
export function differenceLines(
  differences: readonly Difference[],
  total: number | null,
  language: Language,
  width: number,
): string[] {
  if (differences.length === 0) return [];
  const words = WORDS[language];
  const shown = differences.slice(0, MOST_SHOWN);
  const rows = shown.map(({ change, path, before, after }) => [
    words.changes[change],
    path,
    change === "ADDED" ? "" : valueText(before),
    change === "REMOVED" ? "" : valueText(after),
  ]);
  return ["", words.total(total ?? differences.length, shown.length), table(words.head, rows, width)];
}

export function versionText({ number, contentHash }: Version): string {
  return `${number} (${contentHash.slice(0, SHORT_HASH)})`;
}

function valueText(value: unknown): string {
  const text = JSON.stringify(value);
  const characters = Array.from(text);
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE).join("")}…` : text;
}
