/** Node measures as columns of a file. */
import { NETWORK_MEASURES } from "../../analysis/network/measures/registry.js";
import { UserError } from "../../errors.js";
import type { Column, Value } from "../../exchange/network/network-file.js";
import { defined, type NetworkRun } from "./network-run.js";

/** A column, with its value by position of the node. */
export interface NodeColumn extends Column {
  at: (place: number) => Value;
}

type ColumnFactory = (run: NetworkRun) => Promise<NodeColumn>;

const FACTORIES: ReadonlyMap<string, ColumnFactory> = new Map([
  ...NETWORK_MEASURES.map((measure): [string, ColumnFactory] => [
    measure.field,
    async (run) => {
      const values = await run.values(measure);
      const type = measure.isWhole ? "integer" : "double";
      return {
        ...{ name: measure.field, type, description: `${measure.titleEn} (${measure.titleZh})` },
        at: (place) => defined(values[place]!),
      };
    },
  ]),
  ["breadthDepthRole", breadthDepthRole],
  ["community", community],
  ["communityStability", communityStability],
]);

/** Names of the available columns. */
export const FILE_MEASURES = [...FACTORIES.keys()];

/** @throws UserError BAD_FILTER for an unknown one, NETWORK_TOO_LARGE, COMPUTE_TIMEOUT */
export async function measureColumns(run: NetworkRun, names: readonly string[]): Promise<NodeColumn[]> {
  const factories = [...new Set(names)].map((name) => {
    const factory = FACTORIES.get(name);
    if (factory) return factory;
    throw new UserError(
      "BAD_FILTER",
      `There is no measure "${name}"; there are ${FILE_MEASURES.join(", ")}.`,
      {
        argument: "measures",
        given: name,
      },
    );
  });
  return Promise.all(factories.map((create) => create(run)));
}

async function breadthDepthRole(run: NetworkRun): Promise<NodeColumn> {
  return {
    ...{
      name: "breadthDepthRole",
      type: "string",
      description: "part played by breadth and depth (广度—深度角色)",
    },
    at: (place) => run.measured.breadthDepthRole(place),
  };
}

async function community(run: NetworkRun): Promise<NodeColumn> {
  const { of } = await run.communities();
  const description = "community, 0 the largest (社区)";
  return { name: "community", type: "integer", description, at: (place) => of[place]! };
}

async function communityStability(run: NetworkRun): Promise<NodeColumn> {
  const { stability } = await run.communities();
  const description = "how surely the node belongs to its community (稳定度)";
  return {
    name: "communityStability",
    type: "double",
    description,
    at: (place) => defined(stability[place]!),
  };
}
