/** Twelve documents with their tasks, as sheets that differ in everything but what they say. */
import { stringify } from "csv-stringify/sync";
import { gbk, workbook } from "./tables.js";

interface Fact {
  title: string;
  number: string;
  /** Year, month, day. */
  date: readonly [number, number, number];
  issuers: readonly string[];
  project: string;
  leads: readonly string[];
  participants: readonly string[];
}

const BODIES = ["教育部", "财政部", "民政部", "公安部", "交通运输部", "商务部", "水利部", "司法部"];
const some = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => BODIES[(from + at) % BODIES.length]!);

const FACTS: readonly Fact[] = Array.from({ length: 12 }, (_, at) => ({
  title: `关于做好第${at}项工作的通知`,
  number: `教财〔2020〕${at + 1}号`,
  date: [2020, 1 + (at % 9), 10 + at],
  issuers: some(at, 1 + (at % 3)),
  project: `第${at}项工程`,
  leads: some(at, 1),
  participants: some(at + 1, 1 + (at % 4)),
}));

type Pick = <One>(list: readonly One[]) => One;

/** @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function picker(seed: number): Pick {
  let state = seed;
  return (list) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)]!;
  };
}

const two = (number: number): string => String(number).padStart(2, "0");
const DATES: readonly ((date: Fact["date"]) => string)[] = [
  ([y, m, d]) => `${y}/${m}/${d}`,
  ([y, m, d]) => `${y}-${m}-${d}`,
  ([y, m, d]) => `${y}年${m}月${d}日`,
  ([y, m, d]) => `${y}.${m}.${d}`,
  ([y, m, d]) => `${y}${two(m)}${two(d)}`,
  ([y, m, d]) => String(Date.UTC(y, m - 1, d) / 86_400_000 + 25_569),
];
const NUMBERS: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.replace("〔", "[").replace("〕", "]"),
  (number) => number.replace("〔", "（").replace("〕", "）"),
  (number) => number.replace("〕", "〕第").replace("号", " 号"),
  (number) => number.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
];
const LISTS = ["、", "，", ";", "；", "/", " ", ""];
const HEADINGS = {
  title: ["标题", "题名", "Title", "文件名称"],
  number: ["文号", "发文字号", "No."],
  date: ["发文日期", "成文日期", "印发时间", "DATE"],
  issuers: ["发文机关", "发布机构", "联合发文单位", "issuers"],
  project: ["项目", "事项", "任务", "project"],
  leads: ["牵头单位", "主办部门", "lead"],
  participants: ["配合单位", "参加单位", "成员单位"],
  body: ["机构", "单位", "body"],
  role: ["角色", "分工", "role"],
} as const;
const ROLES = {
  leads: ["牵头", "主办", "负责单位", "召集", "LEAD"],
  participants: ["参与", "配合", "协办", "成员", "会同", "partner"],
};

/** Rows with the headings, dates, numbers, lists and roles that are picked. */
export function sheet(pick: Pick): string[][] {
  const [date, number, list] = [pick(DATES), pick(NUMBERS), pick(LISTS)];
  const inColumns = pick([true, false]);
  const columns = ["title", "number", "date", "issuers", "project"] as const;
  const roles = inColumns ? (["leads", "participants"] as const) : (["body", "role"] as const);
  const head = [...columns, ...roles].map((column) => pick(HEADINGS[column]));
  const rows = FACTS.flatMap((fact) => {
    const own = [fact.title, number(fact.number), date(fact.date), fact.issuers.join(list), fact.project];
    if (inColumns) return [[...own, fact.leads.join(list), fact.participants.join(list)]];
    return (["leads", "participants"] as const).flatMap((role) =>
      fact[role].map((body) => [...own, body, pick(ROLES[role])]),
    );
  });
  const aside = pick([true, false]);
  return [
    [...head, ...(aside ? ["序号"] : [])],
    ...rows.map((row, at) => [...row, ...(aside ? [`${at}`] : [])]),
  ];
}

/** A CSV file in one of four encodings, or a workbook. */
export function dressed(rows: string[][], pick: Pick): string | Buffer {
  if (pick([0, 1, 2, 3]) === 0) return workbook(rows);
  const text = stringify(rows, { delimiter: pick([",", ";", "\t"]), record_delimiter: pick(["\n", "\r\n"]) });
  const encode: readonly (() => string | Buffer)[] = [
    () => text,
    () => `\ufeff${text}`,
    () => gbk(text),
    () => Buffer.from(`\ufeff${text}`, "utf16le"),
  ];
  return pick(encode)();
}
