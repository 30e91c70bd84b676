/** Chinese texts of exporting, citing and verifying citations. */
export const exportZh = {
  exporting: {
    open: "导出",
    title: "导出当前视图",
    files: "数据文件（与当前视图一致）",
    seen: (links: number) => `图中的 ${links} 条连线`,
    allLinks: (links: number) => `当前条件下全部 ${links} 条连线`,
    conditions: (words: string) => `条件：${words}`,
    package: "数据包：全部记录和网络，附数据字典、已知缺口、许可协议和校验值（zip）",
    images: "图片",
    query: "当前视图的查询",
    copyQuery: "复制查询",
    playground: "在查询台打开",
    copied: "已复制。",
    copyByHand: "浏览器不允许写入剪贴板，请手动复制：",
    link: "复制本页链接",
    cite: "引用当前视图",
    makeCitation: "生成引文",
    citedLink: "复制带引文核验的链接",
    citedLinkSays: "日后打开时，会说明引用的内容是否有变化。",
    citedUntil: (date: string) => `引文保存到 ${date}，之前每次打开都会延长；登录后所作的引文一直保存。`,
    gb: "GB/T 7714",
    bibtex: "BibTeX",
    notCited: "没有生成引文：",
    legend: {
      BODIES: "圆点为机构；线越粗、越深，共享越多。",
      TWO_MODE: "圆点为机构，方块为事项；实线为牵头，虚线为参与。",
    },
    citedAs: (citation: string) => `引用：${citation}`,
    sourceLine: (version: string, address: string) => `来源：协同，数据版本 ${version}，${address}`,
  },
  cited: {
    title: "引文核验",
    of: (title: string, id: string, date: string, version: number) =>
      `引文 ${id}：《${title}》，引用于 ${date}，数据版本 ${version}。`,
    holds: "按当时的数据，结果与引用时完全一致。",
    lost: "按当时的数据，结果与引用时不同。",
    same: "此后的数据变更没有影响这一结果。",
    changed: (count: number | null, version: number | null) =>
      `按当前数据${version === null ? "" : `（版本 ${version}）`}，结果${count === null ? "已有不同" : `有 ${count} 处不同`}。`,
    differences: (shown: number, total: number) =>
      shown < total ? `查看其中 ${shown} 处差异（共 ${total} 处）` : `查看 ${total} 处差异`,
    changes: { ADDED: "新增", REMOVED: "删除", CHANGED: "变更" },
    whole: "整个网络",
    fields: { sharedCount: "共享", roles: "角色", entries: "事项", allnodes: "节点", alllinks: "连线" },
    unknown: (id: string) => `无法核验引文 ${id}：`,
  },
};
