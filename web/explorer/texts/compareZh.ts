import type { Period } from "../view/periods.js";

const spanOf = ({ from, to }: Period): string => (from === to ? from : `${from}—${to}`);

/** Chinese texts of the comparison of two periods. */
export const compareZh = {
  compare: {
    toggle: "比较两个时期",
    oneYear: (year: number) => `这些条件下只有 ${year} 年有参与，无从比较。`,
    none: "这些条件下没有可以比较的年份。",
    first: { from: "前期：自", to: "前期：至" },
    second: { from: "后期：自", to: "后期：至" },
    how: "显示",
    ways: { "": "差异", BESIDE: "并列" },
    span: spanOf,
    isPart: "两个时期的机构对太多，未能全部计入：图中的增减可能不全。",
    ruleOver: (whole: Period): string => `连线按 ${spanOf(whole)} 合计选取`,
    says: (basis: string, first: Period, second: Period, asOf: string): string =>
      `比较 ${spanOf(first)} 与 ${spanOf(second)}（${basis}），机构按 ${asOf} 计（沿革对应）`,
    side: (period: Period, bodies: number, links: number): string =>
      `${spanOf(period)}：${bodies} 个机构，${links} 条连线`,
    changes: {
      LOST: (first: string): string => `只在 ${first}`,
      GAINED: (_first: string, second: string): string => `只在 ${second}`,
      MORE: (_first: string, _second: string): string => "后期更多",
      FEWER: (_first: string, _second: string): string => "后期更少",
      SAME: (_first: string, _second: string): string => "不变",
    },
    widths: (numbers: string) => `线宽：相差 ${numbers} 项`,
    legend: (changes: string) => `圆点为机构；线的颜色与虚实：${changes}；线越粗，相差越多。`,
    change: (words: string, colour: string, dash: string): string => `${words}（${colour}，${dash}）`,
    dashes: { solid: "实线", dashed: "虚线", dotted: "点线" },
    colours: { LOST: "橙", GAINED: "蓝", MORE: "黑", FEWER: "黑", SAME: "灰" },
    table: {
      difference: "增减",
      counts: (gained: number, lost: number, changed: number, unchanged: number): string =>
        `机构对：新增 ${gained}，不再出现 ${lost}，增减 ${changed}，不变 ${unchanged}`,
      whole: "列出所有有差别的机构对：“至少共享”和连线规则在此不适用。",
      none: "两个时期的机构对没有差别。",
      keys: "按相差多少排列。点击一行，两个时期的依据分别列出。",
    },
    inPeriod: (period: Period, shared: number): string =>
      shared === 0 ? `${spanOf(period)}：没有共享事项` : `${spanOf(period)}：共享 ${shared} 项`,
  },
};
