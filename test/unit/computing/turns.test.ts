import { afterAll, describe, expect, it } from "@jest/globals";
import { buildView, viewSteps } from "../../../src/analysis/index/view.js";
import { buildScope } from "../../../src/analysis/pairs/pair-scope.js";
import { timeline } from "../../../src/analysis/pairs/timeline.js";
import type { Steps } from "../../../src/analysis/steps.js";
import { computerFor, type Computer } from "../../../src/services/computing/computer.js";
import { closeThreads } from "../../../src/services/computing/threads.js";
import { LoopTurn } from "../../../src/services/computing/loop-turn.js";
import { Turns } from "../../../src/services/computing/turns.js";
import { Analysis } from "../../../src/services/questions/analysis.js";
import { readFilter } from "../../../src/services/questions/filter.js";
import { compare } from "../../../src/services/questions/pairs/compare.js";
import { analysisOf } from "../../support/brute-force/index-answers.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { body, document, project, records, statement } from "../../support/records/records.js";

afterAll(closeThreads);

const LIMITS = { perCaller: 20, inAll: 100 };
const NEVER = new AbortController().signal;

/** Counts turns of the event loop. */
function countLoops(): { stop: () => number } {
  let [loops, going] = [0, true];
  const count = (): void => {
    loops++;
    if (going) setImmediate(count);
  };
  setImmediate(count);
  return {
    stop: () => {
      going = false;
      return loops;
    },
  };
}

/** Works longer than one turn may last. */
function work(): void {
  for (const end = performance.now() + 11; performance.now() < end;);
}

describe("turns", () => {
  const soon = () => NEVER;

  it("let the event loop go on after each piece of work, however many requests work at once", async () => {
    const turns = new Turns(LIMITS, new LoopTurn());
    const loops = countLoops();
    const request = () => Array.from({ length: 5 }, () => turns.run({ caller: "a" }, soon, work));
    await Promise.all([...request(), ...request(), ...request()]);
    expect(loops.stop()).toBeGreaterThanOrEqual(14);
  });

  it("leave a promise that fails at once to who asked for it: it is not an unhandled rejection", async () => {
    const turns = new Turns(LIMITS, new LoopTurn());
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    const fails = () => (work(), Promise.reject(new Error("ended")));
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => turns.run({ caller: "a" }, soon, fails)));
    process.off("unhandledRejection", note);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(unhandled).toEqual([]);
  });

  it("keep small pieces together in one turn of the event loop", async () => {
    const turns = new Turns(LIMITS, new LoopTurn());
    const loops = countLoops();
    const small = Array.from({ length: 50 }, (_, at) => turns.run({ caller: "a" }, soon, () => at));
    expect(await Promise.all(small)).toEqual(small.map((_, at) => at));
    expect(loops.stop()).toBeLessThan(5);
  });

  it("count what a piece leads to, such as the parsing of a query that may begin", async () => {
    const turns = new Turns(LIMITS, new LoopTurn());
    const loops = countLoops();
    await turns.run({ caller: "a" }, soon, work);
    const begun = Array.from({ length: 10 }, () => turns.run({ caller: "a" }, soon, () => undefined));
    await Promise.all(begun.map((one) => one.then(() => undefined).then(work)));
    expect(loops.stop()).toBeGreaterThanOrEqual(9);
  });

  it("go to the caller who has worked least, and of its requests to the one that costs least", async () => {
    const turns = new Turns(LIMITS, new LoopTurn());
    const order: string[] = [];
    const request = (name: string, line: { caller: string; cost?: number }, pieces: number) =>
      Array.from({ length: pieces }, () => turns.run(line, soon, () => (order.push(name), work())));
    await Promise.all([
      ...request("heavy", { caller: "a", cost: 19_000 }, 4),
      ...request("large", { caller: "a", cost: 18_000 }, 2),
      ...request("small", { caller: "a", cost: 100 }, 1),
      ...request("other", { caller: "b" }, 1),
    ]);
    // the first two began before there were others
    expect(order.slice(0, 4).sort()).toEqual(["heavy", "heavy", "other", "small"]);
    expect(order.indexOf("large")).toBeLessThan(order.lastIndexOf("heavy"));
  });

  it("refuse requests beyond a bound, and end with the time of a request", async () => {
    const turns = new Turns({ perCaller: 1, inAll: 2 }, new LoopTurn());
    const busy = turns.run({ caller: "a" }, soon, work);
    const leaving = new AbortController();
    const waiting = Array.from({ length: 11 }, () => turns.run({ caller: "a" }, () => leaving.signal, work));
    const refused = waiting.pop();
    await expect(refused).rejects.toMatchObject({ code: "TOO_BUSY", details: { retryAfter: 2 } });
    leaving.abort(new DOMException("late", "TimeoutError"));
    const outcomes = await Promise.allSettled(waiting);
    const codes = outcomes.map((one) =>
      one.status === "rejected" ? (one.reason as { code: string }).code : "",
    );
    expect(codes.filter((code) => code === "COMPUTE_TIMEOUT").length).toBeGreaterThanOrEqual(9);
    await busy;
    const over = computerFor(NEVER, 0);
    await expect(over.piece(work)).rejects.toMatchObject({ code: "COMPUTE_TIMEOUT" });
  });

  it("are given back while a piece waits for others", async () => {
    const turns = new Turns(LIMITS, new LoopTurn());
    const line = { caller: "a" };
    const outer = Array.from({ length: 5 }, () =>
      turns.run(line, soon, async () => {
        work();
        return turns.run(line, soon, () => "inner");
      }),
    );
    expect(await Promise.all(outer)).toEqual(Array(5).fill("inner"));
  });
});

/** Bodies that are all in one project, by documents of several years. */
const SIZE = 6_000;
const YEARS = ["2010", "2012", "2014"];
const crowd = collaborationOf(
  records({
    bodies: Array.from({ length: SIZE }, (_, at) => body(`b${at}`)),
    projects: Array.from({ length: SIZE / 10 }, (_, at) => project(`p${at}`)),
    documents: YEARS.map((year) => document(`d${year}`, year)),
    statements: Array.from({ length: 2 * SIZE }, (_, at) =>
      statement(`s${at}`, {
        ...{ predicate: "PARTICIPATES_IN", subject: `b${at % SIZE}` },
        ...{ object: `p${Math.floor((at % SIZE) / 10)}`, document: `d${YEARS[at % 3]}` },
      }),
    ),
  }),
);

/** The questions of one request, with a count of its works in steps. */
function counted() {
  const { views, limits } = analysisOf(crowd);
  const { compute, signal, piece, steps, admitted } = computerFor(NEVER, 60_000);
  let works = 0;
  const computer: Computer = {
    ...{ compute, signal, piece, admitted },
    steps: (one) => {
      works++;
      return steps(one);
    },
  };
  const analysis = new Analysis(views, limits, () => Promise.reject(new Error("none")), computer);
  return { analysis, works: () => works };
}

/** Number of steps, and their result. */
function stepped<Result>(steps: Steps<Result>): { count: number; result: Result } {
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done) return { count, result: step.value };
  }
}

describe("work on the main thread", () => {
  const filter = { identity: { mode: "AT_DOCUMENT_DATE" as const }, period: { from: "2010", to: "2012" } };
  const { selection } = readFilter(analysisOf(crowd), "PROJECT", filter);
  const scoped = () => {
    const { view, conditions } = analysisOf(crowd).prepare({ unit: "PROJECT", filter: {} });
    return [view, buildScope(view, conditions)] as const;
  };

  it("builds a view and counts years in steps of so many rows or bodies", () => {
    const { count, result } = stepped(viewSteps(crowd, selection));
    expect(count).toBeGreaterThanOrEqual(6);
    expect(result).toEqual(buildView(crowd, selection));
    expect(stepped(timeline(...scoped())).count).toBeGreaterThan((3 * SIZE) / 200);
  });

  it("builds a view once for all who ask for it at the same time", async () => {
    const { analysis, works } = counted();
    const question = { unit: "PROJECT" as const, filter };
    const alone = counted();
    await alone.analysis.build(question);
    await Promise.all([1, 2, 3, 4].map(() => analysis.build(question)));
    await analysis.build(question);
    expect(works()).toBe(1);
    expect(analysis.prepare(question).view).toEqual(alone.analysis.prepare(question).view);
  });

  it("compares fifty times with the event loop going on in between", async () => {
    const { analysis } = counted();
    const loops = countLoops();
    const sides = (at: number) => ({ from: { minConfidence: at / 1_000 }, to: {} });
    const questions = Array.from({ length: 50 }, (_, at) => ({ unit: "PROJECT" as const, ...sides(at) }));
    await Promise.all(questions.map((question) => compare(analysis, question)));
    expect(loops.stop()).toBeGreaterThanOrEqual(25);
  });

  it("ends where its request is over, and is done by the next who asks", async () => {
    const { views } = analysisOf(crowd);
    const left = { ...computerFor(NEVER, 60_000), steps: () => Promise.reject(new Error("left")) };
    const first = views.ready(selection, left);
    const second = views.ready(selection, computerFor(NEVER, 60_000));
    await expect(first).rejects.toThrow("left");
    await second;
    expect(views.view(selection)).toEqual(buildView(crowd, selection));
  });
});
