/** The uploads that a server takes in at a time: each holds a slot from before its body arrives until its work ends. */
import type { ServerResponse } from "node:http";
import { UserError } from "../errors.js";

const MOST_AT_A_TIME = 2;

export class UploadSlots {
  private readonly held = new Set<ServerResponse>();
  private readonly working = new Set<ServerResponse>();

  /**
   * Also freed when the client leaves, or is refused, before the work begins.
   * @throws UserError TOO_BUSY
   */
  take(response: ServerResponse): void {
    if (this.held.size >= MOST_AT_A_TIME) throw tooBusy();
    if (response.destroyed) return;
    this.held.add(response);
    response.once("close", () => {
      if (!this.working.has(response)) this.held.delete(response);
    });
  }

  /** Keeps the slot until the work has ended, also if the client leaves meanwhile. */
  async during<Result>(response: ServerResponse, work: () => Promise<Result>): Promise<Result> {
    this.working.add(response);
    try {
      return await work();
    } finally {
      this.working.delete(response);
      this.held.delete(response);
    }
  }
}

function tooBusy(): UserError {
  const message = "Other tables are being read at the moment. Try again in a few seconds.";
  return new UserError("TOO_BUSY", message, { retryAfter: 5 });
}
