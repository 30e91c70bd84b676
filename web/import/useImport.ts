import { useCallback, useEffect, useRef, useState } from "react";
import { client } from "../signing-in/client";
import { newest } from "./generated/operations";
import { troubleOf, type Trouble } from "./trouble";
import type { Report, Settings, Step, TableLook } from "./table";
import { look, takeIn, type Chosen } from "./upload";

const NOTHING: Settings = {
  ...{ sheet: null, columns: {}, roles: {}, dataset: "", nameZh: "", licence: "", citation: "", place: "" },
  whole: {},
  strictDates: false,
};

export type Work = "look" | "try" | "run";

interface State {
  readonly file: Chosen | null;
  readonly settings: Settings;
  readonly look: TableLook | null;
  readonly trial: Report | null;
  readonly result: Report | null;
  /** What is under way. */
  readonly work: Work | null;
  readonly step: Step | null;
  readonly trouble: Trouble | null;
  /** An import that the user ended, and the data versions that were written by then. */
  readonly stopped: { readonly written: readonly [first: number, last: number] | null } | null;
}

const START: State = {
  ...{ file: null, settings: NOTHING, look: null, trial: null, result: null, work: null, step: null },
  ...{ trouble: null, stopped: null },
};

/** A write that has begun when it is stopped ends within this time. */
const SETTLES_MS = 1_500;

const newestVersion = (): Promise<number> =>
  client.ask(newest).then(
    ({ meta }) => meta.dataVersion.number,
    () => 0,
  );

async function writtenSince(before: number): Promise<readonly [number, number] | null> {
  await new Promise((resolve) => setTimeout(resolve, SETTLES_MS));
  const now = await newestVersion();
  return before > 0 && now > before ? [before + 1, now] : null;
}

/** Settings that change what the columns are: the table is looked at again. */
const ABOUT_COLUMNS: readonly (keyof Settings)[] = ["sheet", "columns", "whole"];

export type Import = ReturnType<typeof useImport>;

/** One import, from the choice of a file to its report. A later step makes those after it void. */
export function useImport() {
  const [state, setState] = useState(START);
  const control = useRef<AbortController | null>(null);
  const change = useCallback((part: Partial<State>) => setState((now) => ({ ...now, ...part })), []);
  useEffect(() => () => control.current?.abort(), []);

  const run = useCallback(
    async (work: Work, ask: (signal: AbortSignal) => Promise<Partial<State>>) => {
      control.current?.abort();
      const own = new AbortController();
      control.current = own;
      change({ work, step: null, trouble: null, stopped: null });
      try {
        const found = await ask(own.signal);
        if (control.current === own) change({ ...found, work: null, step: null });
      } catch (error) {
        if (control.current !== own) return;
        const trouble = own.signal.aborted ? null : troubleOf(error);
        change({ work: null, step: null, trouble });
      }
    },
    [change],
  );

  const lookAt = (file: Chosen, settings: Settings, before = state.look) => {
    change({ file, settings, look: before, trial: null, result: null });
    void run("look", async (signal) => ({ look: await look(file, settings, signal) }));
  };
  const tell = (step: Step) => change({ step });
  const startOver = (part: Partial<State>) => {
    control.current?.abort();
    setState({ ...START, ...part });
  };
  return {
    ...state,
    fail: (trouble: Trouble) => startOver({ trouble }),
    choose: (file: Chosen) =>
      lookAt(file, { ...NOTHING, dataset: file.name.replace(/\.[^.]*$/, "").slice(0, 100) }, null),
    set: (part: Partial<Settings>) => {
      const settings = { ...state.settings, ...part };
      const isAboutColumns = ABOUT_COLUMNS.some((name) => name in part);
      if (isAboutColumns && state.file) lookAt(state.file, settings);
      else change({ settings, trial: null, result: null });
    },
    tryOut: () =>
      run("try", async (signal) => ({
        trial: await takeIn("/import/try", state.file!, state.settings, tell, signal),
      })),
    importNow: async () => {
      const before = await newestVersion();
      let isStopped = false;
      await run("run", async (signal) => {
        signal.addEventListener("abort", () => (isStopped = true));
        return { result: await takeIn("/import/run", state.file!, state.settings, tell, signal) };
      });
      if (isStopped) change({ stopped: { written: await writtenSince(before) } });
    },
    stop: () => control.current?.abort(),
    startOver: () => startOver({}),
  };
}
