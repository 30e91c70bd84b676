import type { Operation } from "../../../client/operation.js";
import {
  foldedByChain,
  foldedByDocument,
  type DrawnQuery,
  type FoldedByDocumentQueryVariables,
} from "../generated/operations.js";
import type { Folding, Group, Participation } from "./fold.js";

/** Asks the server. @throws ApiError, ServerAway */
export type Ask = <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** Who takes part in which project, with its groups, and what the limits of the query cut. */
export interface Found extends Pick<DrawnQuery["network"], "truncated"> {
  readonly participations: readonly Participation[];
  readonly totals: Pick<DrawnQuery["network"]["totals"], "nodesCut" | "linksCut">;
}

export const participationsIn = (
  variables: FoldedByDocumentQueryVariables,
  by: Folding["by"],
  ask: Ask,
): Promise<Found> => (by === "DOCUMENT" ? byDocument(variables, ask) : byChain(variables, ask));

async function byDocument(variables: FoldedByDocumentQueryVariables, ask: Ask): Promise<Found> {
  const { projects } = await ask(foldedByDocument, variables);
  const { truncated, totals } = projects;
  const participations = projects.links.flatMap(({ source, target, statements }) =>
    statements.map(({ predicate, document }) => {
      const groups = document ? [documentGroup(document)] : [];
      return { source, target, predicate, groups };
    }),
  );
  return { participations, truncated, totals };
}

const documentGroup = ({ id, title }: { id: string; title: string }): Group => ({
  key: `DOCUMENT:${id}`,
  nameZh: title,
  nameEn: null,
});

/** A statement counts for the chains that the network of chains gives it. */
async function byChain(variables: FoldedByDocumentQueryVariables, ask: Ask): Promise<Found> {
  const { projects, chains } = await ask(foldedByChain, variables);
  const names = new Map(
    chains.nodes.flatMap(({ key, item }): [string, Group][] => (item ? [[key, { key, ...item }]] : [])),
  );
  const groupsOf = new Map<string, Group[]>();
  for (const { target, statements } of chains.links)
    for (const { id } of statements) groupsOf.set(id, [...(groupsOf.get(id) ?? []), names.get(target)!]);
  const participations = projects.links.flatMap(({ source, target, statements }) =>
    statements.map(({ id, predicate }) => ({ source, target, predicate, groups: groupsOf.get(id) ?? [] })),
  );
  const { totals } = projects.truncated ? projects : chains;
  return { participations, totals, truncated: projects.truncated || chains.truncated };
}
