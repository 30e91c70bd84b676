/**
 * What citations keep, and for how long. Those of callers with a token stay. Those of callers without one are limited in
 * number and storage, and expire unless somebody reads them.
 */
import {
  CITATION_ID,
  type CitationLimits,
  type KeptCitation,
  type RemovedCitation,
} from "../../domain/citation.js";
import { ANONYMOUS, type Caller } from "../../domain/callers.js";
import { quoted, UserError } from "../../errors.js";
import { CitationRepository } from "../../store/citation-repository.js";
import type { Graph } from "../../store/graph.js";
import { requireAccess } from "../access.js";
import type { Computer } from "../computing/computer.js";
import { CallerRate } from "../computing/caller-rate.js";
import { FairQueue, type Line } from "../computing/fair-queue.js";
import { requireWords } from "../text-fit.js";

const DAY_MS = 86_400_000;
/** New citations of anonymous callers are stored one after the other, so that their limits hold. */
const ONE_BY_ONE = { slots: 1, perCaller: 20, inAll: 100 };
const MOST_AT_ONCE = 1_000;

const HOUR_MS = 3_600_000;

/** Who cites, in which request. */
export interface Citer {
  caller: Caller;
  line: Line;
  computer: Computer;
}

export class CitationStore {
  private readonly repository: CitationRepository;
  private readonly rate: CallerRate;
  private readonly queue = new FairQueue(ONE_BY_ONE);

  constructor(
    graph: Graph,
    readonly limits: CitationLimits,
  ) {
    this.repository = new CitationRepository(graph);
    this.rate = new CallerRate(limits.anonymous.perHour, HOUR_MS, tooOften);
  }

  /** @throws UserError TOO_MANY_CITATIONS, CITATION_REMOVED, TOO_BUSY */
  async keep(citation: KeptCitation, { caller, line, computer }: Citer): Promise<KeptCitation> {
    if (caller.name !== ANONYMOUS.name) return (await this.repository.keep(citation, { again: true }))!;
    return this.queue.run(line, () => this.keepAnonymous(citation, line.caller), computer.signal);
  }

  /** Whoever reads a citation that expires makes it stay longer. @throws UserError CITATION_REMOVED */
  async find(id: string): Promise<KeptCitation | null> {
    const found = await this.repository.known(id);
    if (found === null) return null;
    if ("removedAt" in found) throw removedBefore(found);
    return found.expiresAt === null ? found : this.renewed(found, found.expiresAt);
  }

  /** @throws UserError FORBIDDEN, BAD_FILTER, BAD_RECORD, CITATION_NOT_FOUND */
  async remove(ids: readonly string[], reason: string, caller: Caller): Promise<RemovedCitation[]> {
    requireAccess(caller, "ADMIN");
    requireWords("reason", reason, "LINE");
    if (ids.length > MOST_AT_ONCE) throw tooMany(ids.length);
    const asked = [...new Set(ids)];
    return this.repository.remove(asked, caller.name, reason, (found) => {
      const unknown = asked.find((id) => !found.has(id));
      if (unknown !== undefined) throw noCitation(unknown);
    });
  }

  private async keepAnonymous(citation: KeptCitation, from: string): Promise<KeptCitation> {
    const found = await this.find(citation.id);
    if (found) return found;
    this.rate.take(from);
    const maxBytes = this.limits.anonymous.bytes;
    const kept = await this.repository.keep({ ...citation, expiresAt: this.expiry() }, { maxBytes });
    if (kept === null) throw noRoom(maxBytes);
    return kept;
  }

  private expiry(): string {
    return new Date(new Date().getTime() + this.limits.anonymous.days * DAY_MS).toISOString();
  }

  /** Written at most once a day. Where it cannot be written, the citation can be read all the same. */
  private async renewed(citation: KeptCitation, expiresAt: string): Promise<KeptCitation> {
    const later = this.expiry();
    if (Date.parse(later) - Date.parse(expiresAt) < DAY_MS) return citation;
    try {
      await this.repository.renew(citation.id, later);
      return { ...citation, expiresAt: later };
    } catch (error) {
      if (error instanceof UserError) return citation;
      throw error;
    }
  }
}

export function noCitation(id: string): UserError {
  return new UserError(
    "CITATION_NOT_FOUND",
    `This database holds no citation ${quoted(id)}. Compare it letter by letter with the reference. A citation is stored where it was made, and one made without a token expires when nobody reads it: ask the service at the address in the reference, or check a data package exported with it: xietong verify ${CITATION_ID.test(id) ? id : "ID"} --package FILE.`,
  );
}

function removedBefore({ id, removedAt, reason }: RemovedCitation): UserError {
  return new UserError(
    "CITATION_REMOVED",
    `The citation ${id} was removed by an administrator on ${removedAt.slice(0, 10)}: ${reason}`,
    { removedAt, reason },
  );
}

function noRoom(bytes: number): UserError {
  return new UserError(
    "TOO_MANY_CITATIONS",
    `Citations made without a token fill the ${bytes / 1_000_000} MB that they may take up. Cite with a token, or try again in a day.`,
    { retryAfter: DAY_MS / 1_000 },
  );
}

function tooMany(count: number): UserError {
  return new UserError("BAD_FILTER", `ids has ${count} entries; one request removes up to ${MOST_AT_ONCE}.`, {
    argument: "ids",
  });
}

function tooOften(perHour: number, retryAfter: number): UserError {
  return new UserError(
    "TOO_MANY_CITATIONS",
    `Without a token ${perHour} new citations an hour can be made from one address. Cite with a token, or try again in ${retryAfter} seconds. Citing again what was cited before is always possible.`,
    { retryAfter },
  );
}
