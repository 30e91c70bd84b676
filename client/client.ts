import { ApiError, ServerAway, type GraphQLFault } from "./errors.js";
import type { Given, Operation } from "./operation.js";
import { DEFAULT_PATIENCE, sendPatiently, type Patience } from "./retrying.js";

export interface ClientOptions extends Partial<Patience> {
  /** Where the server is, such as `http://127.0.0.1:4000`; empty for the server that a page came from. */
  readonly url: string;
  /** Sent with every request: `authorization` for access beyond that of readers. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
}

export interface Client {
  /** Gives the data of an answer without errors; throws `ApiError`, `ServerAway`, or the reason of an abort. */
  ask<Data, Variables>(operation: Operation<Data, Variables>, ...given: Given<Variables>): Promise<Data>;
  /** Turns a URL path of the server, such as that of an export file, into an absolute URL. */
  address(path: string): string;
}

type Sent = Pick<Operation<unknown, unknown>, "name" | "text">;

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLFault[];
}

/** A client of one server; needs only `fetch`. */
export function createClient(options: ClientOptions): Client {
  const base = options.url.replace(/\/+$/, "");
  const patience = { ...DEFAULT_PATIENCE, ...options };
  const call = options.fetch ?? ((input, init) => fetch(input, init));

  async function reach(operation: Sent, variables: unknown, signal?: AbortSignal) {
    const body = JSON.stringify({ query: operation.text, operationName: operation.name, variables });
    const headers = {
      ...options.headers,
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
    };
    const send = () => call(`${base}/graphql`, { method: "POST", headers, body, signal: signal ?? null });
    const mayRepeat = !/^\s*mutation\b/m.test(operation.text);
    try {
      return await sendPatiently({ send, patience, mayRepeat, signal });
    } catch (cause) {
      if (signal?.aborted) throw cause;
      throw new ServerAway("The server does not answer.", { cause });
    }
  }

  return {
    address: (path) => `${base}${path}`,
    async ask<Data, Variables>(operation: Operation<Data, Variables>, ...given: Given<Variables>) {
      const [variables, { signal }] = [given[0] ?? {}, given[1] ?? {}];
      const response = await reach(operation, variables, signal);
      return dataOf<Data>(response, signal);
    },
  };
}

/** GraphQL errors are an answer, whatever the HTTP status. */
async function dataOf<Data>(response: Response, signal?: AbortSignal): Promise<Data> {
  const { data, errors } = await read<Data>(response, signal);
  const [first, ...others] = errors ?? [];
  if (first) throw new ApiError([first, ...others], data, response.status);
  if (data === undefined || data === null)
    throw new ServerAway(`No GraphQL answer (HTTP ${response.status}).`);
  return data;
}

async function read<Data>(response: Response, signal?: AbortSignal): Promise<Answer<Data>> {
  try {
    return (await response.json()) as Answer<Data>;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ServerAway(`No GraphQL answer (HTTP ${response.status}).`, { cause });
  }
}
