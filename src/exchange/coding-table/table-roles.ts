/** Words for roles in tables. */
import type { Role } from "../../domain/vocabulary.js";

const LEAD = ["lead", "leads", "leader", "牵头", "主办", "负责", "召集", "主管", "coordinator", "主责"];
const PARTICIPANT = [
  ...[
    "participant",
    "participates_in",
    "partner",
    "third party",
    "associated partner",
    "international partner",
    "member",
  ],
  ...["参与", "参建", "参加", "配合", "协办", "成员", "支持", "会同", "协同", "协助", "联合"],
];

/** 牵头单位, 主办部门 and 召集人 say the same as 牵头, 主办 and 召集. */
const ENDINGS = /(?:单位|部门|机关|机构|人|方|者)$/u;

export type RoleWords = ReadonlyMap<string, Role>;

const KNOWN: RoleWords = new Map([
  ...LEAD.map((word) => [roleKey(word), "LEAD"] as const),
  ...PARTICIPANT.map((word) => [roleKey(word), "PARTICIPANT"] as const),
]);

export const roleWords = (given: Readonly<Record<string, Role>> = {}): RoleWords =>
  new Map(Object.entries(given).map(([word, role]) => [roleKey(word), role]));

/** @param given words of the caller, by `roleKey`; they come first */
export function tableRole(word: string, given: RoleWords = new Map()): Role | null {
  const key = roleKey(word);
  const short = key.replace(ENDINGS, "");
  return given.get(key) ?? given.get(short) ?? KNOWN.get(key) ?? KNOWN.get(short) ?? null;
}

/** thirdParty, third-party and THIRD_PARTY are one word. */
export function roleKey(word: string): string {
  return word
    .normalize("NFKC")
    .replace(/(?<=[a-z])(?=[A-Z])/gu, " ")
    .toLowerCase()
    .replace(/[\s_-]+/gu, "");
}
