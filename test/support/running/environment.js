/** Jest's environment for Node, with a way to import modules outside of jest's module registry. */
import { createRequire } from "node:module";
import { TestEnvironment } from "jest-environment-node";

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.importOutside = (specifier) => import(specifier);
    // jest gives tests a copy, which modules outside would not see changed
    this.global.process.env = process.env;
    this.global.requireOutside = createRequire(import.meta.url);
  }
}
