/** All rules of roles, in the order in which they are tried: what a rule has read, no later rule reads again. */
import { JOINING } from "./joining.js";
import { LABELLED } from "./labelled.js";
import { LEADING } from "./leading.js";
import type { RoleRule } from "./rule.js";
import { SHARING } from "./sharing.js";

const [guides, ...shared] = SHARING;

export const ROLE_RULES: readonly RoleRule[] = [guides!, ...LABELLED, ...LEADING, ...JOINING, ...shared];
