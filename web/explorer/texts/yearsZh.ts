/** Chinese texts of the years. */
export const yearsZh = {
  years: {
    year: "年份",
    documents: "文件",
    participations: "参与",
    pairs: "机构对",
    entered: "新出现",
    left: "不再出现",
    only: (year: number) => `只看 ${year} 年`,
    play: "▶ 逐年播放",
    pause: "❚❚ 暂停",
    all: "全部年份",
    shown: (year: number, upTo: boolean) => (upTo ? `截至 ${year} 年` : `${year} 年`),
    span: "显示",
    spans: { ONE: "单年", UP_TO: "截至该年" },
    none: "无",
  },
};
