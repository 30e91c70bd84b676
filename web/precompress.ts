import fs from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";
import type { Plugin } from "vite";

const compress = promisify(zlib.brotliCompress);
const LEAST_BYTES = 1024;
/** Larger files are compressed when they are sent: the highest quality takes seconds for the code editor. */
const MOST_BYTES = 400_000;

/** Writes scripts and styles once more, compressed at the highest quality, for the server to send as they are. */
export function precompress(): Plugin {
  return {
    name: "precompress",
    async writeBundle({ dir }, bundle) {
      const names = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css)$/.test(name));
      await Promise.all(names.map((name) => writeCompressed(path.join(dir!, name))));
    },
  };
}

async function writeCompressed(file: string): Promise<void> {
  const bytes = await fs.readFile(file);
  if (bytes.length >= LEAST_BYTES && bytes.length <= MOST_BYTES)
    await fs.writeFile(`${file}.br`, await compress(bytes));
}
