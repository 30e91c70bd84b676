/** What Apollo keeps between requests, bounded by what it takes in memory. */
import type { ApolloServerOptions } from "@apollo/server";
import type { DocumentNode } from "graphql";
import { LruCache } from "../services/computing/lru-cache.js";

type Options = ApolloServerOptions<object>;
/** Apollo's own store is bounded by the JSON of the queries, which leaves out most of what they take. */
type ParsedQueries = NonNullable<Options["documentStore"]>;
type Answers = Exclude<Options["cache"], "bounded" | undefined>;

/** Characters of query text. A parsed query takes about thirty bytes for each. */
const MOST_QUERY_TEXT = 500_000;
/** Characters of answers, of two bytes each where there is Chinese. */
const MOST_ANSWER_TEXT = 10_000_000;

/** Queries that were found valid: one that is asked again is neither parsed nor validated again. */
export function parsedQueries(): ParsedQueries {
  return boundedStore<DocumentNode>(MOST_QUERY_TEXT, ({ loc }) => loc?.source.body.length ?? 0);
}

/** Answers by query, variables, data version and caller; they never expire, since versions do not change. */
export function storedAnswers(): Answers {
  return boundedStore<string>(MOST_ANSWER_TEXT, (answer) => answer.length);
}

function boundedStore<Value>(capacity: number, weigh: (value: Value) => number) {
  const values = new LruCache<Value>(capacity, weigh);
  return {
    get: (key: string) => Promise.resolve(values.find(key)),
    set: (key: string, value: Value) => Promise.resolve(void values.get(key, () => value)),
    // Apollo deletes nothing from either
    delete: () => Promise.resolve(false),
  };
}
