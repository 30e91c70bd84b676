import type { Fetcher } from "@graphiql/toolkit";
import { inPageLanguage } from "../shared/inPageLanguage";

const ENDPOINT = "/graphql";

export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** No GraphQL response: the server is down, or a proxy answered in its place. */
export class ServerAway extends Error {}

/** Queries the server of this page. A response with GraphQL errors is returned, whatever the HTTP status. */
export async function ask<Data>(body: object, headers: Record<string, string> = {}): Promise<Answer<Data>> {
  let response: Response;
  try {
    response = await fetch(ENDPOINT, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
        ...inPageLanguage(),
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

/** The editor's fetcher. If the server does not respond, the response pane shows an error in both languages. */
export const editorFetcher: Fetcher = async (params, options) => {
  try {
    return await ask<Record<string, unknown>>(params, options?.headers);
  } catch (error) {
    if (!(error instanceof ServerAway)) throw error;
    const message = `服务器没有响应。 The server is not responding. (${error.message})`;
    return { errors: [{ message }] };
  }
};
