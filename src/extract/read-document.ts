/** Reads one document: what it says of itself, and a statement for each body that leads or takes part. */
import { ClausePaths } from "./clauses/paths.js";
import type { Mention } from "./clauses/mentions.js";
import { readHead, type DocumentHead } from "./head/document-head.js";
import { codePointOffsets } from "./names/code-points.js";
import type { NameFinder } from "./names/name-finder.js";
import { readRoles, type ReadGroup } from "./read-roles.js";
import { readTables } from "./tables.js";
import { taskOf } from "./tasks.js";

export type ExtractedRole = "LEAD" | "PARTICIPANT";

/** Offsets count code points. */
export interface ExtractedStatement {
  task: { text: string; start: number; end: number };
  role: ExtractedRole;
  namedForm: string;
  start: number;
  end: number;
  bodyId: string | null;
  clause: { start: number; end: number };
  /** Numbers of the section: 三、（二）5. */
  section: string | null;
  listIsOpen: boolean;
  rule: string;
  confidence: number;
}

export interface ReadDocument {
  head: DocumentHead;
  statements: ExtractedStatement[];
}

/** @param given the date of the document where its text does not say it, or says it wrongly */
export function readDocument(text: string, names: NameFinder, given: string | null): ReadDocument {
  const head = readHead(text, names, given);
  const offset = codePointOffsets(text);
  const paths = new ClausePaths(text);
  const context = { names, date: head.readAt, isLocal: head.level === "LOCAL" };
  const groups = [...readTables(text, context), ...readRoles(text, context)];
  const statements = groups.flatMap((group) => statementsOf(text, group, { head, offset, paths }));
  return { head, statements: inOrder(onceEach(statements)) };
}

interface Context {
  head: DocumentHead;
  offset: (unit: number) => number;
  paths: ClausePaths;
}

function statementsOf(
  text: string,
  group: ReadGroup,
  { head, offset, paths }: Context,
): ExtractedStatement[] {
  const { segment, rule, open } = group;
  const task = taskOf(text, group, paths);
  const shared = {
    task: { text: task.text, start: offset(task.start), end: offset(task.end) },
    clause: clauseOf(text, group, offset),
    section: paths.at(segment.start)?.path.join("") ?? null,
    listIsOpen: open,
    rule: rule.name,
    confidence: rule.confidence,
  };
  const statement = (role: ExtractedRole, body: Mention): ExtractedStatement => ({
    ...shared,
    role,
    namedForm: body.form,
    start: offset(body.start),
    end: offset(body.end),
    bodyId: bodyIdOf(body, head),
  });
  return [
    ...group.leads.map((body) => statement("LEAD", body)),
    ...group.participants.map((body) => statement("PARTICIPANT", body)),
  ];
}

/** The construction and its bodies, without what surrounds them. */
function clauseOf(text: string, { start, end, leads, participants }: ReadGroup, offset: Context["offset"]) {
  const from = Math.min(start, ...[...leads, ...participants].map((body) => body.start));
  const to = Math.max(end, ...[...leads, ...participants].map((body) => body.end));
  const lead = /^[\s，。；：]*/u.exec(text.slice(from, to))![0].length;
  return { start: offset(from + lead), end: offset(to) };
}

/** In a local document 发展改革委 is the local one; a name that says 国家 or 中央 is central there too. */
const CENTRAL =
  /^[一-鿿]{2,7}(?:省|市|自治区)(?:人民政府|政府|委)|^(?:国家|国务院|中央|中共中央|全国|中国|中华|最高)|(?<!宣传|组织|统战|工作)部$|^(?:国办|中办)/u;

function bodyIdOf({ bodyIds, form, kind }: Mention, { level }: DocumentHead): string | null {
  if (bodyIds.length !== 1 || (level === "LOCAL" && !CENTRAL.test(form) && kind !== "OFFICE")) return null;
  return bodyIds[0]!;
}

const LONGEST_FORM = 1_024;

/** A table cell that a rule has read too counts once. */
function onceEach(statements: readonly ExtractedStatement[]): ExtractedStatement[] {
  const seen = new Set<number>();
  return statements.filter(({ start, end }) => {
    const place = start * LONGEST_FORM + Math.min(end - start, LONGEST_FORM - 1);
    return !seen.has(place) && seen.add(place);
  });
}

function inOrder(statements: ExtractedStatement[]): ExtractedStatement[] {
  return statements.sort(
    (a, b) => a.clause.start - b.clause.start || a.start - b.start || (a.role < b.role ? -1 : 1),
  );
}
