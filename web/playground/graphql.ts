import type { Fetcher } from "@graphiql/toolkit";

const ENDPOINT = "/graphql";

export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** No GraphQL answer came back: the server is down, or something in between answered for it. */
export class ServerAway extends Error {}

/** Asks the server this page came from. GraphQL errors are an answer, whatever the HTTP status. */
export async function ask<Data>(body: object, headers: Record<string, string> = {}): Promise<Answer<Data>> {
  let response: Response;
  try {
    response = await fetch(ENDPOINT, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
        ...headers,
      },
      body: JSON.stringify(body),
    });
  } catch (cause) {
    throw new ServerAway("no connection", { cause });
  }
  return read<Data>(response);
}

async function read<Data>(response: Response): Promise<Answer<Data>> {
  try {
    return (await response.json()) as Answer<Data>;
  } catch (cause) {
    throw new ServerAway(`HTTP ${response.status}`, { cause });
  }
}

/** What the editor uses. A server that is away becomes an error in the answer pane, in both languages. */
export const editorFetcher: Fetcher = async (params, options) => {
  try {
    return await ask<Record<string, unknown>>(params, options?.headers);
  } catch (error) {
    if (!(error instanceof ServerAway)) throw error;
    const message = `服务器没有回应。 The server does not answer. (${error.message})`;
    return { errors: [{ message }] };
  }
};
