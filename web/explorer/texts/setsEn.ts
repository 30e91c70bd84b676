import { many } from "../../shared/many.js";
import type { setsZh } from "./setsZh.js";

/** English texts of the built-in data sets. */
export const setsEn: typeof setsZh = {
  partlyRead: (documents, issuersOnly, titleOnly) =>
    `${many(documents, "document")} counted; of ${[issuersOnly > 0 && `${issuersOnly} only the issuers`, titleOnly > 0 && `${titleOnly} only the title`].filter(Boolean).join(", of ")} were read, and nothing else in them counts.`,
  sets: {
    title: "Data",
    waiting: (unit, items, bodies) =>
      `By ${unit.toLowerCase()}: ${many(items, "item")}, ${many(bodies, "body", "bodies")}`,
    all: "All",
    allTitle: "Show all data sets",
    short: {
      "egov-speech-2014": "Speech of 2014",
      "policy-documents": "Policy documents",
      "state-council-reports": "50 years of joint reports",
    },
    years: (from, to) => (from === to ? from : `${from}–${to}`),
    holds: (documents, joint, projects, bodies) =>
      [
        many(documents, "document"),
        joint > 0 && `${joint} jointly signed`,
        projects > 0 && many(projects, "project"),
        many(bodies, "body", "bodies"),
      ]
        .filter(Boolean)
        .join(", "),
    load: (name) => `Load ${name}`,
    loading: (name) => `Loading ${name}; this takes a few seconds…`,
    failed: (name) => `${name} could not be loaded:`,
    byCommand:
      "It cannot be loaded from here. Run this command on the machine of the server; this page then says that there is newer data.",
    copy: "Copy command",
  },
};
