/** Parts of the page that are loaded when they are wanted. */

const SCRIPT = /https?:\/\/\S+\.js/;

/** A part of the page did not come. */
export class NotLoadedError extends Error {}

/**
 * Loads a part of the page, again after it has failed. Browsers remember by its address that a script failed, so the
 * next try has another one.
 */
export function loading<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let failed: string | undefined;
  let tries = 0;
  return async () => {
    try {
      if (failed === undefined) return await load();
      return (await import(/* @vite-ignore */ `${failed}?try=${tries}`)) as Module;
    } catch (error) {
      failed ??= SCRIPT.exec(String(error))?.[0];
      tries += 1;
      throw new NotLoadedError(String(error), { cause: error });
    }
  };
}
