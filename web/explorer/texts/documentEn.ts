import { many } from "../../shared/many.js";
import type { documentZh } from "./documentZh.js";

/** English texts of a document. */
export const documentEn: typeof documentZh = {
  document: {
    issuers: "Issued by",
    text: "Text ↗",
    picture: "Show the picture of this document",
    holds: (tasks, bodies) => `${many(tasks, "task")}, ${many(bodies, "body", "bodies")}`,
    bodies: (count) => `${many(count, "body", "bodies")} in this document`,
    chains: (count) => many(count, "business chain"),
    tasks: (items, leads) => many(items, "task") + (leads > 0 ? `, leads ${leads}` : ""),
  },
};
