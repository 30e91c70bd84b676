import type { Client } from "./client.js";
import type { Given, Operation } from "./operation.js";

/** A named question: call it with a client, or take its document from `operation`. */
export interface Asking<Data, Variables> {
  (client: Client, ...given: Given<Variables>): Promise<Data>;
  readonly operation: Operation<Data, Variables>;
}

export function asking<Data, Variables>(operation: Operation<Data, Variables>): Asking<Data, Variables> {
  const ask = (client: Client, ...given: Given<Variables>) => client.ask(operation, ...given);
  return Object.assign(ask, { operation });
}
