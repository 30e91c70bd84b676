/** The two steps that make a database ready, for commands that take them one by one. */
export { migrate } from "../store/migrate.js";
export { seedWhenEmpty, type SeedReport } from "./seeding.js";
