/** Reads the roles of bodies from the text of a document, clause by clause. */
import { markClause } from "./clauses/marked-clause.js";
import { segmentsOf, type Segment } from "./clauses/segments.js";
import type { NameContext } from "./clauses/mentions.js";
import { applyRules, type RoleGroup } from "./roles/apply-rules.js";
import { ANY } from "./roles/rule.js";
import { ROLE_RULES } from "./roles/rules.js";

export interface ReadGroup extends RoleGroup {
  segment: Segment;
}

const FIRST_LEADS =
  /(?:列|排)(?:名)?(?:在)?(?:第一位|首位|第一|最前|在前)[^。）\n]{0,12}牵头|第一(?:位|个|家)(?:单位|部门)?[^。）\n]{0,8}牵头/u;
/** The words of all rules; a clause without any is not taken apart. */
const TELLING = new RegExp(
  ROLE_RULES.map(({ words }) => words.source)
    .filter((source) => source !== ANY.source)
    .join("|"),
  "u",
);

export function readRoles(text: string, context: NameContext): ReadGroup[] {
  const firstLeads = FIRST_LEADS.test(text);
  const groups: ReadGroup[] = [];
  for (const segment of segmentsOf(text)) {
    if (!segment.closes && !TELLING.test(text.slice(segment.start, segment.end))) continue;
    const found = applyRules(markClause(text, segment, context), firstLeads);
    groups.push(...found.map((group) => ({ ...group, segment })));
  }
  return joinGroups(groups.sort((a, b) => a.start - b.start));
}

/**
 * 牵头单位：A and 配合单位：B of one task become one group; then 负责部门：A names the lead. So do 由A、B组成 and the next
 * sentence: A为牵头单位, and A、B负责，其中A牵头.
 */
function joinGroups(groups: readonly ReadGroup[]): ReadGroup[] {
  const joined: ReadGroup[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    if (last && isLedLater(last, group)) joined[joined.length - 1] = ledBy(last, group);
    else if (last && helpsBefore(group, last)) {
      const participants = [...last.participants, ...group.participants];
      joined[joined.length - 1] = {
        ...last,
        participants,
        open: last.open || group.open,
        end: group.segment.end + 1,
      };
    } else if (last && followsLabel(group, last)) {
      const shared = last.rule.name === "label-shared";
      joined[joined.length - 1] = {
        ...last,
        leads: shared && last.leads.length === 0 ? last.participants : last.leads,
        participants: [
          ...(shared && last.leads.length === 0 ? [] : last.participants),
          ...group.participants,
        ],
        open: last.open || group.open,
        end: group.end,
      };
    } else joined.push(group);
  }
  return joined.filter(
    ({ rule, leads, participants, segment }) =>
      (rule.name !== "label-shared" || leads.length > 0 || participants.length > 1) &&
      (rule.name !== "bracket-helps" || segment.closes),
  );
}

/** A牵头（B配合）. */
function helpsBefore({ rule, segment }: ReadGroup, last: ReadGroup): boolean {
  return rule.name === "bracket-helps" && !last.segment.bracketed && segment.start - last.end === 1;
}

/** 配合单位 follows any label, 责任单位 the leading one. */
function followsLabel({ rule, start }: ReadGroup, last: ReadGroup): boolean {
  if (start - last.end >= 12) return false;
  return rule.name === "label-with"
    ? isLabel(last)
    : rule.name === "label-shared" && last.rule.name === "label-lead" && last.participants.length === 0;
}

function isLedLater(composed: ReadGroup, { rule, leads, participants, start, segment }: ReadGroup): boolean {
  const named = new Set(composed.participants.map(({ form }) => form));
  return (
    composed.leads.length === 0 &&
    /^(?:serves-as-lead|leads-alone)$/u.test(rule.name) &&
    (segment === composed.segment || (composed.rule.name === "composed" && start - composed.end < 12)) &&
    participants.length === 0 &&
    leads.every(({ form }) => named.has(form))
  );
}

function ledBy(composed: ReadGroup, { leads, end, rule }: ReadGroup): ReadGroup {
  const leading = new Set(leads.map(({ form }) => form));
  const participants = composed.participants.filter(({ form }) => !leading.has(form));
  return { ...composed, rule, leads, participants, end };
}

function isLabel({ rule }: ReadGroup): boolean {
  return rule.name === "label-lead" || rule.name === "label-shared";
}
