/** A typed client of the xietong API for pages and programs; see README.md in this folder. */
export { createClient, type Client, type ClientOptions } from "./client.js";
export { ApiError, ServerAway, type GraphQLFault } from "./errors.js";
export type { AskOptions, Operation } from "./operation.js";
export { nodesOf, pagesOf, type Page } from "./paging.js";
export type { Asking } from "./asking.js";
