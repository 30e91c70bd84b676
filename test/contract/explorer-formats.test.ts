import { expect, it } from "@jest/globals";
import { FORMATS as WRITTEN } from "../../src/exchange/network/registry.js";
import { FORMATS as OFFERED } from "../../web/explorer/taking/formats.js";

it("the explorer offers every format that is written", () => {
  expect(OFFERED.map(({ id }) => id).sort()).toEqual(WRITTEN.map(({ id }) => id).sort());
});
