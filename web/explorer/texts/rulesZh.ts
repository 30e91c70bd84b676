/** Chinese texts of the rules by which links are drawn. */
export const rulesZh = {
  rules: {
    name: "画出的连线",
    choices: {
      "": "自动",
      ALL: "全部",
      STRONGEST: "每个机构最强的几条",
      CHANCE: "共享多于偶然",
      DISPARITY: "差异度过滤",
    },
    strongest: "每个机构",
    level: "上限",
    linkedOnly: "隐藏没有连线的机构",
    linkedOnlySays: "没有连线的机构已隐藏",
    byPage: "连线较多，由页面选择",
    drawAll: "画出全部连线",
    says: {
      strongest: (count: number): string => `只画每个机构最强的 ${count} 条`,
      chance: (level: number): string => `只画共享多于偶然的（q 值 ≤ ${level}）`,
      disparity: (level: number): string => `只画差异度 ≤ ${level} 的（Serrano 等，2009）`,
    },
  },
};
