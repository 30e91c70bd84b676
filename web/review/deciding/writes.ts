/** What the desk asks of the server. Every write has a key, so that a repeated one is kept once. */
import type { Operation } from "../../../client/index";
import { client } from "../../signing-in/client";
import {
  addBody,
  addProject,
  decide,
  moved,
  newest,
  propose,
  statements,
  undo,
  type BodyInput,
  type ProjectInput,
  type ReviewInput,
  type StatementInput,
  type MovedPairsQuery,
  type WrittenFragment,
} from "../generated/operations";
import type { Item } from "../document/items";

/** Most reviews and proposals of one request. */
const MOST = 1_000;

type Keyed<Variables> = Omit<Variables, "key">;

async function write<Data, Variables extends { key?: string | null | undefined }>(
  operation: Operation<Data, Variables>,
  variables: Keyed<Variables>,
): Promise<WrittenFragment> {
  const given = { ...variables, key: crypto.randomUUID() } as unknown as Variables;
  const data = await client.ask(operation, ...([given] as never));
  return Object.values(data as Record<string, WrittenFragment>)[0]!;
}

/** In as few data versions as the limit of a request allows. */
export async function sendReviews(reviews: readonly ReviewInput[]): Promise<WrittenFragment[]> {
  const written: WrittenFragment[] = [];
  for (let at = 0; at < reviews.length; at += MOST)
    written.push(await write(decide, { reviews: reviews.slice(at, at + MOST) }));
  return written;
}

export const sendProposals = (proposals: readonly StatementInput[]): Promise<WrittenFragment> =>
  write(propose, { statements: proposals });
export const sendUndo = (number: number): Promise<WrittenFragment> => write(undo, { number });
export const sendProject = (project: ProjectInput): Promise<WrittenFragment> =>
  write(addProject, { project });
export const sendBody = (body: BodyInput): Promise<WrittenFragment> => write(addBody, { body });

/** The statements of a document that changed after a version; `take` has each page as it comes. */
export async function readStatements(
  id: string,
  since: number,
  take: (items: readonly Item[]) => void,
): Promise<void> {
  let after: string | null = null;
  do after = await readPage(id, since, after, take);
  while (after !== null);
}

/** @returns the cursor of the next page; null after the last */
async function readPage(
  id: string,
  since: number,
  after: string | null,
  take: (items: readonly Item[]) => void,
): Promise<string | null> {
  const { reviewDocument } = await client.ask(statements, { id, since, after });
  const { nodes, pageInfo } = reviewDocument.statements;
  take(nodes.map(({ statement, changedIn }) => ({ ...statement, changedIn })));
  return pageInfo.hasNextPage ? pageInfo.endCursor : null;
}

export async function newestVersion(): Promise<number> {
  return (await client.ask(newest)).meta.dataVersion.number;
}

export type Moved = MovedPairsQuery;

export const readMoved = (from: number, to: number): Promise<Moved> => client.ask(moved, { from, to });
