/** After the tests: stops the databases of the jest workers. */
import { removeHomes } from "./worker-homes.js";

export default async function globalTeardown() {
  await removeHomes(process.env.XIETONG_TEST_HOMES);
}
