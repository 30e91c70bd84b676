import { useMemo } from "react";
import { fetchDrawn, type DrawnNode, type NetworkAnswer } from "../data/drawn";
import { useMeasures } from "../data/useMeasures";
import { useQuery, type Trouble } from "../data/useQuery";
import { useView } from "../view/viewContext";
import { leadCells, mostOf, sharedCells, type Cells } from "./cells";
import { borders, inCircles } from "./order";

export interface MatrixOf {
  readonly nodes: readonly {
    readonly key: string;
    readonly circle: number | null;
    readonly node: DrawnNode;
  }[];
  readonly cells: Cells;
  readonly most: number;
  readonly borders: readonly number[];
}

/** The matrix of the pairs drawn, ordered by circle; null while its numbers are on their way. */
export function useMatrix(answer: NetworkAnswer): {
  matrix: MatrixOf | null;
  trouble: Trouble | null;
  retry(): void;
} {
  const { view } = useView();
  const directed = view.form === "LEADS";
  const measures = useMeasures(view, answer);
  const key = directed ? JSON.stringify([answer.variables, "participations"]) : null;
  const { data, trouble, busy, retry } = useQuery(key, (signal) =>
    fetchDrawn({ ...view, mode: "TWO_MODE", all: true }, signal),
  );
  const participations = directed && !busy ? (data?.network.links ?? null) : null;
  const matrix = useMemo(() => {
    if (directed && !participations) return null;
    const { nodes, links } = answer.network;
    const shared = sharedCells(links);
    const strength = (of: string) => [...(shared.get(of)?.values() ?? [])].reduce((a, b) => a + b, 0);
    const ordered = inCircles(
      nodes.map((node) => {
        const circle = measures?.get(node.key)?.community ?? null;
        return { key: node.key, circle, strength: strength(node.key), node };
      }),
    );
    const cells = participations ? leadCells(links, participations) : shared;
    return { nodes: ordered, cells, most: mostOf(cells), borders: borders(ordered) };
  }, [answer, measures, directed, participations]);
  return { matrix, trouble, retry };
}
