/** One error of a GraphQL answer; docs/errors.md lists the codes. */
export interface GraphQLFault {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>> & { readonly code?: string };
}

/** The server answered and refused, or answered only in part. Its message says what to do. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly errors: readonly [GraphQLFault, ...GraphQLFault[]],
    /** The partial data, with null in place of fields that failed. */
    readonly data: unknown,
    readonly status: number,
  ) {
    super(errors[0].message);
  }

  /** The code of the first error, such as `QUERY_TOO_COSTLY`. */
  get code(): string {
    return this.errors[0].extensions?.code ?? "UNKNOWN";
  }
}

/** No GraphQL answer came back, after all tries: no connection, or a proxy answered instead. */
export class ServerAway extends Error {
  override readonly name = "ServerAway";
}
