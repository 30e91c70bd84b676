/**
 * Transforms a module into one that hands on the exports of the same module outside of jest's registry. Jest evaluates
 * what a test imports anew for every file; outside, the program and large libraries are evaluated once per worker.
 * Without `process`, jest takes this asynchronous way only.
 */
import { pathToFileURL } from "node:url";
import { cacheKeyOf } from "./cache-key.js";

async function processAsync(_source, file) {
  const url = JSON.stringify(pathToFileURL(file).href);
  const names = Object.keys(await import(pathToFileURL(file).href));
  const values = names.map((name, i) => `const export${i} = outside.${name};`);
  const exported = names.map((name, i) => `export${i} as ${name}`);
  const code = `const outside = await globalThis.importOutside(${url});
${values.join("\n")}
export { ${exported.join(", ")} };`;
  return { code };
}

// the exports of a library can change with its version alone
const getCacheKey = cacheKeyOf(import.meta.filename, "package-lock.json");

export default { processAsync, getCacheKey };
