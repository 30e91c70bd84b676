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
  [
    "POLICY_TASK",
    /^(?:任务|事项|政策任务|工作任务|规划|计划|行动计划|方案|专项行动|行动|policy task|task|plan|campaign)$/iu,
  ],
];

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
  return /(?:行动|计划|规划|方案|任务)$/u.test(name) ? "POLICY_TASK" : "INFORMATIZATION_PROJECT";
}
