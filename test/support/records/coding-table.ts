/** Coding tables as scholars keep them, made from a seed: real names of bodies on real dates, and some rows with a mistake. */
import { stringify } from "csv-stringify/sync";
import { earliestDay, latestDay } from "../../../src/domain/dates.js";
import { seedRecords } from "./seed-collaboration.js";

export const COLUMNS = [
  "title",
  "number",
  "date",
  "issuers",
  "project",
  "chain",
  "body",
  "role",
  "quote",
] as const;
export type Row = Record<(typeof COLUMNS)[number], string>;

export interface CodingTable {
  rows: Row[];
  /** Rows with a mistake: where they begin, the head being line 1, the cell that is wrong, and the row as it should be. */
  broken: { at: number; line: number; column: string; mended: Row }[];
}

export const toCsv = (rows: readonly Partial<Row>[], columns: readonly string[] = COLUMNS): string =>
  stringify([...rows], { header: true, columns: [...columns] });

const ROLES = ["牵头", "参与", "LEAD", "participant", "配合", "主办"];

const MISTAKES: readonly [column: keyof Row, make: (row: Row) => Partial<Row>][] = [
  ["body", () => ({ body: "无此机构管理委员会", quote: "" })],
  ["date", () => ({ date: "2014-02-30" })],
  ["role", () => ({ role: "旁观" })],
  ["quote", () => ({ quote: "由另一机构负责" })],
  ["project", () => ({ project: "" })],
];

export function codingTable(documents: number, seed: number): CodingTable {
  const random = numbersFrom(seed);
  const sound = Array.from({ length: documents }, (_, at) => rowsOfDocument(at, random)).flat();
  const broken: CodingTable["broken"] = [];
  const rows: Row[] = [];
  let line = 2;
  for (const mended of sound) {
    const [column, mistake] = MISTAKES[broken.length % MISTAKES.length]!;
    const isBroken = random(20) === 0;
    const row = isBroken ? { ...mended, ...mistake(mended) } : mended;
    if (isBroken) broken.push({ at: rows.length, line, column, mended });
    rows.push(row);
    line += row.quote.split("\n").length;
  }
  return { rows, broken };
}

function rowsOfDocument(at: number, random: Random): Row[] {
  const date = `${2009 + random(10)}-0${1 + random(9)}-1${random(10)}`;
  const names = namesOn(date);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const issuers = Array.from({ length: 1 + random(3) }, () => pick(names)).join(pick(["、", "; ", " "]));
  const number = random(5) === 0 ? "" : `测发〔${date.slice(0, 4)}〕${at}号`;
  const document = { title: `关于第${at}项工作的通知`, number, date, issuers };
  const project = `工程${random(60)}`;
  return Array.from({ length: 2 + random(5) }, () => {
    const body = pick(names);
    const quote = random(2) === 0 ? "" : `由${body}，会同有关部门\n负责"${project}"`;
    return {
      ...document,
      project,
      chain: random(3) === 0 ? "" : `链${random(12)}`,
      body,
      role: pick(ROLES),
      quote,
    };
  });
}

/** Full Chinese names of bodies that certainly lived on the day and never shared the name. */
function namesOn(date: string): string[] {
  return candidates
    .filter(({ from, to }) => from < earliestDay(date) && latestDay(date) < to)
    .map(({ text }) => text);
}

const { bodies, names } = seedRecords();
const lives = new Map(bodies.map((body) => [body.id, body]));
const shared = new Set(names.map(({ text }) => text).filter((text, at, all) => all.indexOf(text) !== at));
const candidates = names
  .filter(({ kind, language, text }) => kind === "FULL" && language === "zh" && !shared.has(text))
  .map(({ text, body, ...span }) => {
    const life = lives.get(body)!;
    const from = span.from ?? life.establishedOn;
    const to = span.to ?? life.abolishedOn;
    return { text, from: from ? latestDay(from) : 0, to: to ? earliestDay(to) : Infinity };
  });

type Random = (below: number) => number;

/** @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
function numbersFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
