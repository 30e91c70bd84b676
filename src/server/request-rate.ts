/** How many requests a minute each caller may make, where MAX_REQUESTS_PER_MINUTE says so. */
import type { FastifyRequest } from "fastify";
import { ANONYMOUS, type Caller } from "../domain/callers.js";
import { UserError } from "../errors.js";
import { CallerRate } from "../services/computing/caller-rate.js";
import { callerAddress } from "./caller-address.js";

const MINUTE_MS = 60_000;

export class RequestRate {
  private readonly rate: CallerRate | null;
  /** A request may be authenticated before and after its body arrives. */
  private readonly counted = new WeakSet<FastifyRequest>();

  /** @param perMinute 0: any number */
  constructor(perMinute: number) {
    this.rate = perMinute === 0 ? null : new CallerRate(perMinute, MINUTE_MS, tooMany);
  }

  /** @throws UserError TOO_BUSY */
  count(request: FastifyRequest, { name }: Caller): void {
    if (this.rate === null || this.counted.has(request)) return;
    this.counted.add(request);
    this.rate.take(name === ANONYMOUS.name ? `${name} ${callerAddress(request.ip)}` : name);
  }
}

function tooMany(perMinute: number, retryAfter: number): UserError {
  return new UserError(
    "TOO_BUSY",
    `This server takes ${perMinute} requests a minute of each caller. Try again in ${retryAfter} seconds.`,
    { retryAfter },
  );
}
