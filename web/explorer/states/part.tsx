import { lazy, type ComponentType } from "react";
import { loading } from "../data/loading";

const failures = new Set<() => void>();

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
