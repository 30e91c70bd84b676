/** What every connection of the schema has; select `pageInfo { hasNextPage endCursor }`. */
export interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/**
 * The pages of a connection, one after the other, fetched on demand. Give the same
 * `filter.dataVersion` for all of them, so that pages have no gaps or repeats.
 */
export async function* pagesOf<P extends Page>(
  askPage: (after: string | null) => Promise<P>,
): AsyncGenerator<P> {
  let after: string | null = null;
  for (;;) {
    const page: P = await askPage(after);
    yield page;
    after = page.pageInfo.endCursor ?? null;
    if (!page.pageInfo.hasNextPage || after === null) return;
  }
}

/** The nodes of all pages of a connection. */
export async function* nodesOf<Node>(
  askPage: (after: string | null) => Promise<Page & { readonly nodes: readonly Node[] }>,
): AsyncGenerator<Node> {
  for await (const page of pagesOf(askPage)) yield* page.nodes;
}
