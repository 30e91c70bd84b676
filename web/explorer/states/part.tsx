import { lazy, type ComponentType } from "react";

const SCRIPT = /https?:\/\/\S+\.js/;
const failures = new Set<() => void>();

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
      throw error;
    }
  };
}

/** As `React.lazy`, which alone would keep a failure until the page is loaded again. @see forgetFailures */
export function part<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const attempt = loading(load);
  const make = () =>
    lazy(() =>
      attempt().catch((error: unknown) => {
        failures.add(() => (Part = make()));
        throw error;
      }),
    );
  let Part = make();
  return function LoadedPart(props: Props) {
    return <Part {...props} />;
  };
}

/** Lets the parts that could not be loaded be loaded again when they are next shown. */
export function forgetFailures(): void {
  for (const forget of failures) forget();
  failures.clear();
}
