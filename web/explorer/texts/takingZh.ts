/** Words for taking away, citing and verifying. */
export const takingZh = {
  taking: {
    open: "带走",
    title: "带走这一幅",
    files: "数据文件（与所见相同）",
    package: "数据包：全部记录和网络，附数据字典、已知缺口、许可协议和校验值（zip）",
    pictures: "图",
    query: "图背后的查询",
    copyQuery: "复制查询",
    playground: "在查询台打开",
    copied: "已复制。",
    copyByHand: "浏览器不许写剪贴板，请自行复制：",
    link: "复制本页链接",
    cite: "引用这一幅",
    makeCitation: "生成引文",
    citedLink: "复制带引文核验的链接",
    citedLinkSays: "日后打开，会说明引用的内容是否有变。",
    gb: "国标 7714",
    bibtex: "BibTeX",
    notCited: "没有生成引文：",
    legend: {
      BODIES: "圆点为机构；线越粗，共享越多（1 项、2 项、3 项及以上）。",
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
    same: "此后数据没有改变这一结果。",
    changed: (count: number | null, version: number | null) =>
      `按现在的数据${version === null ? "" : `（版本 ${version}）`}，结果${count === null ? "已有不同" : `有 ${count} 处不同`}。`,
    differences: (shown: number, total: number) =>
      shown < total ? `看其中 ${shown} 处（共 ${total} 处）` : `看这 ${total} 处`,
    changes: { ADDED: "新增", REMOVED: "删除", CHANGED: "变更" },
    whole: "全图",
    fields: { sharedCount: "共享", roles: "角色", entries: "事项", allnodes: "点", alllinks: "连线" },
    unknown: (id: string) => `无法核验引文 ${id}：`,
  },
};
