/** A GraphQL document with the types of its answer and variables, which exist only at compile time. */
export interface Operation<Data, Variables> {
  readonly name: string;
  readonly text: string;
  readonly types?: (variables: Variables) => Data;
}

/** Variables may be left out where the document demands none. */
export type Given<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: AskOptions]
    : [variables: Variables, options?: AskOptions];

export interface AskOptions {
  /** Aborts the request and any wait before a retry. */
  readonly signal?: AbortSignal;
}
