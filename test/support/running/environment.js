/** Jest's environment for Node, with ways to load modules outside of jest's module registry. */
import { createRequire } from "node:module";
import { TestEnvironment } from "jest-environment-node";

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.importOutside = (specifier) => import(specifier);
    this.global.requireOutside = createRequire(import.meta.url);
    // jest gives tests a copy, which modules outside would not see changed
    this.global.process.env = process.env;
    this.before = { ...process.env };
  }

  async teardown() {
    for (const name of Object.keys(process.env)) if (!(name in this.before)) delete process.env[name];
    Object.assign(process.env, this.before);
    await super.teardown();
  }
}
