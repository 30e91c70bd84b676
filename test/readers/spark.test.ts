import { expect, it } from "@jest/globals";
import { askedOf, bothAnswers } from "../support/brute-force/spark-answers.js";
import { whereSparkIs } from "../support/files/spark.js";

/** One run of Spark; `npm run trust -- spark` asks more, and on a cluster. */
whereSparkIs("Spark", () => {
  it("answers each question about random graphs as the index does", async () => {
    const both = await bothAnswers((await askedOf(6, 8)).asked, "local[2]");
    for (const [spark, index] of both) expect(spark).toEqual(index);
    expect(new Set(both.map(([{ id }]) => id)).size).toBe(4);
  });
});
