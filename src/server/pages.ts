/** The built pages, served from here alone. */
import { existsSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { PACKAGE_ROOT } from "../package-root.js";

const PLAYGROUND = path.join(PACKAGE_ROOT, "dist", "web", "playground");
const A_YEAR_IN_SECONDS = 31_536_000;

export async function addPages(app: FastifyInstance): Promise<void> {
  app.get("/", async (_, reply) => reply.redirect("/playground/"));
  if (!existsSync(PLAYGROUND)) {
    app.log.warn("The pages are not built; run `npm run build`.");
    return;
  }
  await app.register(fastifyStatic, {
    root: PLAYGROUND,
    prefix: "/playground/",
    redirect: true,
    cacheControl: false,
    setHeaders: (response, file) => {
      // names of built assets hold a hash of their content
      const forever = file.includes(`${path.sep}assets${path.sep}`);
      response.setHeader(
        "cache-control",
        forever ? `public, max-age=${A_YEAR_IN_SECONDS}, immutable` : "no-cache",
      );
      response.setHeader("x-content-type-options", "nosniff");
    },
  });
  app.get("/playground", async (_, reply) => reply.redirect("/playground/"));
}
