/** The request that is being answered, as the log and the database name it. */
import { AsyncLocalStorage } from "node:async_hooks";

export interface RequestMark {
  readonly requestId: string;
  /** Of the trace, in the sense of OpenTelemetry, that the request is part of. */
  readonly traceId?: string;
}

const answered = new AsyncLocalStorage<RequestMark>();

/** Runs what `act` starts as part of a request. */
export const inRequest = <Result>(mark: RequestMark, act: () => Result): Result => answered.run(mark, act);

/** Nothing where no request is being answered, as in a command. */
export const currentRequest = (): Partial<RequestMark> => answered.getStore() ?? {};

/** What Neo4j notes with a transaction: `SHOW TRANSACTIONS` shows it, and so does the query log of Neo4j Enterprise. */
export const transactionMetadata = (): Record<string, string> => ({ app: "xietong", ...currentRequest() });
