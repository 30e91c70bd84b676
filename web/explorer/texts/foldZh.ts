/** Chinese texts of projects folded into chains or documents. */
export const foldZh = {
  fold: {
    name: "项目归并",
    choices: { "": "不归并", BUSINESS_CHAIN: "按业务链", DOCUMENT: "按文件" },
    items: { BUSINESS_CHAIN: "业务链", DOCUMENT: "文件" },
    by: { BUSINESS_CHAIN: "项目按业务链归并", DOCUMENT: "项目按文件归并" },
    says: {
      BUSINESS_CHAIN: (projects: number, groups: number): string =>
        `${projects} 个项目归并为 ${groups} 条业务链`,
      DOCUMENT: (projects: number, groups: number): string => `${projects} 个项目归并为 ${groups} 份文件`,
    },
    left: {
      BUSINESS_CHAIN: (projects: number): string => `另有 ${projects} 个项目没有业务链，未画出`,
      DOCUMENT: (projects: number): string => `另有 ${projects} 个项目没有文件，未画出`,
    },
    none: { BUSINESS_CHAIN: "这里的项目都不属于任何业务链。", DOCUMENT: "这里的项目都没有文件。" },
    unfold: "逐个显示项目",
    measured: "圈子和中介中心性按归并前的项目计算",
    widths: (numbers: string) => `粗细：${numbers} 个项目`,
    projects: "项目数",
    legend: {
      BUSINESS_CHAIN: "圆点为机构，方块为业务链；实线为牵头，虚线为参与；线越粗，项目越多。",
      DOCUMENT: "圆点为机构，方块为文件；实线为牵头，虚线为参与；线越粗，项目越多。",
    },
    filesTitle: "数据文件（未归并）",
    files: "数据文件、引文和查询逐个列出项目，没有归并；归并后的图见下面的图片和 GEXF。",
    filesHoldMore: "其中还有图中没有画出的项目和机构。",
  },
};
