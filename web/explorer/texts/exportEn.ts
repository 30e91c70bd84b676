import type { exportZh } from "./exportZh.js";

/** English texts of exporting, citing and verifying citations. */
export const exportEn: typeof exportZh = {
  exporting: {
    open: "Export",
    title: "Export current view",
    files: "Data files (exactly what is shown)",
    seen: (links) => `The ${links} links of the picture`,
    allLinks: (links) => `All ${links} links under these filters`,
    conditions: (words) => `Filters: ${words}`,
    package: "Data package: all records and networks, with dictionary, known gaps, licence and hashes (zip)",
    images: "Image",
    asSeen: "GEXF (positions, colours and sizes as seen)",
    asLines: "Files with a picture have the pairs as lines, not as a matrix.",
    query: "Query of this view",
    copyQuery: "Copy query",
    playground: "Open in the playground",
    copied: "Copied.",
    copyByHand: "The browser does not allow access to the clipboard. Please copy this by hand:",
    link: "Copy link to this page",
    cite: "Cite current view",
    makeCitation: "Create citation",
    citedLink: "Copy link that verifies the citation",
    citedLinkSays: "When opened later, it shows whether the cited content has changed.",
    citedUntil: (date) =>
      `The citation is kept until ${date}, and longer whenever it is opened before. Citations made with a token stay.`,
    gb: "GB/T 7714",
    bibtex: "BibTeX",
    notCited: "No citation was created:",
    legend: {
      BODIES: "Circles are bodies; the thicker and darker the line, the more they share.",
      TWO_MODE: "Circles are bodies, squares are items; solid lines mark leads, dashed lines participants.",
    },
    citedAs: (citation) => `Cite as: ${citation}`,
    sourceLine: (version, address) => `Source: xietong, data version ${version}, ${address}`,
  },
  cited: {
    title: "Citation check",
    of: (title, id, date, version) => `Citation ${id}: ${title}, cited on ${date}, data version ${version}.`,
    holds: "On the data of that time, the result is identical to the one cited.",
    lost: "On the data of that time, the result differs from the one cited.",
    same: "Later changes to the data have not affected it.",
    changed: (count, version) =>
      `On the current data${version === null ? "" : ` (version ${version})`}, the result ${count === null ? "is different" : `differs in ${count} ${count === 1 ? "place" : "places"}`}.`,
    differences: (shown, total) =>
      shown < total
        ? `Show ${shown} of ${total} differences`
        : `Show ${total === 1 ? "the difference" : `all ${total} differences`}`,
    changes: { ADDED: "added", REMOVED: "removed", CHANGED: "changed" },
    whole: "Whole network",
    fields: { sharedCount: "shared", roles: "roles", entries: "items", allnodes: "nodes", alllinks: "links" },
    unknown: (id) => `Citation ${id} cannot be verified:`,
  },
};
