import { createClient, type Client } from "../../client/index";
import { signedInFetch } from "./session";

/** Asks the server that the page came from, in the name of who is signed in. */
export const client: Client = createClient({ url: "", fetch: signedInFetch });
