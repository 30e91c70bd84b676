import { many } from "../../shared/many.js";

const least = (isPart: boolean, text: string): string => (isPart ? `at least ${text}` : text);
const tied = (count: number): string => (count > 1 ? `${count} are tied. ` : "");

/** English texts of what stands above the picture. */
export const morningEn = {
  morning: {
    title: "Changes and findings",
    fold: "Collapse",
    unfold: "Show changes and findings",
    unfoldNews: "Show what is new in the data",
    follow: "Follow",
    follows: "Bodies you follow",
    unfollow: (name: string) => `No longer follow ${name}`,
    moves: (gained: number, lost: number, changed: number, isPart = false) =>
      gained + lost + changed === 0 && !isPart
        ? "(no change)"
        : `(pairs: ${isPart ? "at least " : ""}${gained} gained, ${lost} lost, ${changed} changed)`,
    since: {
      title: (version: number) => `Since you were here (data version ${version}):`,
      documents: (count: number, isPart = false) => least(isPart, many(count, "document")),
      bodies: (count: number, isPart = false) => least(isPart, many(count, "body", "bodies")),
      pairs: (gained: number, lost: number, changed: number) =>
        `Pairs: ${gained} gained, ${lost} lost, ${changed} changed`,
      shares: (before: number, after: number) => `shares ${before} → ${after}`,
      actions: { ADDED: "New:", CHANGED: "Changed:", WITHDRAWN: "Withdrawn:" },
      seen: "I have seen this",
    },
    findings: {
      gained: {
        body: "Gained most partners",
        partners: (count: number, isPart = false) => least(isPart, many(count, "new partner")),
        pair: "Strongest new pair",
      },
      most: {
        body: "Most partners",
        partners: (count: number, isPart = false) => least(isPart, many(count, "partner")),
        pair: "Strongest pair",
      },
      inYear: (year: number) => ` (${year} compared with earlier years)`,
      afterVersion: (version: number) => ` (compared with data version ${version})`,
      broker: "Broker",
      brokerFaults: {
        NETWORK_TOO_LARGE: "not computed, because the network is too large; narrower filters help",
        COMPUTE_TIMEOUT: "not computed in time; narrower filters help, or a later visit",
      },
      between: (percent: string) => `on ${percent}% of the shortest paths`,
      shares: (count: number) => `${many(count, "item")} shared`,
      none: "none",
      ofPart: "among the pairs read, ",
      noneGained: "no body gained a partner",
      onlyGrowth: "no pair is new; the one that grew most: ",
      noneNew: {
        AT_ALL: "no pair shares anything",
        NEWER: "no pair is new, and none shares more than before",
      },
      grew: (before: number, after: number) => `shares ${many(after, "item")}, ${before} before`,
      part: (pairs: number) =>
        ` Only the ${pairs.toLocaleString("en")} pairs that changed most were read: numbers are lower bounds, and another may have gained more.`,
      asOf: (date: string) => ` Bodies as of ${date}.`,
      bodyCaution: (count: number): string =>
        `${tied(count)}One document that lists many bodies adds many partners.`,
      pairCaution: (count: number): string =>
        `${tied(count)}Being listed together is not yet working closely.`,
      brokerCaution: "Most lists are open-ended: links of bodies that are not named are not counted.",
    },
  },
};
