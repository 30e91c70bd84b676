import { many } from "../../shared/many.js";
import { storiesEn } from "./storiesEn.js";
import { wordsEn } from "./wordsEn.js";
import { yearsEn } from "./yearsEn.js";
import { bodiesEn } from "./bodiesEn.js";
import { compareEn } from "./compareEn.js";
import { documentEn } from "./documentEn.js";
import { exportEn } from "./exportEn.js";
import { foldEn } from "./foldEn.js";
import { morningEn } from "./morningEn.js";
import { matrixEn } from "./matrixEn.js";
import { paintEn } from "./paintEn.js";
import { rulesEn } from "./rulesEn.js";
import { searchEn } from "./searchEn.js";
import { setsEn } from "./setsEn.js";
import type { Texts } from "./zh.js";

const dates = (from: string | null, to: string | null): string =>
  from === to ? (from ?? "") : [from, to].join(" – ");

/** What a condition excludes. A condition can also add nodes or links; the counts are then negative. */
function excluded(node: readonly [one: string, more: string], nodes: number, links: number): string {
  if (nodes === 0 && links === 0) return "hides nothing";
  const parts = [nodes !== 0 && many(Math.abs(nodes), ...node), links !== 0 && many(Math.abs(links), "link")];
  return `${nodes + links < 0 ? "adds" : "hides"} ${parts.filter(Boolean).join(", ")}`;
}

/** All English texts of the explorer. */
export const en: Texts = {
  ...wordsEn,
  ...exportEn,
  ...foldEn,
  ...searchEn,
  ...setsEn,
  ...rulesEn,
  ...compareEn,
  ...bodiesEn,
  ...yearsEn,
  ...paintEn,
  ...documentEn,
  ...morningEn,
  ...storiesEn,
  ...matrixEn,
  title: "xietong · Inter-ministry collaboration",
  heading: "Inter-ministry collaboration",
  between: ", ",
  list: (names) => names.join(", "),
  clauses: (parts) => parts.join("; "),
  named: (name) => `${name}: `,
  languages: "Language",
  playground: "Playground",
  help: "Keyboard shortcuts and notes",
  close: "Close",
  skip: "Skip to the ranking",
  reach: (version, documents, from, to, statements) =>
    `Data version ${version} · ${many(documents, "document")} (${dates(from, to)}) · ${statements} statements`,
  openLists: "Most lists in the source texts are open-ended: a body that is not named may still take part.",
  filters: {
    title: "Filters",
    show: "Filters",
    mode: "View",
    unit: "Count by",
    identity: "Bodies",
    date: "Date",
    roles: "Roles",
    anyRole: "All roles",
    onlyRole: { LEAD: "Leads only", PARTICIPANT: "Participants only" },
    from: "From",
    to: "To",
    noDate: "Write 2018, 2018-05 or 2018-05-01",
    backwards: (from, to) => `${from} lies after ${to}`,
    basis: "Dates",
    bases: { DOCUMENT: "Document dates", PARTICIPATION: "Participation dates" },
    more: "More filters",
    confidence: "Confidence",
    anyConfidence: "Any",
    withoutOffices: "Exclude what an office signs for its body",
    statuses: "Review status",
    states: {
      ACCEPTED: "Accepted",
      ACCEPTED_PROPOSED: "Accepted and proposed",
      PROPOSED: "Proposed only",
      REJECTED: "Rejected only",
    },
    documents: "Documents",
    datasets: "Data sets",
    anyDocument: "All documents",
    findDocument: "Find a document by title or number",
    noSuchDocument: "No document has this in its title or number.",
    anyDataset: "All data sets",
    addAnother: (count) => `${count} selected, add…`,
    kinds: "Kind",
    anyKind: "All kinds",
    minShared: "Min. shared",
    atLeast: (least, links) => `${least} · ${many(links, "pair")}`,
    withoutParents: "Exclude parent–child pairs",
    withoutJointOffices: "Exclude joint-office pairs",
    nestedOnce: "Count parts of a project once",
    reset: "Clear filters",
    modes: { BODIES: "Between bodies", TWO_MODE: "Bodies and items" },
  },
  picture: {
    role: "network diagram",
    keys: "Arrow keys move to neighbours, strongest first; Space makes the current body the centre; Enter opens the evidence; 1 and 2 focus on one or two steps; Escape goes back.",
    name: (bodies, items, links) =>
      `Network: ${many(bodies, "body", "bodies")}${items > 0 ? `, ${many(items, "item")}` : ""}, ${many(links, "link")}`,
    twoFingers: "Two fingers move or zoom; hold a body to drag it",
    noWebgl:
      "This browser does not support WebGL, so the network cannot be drawn. The table has the same content, and the evidence is still available.",
  },
  legend: {
    title: "Legend",
    sharing: (shared) => `${shared} shared`,
    roles: { lead: "Lead (solid)", part: "Participant (dashed)" },
  },
  tools: {
    title: "Network diagram",
    nearer: "Zoom in",
    farther: "Zoom out",
    fit: "Fit",
    hops: (hops) => (hops === 1 ? "1 step" : "2 steps"),
    hide: "Hide",
    involving: "Only pairs with this body",
    evidence: "Evidence ↓",
    unpin: "Unpin",
  },
  status: {
    shown: (shown, all) => (shown === all ? `All ${all} bodies shown` : `${shown} of ${all} bodies shown`),
    notDrawn: (all) => `${many(all, "body", "bodies")}, not drawn`,
    links: (links) => many(links, "link"),
    linksOf: (shown, all) => `${shown} of ${many(all, "link")}`,
    because: "filtered by:",
    focus: (name, hops) => `within ${many(hops, "step")} of ${name}`,
    several: (count) => many(count, "node"),
    hidden: (count) => `${count} hidden manually`,
    involving: (names) => `involving ${names}`,
    period: (basis, from, to) => `${basis} ${from || "…"} – ${to || "…"}`,
    excluded: {
      BODIES: (bodies, links) => excluded(["body", "bodies"], bodies, links),
      TWO_MODE: (nodes, links) => excluded(["node", "nodes"], nodes, links),
    },
    drop: (condition) => `Remove filter: ${condition}`,
    showAll: "Show all",
    cut: (nodes, links) =>
      `Only part is shown: ${[nodes > 0 && many(nodes, "node"), links > 0 && many(links, "link")].filter(Boolean).join(" and ")} not drawn`,
    merged: (count) => `${many(count, "body", "bodies")} counted with what others were named`,
    livedFrom: (name, from, to) => `${name} (${from || "?"} – ${to || "present"})`,
    merge: (named, body) => `${named} → ${body}`,
    stopped: (count) => `${many(count, "lineage ends", "lineages end")} here (no main successor)`,
    drawAll: (nodes, links) => `Show more (up to ${nodes} nodes and ${links} links)`,
    withoutItem: (count, unit) => `${many(count, "participation")} without ${unit.toLowerCase()}, not drawn`,
  },
  troubles: () => null,
  states: {
    loading: "Loading…",
    away: "The server is not responding.",
    saidByServer: "Server message",
    notLoaded: "The server is not responding, so this part of the page could not be loaded.",
    broken: "This part of the page failed. The rest of the page still works.",
    notInVersion: (version) =>
      `The page shows the older data version ${version}, which does not have what was chosen.`,
    newest: "Use the latest data",
    retry: "Try again",
    empty: { nodes: "No body matches these filters.", links: "No link matches these filters." },
    emptyUnit: (unit) =>
      `The data has no participations counted by ${unit.toLowerCase()}. Count by another unit:`,
    newer: (number) => `Newer data is available (version ${number})`,
    takeNewer: "Use newer data",
    reset: "Clear filters",
    without: {
      nodes: (condition, count) => `Without "${condition}": ${many(count, "node")}`,
      links: (condition, count) => `Without "${condition}": ${many(count, "link")}`,
    },
    tooLarge: (count, mostNodes, mostLinks) =>
      `This network has ${count}, which exceeds the limit for drawing (${mostNodes} nodes and ${mostLinks} links). Add a filter, or choose a body in the table and focus on it and its partners. The table and the evidence are still available.`,
    nodes: (count) => many(count, "node"),
    links: (count) => many(count, "link"),
    atLeast: (shared) => `Only pairs sharing at least ${shared}`,
    drawCut: "Show only the strongest part",
  },
  panels: { title: "Table", pairs: "Pairs", bodies: "Bodies", links: "Participations", years: "By year" },
  ranking: {
    order: "Sort by",
    count: (shown, all) => `${shown} of ${all} pairs`,
    all: (all) => `${all} pairs`,
    rank: "Rank",
    pair: "Pair of bodies",
    value: "Shared",
    more: "Show 50 more",
    keys: "Up and down arrows select a pair; Enter opens the evidence.",
    openList: "open",
    openListHint: "the list in the source text is open-ended",
    notSignificant:
      "Little data: no pair shares significantly more than expected by chance. The ranking is not a statistical inference.",
    orders: {
      SHARED_COUNT: "Shared",
      JACCARD: "Jaccard",
      NEWMAN_WEIGHT: "Newman weight",
      P_VALUE: "p value",
      Q_VALUE: "q value",
      DISPARITY: "Disparity",
      LEAD_LEAD: "Both lead",
      LEAD_PARTICIPANT: "One leads, the other takes part",
      PARTICIPANT_LEAD: "One takes part, the other leads",
      PARTICIPANT_PARTICIPANT: "Both take part",
    },
  },
  links: { count: (all) => many(all, "participation"), body: "Body", item: "Item", role: "Role" },
  evidence: {
    back: "Back to the list",
    shares: (count) => `${count} shared`,
    noShared: "Under these filters, the selected bodies have nothing in common.",
    leads: "Lead",
    noLead: "The source text names no lead",
    state: "Review status",
    openList: "open-ended list (等)",
    paragraph: (section, paragraph) =>
      [section, paragraph === null ? null : `paragraph ${paragraph}`].filter(Boolean).join(" · "),
    notDrawn: "Under these filters, it is not in the diagram.",
    noQuote: "No quotation is stored",
    documentOnly: "The document alone is named: no place in the text, no quotation",
    takesPart: (count, unit) => `${unit}: ${count}`,
    withoutItem: (unit) => `${unit}: none`,
    more: (shown, all) => `Show more (${shown} of ${all} shown)`,
    byDate: { NEWEST: "Date, newest first", OLDEST: "Date, oldest first" },
    text: "Text ↗",
    partners: (count) => many(count, "partner"),
    ledOf: (count) => `leads ${count}`,
    none: "No participation matches these filters.",
    lineage: "Lineage",
    span: (from, to) => `${from ?? "?"} – ${to ?? "present"}`,
    members: (count) => many(count, "body", "bodies"),
    focus: "Focus on this body and its partners",
  },
  helpLines: [
    ["/", "Search"],
    ["?", "Open these notes"],
    ["Tab", "Filters, diagram and table in turn; the diagram is a single tab stop"],
    ["← →", "In the diagram: move to neighbours, strongest first"],
    ["Space", "Make the current body the centre"],
    ["Enter", "Open the evidence (in the diagram or the table)"],
    ["1, 2", "Focus on one or two steps"],
    ["Shift+arrows", "Move the current body and pin it there"],
    ["P", "Pin the current body, or release it"],
    ["↑ ↓", "In the ranking: previous or next pair"],
    ["Esc", "Close the evidence, clear the selection, leave the focus: one step at a time"],
    ["Ctrl+M", "In the playground's editor: from then on, Tab leaves the editor"],
  ],
};
