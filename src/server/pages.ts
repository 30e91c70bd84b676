/** Serves the built pages: the explorer at `/`, the playground at `/playground/`, and those for editors. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { PACKAGE_ROOT } from "../package-root.js";

const PAGES = path.join(PACKAGE_ROOT, "dist", "web");
const A_YEAR_IN_SECONDS = 31_536_000;

/** The page connects to this server only. */
const STRICT_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** Pages whose users sign in: each is at the path of its name. */
const EDITOR_PAGES = ["import", "review"];

/** GraphiQL's editor adds style elements, and carries its font in them. */
const PLAYGROUND_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

export async function addPages(app: FastifyInstance): Promise<void> {
  if (!existsSync(path.join(PAGES, "explorer", "index.html"))) {
    app.log.warn("The pages are not built; run `npm run build`.");
    return;
  }
  await app.register(fastifyStatic, {
    root: path.join(PAGES, "assets"),
    prefix: "/assets/",
    cacheControl: false,
    preCompressed: true,
    setHeaders: (response) => {
      response.setHeader("vary", "accept-encoding");
      // names of built assets contain a content hash
      response.setHeader("cache-control", `public, max-age=${A_YEAR_IN_SECONDS}, immutable`);
      response.setHeader("x-content-type-options", "nosniff");
    },
  });
  addPage(app, "/", "explorer", STRICT_POLICY);
  for (const name of EDITOR_PAGES)
    addPage(app, `/${name}`, name, STRICT_POLICY, { "referrer-policy": "no-referrer" });
  addPage(app, "/playground/", "playground", PLAYGROUND_POLICY);
}

/** Page names do not change with their content, so browsers must revalidate. */
function addPage(
  app: FastifyInstance,
  url: string,
  name: string,
  policy: string,
  others: Record<string, string> = {},
): void {
  const headers = { "content-security-policy": `${policy}; ${scriptsOf(name)}`, ...others };
  app.get(url, async (_, reply) =>
    reply
      .headers({ "cache-control": "no-cache", "x-content-type-options": "nosniff", ...headers })
      .sendFile("index.html", path.join(PAGES, name), { cacheControl: false }),
  );
}

/** Allows the scripts that the build wrote into a page, by their hashes, and no other inline script. */
function scriptsOf(name: string): string {
  const page = readFileSync(path.join(PAGES, name, "index.html"), "utf8");
  const inline = [...page.matchAll(/<script>([^]*?)<\/script>/g)];
  const hashes = inline.map(([, text]) => createHash("sha256").update(text!).digest("base64"));
  return ["script-src 'self'", ...hashes.map((hash) => `'sha256-${hash}'`)].join(" ");
}
