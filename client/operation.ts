/** A GraphQL document with the types of its answer and its variables, which exist for the compiler alone. */
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
  /** Ends the request, and any waiting before the next try. */
  readonly signal?: AbortSignal;
}
