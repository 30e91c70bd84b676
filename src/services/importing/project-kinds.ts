/** The kind of a project, by the word that a table gives or by the end of its name. */
import { PROJECT_KINDS, type ProjectKind } from "../../domain/vocabulary.js";

const WORDS: readonly (readonly [ProjectKind, RegExp])[] = [
  ["INFORMATION_RESOURCE_BASE", /^(?:信息资源库|基础信息库|数据库|information resource base)$/iu],
  ["INFORMATIZATION_PROJECT", /^(?:信息化工程|信息化项目|工程|项目|informatization project|project)$/iu],
  ["DEPARTMENTAL_SYSTEM", /^(?:部门系统|业务系统|信息系统|departmental system|system)$/iu],
  [
    "COORDINATION_MECHANISM",
    /^(?:协调机制|工作机制|机制|联席会议|部际联席会议|领导小组|协调小组|coordination mechanism|mechanism)$/iu,
  ],
  ["POLICY_TASK", /^(?:任务|事项|政策任务|工作任务|重点任务|policy task|task)$/iu],
  [
    "PLAN",
    /^(?:规划|专项规划|发展规划|五年规划|计划|行动计划|方案|工作方案|实施方案|行动方案|plan|programme|program)$/iu,
  ],
  [
    "CAMPAIGN",
    /^(?:专项行动|行动|专项整治|专项整治行动|专项检查|联合行动|联合执法|集中整治|活动|campaign)$/iu,
  ],
];

/** Kinds of documents, which say nothing of the project. */
const DOCUMENT_TYPES =
  /^(?:通知|意见|指导意见|实施意见|办法|决定|公告|通告|函|令|批复|通报|规定|细则|联合发文|joint issuance)$/iu;

/** A word in a column for kinds that tells the kind of the document. */
export const isDocumentType = (word: string): boolean => DOCUMENT_TYPES.test(word.normalize("NFKC").trim());

/** The kind that a word means; null for an unknown word. */
export function projectKind(word: string): ProjectKind | null {
  const plain = word.normalize("NFKC").trim();
  const named = PROJECT_KINDS.find((kind) => kind === plain.toUpperCase().replace(/[\s-]+/gu, "_"));
  return named ?? WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** A project is an informatization project unless its name says otherwise. */
export function kindOfName(name: string): ProjectKind {
  if (/(?:联席会议|领导小组|协调小组|工作小组|指挥部)(?:办公室)?$/u.test(name))
    return "COORDINATION_MECHANISM";
  if (/(?:计划|规划|方案)$/u.test(name)) return "PLAN";
  if (/(?:行动|专项整治)$/u.test(name)) return "CAMPAIGN";
  return /任务$/u.test(name) ? "POLICY_TASK" : "INFORMATIZATION_PROJECT";
}
