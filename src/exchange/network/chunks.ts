/** Streams a file in chunks of about 64 KiB. */
import { setImmediate as yieldToEventLoop } from "node:timers/promises";

const CHUNK_SIZE = 65_536;

/** Generates chunks on demand and yields to the event loop after each; an empty part only does the latter. */
export async function* chunks(written: Iterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let text = "";
  for (const part of written) {
    if (typeof part !== "string") {
      if (part.length > 0) yield part;
      await yieldToEventLoop();
      continue;
    }
    text += part;
    if (text.length < CHUNK_SIZE) continue;
    yield Buffer.from(text, "utf8");
    text = "";
    await yieldToEventLoop();
  }
  if (text !== "") yield Buffer.from(text, "utf8");
}
