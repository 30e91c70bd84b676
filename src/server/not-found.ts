/** Answers requests to addresses that do not exist: a page with links for browsers, an error with a code for programs. */
import type { FastifyInstance } from "fastify";
import { UserError } from "../errors.js";
import { askedLanguage, worded, type Language } from "../wording/language.js";
import { refuse } from "./export-endpoint.js";

/** Paths that people type, and those of the pages that they mean. */
const MEANT: Readonly<Record<string, string>> = {
  "/explorer": "/",
  "/explorer/": "/",
  "/playground": "/playground/",
  "/import/": "/import",
  "/review/": "/review",
};

const NOTHING_HERE =
  "Nothing is at this address. The explorer is at /, the playground at /playground/, the GraphQL endpoint at /graphql, and files are at /export/ and the name of a format.";

export function addNotFound(app: FastifyInstance): void {
  for (const [typed, page] of Object.entries(MEANT))
    app.get(typed, async ({ url }, reply) => reply.redirect(`${page}${/\?.*/.exec(url)?.[0] ?? ""}`));
  app.setNotFoundHandler(async ({ method, headers }, reply) => {
    void reply.header("vary", "accept, accept-language");
    const refusal = new UserError("ADDRESS_NOT_FOUND", NOTHING_HERE);
    if (method !== "GET" || !headers.accept?.includes("text/html")) return refuse(reply, refusal);
    return reply
      .code(404)
      .header("content-security-policy", "default-src 'none'; frame-ancestors 'none'")
      .type("text/html; charset=utf-8")
      .send(page(worded(refusal.message), askedLanguage()));
  });
}

const LINKS = {
  zh: { "/": "协作网络图", "/playground/": "查询台" },
  en: { "/": "Explorer", "/playground/": "Playground" },
};

const page = (text: string, language: Language): string => `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>404 · xietong 协同</title>
<h1>404</h1>
<p>${text}</p>
<ul>${Object.entries(LINKS[language])
  .map(([address, name]) => `<li><a href="${address}">${name}</a></li>`)
  .join("")}</ul>
</html>
`;
