/**
 * Task tables: a header with 牵头单位, 责任单位, 配合单位, then a task a line. Cells are set apart by tabs or by |, as
 * the readers of spreadsheets and pages write them.
 */
import type { Mention, NameContext } from "./clauses/mentions.js";
import { markClause } from "./clauses/marked-clause.js";
import type { ReadGroup } from "./read-roles.js";
import type { RoleRule } from "./roles/rule.js";

export const TABLE_RULE: RoleRule = {
  name: "table",
  sentence:
    "A column 牵头单位 leads; 配合单位 and 参加单位 take part; 责任单位 shares, or leads beside 配合单位.",
  words: /(?!)/u,
  pattern: /(?!)/dgu,
  confidence: 0.97,
  examples: [
    [
      "任务\t牵头单位\t配合单位\n编制方案\t教育部\t财政部、民政部",
      "LEAD 教育部 PARTICIPANT 财政部 PARTICIPANT 民政部",
    ],
    ["任务\t责任单位\t协助单位\n监督检查\t公安部\t交通运输部", "LEAD 公安部 PARTICIPANT 交通运输部"],
  ],
};

type Column = "LEAD" | "WITH" | "SHARED" | "TASK" | null;

const HEADS: readonly (readonly [RegExp, Column])[] = [
  [/牵头|主责|第一责任/u, "LEAD"],
  [/配合|参加|参与|协助|协同|协办/u, "WITH"],
  [/指导|联系人|备注|时限|时间|序号/u, null],
  [/责任|负责|承办|实施/u, "SHARED"],
  [/任务|内容|事项|措施|工作|项目/u, "TASK"],
];

interface Cell {
  start: number;
  end: number;
}

export function readTables(text: string, context: NameContext): ReadGroup[] {
  if (!/[\t|]/.test(text)) return [];
  const groups: ReadGroup[] = [];
  let columns: Column[] | null = null;
  let start = 0;
  for (const line of text.split("\n")) {
    const cells = cellsOf(line, start);
    const head = cells.length >= 2 ? columnsOf(text, cells) : null;
    if (head) columns = head;
    else if (cells.length < 2) columns = line.trim() === "" ? columns : null;
    else if (columns && !/^[|\s:-]+$/u.test(line)) groups.push(...readRow(text, cells, columns, context));
    start += line.length + 1;
  }
  return groups;
}

function cellsOf(line: string, offset: number): Cell[] {
  const separator = line.includes("\t") ? "\t" : "|";
  if (!line.includes(separator)) return [];
  const cells: Cell[] = [];
  let at = offset;
  for (const cell of line.split(separator)) {
    cells.push({ start: at, end: at + cell.length });
    at += cell.length + 1;
  }
  return cells;
}

/** The columns of a header; null for a line without one that names roles. */
function columnsOf(text: string, cells: readonly Cell[]): Column[] | null {
  const columns = cells.map(({ start, end }) => {
    const name = text.slice(start, end).replace(/[\s*]/gu, "");
    if (name === "" || name.length > 14) return null;
    return HEADS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
  });
  const roles = cells.filter(({ start, end }, at) => {
    const name = text.slice(start, end).replace(/[\s*]/gu, "");
    return (
      columns[at] !== null &&
      columns[at] !== "TASK" &&
      /(?:单位|部门|机构|责任|牵头|配合|参加|负责)/u.test(name) &&
      !/[、，]/u.test(name)
    );
  });
  return roles.length > 0 && columns.filter((column) => column !== null).length > 0 ? columns : null;
}

function readRow(
  text: string,
  cells: readonly Cell[],
  columns: readonly Column[],
  context: NameContext,
): ReadGroup[] {
  const read = (column: Column) =>
    cells.filter((_, at) => columns[at] === column).map((cell) => bodiesOf(text, cell, context));
  const [lead, others, shared] = [read("LEAD"), read("WITH"), read("SHARED")];
  const hasWith = columns.includes("WITH");
  const all = (lists: readonly CellBodies[]): Mention[] => lists.flatMap(({ bodies }) => bodies);
  const marked = shared.flatMap(({ leads }) => leads);
  const leads = [...all(lead), ...(hasWith && lead.length === 0 ? all(shared) : marked)];
  const rest = hasWith && lead.length === 0 ? [] : all(shared).filter((body) => !leads.includes(body));
  const participants = [...all(others), ...rest];
  if (leads.length === 0 && participants.length < 2) return [];
  const task = cells.find((cell, at) => columns[at] === "TASK" && cell.end > cell.start) ?? cells[0]!;
  const segment = {
    start: task.start,
    end: task.end,
    bracketed: true,
    closes: false,
    paragraph: task.start,
    holes: [],
  };
  const open = [...lead, ...others, ...shared].some((list) => list.open);
  return [{ rule: TABLE_RULE, leads, participants, open, start: task.end, end: cells.at(-1)!.end, segment }];
}

interface CellBodies {
  bodies: readonly Mention[];
  leads: readonly Mention[];
  open: boolean;
}

/** A cell with a clause of its own, which the rules read: 教育部牵头，财政部配合. */
const HAS_CLAUSE = /牵头|配合|会同|参与|负责|(?:单位|部门)[：:]/u;

function bodiesOf(text: string, { start, end }: Cell, context: NameContext): CellBodies {
  if (HAS_CLAUSE.test(text.slice(start, end).replace(/[（(][^（）()]*[）)]/gu, "")))
    return { bodies: [], leads: [], open: false };
  const holes = [...text.slice(start, end).matchAll(/[（(][^（）()]*[）)]/gu)].map(({ index, 0: hole }) => ({
    start: start + index,
    end: start + index + hole.length,
  }));
  const segment = { start, end, bracketed: true, closes: false, paragraph: start, holes };
  const lists = [...markClause(text, segment, context).lists.values()];
  return {
    bodies: lists.flatMap(({ bodies }) => bodies),
    leads: lists.flatMap(({ leads }) => leads),
    open: lists.some(({ open, bodies }) => open || bodies.length === 0),
  };
}
