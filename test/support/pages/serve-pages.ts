import { afterAll, beforeAll } from "@jest/globals";
import type { Browser } from "playwright-core";
import { startForTests, type TestServer } from "../running/server.js";
import { openBrowser, requireBuiltPage } from "./browser.js";

interface ServedPages {
  readonly server: TestServer;
  readonly browser: Browser;
}

/**
 * Starts a server and a browser before the tests of a file or describe block, and stops both after them. The returned
 * properties are set once the tests run.
 */
export function servePages(
  page: "explorer" | "playground" | "import" | "review",
  start: () => Promise<TestServer> = () => startForTests(),
): ServedPages {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    requireBuiltPage(page);
    server = await start();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return {
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
  };
}
