import type { paintZh } from "./paintZh.js";

/** English texts of colours and sizes. */
export const paintEn: typeof paintZh = {
  paint: {
    colour: "Colour",
    size: "Size",
    colours: { "": "One", CIRCLE: "Community", KIND: "Kind of body" },
    sizes: { "": "Items", DEGREE: "Links drawn", STRENGTH: "Shared in total", BETWEENNESS: "Betweenness" },
    circle: (number) => `Community ${number}`,
    counted: (name, count) => `${name} (${count})`,
    others: "Others",
    forced: "The picture keeps its colours in high contrast; the table has the same content.",
    stability: (value) => `stability ${value.toFixed(2)}`,
    says: {
      "": (sizes) => `Body (in ${sizes})`,
      DEGREE: (sizes) => `Body (${sizes} links)`,
      STRENGTH: (sizes) => `Body (shares ${sizes} in total)`,
      BETWEENNESS: (sizes) => `Body (betweenness ${sizes})`,
    },
  },
};
