/** Loaded before the program (NODE_OPTIONS=--import …): shifts its clock by the milliseconds in the file SHIFT_FILE. */
import { readFileSync } from "node:fs";

const Clock = globalThis.Date;

function now() {
  try {
    return Clock.now() + Number(readFileSync(process.env.SHIFT_FILE, "utf8"));
  } catch {
    return Clock.now();
  }
}

globalThis.Date = class extends Clock {
  constructor(...given) {
    super(...(given.length === 0 ? [now()] : given));
  }
  static now() {
    return now();
  }
};
