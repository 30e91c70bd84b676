import { existsSync } from "node:fs";
import path from "node:path";
import { describe } from "@jest/globals";
import { PACKAGE_ROOT } from "../../../src/package-root.js";

/** A Python with what requirements.txt names; `.ci/run` makes it. */
export const PYTHON =
  process.env.READERS_PYTHON ?? path.join(PACKAGE_ROOT, ".cache", "readers", "bin", "python");

/** Skipped where there is no such Python, which fails where CI is set. */
export const whereReadersAre = existsSync(PYTHON) ? describe : describe.skip;
