import { expect, it } from "@jest/globals";
import { search } from "../../../src/services/questions/search.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

it("searches the built-in data by every name on record, and finds the body that carries it among the first", () => {
  const seed = seedCollaboration();
  for (const { text, body: id } of seed.records.names.filter((_, at) => at % 7 === 0)) {
    const { nodes } = search(seed, { text, first: 200 }, { defaultPageSize: 25, maxPageSize: 200 });
    const exact = nodes.filter(({ how }) => how === "EXACT");
    expect(exact.map(({ body }) => body?.id)).toContain(id);
  }
});
