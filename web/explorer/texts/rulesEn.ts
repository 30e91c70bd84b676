import type { rulesZh } from "./rulesZh.js";

/** English texts of the rules by which links are drawn. */
export const rulesEn: typeof rulesZh = {
  rules: {
    name: "Links drawn",
    choices: {
      "": "Automatic",
      ALL: "All",
      STRONGEST: "Strongest of each body",
      CHANCE: "More than chance",
      DISPARITY: "Disparity filter",
    },
    strongest: "Per body",
    level: "At most",
    linkedOnly: "Hide bodies without links",
    linkedOnlySays: "bodies without links hidden",
    byPage: "chosen by the page, as there are many links",
    drawAll: "Draw all links",
    says: {
      strongest: (count) => `only the ${count} strongest of each body`,
      chance: (level) => `only pairs that share more than by chance (q ≤ ${level})`,
      disparity: (level) => `only pairs with a disparity ≤ ${level} (Serrano et al. 2009)`,
    },
  },
};
