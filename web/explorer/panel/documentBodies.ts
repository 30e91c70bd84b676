import type { MembersFragment } from "../generated/operations.js";

type Body = NonNullable<MembersFragment["nodes"][number]["body"]>;

interface BodyInDocument {
  readonly body: Body;
  readonly items: number;
  readonly leads: number;
}

/** The bodies of a document, those with the most tasks first; those that only sign it come last. */
export function documentBodies(named: MembersFragment, signers: readonly Body[]): BodyInDocument[] {
  const counts = new Map<string, { items: number; leads: number }>();
  for (const { source, roles } of named.links) {
    const { items, leads } = counts.get(source) ?? { items: 0, leads: 0 };
    counts.set(source, { items: items + 1, leads: leads + (roles.includes("LEAD") ? 1 : 0) });
  }
  const inTasks = named.nodes.flatMap(({ body }) => body ?? []);
  const bodies = new Map([...signers, ...inTasks].map((body) => [body.id, body]));
  return [...bodies.values()]
    .map((body) => ({ body, ...(counts.get(`BODY:${body.id}`) ?? { items: 0, leads: 0 }) }))
    .sort((a, b) => b.items - a.items || b.leads - a.leads || (a.body.id < b.body.id ? -1 : 1));
}
