import type { Period } from "../view/periods.js";
import type { compareZh } from "./compareZh.js";

const spanOf = ({ from, to }: Period): string => (from === to ? from : `${from}–${to}`);

/** English texts of the comparison of two periods. */
export const compareEn: typeof compareZh = {
  compare: {
    toggle: "Compare two periods",
    oneYear: (year) => `Under these conditions only ${year} has participations: there is nothing to compare.`,
    none: "Under these conditions there are no years to compare.",
    first: { from: "First from", to: "First to" },
    second: { from: "Second from", to: "Second to" },
    how: "Show",
    ways: { "": "Differences", BESIDE: "Side by side" },
    span: spanOf,
    isPart: "The two periods have too many pairs to be counted in full: some differences may be missing.",
    ruleOver: (whole) => `links are chosen over ${spanOf(whole)} as a whole`,
    says: (basis, first, second, asOf) =>
      `${spanOf(first)} and ${spanOf(second)} compared (${basis.toLowerCase()}), bodies as of ${asOf} (through lineage)`,
    side: (period, bodies, links) =>
      `${spanOf(period)}: ${bodies} ${bodies === 1 ? "body" : "bodies"}, ${links} ${links === 1 ? "link" : "links"}`,
    changes: {
      LOST: (first) => `only in ${first}`,
      GAINED: (_first, second) => `only in ${second}`,
      MORE: () => "more in the second",
      FEWER: () => "fewer in the second",
      SAME: () => "unchanged",
    },
    widths: (numbers) => `Width: ${numbers} items more or fewer`,
    legend: (changes) => `Circles are bodies. Lines: ${changes}. The thicker, the larger the difference.`,
    change: (words, colour, dash) => `${words} (${colour}, ${dash})`,
    dashes: { solid: "solid", dashed: "dashed", dotted: "dotted" },
    colours: { LOST: "orange", GAINED: "blue", MORE: "black", FEWER: "black", SAME: "grey" },
    table: {
      difference: "Change",
      counts: (gained, lost, changed, unchanged) =>
        `Pairs: ${gained} new, ${lost} gone, ${changed} with more or fewer, ${unchanged} unchanged`,
      whole: "All pairs that differ: the minimum and the rule for lines do not apply here.",
      none: "The pairs of the two periods do not differ.",
      keys: "The largest difference first. A row opens the evidence of each period.",
    },
    inPeriod: (period, shared) =>
      shared === 0 ? `${spanOf(period)}: nothing shared` : `${spanOf(period)}: ${shared} shared`,
  },
};
