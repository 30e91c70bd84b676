/** Files in pieces of a fair size, made while they are sent. */
import { setImmediate as breathe } from "node:timers/promises";

const PIECE = 65_536;

/** Bytes as they are asked for; between two pieces others are answered. */
export async function* chunks(written: Iterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let text = "";
  for (const part of written) {
    if (typeof part !== "string") {
      yield part;
      await breathe();
      continue;
    }
    text += part;
    if (text.length < PIECE) continue;
    yield Buffer.from(text, "utf8");
    text = "";
    await breathe();
  }
  if (text !== "") yield Buffer.from(text, "utf8");
}
