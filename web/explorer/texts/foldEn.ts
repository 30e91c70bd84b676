import type { foldZh } from "./foldZh.js";

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const projects = (count: number): string => counted(count, "project", "projects");

/** English texts of projects folded into chains or documents. */
export const foldEn: typeof foldZh = {
  fold: {
    name: "Projects folded",
    choices: { "": "Each project", BUSINESS_CHAIN: "By chain", DOCUMENT: "By document" },
    items: { BUSINESS_CHAIN: "Business chains", DOCUMENT: "Documents" },
    by: { BUSINESS_CHAIN: "Projects folded by chain", DOCUMENT: "Projects folded by document" },
    says: {
      BUSINESS_CHAIN: (count, groups) =>
        `${projects(count)} folded into ${counted(groups, "business chain", "business chains")}`,
      DOCUMENT: (count, groups) =>
        `${projects(count)} folded into ${counted(groups, "document", "documents")}`,
    },
    left: (count) => `${projects(count)} without a chain not drawn`,
    measured: "circles and betweenness are those of the projects before folding",
    widths: (numbers) => `Width: ${numbers} projects`,
    projects: "Projects",
    legend: {
      BUSINESS_CHAIN:
        "Circles are bodies, squares are business chains; solid lines mark leads, dashed lines participants; the thicker the line, the more projects.",
      DOCUMENT:
        "Circles are bodies, squares are documents; solid lines mark leads, dashed lines participants; the thicker the line, the more projects.",
    },
    files:
      "Data files and citations list the projects one by one, unfolded; the images and the GEXF below are folded.",
  },
};
