import { CLAIM } from "../running/desk.js";

/** Arguments with which each mutation is accepted, as far as it does not depend on the text tried. */
export const SOUND: Readonly<Record<string, object>> = {
  cite: { query: "{ coParticipation(first: 1) { totalCount } }", variables: {} },
  removeCitations: { reason: "x", ids: ["0123456789abcdef"] },
  withdrawRecords: { records: [{ kind: "chains", id: "c-unfit" }] },
  registerDocument: {
    document: { id: "d", title: "通知", issuers: [{ namedForm: "国务院", body: "state-council" }] },
  },
  recordDataset: { dataset: { id: "s", nameZh: "数据集", licence: "CC0", citation: "x" } },
  recordBody: { body: { id: "b", nameZh: "某某部", kind: "STATE_COUNCIL_MINISTRY" } },
  recordProject: { project: { id: "p", nameZh: "某某工程" } },
  recordChain: { chain: { id: "c", nameZh: "某某链" } },
  proposeStatements: { statements: [{ ...CLAIM, id: "other", quote: "由财政部参与" }] },
  reviewStatements: { reviews: [{ statement: "tried", decision: "RESOLVE", subject: "moe" }] },
  withdrawStatement: { id: "tried" },
  withdrawDataset: { id: "egov-speech-2014" },
  addBodyName: { name: { body: "mof", text: "某某", kind: "ALIAS", language: "zh" } },
  recordSuccession: {
    succession: {
      ...{
        predecessor: "mof",
        successor: "moe",
        on: "2020",
        kind: "MERGED_INTO",
        mainLine: false,
        event: "某年改革",
      },
    },
  },
  mergeDuplicate: { duplicate: "mof", survivor: "moe" },
  proposeFromDocument: { dataset: "egov-speech-2014", text: "关于某事的通知\n2014年5月29日\n由财政部负责。" },
};
