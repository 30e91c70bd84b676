import type { takingZh } from "./takingZh.js";

/** Words for taking away, citing and verifying. */
export const takingEn: typeof takingZh = {
  taking: {
    open: "Take away",
    title: "Take this view away",
    files: "Data files (what is shown, exactly)",
    package: "Data package: all records and networks, with dictionary, known gaps, licence and hashes (zip)",
    pictures: "Picture",
    query: "The query behind the view",
    copyQuery: "Copy the query",
    playground: "Open in the playground",
    copied: "Copied.",
    copyByHand: "The browser does not let us use the clipboard. Please copy:",
    link: "Copy the link",
    cite: "Cite this view",
    makeCitation: "Make a citation",
    citedLink: "Copy a link that verifies it",
    citedLinkSays: "Opened later, it tells whether what was cited has changed.",
    gb: "GB/T 7714",
    bibtex: "BibTeX",
    notCited: "No citation was made:",
    legend: {
      BODIES: "Circles are bodies; the wider a line, the more they share (1, 2, 3 or more).",
      TWO_MODE: "Circles are bodies, squares are items; solid lines lead, dashed lines take part.",
    },
    citedAs: (citation) => `Cite as: ${citation}`,
    sourceLine: (version, address) => `Source: xietong, data version ${version}, ${address}`,
  },
  cited: {
    title: "The citation verified",
    of: (title, id, date, version) => `Citation ${id}: ${title}, cited on ${date}, data version ${version}.`,
    holds: "On the data of that time the answer is exactly the one that was cited.",
    lost: "On the data of that time the answer is another than was cited.",
    same: "Nothing has changed it since.",
    changed: (count, version) =>
      `On the data of now${version === null ? "" : ` (version ${version})`} the answer ${count === null ? "is another" : `differs in ${count} ${count === 1 ? "place" : "places"}`}.`,
    differences: (shown, total) =>
      shown < total
        ? `Show ${shown} of ${total} differences`
        : `Show ${total === 1 ? "the difference" : `the ${total} differences`}`,
    changes: { ADDED: "added", REMOVED: "removed", CHANGED: "changed" },
    whole: "The whole",
    fields: { sharedCount: "shared", roles: "roles", entries: "items", allnodes: "nodes", alllinks: "links" },
    unknown: (id) => `Citation ${id} cannot be verified:`,
  },
};
