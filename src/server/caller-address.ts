/** Addresses as limits count them. One subscriber has 2^64 addresses of IPv6, so that its first 64 bits are the caller. */
import { isIPv6 } from "node:net";

const GROUPS = 8;
const GROUPS_OF_A_SUBSCRIBER = 4;

export function callerAddress(ip: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (v4 !== undefined || !isIPv6(ip)) return v4 ?? ip;
  const [head = "", tail] = new URL(`http://[${ip.replace(/%.*$/, "")}]`).hostname.slice(1, -1).split("::");
  const [first, last] = [head, tail ?? ""].map((part) => part.split(":").filter(Boolean));
  const zeros = Array.from({ length: GROUPS - first!.length - last!.length }, () => "0");
  return `${[...first!, ...zeros, ...last!].slice(0, GROUPS_OF_A_SUBSCRIBER).join(":")}::/64`;
}
