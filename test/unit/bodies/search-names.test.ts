import { expect, it } from "@jest/globals";
import { search } from "../../../src/services/questions/search.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

it("finds the body of names on record in the built-in data", () => {
  const seed = seedCollaboration();
  for (const { text, body: id } of seed.records.names.filter((_, at) => at % 7 === 0)) {
    const { nodes } = search(seed, { text, first: 200 }, { defaultPageSize: 25, maxPageSize: 200 });
    const exact = nodes.filter(({ how }) => how === "EXACT");
    expect(exact.map(({ body }) => body?.id)).toContain(id);
  }
});
