import http from "node:http";

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  body: {
    data?: Record<string, unknown>;
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
}

export const ME = JSON.stringify({ query: "{ me { name access } }" });

/** Asks with any Authorization headers, by Node's own client: fetch would make one header of two. */
export function askAs(
  url: string,
  authorization: string | string[] | undefined,
  body = ME,
  more: http.OutgoingHttpHeaders = {},
): Promise<Answer> {
  const given = authorization === undefined ? {} : { authorization };
  const headers = { "content-type": "application/json", ...given, ...more } as http.OutgoingHttpHeaders;
  return new Promise((resolve, reject) => {
    const request = http.request(`${url}/graphql`, { method: "POST", headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => {
        const { statusCode: status = 0, headers: answered } = response;
        resolve({ status, headers: answered, text, body: JSON.parse(text || "{}") as Answer["body"] });
      });
    });
    request.on("error", reject).end(body);
  });
}
