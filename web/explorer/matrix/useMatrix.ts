import { useMemo, useState } from "react";
import type { DrawnNode, NetworkAnswer } from "../data/drawn";
import { participationsOf } from "../data/leads";
import { useNetwork } from "../data/networkContext";
import { client, useQuery, type Trouble } from "../data/useQuery";
import { drawn } from "../generated/operations";
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
  /** How many bodies are left out, because they share nothing. */
  readonly alone: number;
  /** Whether rows lead and columns take part. */
  readonly directed: boolean;
  /** Whether some participations were too many to be counted, so that the numbers are the least there are. */
  readonly isPart: boolean;
}

/** The matrix of the pairs drawn, ordered by circle. The previous one stays while the numbers are on their way. */
export function useMatrix(answer: NetworkAnswer): {
  matrix: MatrixOf | null;
  trouble: Trouble | null;
  busy: boolean;
  retry(): void;
} {
  const { view } = useView();
  const { measures } = useNetwork();
  const directed = view.form === "LEADS";
  const variables = participationsOf(answer.variables);
  const key = directed ? JSON.stringify(variables) : null;
  const { data, trouble, busy, retry } = useQuery(key, (signal) => client.ask(drawn, variables, { signal }));
  const parts = directed && !busy ? (data?.network ?? null) : null;
  const matrix = useMemo(() => {
    if (directed && !parts) return null;
    const { nodes, links } = answer.network;
    const shared = sharedCells(links);
    const strength = (of: string) => [...(shared.get(of)?.values() ?? [])].reduce((a, b) => a + b, 0);
    const linked = nodes.filter(({ key }) => shared.has(key));
    const ordered = inCircles(
      linked.map((node) => {
        const circle = measures?.get(node.key)?.community ?? null;
        return { key: node.key, circle, strength: strength(node.key), node };
      }),
    );
    const cells = parts ? leadCells(links, parts.links) : shared;
    const numbers = { cells, most: mostOf(cells), isPart: parts?.truncated ?? false };
    const alone = nodes.length - linked.length;
    return { ...numbers, nodes: ordered, borders: borders(ordered), alone, directed };
  }, [answer, measures, directed, parts]);
  const [last, setLast] = useState(matrix);
  if (matrix && matrix !== last) setLast(matrix);
  return { matrix: matrix ?? last, trouble, busy, retry };
}
