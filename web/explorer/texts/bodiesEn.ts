import type { bodiesZh } from "./bodiesZh.js";

/** English texts of the ranking of bodies. */
export const bodiesEn: typeof bodiesZh = {
  bodiesTable: {
    count: (shown, all) => (shown === all ? `${all} bodies` : `${shown} of ${all} bodies`),
    columns: { items: "Items", leads: "Leads", partners: "Partners", strength: "Strength" },
    orders: {
      ITEMS: "Items",
      LEADS: "Items led",
      PARTICIPATIONS: "Participations",
      PARTNERS: "Partners",
      STRENGTH: "Strength",
      LEAD_SHARE: "Share led",
      BETWEENNESS: "Betweenness",
      CLOSENESS: "Closeness",
      EIGENVECTOR: "Eigenvector centrality",
      CORE_NUMBER: "Core number",
      EFFECTIVE_SIZE: "Effective size",
      CONSTRAINT: "Constraint",
    },
  },
};
