/** Applies the rules to one clause: which bodies lead and which take part. */
import type { BodyList } from "../clauses/body-list.js";
import { pattern, type MarkedClause } from "../clauses/marked-clause.js";
import type { Mention } from "../clauses/mentions.js";
import type { RoleRule } from "./rule.js";
import { ROLE_RULES } from "./rules.js";

export interface RoleGroup {
  rule: RoleRule;
  leads: readonly Mention[];
  participants: readonly Mention[];
  open: boolean;
  /** Where the construction stands in the text. */
  start: number;
  end: number;
}

/** A person of a body is no body: 教育部负责同志, 公安部副部长. */
const PERSON = /同志|部长|局长|主任(?!单位)|署长|秘书长|省长|市长|县长|负责人|司长|领导(?!小组)/u;

/** What stands between bodies in a title: 国务院关于印发…… */
const OF_A_TITLE = /关于|印发/u;

export function applyRules(clause: MarkedClause, firstLeads: boolean): RoleGroup[] {
  if (clause.lists.size === 0) return [];
  const used = new Set<number>();
  const groups: RoleGroup[] = [];
  for (const rule of ROLE_RULES) {
    if (rule.bracketed !== undefined && rule.bracketed !== clause.segment.bracketed) continue;
    if (!rule.words.test(clause.written)) continue;
    for (const match of clause.coded.matchAll(rule.pattern)) {
      const group = readMatch(rule, match, clause, used, firstLeads);
      if (group && group.leads.length + group.participants.length > 0) groups.push(group);
    }
  }
  return groups.sort((a, b) => a.start - b.start);
}

function readMatch(
  rule: RoleRule,
  match: RegExpExecArray,
  clause: MarkedClause,
  used: Set<number>,
  firstLeads: boolean,
): RoleGroup | null {
  const places = { lead: [] as number[], part: [] as number[], joint: [] as number[], alone: [] as number[] };
  for (const [name, range] of Object.entries(match.indices?.groups ?? {})) {
    if (range) places[name.replace(/\d$/u, "") as keyof typeof places].push(...listsIn(clause, range));
  }
  const all = Object.values(places).flat();
  if (all.length === 0 || all.some((place) => used.has(place)) || rule.holds?.(match, clause) === false)
    return null;
  if (OF_A_TITLE.test(match[0])) return null;
  if (!rule.sendsPersons && PERSON.test(match[0])) return null;
  const lists = (list: readonly number[]): BodyList[] => list.map((place) => clause.lists.get(place)!);
  const joint = jointRoles(rule, lists(places.joint), firstLeads && rule.firstMayLead === true);
  if (joint === null) return null;
  for (const place of all) used.add(place);
  if (places.alone.length > 0) return null;
  const leads = [...bodiesOf(lists(places.lead)), ...joint.leads];
  const leading = new Set(leads.map(({ form }) => form));
  const others = [
    ...bodiesOf(lists(places.part)),
    ...joint.participants,
    ...lists(all).flatMap(({ helpers }) => helpers),
  ];
  if (leads.length === 0 && others.length === 0) return null;
  return {
    rule,
    leads,
    participants: others.filter(({ form }) => !leading.has(form)),
    open:
      lists(all).some(({ open, bodies }) => open || bodies.length === 0) || othersFollow(rule, match, clause),
    start: clause.placeOf(match.index),
    end: clause.placeOf(match.index + match[0].length),
  };
}

const OTHERS = pattern("^[^B]{0,6}[，；]C[^BC]{0,4}(?:配合|参与|参加|协助|落实)");

/** （A、B负责，各省级人民政府配合）. */
function othersFollow(rule: RoleRule, match: RegExpExecArray, { segment, coded }: MarkedClause): boolean {
  OTHERS.lastIndex = 0;
  return (
    segment.bracketed && rule.bracketed === true && OTHERS.test(coded.slice(match.index + match[0].length))
  );
}

/** Null: too few bodies share the task, so that the rule says nothing. */
function jointRoles(
  { fewest = 2 }: RoleRule,
  lists: readonly BodyList[],
  firstLeads: boolean,
): { leads: Mention[]; participants: Mention[] } | null {
  if (lists.length === 0) return { leads: [], participants: [] };
  const bodies = bodiesOf(lists);
  const leads = lists.flatMap((list) => list.leads);
  const open = lists.some((list) => list.open || list.bodies.length === 0);
  if (bodies.length < fewest && !(firstLeads && open && bodies.length > 0) && leads.length === 0) return null;
  if (leads.length > 0) return { leads, participants: bodies.filter((body) => !leads.includes(body)) };
  return firstLeads
    ? { leads: bodies.slice(0, 1), participants: bodies.slice(1) }
    : { leads: [], participants: bodies };
}

function bodiesOf(lists: readonly BodyList[]): Mention[] {
  return lists.flatMap(({ bodies }) => bodies);
}

function listsIn(clause: MarkedClause, [from, to]: readonly [number, number]): number[] {
  const places: number[] = [];
  for (let at = from; at < to; at++) if (clause.lists.has(at)) places.push(at);
  return places;
}
