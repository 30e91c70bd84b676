import type { searchZh } from "./searchZh.js";

/** English texts of the search. */
export const searchEn: typeof searchZh = {
  search: {
    name: "Search bodies, projects, chains and documents",
    hint: "Search: NDRC, fgw, Civil Affairs…",
    more: (left) => `Show ${left} more`,
    none: "No results. Try a short name, the full name or pinyin initials.",
    lived: (from, to) => `${from || "?"} – ${to || "present"}`,
    ledTo: (names) => `succeeded by ${names}`,
  },
};
