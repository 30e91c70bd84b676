import { describe, it, expect } from "@jest/globals";
import { read } from "./repository.js";

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
interface LockFile {
  packages: Record<string, Manifest & { version?: string; resolved?: string }>;
}

const pinsOf = (manifest: Manifest) => ({
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
});

const wanted = pinsOf(JSON.parse(read("package.json")) as Manifest);
const { packages } = JSON.parse(read("package-lock.json")) as LockFile;

describe("package.json", () => {
  it("names one exact version for every dependency", () => {
    expect(Object.keys(wanted).length).toBeGreaterThan(20);
    const loose = Object.values(wanted).filter(
      (version) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

describe("package-lock.json", () => {
  it("wants the same versions as package.json", () => {
    expect(pinsOf(packages[""] ?? {})).toEqual(wanted);
  });

  it("holds for each dependency the version that is pinned", () => {
    const locked = Object.keys(wanted).map((name) => [name, packages[`node_modules/${name}`]?.version]);
    const versions = Object.entries(wanted).map(([name, pin]) => [name, pin.replace(/^npm:.+@/, "")]);
    expect(locked).toEqual(versions);
  });

  it("names no registry, so that it installs from any", () => {
    const bound = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
    expect(bound.map(([place]) => place)).toEqual([]);
  });
});
