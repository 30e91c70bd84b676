/** Chinese texts of a document. */
export const documentZh = {
  document: {
    issuers: "发文机关",
    text: "原文 ↗",
    picture: "看这份文件的图",
    holds: (tasks: number, bodies: number) => `${tasks} 项任务，${bodies} 个机构`,
    bodies: (count: number) => `文中的 ${count} 个机构`,
    chains: (count: number) => `涉及的 ${count} 条业务链`,
    tasks: (items: number, leads: number) => (leads > 0 ? `${items} 项，牵头 ${leads}` : `${items} 项`),
  },
};
