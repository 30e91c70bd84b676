/** Reads one document: what it says of itself, and a statement for each body that leads or takes part. */
import { ClausePaths } from "./clauses/paths.js";
import type { Mention } from "./clauses/mentions.js";
import { readHead, type DocumentHead } from "./head/document-head.js";
import type { Placed } from "./head/dates.js";
import { codePointOffsets } from "./names/code-points.js";
import type { NameFinder } from "./names/name-finder.js";
import { visibleText, type VisibleText } from "./names/visible-text.js";
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

/**
 * Reads what a reader sees: invisible characters, also within names, count in the offsets alone.
 * @param given the date of the document where its text does not say it, or says it wrongly
 */
export function readDocument(text: string, names: NameFinder, given: string | null): ReadDocument {
  const visible = visibleText(text);
  const head = readHead(visible.text, names, given);
  const places = new Places(text, visible);
  const paths = new ClausePaths(visible.text);
  const context = { names, date: head.readAt, isLocal: head.level === "LOCAL" };
  const groups = [...readTables(visible.text, context), ...readRoles(visible.text, context)];
  const statements = groups.flatMap((group) => statementsOf(visible.text, group, { head, places, paths }));
  return { head: headIn(head, visible), statements: inOrder(onceEach(statements)) };
}

/** Where pieces of the visible text stand in the whole one, in code points. */
class Places {
  private readonly pointOf: (unit: number) => number;

  constructor(
    private readonly whole: string,
    private readonly visible: VisibleText,
  ) {
    this.pointOf = codePointOffsets(whole);
  }

  of(start: number, end: number): { start: number; end: number } {
    return { start: this.pointOf(this.visible.startOf(start)), end: this.pointOf(this.visible.endOf(end)) };
  }

  written({ start, end }: Mention): string {
    return this.whole.slice(this.visible.startOf(start), this.visible.endOf(end));
  }
}

/** The head with its places in the whole text, in UTF-16 units. */
function headIn(head: DocumentHead, visible: VisibleText): DocumentHead {
  const moved = <One extends Placed | null>(one: One): One =>
    one && { ...one, start: visible.startOf(one.start), end: visible.endOf(one.end) };
  const { title, number, issuers, date } = head;
  return {
    ...head,
    title: moved(title),
    number: moved(number),
    issuers: issuers.map(moved),
    date: moved(date),
  };
}

interface Context {
  head: DocumentHead;
  places: Places;
  paths: ClausePaths;
}

function statementsOf(
  text: string,
  group: ReadGroup,
  { head, places, paths }: Context,
): ExtractedStatement[] {
  const { segment, rule, open } = group;
  const task = taskOf(text, group, paths);
  const shared = {
    task: { text: task.text, ...places.of(task.start, task.end) },
    clause: clauseOf(text, group, places),
    section: paths.at(segment.start)?.path.join("") ?? null,
    listIsOpen: open,
    rule: rule.name,
    confidence: rule.confidence,
  };
  const statement = (role: ExtractedRole, body: Mention): ExtractedStatement => ({
    ...shared,
    role,
    namedForm: places.written(body),
    ...places.of(body.start, body.end),
    bodyId: bodyIdOf(body, head),
  });
  return [
    ...group.leads.map((body) => statement("LEAD", body)),
    ...group.participants.map((body) => statement("PARTICIPANT", body)),
  ];
}

/** The construction and its bodies, without what surrounds them. */
function clauseOf(text: string, { start, end, leads, participants }: ReadGroup, places: Places) {
  const from = Math.min(start, ...[...leads, ...participants].map((body) => body.start));
  const to = Math.max(end, ...[...leads, ...participants].map((body) => body.end));
  const lead = /^[\s，。；：]*/u.exec(text.slice(from, to))![0].length;
  return places.of(from + lead, to);
}

/** In a local document 发展改革委 is the local one; a name that says 国家 or 中央 is central there too. */
const CENTRAL =
  /^[一-鿿]{2,7}(?:省|市|自治区)(?:人民政府|政府|委)|^(?:国家|国务院|中央|中共中央|全国|中国|中华|最高)|(?<!宣传|组织|统战|工作)部$|总[局署]$|^(?:国办|中办)/u;

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
