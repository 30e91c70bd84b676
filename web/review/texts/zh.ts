import type { Predicate, ReviewOrder, StatementStatus } from "../generated/operations.js";
import { keysZh } from "./keysZh.js";
import { historyZh } from "./history.js";
import { rulesZh } from "./rules.js";

interface Tally {
  readonly proposed: number;
  readonly accepted: number;
  readonly rejected: number;
}

interface Moves {
  readonly gained: number;
  readonly lost: number;
  readonly changed: number;
}

const moves = ({ gained, lost, changed }: Moves): string => `新增 ${gained}、消失 ${lost}、变化 ${changed}`;

/** To the minute, on the reader's clock. */
export const TIME = { dateStyle: "short", timeStyle: "short" } as const;

/** Who recorded a statement: a rule by its Chinese name, or a person. */
const rule = (recordedBy: string): string =>
  recordedBy.startsWith("rule:")
    ? `规则：${rulesZh[recordedBy.slice("rule:".length)] ?? "其他"}`
    : `录入：${recordedBy}`;

/** All Chinese texts of the desk. */
export const zh = {
  title: "协同 · 审核台",
  heading: "审核台",
  languages: "语言",
  explorer: "协作网络图",
  help: "快捷键",
  helpNote: "对话框中，上下方向键选择，回车确定，Esc 关闭。每一步都可撤销。",
  close: "关闭",
  colon: "：",
  away: "连接不上服务器，请稍后再试。",
  again: "重试",
  dismiss: "知道了",
  loading: "正在加载…",
  sending: "正在保存…",
  toQueue: "返回列表",
  text: "文件正文",
  noText: "此文件的正文未保存，只能按引文审核。",
  unresolved: "未指认",
  confidence: (value: number) => `置信度 ${value.toFixed(2)}`,
  time: (instant: string) => new Date(instant).toLocaleString("zh-CN", TIME),
  rule,
  predicates: {
    LEADS: "牵头",
    PARTICIPATES_IN: "参与",
    UNDERTAKES: "承担",
    SERVES: "服务于",
    AIMS_AT: "目标为",
    EXEMPLIFIES: "体现",
    PLANNED_IN: "规划于",
    GUIDES: "指引",
    ISSUED: "发文",
  } satisfies Record<Predicate, string> as Record<Predicate, string>,
  statuses: { PROPOSED: "待审", ACCEPTED: "已采纳", REJECTED: "已驳回" } as Record<StatementStatus, string>,
  progress: {
    name: "审核进度",
    words: ({ proposed, accepted, rejected }: Tally, all: number) =>
      `${accepted + rejected} / ${all} 已审（采纳 ${accepted}，驳回 ${rejected}），待审 ${proposed}`,
  },
  queue: {
    title: "待审文件",
    resume: "继续：",
    filters: "筛选",
    rule: "规则",
    anyRule: "全部规则",
    confidence: "置信度",
    anyConfidence: "不限",
    atMost: (value: number) => `不高于 ${value}`,
    dataset: "数据集",
    anyDataset: "全部数据集",
    decider: "审核人",
    anyDecider: "全部",
    body: "机构",
    anyBody: (name: string) => `取消机构条件：${name}`,
    order: "排序",
    orders: { LEAST_SURE: "最没把握的在前", OLDEST: "等待最久的在前" } as Record<ReviewOrder, string>,
    withDecided: "含已审完的文件",
    found: (count: number) => `共 ${count} 份文件`,
    least: (value: number) => `最低置信度 ${value.toFixed(2)}`,
    unresolved: (count: number) => `${count} 个名称未指认`,
    more: "显示更多",
  },
  list: { title: "陈述", onlyWaiting: "只看待审", none: "此文件没有陈述；选中文中名称后按 i 补录。" },
  detail: { body: "机构", item: "任务", quote: "引文", state: "状态", decided: "审核" },
  mark: (
    { kind, state, unresolved }: { kind: string; state: string; unresolved: boolean },
    form: string,
  ): string => {
    const role = kind === "lead" ? "牵头" : kind === "participant" ? "参与" : "其他";
    const status = state === "accepted" ? "已采纳" : state === "rejected" ? "已驳回" : "待审";
    return `${role}：${form}，${status}${unresolved ? "，未指认" : ""}`;
  },
  actions: {
    title: "操作",
    previous: "上一条",
    next: "下一条",
    accept: "采纳",
    reject: "驳回",
    sendBack: "退回",
    role: "换角色",
    body: "机构",
    extent: "范围",
    item: "任务",
    note: "备注",
    add: "补录",
    bulk: "批量采纳",
    history: "历史",
    undo: "撤销",
  },
  keys: keysZh,
  steps: {
    ACCEPT: (count: number) => `采纳 ${count} 条`,
    REJECT: (count: number) => `驳回 ${count} 条`,
    SEND_BACK: (count: number) => `退回 ${count} 条`,
    role: (role: string) => `改为${role}`,
    body: (form: string, count: number) => `指认“${form}”${count > 1 ? `（${count} 条）` : ""}`,
    none: (form: string, count: number) => `“${form}”不是机构${count > 1 ? `（${count} 条）` : ""}`,
    item: (count: number) => `更改任务（${count} 条）`,
    chain: (task: string) => `“${task}”并入业务链`,
    extent: (form: string) => `范围改为“${form}”`,
    note: "备注",
    add: (count: number) => `补录 ${count} 条`,
  },
  did: "已完成：",
  left: (count: number) => `（可撤销 ${count} 步）`,
  moved: {
    words: (projects: Moves, chains: Moves) =>
      `机构对（按项目）：${moves(projects)}；按业务链：${moves(chains)}`,
    counts: (before: number, after: number) => `：共同项目 ${before} → ${after}`,
  },
  body: {
    title: "选择机构",
    which: "文中名称：",
    find: "查找机构",
    everywhere: (count: number, documents: number) =>
      `其他待审陈述中的同一名称一并处理（${count} 条，${documents} 份文件）`,
    make: "新建机构",
    name: "名称",
    kind: "类别",
    kinds: {
      LOCAL: "地方机构",
      ENTERPRISE: "企业",
      INSTITUTION_OF_STATE_COUNCIL: "国务院直属事业单位",
      PARTY_BODY: "党的机构",
      OTHER: "其他",
    },
    makeIt: "新建并指认",
    none: "不是机构",
    noneNote: "不是机构",
  },
  item: {
    title: "并入项目或业务链",
    now: "现为：",
    find: "查找项目或业务链",
    project: "项目",
    chain: "业务链",
    all: (count: number) => `同一任务的 ${count} 条陈述一并更改`,
    make: "新建项目",
    name: "项目名称",
    makeIt: "新建并并入",
  },
  extent: {
    title: "名称范围",
    how: "左右方向键移动末尾，按住 Shift 移动开头。",
    move: (side: "start" | "end", by: -1 | 1) =>
      `${side === "start" ? "开头" : "末尾"}${by < 0 ? "左移" : "右移"}`,
    take: "采用此范围",
  },
  note: {
    title: "备注",
    note: "备注",
    decision: "同时",
    decisions: { ACCEPT: "采纳", REJECT: "驳回", SEND_BACK: "退回", CORRECT: "只记备注" },
    take: "保存",
  },
  bulk: {
    title: "批量采纳",
    scope: "范围",
    scopes: { clause: "本句", rule: "本规则", document: "本文件" },
    least: "置信度不低于",
    count: (taken: number, waiting: number, unresolved: number) =>
      `将采纳 ${taken} 条（范围内待审 ${waiting} 条，其中未指认 ${unresolved} 条不采纳）`,
    take: (count: number) => `采纳 ${count} 条`,
  },
  add: {
    title: "补录陈述",
    names: "文中名称（可多个，用顿号分隔）",
    notFound: "正文中没有这些文字；请按正文输入，或在正文中选中。",
    body: "机构",
    otherBody: "换一个机构",
    task: "任务",
    newTask: "新任务…",
    taskName: "任务名称",
    take: (count: number) => `补录 ${count} 条`,
  },
  history: historyZh,
  conflict: {
    title: "他人已先作决定",
    what: (count: number, all: number) =>
      `${all} 条中有 ${count} 条在你查看之后被他人改动，本次未写入任何内容。请选择：`,
    statement: "名称",
    seen: "你看到的",
    theirs: "现在",
    yours: "你的决定",
    gone: "已撤回",
    keep: "保留他人的决定",
    keepAndRest: (count: number) => `保留他人的决定，其余 ${count} 条照办`,
    insist: "仍按我的决定",
    leave: "都不改",
  },
  second: {
    title: "复核",
    what: "下面抽取他人已作决定的陈述，不显示原决定。你的判断与其他决定一样记入历史，以最后的决定为准。",
    agreement: ({ compared, agreed, kappa }: { compared: number; agreed: number; kappa: number | null }) =>
      compared === 0
        ? "还没有两人都审过的陈述。"
        : `两人都审过 ${compared} 条，一致 ${agreed} 条，科恩系数 κ ${kappa === null ? "无法计算" : kappa.toFixed(2)}。`,
    none: "没有可复核的陈述。",
    claim: "陈述",
    right: "正确",
    wrong: "不正确",
    otherRole: (role: string) => `应为${role}`,
    note: "复核",
    disputed: "两人不一致的陈述",
  },
};

export type Texts = typeof zh;
