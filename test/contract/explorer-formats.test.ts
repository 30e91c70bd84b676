import { expect, it } from "@jest/globals";
import { FORMATS } from "../../src/exchange/network/registry.js";
import { read } from "./repository.js";

it("the explorer offers every format that is written", () => {
  const offered = [...read("web/explorer/export/formats.ts").matchAll(/(?:same\(| id: )"([\w-]+)"/g)];
  expect(offered.map(([, id]) => id).sort()).toEqual(FORMATS.map(({ id }) => id).sort());
});
