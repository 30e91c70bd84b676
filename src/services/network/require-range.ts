import { UserError } from "../../errors.js";

/** @throws UserError BAD_FILTER */
export function requireRange(argument: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  throw new UserError("BAD_FILTER", `${argument} is ${value}; it lies between ${least} and ${most}.`, {
    argument,
    given: value,
    maximum: most,
  });
}
