/**
 * Who is signed in: the token of a link (`#token=…`), kept for the session of this tab only. It is taken out of the
 * address, so that it is neither copied nor kept in the history of the browser.
 */
import { useSyncExternalStore } from "react";

const KEY = "xietong:token";
const LEAVES_MS = 1_000;

export interface Session {
  readonly token: string;
  readonly name: string;
  readonly access: string;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
}

/** `REFUSED`: the server did not accept the token. */
export type SignedOut = "NONE" | "EXPIRED" | "REFUSED";

interface State {
  readonly session: Session | null;
  readonly signedOut: SignedOut;
}

let state: State = { session: null, signedOut: "NONE" };
let timer: number | undefined;
const listeners = new Set<() => void>();

function become(next: State): void {
  state = next;
  window.clearTimeout(timer);
  // browsers take delays of at most 24 days
  const left = Math.min((next.session?.expiresAt ?? 0) - Date.now(), 2 ** 31 - 1);
  if (next.session) timer = window.setTimeout(expireInTime, Math.max(left, 0));
  for (const listener of listeners) listener();
}

function expireInTime(): void {
  if (state.session && state.session.expiresAt - Date.now() < LEAVES_MS) endSession("EXPIRED");
  else become(state);
}

/** What a token says of its holder; null where it is none. Only the server can tell whether it is genuine. */
function readToken(token: string): Session | null {
  try {
    const part = token.split(".")[1]!.replace(/-/g, "+").replace(/_/g, "/");
    const bytes = Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0));
    const { sub, role, exp } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    if (typeof sub !== "string" || typeof role !== "string" || typeof exp !== "number") return null;
    return { token, name: sub, access: role, expiresAt: exp * 1000 };
  } catch {
    return null;
  }
}

/** Takes the token out of the address, where there is one. */
function takeFromAddress(): void {
  const fields = new URLSearchParams(location.hash.slice(1));
  const token = fields.get("token");
  if (token === null) return;
  fields.delete("token");
  const rest = fields.toString();
  history.replaceState(history.state, "", location.pathname + location.search + (rest && `#${rest}`));
  sessionStorage.setItem(KEY, token);
  begin(token);
}

function begin(token: string): void {
  const session = readToken(token);
  if (!session) endSession("REFUSED");
  else if (session.expiresAt <= Date.now()) endSession("EXPIRED");
  else become({ session, signedOut: "NONE" });
}

export function endSession(why: SignedOut): void {
  sessionStorage.removeItem(KEY);
  become({ session: null, signedOut: why });
}

/** To be called once, before the page is drawn. A new link opened in the same tab signs in without a reload. */
export function beginSession(): void {
  const kept = sessionStorage.getItem(KEY);
  if (kept !== null) begin(kept);
  takeFromAddress();
  window.addEventListener("hashchange", takeFromAddress);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useSession = (): State => useSyncExternalStore(subscribe, () => state);

/** That of the page first; with both, its messages can follow the language button. */
const bothLanguages = (): string =>
  document.documentElement.lang === "en" ? "en, zh;q=0.5" : "zh, en;q=0.5";

/** `fetch` in the name of who is signed in; a token that the server no longer accepts ends the session. */
export async function signedInFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const used = state.session?.token;
  if (used !== undefined) headers.set("authorization", `Bearer ${used}`);
  headers.set("accept-language", bothLanguages());
  const response = await fetch(input, { ...init, headers });
  if (response.status === 401 && used !== undefined && used === state.session?.token) endSession("REFUSED");
  return response;
}
