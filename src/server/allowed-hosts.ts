/**
 * Refuses requests under a host name that is not this server's. Otherwise a page of another site could reach a server
 * on loopback by letting its own name resolve to 127.0.0.1 (DNS rebinding).
 */
import { isIP } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.js";
import { quoted, UserError } from "../errors.js";
import { refuse } from "./export-endpoint.js";

export function addHostCheck(app: FastifyInstance, { server }: Config): void {
  const known = new Set(["localhost", server.host.toLowerCase(), ...server.allowedHosts]);
  app.addHook("onRequest", async (request, reply) => {
    void reply.header("x-content-type-options", "nosniff");
    const name = hostName(request.headers.host);
    // an address cannot be made to point elsewhere; without the header no browser asks
    if (name === "" || isIP(name) !== 0 || known.has(name)) return;
    refuse(reply, notAllowed(name));
    return reply;
  });
}

/** Without port and final dot, in lower case; an IPv6 address without its brackets. */
export function hostName(host = ""): string {
  const name = /^\[(.*)\](?::\d*)?$/.exec(host)?.[1] ?? host.replace(/:\d*$/, "");
  return name.replace(/\.$/, "").toLowerCase();
}

function notAllowed(name: string): UserError {
  return new UserError(
    "HOST_NOT_ALLOWED",
    `This server is not known as ${quoted(name)}. Ask it by its address, or have its operator add the name to ALLOWED_HOSTS.`,
  );
}
