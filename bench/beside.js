/** One size of data beside Neo4j: the same questions to the database and to the index that was read from it. */
import assert from "node:assert/strict";
import { readCollaboration } from "../dist/services/current-collaboration.js";
import { CollaborationRepository } from "../dist/store/collaboration-repository.js";
import { migrate } from "../dist/store/migrate.js";
import { openDatabase } from "./database.js";
import { busiestBody, bytesOf, topPairs, topPartners, viewOf, wedgesOf } from "./index.js";
import { neo4jVersion, peerPairs, peerPartners, rowPerRelationship } from "./peer.js";
import { participationCount, VERSION } from "./records.js";
import { interleaved, heldBytes, timed } from "./timing.js";
import { writeData } from "./write.js";

const TIMES = 3;
const QUICK_TIMES = 15;

export async function besideNeo4j(data, progress) {
  const { graph, close } = await openDatabase(progress);
  try {
    await migrate(graph);
    const written = await timed(() => writeData(graph, data, atMostEvery(5_000, progress)));
    progress(`beside Neo4j, ${data.chains} chains: loading`);
    const { view, load } = await loaded(graph);
    return {
      neo4j: await neo4jVersion(graph),
      chains: data.chains,
      participations: participationCount(data),
      wedges: wedgesOf(view),
      writeMs: written.ms,
      load,
      bytes: bytesOf(view),
      ...(await compare(graph, view, progress)),
    };
  } finally {
    await close();
  }
}

/** The read end to end, its largest query alone, and the plain read that it is measured against. */
async function loaded(graph) {
  const before = heldBytes();
  const first = await timed(() => readCollaboration(graph, VERSION));
  const view = viewOf(first.answer);
  const held = heldBytes() - before;
  const runs = await interleaved(
    {
      whole: async () => void (await readCollaboration(graph, VERSION)),
      participations: async () => void (await new CollaborationRepository(graph).claims()),
      rows: async () => void (await rowPerRelationship(graph)),
    },
    TIMES,
  );
  const peakResident = process.resourceUsage().maxRSS * 1024;
  const [wholeMs, participationsMs, rowsMs] = [runs.whole.ms, runs.participations.ms, runs.rows.ms];
  return { view, load: { firstMs: first.ms, wholeMs, participationsMs, rowsMs, held, peakResident } };
}

async function compare(graph, view, progress) {
  progress("top 10 of all pairs");
  const pairs = await interleaved(
    {
      cypher: () => peerPairs(graph),
      index: () => topPairs(view),
      withView: () => topPairs(viewOf(view.collaboration)),
    },
    TIMES,
  );
  // Cypher takes seconds a run, the index milliseconds: more of them make its median steady.
  const again = await interleaved({ index: () => topPairs(view) }, QUICK_TIMES);
  progress("partners of one body");
  const body = busiestBody(view);
  const { id } = view.collaboration.records.bodies[body];
  const partners = await interleaved(
    { cypher: () => peerPartners(graph, id), index: () => topPartners(view, body) },
    QUICK_TIMES,
  );
  return { pairs: compared({ ...pairs, ...again }), partners: compared(partners) };
}

/** Both must give the same ten, or their times mean nothing. */
function compared({ cypher, index, withView }) {
  assert.deepEqual(index.answer, cypher.answer);
  assert.equal(index.answer.length, 10);
  const times = { cypherMs: cypher.ms, indexMs: index.ms, ratio: cypher.ms / index.ms };
  return withView ? { ...times, withViewMs: withView.ms, ratioWithView: cypher.ms / withView.ms } : times;
}

function atMostEvery(ms, progress) {
  let last = 0;
  return (line) => {
    if (Date.now() - last < ms) return;
    last = Date.now();
    progress(line);
  };
}
