import { bodiesZh } from "./bodiesZh.js";
import { compareZh } from "./compareZh.js";
import { documentZh } from "./documentZh.js";
import { exportZh } from "./exportZh.js";
import { foldZh } from "./foldZh.js";
import { morningZh } from "./morningZh.js";
import { matrixZh } from "./matrixZh.js";
import { paintZh } from "./paintZh.js";
import { rulesZh } from "./rulesZh.js";
import { searchZh } from "./searchZh.js";
import { setsZh } from "./setsZh.js";
import { storiesZh } from "./storiesZh.js";
import { troublesZh } from "./troublesZh.js";
import { wordsZh } from "./wordsZh.js";
import { yearsZh } from "./yearsZh.js";

const dates = (from: string | null, to: string | null): string =>
  from === to ? (from ?? "") : [from, to].join("—");

/** What a condition excludes. A condition can also add nodes or links; the counts are then negative. */
function excludedZh(node: string, nodes: number, links: number): string {
  if (nodes === 0 && links === 0) return "未隐藏任何内容";
  const parts = [nodes !== 0 && `${Math.abs(nodes)} 个${node}`, links !== 0 && `${Math.abs(links)} 条连线`];
  return `${nodes + links < 0 ? "多出" : "隐藏"} ${parts.filter(Boolean).join("、")}`;
}

/** All Chinese texts of the explorer. */
export const zh = {
  ...wordsZh,
  ...exportZh,
  ...foldZh,
  ...searchZh,
  ...setsZh,
  ...rulesZh,
  ...bodiesZh,
  ...yearsZh,
  ...paintZh,
  ...documentZh,
  ...morningZh,
  ...storiesZh,
  ...matrixZh,
  ...compareZh,
  title: "协同 · 部际协作网络",
  heading: "部际协作网络",
  between: "、",
  list: (names: readonly string[]) => names.join("、"),
  clauses: (parts: readonly string[]) => parts.join("；"),
  named: (name: string) => `${name}：`,
  languages: "语言",
  playground: "查询台",
  help: "快捷键与说明",
  close: "关闭",
  skip: "跳到排名",
  reach: (version: string, documents: number, from: string | null, to: string | null, statements: number) =>
    `数据版本 ${version} · ${documents} 份文件（${dates(from, to)}）· ${statements} 条参与陈述`,
  openLists: "原文名单多以“等”结尾：未列名不等于未参与。",
  filters: {
    title: "筛选条件",
    show: "筛选条件",
    mode: "视图",
    unit: "统计对象",
    identity: "机构口径",
    date: "指定日期",
    roles: "角色",
    anyRole: "牵头与参与",
    onlyRole: { LEAD: "仅牵头", PARTICIPANT: "仅参与" },
    from: "自",
    to: "至",
    noDate: "请写作 2018、2018-05 或 2018-05-01",
    backwards: (from: string, to: string) => `起始日期 ${from} 晚于截止日期 ${to}`,
    basis: "日期口径",
    bases: { DOCUMENT: "文件日期", PARTICIPATION: "参与时间" },
    more: "更多条件",
    confidence: "置信度",
    anyConfidence: "不限",
    withoutOffices: "排除由内设机构署名的",
    statuses: "审核状态",
    states: {
      ACCEPTED: "已采纳",
      ACCEPTED_PROPOSED: "已采纳与待审",
      PROPOSED: "仅待审",
      REJECTED: "仅已驳回",
    },
    documents: "文件",
    datasets: "数据集",
    anyDocument: "全部文件",
    findDocument: "按标题或文号查找文件",
    noSuchDocument: "没有文件的标题或文号含有这些字。",
    anyDataset: "全部数据集",
    addAnother: (count: number) => `已选 ${count} 项，继续添加……`,
    kinds: "机构类别",
    anyKind: "全部类别",
    minShared: "至少共享",
    atLeast: (least: number, links: number) => `${least} 项 · ${links} 对`,
    withoutParents: "排除上下级机构对",
    withoutJointOffices: "排除合署办公机构对",
    nestedOnce: "项目的各部分只计一次",
    reset: "清除条件",
    modes: { BODIES: "机构之间", TWO_MODE: "机构与事项" },
  },
  picture: {
    role: "网络图",
    keys: "方向键移到相邻机构，联系最多的在前；空格键将当前机构设为中心；回车查看依据；按 1、2 只看一步、两步之内；Esc 返回。",
    name: (bodies: number, items: number, links: number) =>
      `协作网络图：${bodies} 个机构${items > 0 ? `，${items} 个事项` : ""}，${links} 条连线`,
    twoFingers: "两指移动或缩放图，按住机构可拖动",
    noWebgl: "此浏览器不支持 WebGL，无法显示网络图。表格与图的内容相同，依据仍可查看。",
  },
  legend: {
    title: "图例",
    sharing: (shared: number) => `共享 ${shared} 项`,
    roles: { lead: "牵头（实线）", part: "参与（虚线）" },
  },
  tools: {
    title: "网络图",
    nearer: "放大",
    farther: "缩小",
    fit: "全图",
    hops: (hops: number): string => (hops === 1 ? "一步之内" : "两步之内"),
    hide: "隐藏",
    involving: "只看涉及该机构的机构对",
    evidence: "查看依据 ↓",
    unpin: "放回原位",
  },
  status: {
    shown: (shown: number, all: number) =>
      shown === all ? `显示全部 ${all} 个机构` : `显示 ${all} 个机构中的 ${shown} 个`,
    notDrawn: (all: number) => `共 ${all} 个机构，未画出`,
    links: (links: number) => `${links} 条连线`,
    linksOf: (shown: number, all: number) => `${all} 条连线中的 ${shown} 条`,
    because: "筛选条件：",
    focus: (name: string, hops: number) => `${name}${hops === 1 ? "一" : "两"}步之内`,
    several: (count: number) => `${count} 个节点`,
    hidden: (count: number) => `手动隐藏 ${count} 个`,
    involving: (names: string) => `涉及${names}`,
    period: (basis: string, from: string, to: string) => `${basis} ${from || "…"}—${to || "…"}`,
    excluded: {
      BODIES: (bodies: number, links: number) => excludedZh("机构", bodies, links),
      TWO_MODE: (nodes: number, links: number) => excludedZh("节点", nodes, links),
    },
    drop: (condition: string) => `去掉条件：${condition}`,
    showAll: "全部显示",
    cut: (nodes: number, links: number) =>
      `仅显示部分：另有 ${[nodes > 0 && `${nodes} 个节点`, links > 0 && `${links} 条连线`].filter(Boolean).join("、")}未画出`,
    drawAll: (nodes: number, links: number) => `显示更多（至多 ${nodes} 个节点、${links} 条连线）`,
    merged: (count: number) => `按此口径有 ${count} 个机构由其他机构合并而来`,
    livedFrom: (name: string, from: string, to: string) => `${name}（${from || "？"}—${to || "今"}）`,
    merge: (named: string, body: string) => `${named} → ${body}`,
    stopped: (count: number) => `${count} 个机构的沿革在此中断（无主要承接机构）`,
    withoutItem: (count: number, unit: string) => `${count} 条参与所在项目没有对应${unit}，未画出`,
  },
  /** Text for an error code of the API; null where the server's message is already in this language. */
  troubles: (code: string): string | null => troublesZh[code] ?? "服务器没有给出结果。",
  states: {
    loading: "正在加载……",
    away: "服务器没有响应。",
    saidByServer: "服务器原始信息",
    notLoaded: "服务器没有响应，页面的这一部分未能载入。",
    broken: "页面的这一部分出错，其余部分仍可使用。",
    notInVersion: (version: string) => `页面显示的是较早的数据版本 ${version}，其中没有所选的内容。`,
    newest: "使用最新数据",
    retry: "重试",
    empty: { nodes: "没有符合条件的机构。", links: "没有符合条件的连线。" },
    emptyUnit: (unit: string) => `数据中没有按${unit}统计的参与。可更换统计对象：`,
    newer: (number: number) => `有新数据（版本 ${number}）`,
    takeNewer: "使用新数据",
    reset: "清除条件",
    without: {
      nodes: (condition: string, count: number) => `去掉“${condition}”：有 ${count} 个`,
      links: (condition: string, count: number) => `去掉“${condition}”：有 ${count} 条`,
    },
    tooLarge: (count: string, mostNodes: number, mostLinks: number) =>
      `当前网络有 ${count}，超过绘图上限（${mostNodes} 个节点、${mostLinks} 条连线），未画出。请增加条件，或在表格中选择一个机构，只看该机构和合作机构。表格和依据仍可使用。`,
    nodes: (count: number) => `${count} 个节点`,
    links: (count: number) => `${count} 条连线`,
    atLeast: (shared: number) => `只看至少共享 ${shared} 项的机构对`,
    drawCut: "只显示联系最强的部分",
  },
  panels: { title: "表格", pairs: "机构对排名", bodies: "机构排名", links: "参与明细", years: "逐年统计" },
  ranking: {
    order: "排序",
    count: (shown: number, all: number) => `${all} 对中的 ${shown} 对`,
    all: (all: number) => `共 ${all} 对`,
    rank: "排名",
    pair: "机构对",
    value: "共享",
    more: "再显示 50 对",
    keys: "上下键选择机构对，回车查看依据。",
    openList: "等",
    openListHint: "原文名单以“等”结尾",
    notSignificant: "数据较少，没有机构对的共享数显著高于随机水平；排名不代表统计推断。",
    orders: {
      SHARED_COUNT: "共享数",
      JACCARD: "杰卡德系数",
      NEWMAN_WEIGHT: "纽曼权重",
      P_VALUE: "p 值",
      Q_VALUE: "q 值",
      DISPARITY: "差异度",
      LEAD_LEAD: "双方牵头",
      LEAD_PARTICIPANT: "一方牵头、另一方参与",
      PARTICIPANT_LEAD: "一方参与、另一方牵头",
      PARTICIPANT_PARTICIPANT: "双方参与",
    },
  },
  links: { count: (all: number) => `共 ${all} 条`, body: "机构", item: "事项", role: "角色" },
  evidence: {
    back: "返回列表",
    shares: (count: number) => `共享 ${count} 项`,
    noShared: "在当前条件下，所选机构没有共同的事项。",
    leads: "牵头",
    noLead: "原文没有写明牵头机构",
    state: "审核状态",
    openList: "名单以“等”结尾",
    paragraph: (section: string | null, paragraph: number | null) =>
      [section, paragraph === null ? null : `第 ${paragraph} 段`].filter(Boolean).join(" · "),
    notDrawn: "在当前条件下不在图中。",
    noQuote: "未收录原文",
    documentOnly: "只指明了文件：既无原文位置，也无引文",
    takesPart: (count: number, unit: string) => `${unit} ${count} 项`,
    withoutItem: (unit: string) => `所在项目没有对应${unit}`,
    more: (shown: number, all: number) => `再显示一些（共 ${all} 条，已显示 ${shown} 条）`,
    byDate: { NEWEST: "日期，新的在前", OLDEST: "日期，旧的在前" },
    text: "原文 ↗",
    partners: (count: number) => `合作机构 ${count} 个`,
    ledOf: (count: number) => `牵头 ${count} 项`,
    none: "在当前条件下没有参与记录。",
    lineage: "机构沿革",
    span: (from: string | null, to: string | null) => `${from ?? "？"}—${to ?? "今"}`,
    members: (count: number) => `${count} 个机构参与`,
    focus: "只看该机构和合作机构",
  },
  helpLines: [
    ["/", "查找"],
    ["?", "打开本说明"],
    ["Tab", "依次移到筛选条件、网络图、表格；整个网络图只占一次 Tab"],
    ["← →", "在图中移到相邻机构，联系最多的在前"],
    ["空格", "将当前机构设为中心"],
    ["回车", "查看依据（图或表格中）"],
    ["1、2", "只看一步、两步之内"],
    ["Shift+方向键", "移动当前机构并固定位置"],
    ["P", "固定当前机构，或放回原位"],
    ["↑ ↓", "在排名中选择上一对、下一对"],
    ["Esc", "依次关闭依据、取消选择、退出聚焦，每按一次退一步"],
    ["Ctrl+M", "在查询台的编辑器中：此后按 Tab 键离开编辑器"],
  ] as readonly (readonly [key: string, does: string])[],
};

export type Texts = typeof zh;
