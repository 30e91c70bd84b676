/** The same as `module-once.js` for a script. The global setup, which runs outside, takes the script as it is. */
import { cacheKeyOf } from "./cache-key.js";

const asScript = (source, file) => ({
  code: `if (globalThis.requireOutside) module.exports = globalThis.requireOutside(${JSON.stringify(file)});
else {
${source}
}`,
});

const getCacheKey = cacheKeyOf(import.meta.filename);

export default { process: asScript, getCacheKey };
