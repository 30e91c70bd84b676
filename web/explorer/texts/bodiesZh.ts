/** Chinese texts of the ranking of bodies. */
export const bodiesZh = {
  bodiesTable: {
    count: (shown: number, all: number) =>
      shown === all ? `共 ${all} 个机构` : `${all} 个机构中的 ${shown} 个`,
    columns: { items: "项", leads: "牵头", partners: "合作机构", strength: "共享合计" },
    orders: {
      ITEMS: "参与项数",
      LEADS: "牵头项数",
      PARTICIPATIONS: "参与次数",
      PARTNERS: "合作机构数",
      STRENGTH: "共享合计",
      LEAD_SHARE: "牵头占比",
      BETWEENNESS: "中介中心性",
      CLOSENESS: "接近中心性",
      EIGENVECTOR: "特征向量中心性",
      CORE_NUMBER: "核数",
      EFFECTIVE_SIZE: "有效规模",
      CONSTRAINT: "约束",
    },
  },
};
