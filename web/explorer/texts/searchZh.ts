/** Chinese texts of the search. */
export const searchZh = {
  search: {
    name: "查找机构、项目、业务链、文件",
    hint: "查找：发展改革、人社部、fgw、NDRC…",
    more: (left: number) => `显示其余 ${left} 条`,
    none: "没有找到。可尝试简称、全称或拼音首字母。",
    lived: (from: string, to: string) => `${from || "？"}—${to || "今"}`,
    ledTo: (names: string) => `后续机构：${names}`,
  },
};
