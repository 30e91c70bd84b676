import { describe, expect, it } from "@jest/globals";
import { agreementOf } from "../../../src/domain/agreement.js";

const times = (count: number, first: string, second: string): [string, string][] =>
  Array.from({ length: count }, () => [first, second]);

describe("the agreement of two readers", () => {
  it("is Cohen's kappa, which takes chance away", () => {
    // 35 of 50 agree (0.7); by chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5; (0.7 − 0.5) ÷ 0.5 = 0.4
    const judged = [
      ...times(20, "LEADS", "LEADS"),
      ...times(5, "LEADS", "REJECTED"),
      ...times(10, "REJECTED", "LEADS"),
      ...times(15, "REJECTED", "REJECTED"),
    ];
    expect(agreementOf(judged)).toEqual({ compared: 50, agreed: 35, kappa: expect.closeTo(0.4, 12) });
  });

  it("has no kappa where nothing was compared or only one judgement was ever given", () => {
    expect(agreementOf([])).toEqual({ compared: 0, agreed: 0, kappa: null });
    expect(agreementOf(times(3, "LEADS", "LEADS"))).toEqual({ compared: 3, agreed: 3, kappa: null });
  });
});
