/** Forms of the texts that settings are given as. */
import { isIP } from "node:net";
import path from "node:path";
import { z } from "zod";
import { textProblem } from "./domain/text.js";

/** In decimal digits; what else JavaScript reads as a number, such as 1e3, is a slip. */
export const whole = (low: number, high: number) =>
  z
    .string()
    .trim()
    .regex(/^\d+$/, "a whole number in digits")
    .transform(Number)
    .pipe(z.number().min(low).max(high));

/** Without user and password, which have their own settings: error messages and logs show the address. */
export function isDatabaseAddress(text: string): boolean {
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/@]+\/?$/.test(text)) return false;
  return URL.canParse(text.replace(/^[^:]+/, "http"));
}

/** Shell command that prints a suitable AUTH_SECRET. */
export const MAKE_SECRET = `node -e "console.log(require('crypto').randomBytes(32).toString('base64url'))"`;

export const LEAST_SECRET_BYTES = 32;
const LEAST_DISTINCT = 8;

/** Long enough, and not a repeated character or word. */
export function isStrongSecret(text: string): boolean {
  if (Buffer.byteLength(text) < LEAST_SECRET_BYTES || /^(.+?)\1+$/s.test(text)) return false;
  return new Set(text).size >= LEAST_DISTINCT;
}

/** A file or a loopback address: keys fetched over the network could be replaced on the way. */
export function isKeyPlace(text: string): boolean {
  if (!/^[a-z][a-z+.-]+:/i.test(text)) return true;
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return /^https?:$/.test(protocol) && isLoopback && username + password === "";
}

export function keyPlace(text: string): { address: URL } | { file: string } {
  return /^https?:/i.test(text) ? { address: new URL(text) } : { file: path.resolve(text) };
}

/** Made part of references, so without anything that only one reader could use. */
export function isPublicAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password, search, hash } = new URL(text);
  return username + password + search + hash === "";
}

export const LINE = z
  .string()
  .refine((text) => textProblem(text, "LINE") === null, "one line of plain text")
  .optional();

/** Names separated by semicolons. */
export function namesIn(text = ""): string[] | null {
  const names = text.split(/[;；]/).map((name) => name.trim());
  const found = names.filter(Boolean);
  return found.length > 0 ? found : null;
}

export const listed = (text: string): string[] =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);

/** As browsers send it in the header Origin, which is compared letter by letter. */
const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

export const ORIGINS = z
  .string()
  .refine((text) => listed(text).every(isOrigin), "origins such as https://www.example.org, with commas")
  .default("");

/** As in a Host header, without scheme and port. */
const isHostName = (text: string): boolean => /^[^\s:/?#@*]+$/.test(text) && URL.canParse(`http://${text}`);

export const HOST_NAMES = z
  .string()
  .refine((text) => listed(text).every(isHostName), "host names such as www.example.org, with commas")
  .default("");

/** An IP address, or a range of them with the length of its prefix. */
function isProxy(text: string): boolean {
  const [address = "", length = "0", ...rest] = text.split("/");
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)]!;
  return /^\d+$/.test(length) && Number(length) <= bits && rest.length === 0;
}

export const PROXIES = z
  .string()
  .refine((text) => listed(text).every(isProxy), "addresses such as 127.0.0.1 or 10.0.0.0/8, with commas")
  .default("");
