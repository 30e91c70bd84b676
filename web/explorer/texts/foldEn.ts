import type { foldZh } from "./foldZh.js";

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const projects = (count: number): string => counted(count, "project", "projects");

/** English texts of projects folded into chains or documents. */
export const foldEn: typeof foldZh = {
  fold: {
    name: "Fold projects",
    choices: { "": "Not folded", BUSINESS_CHAIN: "By chain", DOCUMENT: "By document" },
    items: { BUSINESS_CHAIN: "Business chains", DOCUMENT: "Documents" },
    by: { BUSINESS_CHAIN: "Projects folded by chain", DOCUMENT: "Projects folded by document" },
    says: {
      BUSINESS_CHAIN: (count, groups) =>
        `${projects(count)} folded into ${counted(groups, "business chain", "business chains")}`,
      DOCUMENT: (count, groups) =>
        `${projects(count)} folded into ${counted(groups, "document", "documents")}`,
    },
    left: {
      BUSINESS_CHAIN: (count) => `${projects(count)} without a chain not drawn`,
      DOCUMENT: (count) => `${projects(count)} without a document not drawn`,
    },
    none: {
      BUSINESS_CHAIN: "No project here belongs to a business chain.",
      DOCUMENT: "No project here has a document.",
    },
    unfold: "Show each project",
    measured: "communities and betweenness are computed before projects are folded",
    widths: (numbers) => `Width: ${numbers} projects`,
    projects: "Projects",
    legend: {
      BUSINESS_CHAIN:
        "Circles are bodies, squares are business chains; solid lines mark leads, dashed lines participants; the thicker the line, the more projects.",
      DOCUMENT:
        "Circles are bodies, squares are documents; solid lines mark leads, dashed lines participants; the thicker the line, the more projects.",
    },
    filesTitle: "Data files (unfolded)",
    files:
      "Data files, citations and the query list the projects one by one, unfolded; the images and the GEXF below are folded.",
    filesHoldMore: "They also hold projects and bodies that the picture leaves out.",
  },
};
