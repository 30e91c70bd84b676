/** The known gaps of a package, as sentences. */
import type { Gaps, PackageFacts } from "./facts.js";
import { NETWORK_WORDS } from "./network-words.js";
import type { Words } from "./record-words.js";

type Sentence = (gaps: Gaps) => Words;

const SENTENCES: readonly Sentence[] = [
  ({ fromOpenLists, participationStatements }) => [
    `名单未尽：${participationStatements} 条参与陈述中，${fromOpenLists} 条来自以“等”结尾的名单。未列出不等于未参与。`,
    `Open lists: of ${participationStatements} statements of participation, ${fromOpenLists} come from lists that end in 等 (and others). Absence is not evidence of absence.`,
  ],
  ({ projectsWithoutChain, projects }) => [
    `没有对应业务链的项目：${projects} 个项目中有 ${projectsWithoutChain} 个。它们不计入共享业务链，也不在业务链的网络中。`,
    `Projects without a business chain: ${projectsWithoutChain} of ${projects}. They do not count towards shared chains and are not in the networks of business chains.`,
  ],
  ({ jointProjectsWithoutLead }) => [
    `未写明牵头机构的共建项目：${jointProjectsWithoutLead} 个。文中没有写明的，不作推断。`,
    `Joint projects without a stated lead: ${jointProjectsWithoutLead}. What the text does not say is not inferred.`,
  ],
  ({ documentsWithoutDate, ...gaps }) => {
    const [zh, en] = datesOf(gaps);
    return [
      `${zh}；无日期的文件 ${documentsWithoutDate} 份。其他时期没有数据，不等于没有协作。`,
      `${en}; documents without a date: ${documentsWithoutDate}. There is no data for other periods, which does not mean that there was no collaboration.`,
    ];
  },
  ({ notAccepted }) => [
    `未采纳的参与陈述：${notAccepted} 条（待审或已驳回）。它们在 data/statements.jsonl 中，不在网络中。`,
    `Statements of participation not accepted: ${notAccepted} (proposed or rejected). They are in data/statements.jsonl and not in the networks.`,
  ],
  ({ bodiesNotVerified, bodies }) => [
    `全称或日期未见来源的机构：${bodies} 个中有 ${bodiesNotVerified} 个（verified 为 false）。`,
    `Bodies whose full name or dates were not checked against a source: ${bodiesNotVerified} of ${bodies} (verified is false).`,
  ],
  () => [
    "机构按文中名称计（AS_NAMED），不按沿革合并；沿革在 data/successions.jsonl。",
    "Bodies count as the text names them (AS_NAMED), not merged along their successions, which are in data/successions.jsonl.",
  ],
  () => [
    "文件正文不在包内；引文只有点名的分句。",
    "The full texts of the documents are not in the package; quotes are only the clauses that name a body.",
  ],
];

function datesOf({
  documentsFrom: from,
  documentsTo: to,
}: Pick<Gaps, "documentsFrom" | "documentsTo">): Words {
  if (from === null) return ["没有注明日期的文件", "No document is dated"];
  return from === to
    ? [`文件日期：${from}`, `Documents are dated ${from}`]
    : [`文件日期：${from} 至 ${to}`, `Documents are dated ${from} to ${to}`];
}

export function gapsOf({ gaps, networks }: Pick<PackageFacts, "gaps" | "networks">): Words[] {
  const cut = networks.flatMap(({ name, about }): Words[] => {
    if (about.cut === null) return [];
    const [zh, en] = NETWORK_WORDS[name];
    return [[`网络仅含部分（${zh}）：${about.cut}。`, `A network is incomplete (${en}): ${about.cut}.`]];
  });
  return [...SENTENCES.map((sentence) => sentence(gaps)), ...cut];
}
