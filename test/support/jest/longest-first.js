/** What takes minutes begins first, and what takes a moment fills the end, so that no worker stands idle. */
import Sequencer from "@jest/test-sequencer";

const ORDER = ["commands", "web", "readers", "database", "graphql", "unit", "contract"];
const place = ({ context }) => ORDER.indexOf(context.config.displayName.name);

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
}
