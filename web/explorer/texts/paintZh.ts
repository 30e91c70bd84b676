/** Chinese texts of colours and sizes. */
export const paintZh = {
  paint: {
    colour: "颜色",
    size: "大小",
    colours: { "": "不区分", CIRCLE: "圈子（社区）", KIND: "机构类别" },
    sizes: { "": "参与项数", DEGREE: "图中连线数", STRENGTH: "图中共享总数", BETWEENNESS: "中介中心性" },
    circle: (number: number) => `圈子 ${number}`,
    counted: (name: string, count: number) => `${name}（${count}）`,
    others: "其他",
    forced: "高对比度模式下图的颜色不随系统改变，表格列有同样的内容。",
    stability: (value: number) => `稳定度 ${value.toFixed(2)}`,
    says: {
      "": (sizes: string): string => `机构（参与 ${sizes} 项）`,
      DEGREE: (sizes: string): string => `机构（${sizes} 条连线）`,
      STRENGTH: (sizes: string): string => `机构（共享合计 ${sizes}）`,
      BETWEENNESS: (sizes: string): string => `机构（中介中心性 ${sizes}）`,
    },
  },
};
