/** Answers requests to addresses that do not exist: a page with links for browsers, an error with a code for programs. */
import type { FastifyInstance } from "fastify";
import { UserError } from "../errors.js";
import { askedLanguage, worded, type Language } from "../wording/language.js";

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
    const { code, message } = new UserError("ADDRESS_NOT_FOUND", NOTHING_HERE);
    const text = worded(message);
    void reply.code(404).headers({ "x-content-type-options": "nosniff", vary: "accept, accept-language" });
    if (method !== "GET" || !headers.accept?.includes("text/html"))
      return reply.send({ error: { code, message: text } });
    return reply
      .headers({ "content-security-policy": "default-src 'none'; frame-ancestors 'none'" })
      .type("text/html; charset=utf-8")
      .send(page(text, askedLanguage()));
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
