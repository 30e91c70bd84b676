import { request, type IncomingHttpHeaders } from "node:http";

export interface OverTheWire {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As sent, before it is decompressed. */
  readonly body: Buffer;
}

/** What a browser sends. */
export const AS_BROWSER = { "accept-encoding": "gzip, deflate, br, zstd" };

/** The bytes of an answer as they cross the wire, which fetch does not show. */
export function overTheWire(
  address: string,
  headers: Record<string, string> = {},
  posted?: string,
): Promise<OverTheWire> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers, method: posted === undefined ? "GET" : "POST" }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on("error", reject);
    asked.end(posted);
  });
}
