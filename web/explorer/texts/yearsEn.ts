import type { yearsZh } from "./yearsZh.js";

/** English texts of the years. */
export const yearsEn: typeof yearsZh = {
  years: {
    year: "Year",
    documents: "Documents",
    participations: "Participations",
    pairs: "Pairs",
    entered: "Entered",
    left: "Left",
    only: (year) => `Only ${year}`,
    play: "▶ Play the years",
    pause: "❚❚ Pause",
    all: "All years",
    shown: (year, upTo) => (upTo ? `Up to ${year}` : String(year)),
    span: "Show",
    spans: { ONE: "One year", UP_TO: "Up to the year" },
    none: "none",
  },
};
