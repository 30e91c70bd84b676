/** Chinese texts of what stands above the picture. */
export const morningZh = {
  morning: {
    title: "变化与发现",
    fold: "收起",
    unfold: "展开变化与发现",
    unfoldNews: "数据有更新，点击展开",
    follow: "关注",
    follows: "关注的机构",
    unfollow: (name: string) => `不再关注${name}`,
    moves: (gained: number, lost: number, changed: number, isPart = false) =>
      gained + lost + changed === 0 && !isPart
        ? "（无变化）"
        : `（机构对：${isPart ? "至少" : ""}新增 ${gained}、减少 ${lost}、变化 ${changed}）`,
    since: {
      title: (version: number) => `自上次来访（数据版本 ${version}）以来：`,
      documents: (count: number, isPart = false) => `文件${isPart ? "至少" : ""} ${count} 份`,
      bodies: (count: number, isPart = false) => `机构${isPart ? "至少" : ""} ${count} 个`,
      pairs: (gained: number, lost: number, changed: number) =>
        `机构对：新增 ${gained}、减少 ${lost}、变化 ${changed}`,
      shares: (before: number, after: number) => `共享 ${before} → ${after} 项`,
      actions: { ADDED: "新增", CHANGED: "修改", WITHDRAWN: "撤回" },
      seen: "知道了",
    },
    findings: {
      gained: {
        body: "合作机构增加最多",
        partners: (count: number, isPart = false) => `${isPart ? "至少" : ""}新增 ${count} 个`,
        pair: "最强的新机构对",
      },
      most: {
        body: "合作机构最多",
        partners: (count: number, isPart = false) => `${isPart ? "至少 " : ""}${count} 个`,
        pair: "联系最强的机构对",
      },
      inYear: (year: number) => `（${year} 年与此前各年相比）`,
      afterVersion: (version: number) => `（与数据版本 ${version} 相比）`,
      broker: "桥接最多",
      brokerFaults: {
        NETWORK_TOO_LARGE: "网络太大，未计算；可缩小筛选范围",
        COMPUTE_TIMEOUT: "未能及时算出；可缩小筛选范围，或稍后再看",
      },
      between: (percent: string) => `在 ${percent}% 的最短路径上`,
      shares: (count: number) => `共享 ${count} 项`,
      none: "没有",
      ofPart: "在已读取的机构对中，",
      noneGained: "没有机构新增合作机构",
      onlyGrowth: "没有此前未共事的机构对；增加最多的是 ",
      noneNew: { AT_ALL: "没有共享事项的机构对", NEWER: "没有新的机构对，原有的也未增加" },
      grew: (before: number, after: number) => `共享 ${before} → ${after} 项`,
      part: (pairs: number) =>
        `只读取了变化最大的 ${pairs.toLocaleString("en")} 对：数字为下限，实际可能另有增加更多者。`,
      asOf: (date: string) => `机构按 ${date} 计。`,
      bodyCaution: (tied: number): string =>
        `${tied > 1 ? `并列 ${tied} 个。` : ""}一份文件列出许多机构，合作机构即大增。`,
      pairCaution: (tied: number): string =>
        `${tied > 1 ? `并列 ${tied} 对。` : ""}同列于一项，不等于往来密切。`,
      brokerCaution: "名单多以“等”结尾，未列名的联系不计。",
    },
  },
};
