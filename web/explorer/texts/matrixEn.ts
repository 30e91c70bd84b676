import type { matrixZh } from "./matrixZh.js";

/** English texts of the matrix. */
export const matrixEn: typeof matrixZh = {
  matrix: {
    form: "Drawn as",
    forms: {
      "": "Lines",
      ARROWS: "Arrows from leads",
      MATRIX: "Matrix",
      LEADS: "Matrix: who leads whom",
    },
    name: (bodies) => `Matrix: pairs of ${bodies} bodies`,
    keys: "Point at a cell or move to it with the arrow keys; click or press Enter for the evidence",
    cell: {
      MATRIX: (row, column, count) => `${row}, ${column}: ${count} shared`,
      LEADS: (row, column, count) => `${row} leads, ${column} takes part: ${count}`,
    },
    count: (items) => `${items} ${items === 1 ? "item" : "items"}`,
    arrows: {
      leads: (items) => `leads ${items}`,
      none: "shared, neither on record as leading one in which the other takes part",
      legend:
        "Circles are bodies. Arrows point from the lead to who takes part; the thicker, the more items. Grey lines: shared, neither on record as leading one in which the other takes part.",
    },
    axes: "Rows lead, columns take part",
    alone: (bodies) =>
      `${bodies} more ${bodies === 1 ? "body shares" : "bodies share"} nothing and ${bodies === 1 ? "is" : "are"} left out`,
    isPart: "The participations are too many to count them all: the numbers are the least there are",
    order: "Ordered by community: ",
  },
};
