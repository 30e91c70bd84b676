/** Compares one size of data with Neo4j: the same queries to the database and to the index built from it. */
import assert from "node:assert/strict";
import { PARTICIPATION_PREDICATES } from "../dist/domain/vocabulary.js";
import { readCollaboration } from "../dist/services/data/load-collaboration.js";
import { CollaborationRepository } from "../dist/store/collaboration-repository.js";
import { VersionRepository } from "../dist/store/version-repository.js";
import { AMPLE_MEMORY, openDatabase } from "./database.js";
import { following } from "./following.js";
import { importBesideBare } from "./importing.js";
import { busiestBody, bytesOf, topPairs, topPartners, viewOf, wedgesOf } from "./index.js";
import { neo4jVersion, peerPairs, peerPartners, rowPerRelationship } from "./peer.js";
import { participationCount } from "./records.js";
import { heldBytes, interleaved, timed } from "./timing.js";

const TIMES = 3;
const QUICK_TIMES = 15;

export async function besideNeo4j(data, progress) {
  const { home, ...importing } = await importBesideBare(data, atMostEvery(5_000, progress));
  const { graph, close } = await openDatabase(progress, AMPLE_MEMORY, home);
  try {
    progress(`beside Neo4j, ${data.chains} chains: loading`);
    const { view, load } = await loaded(graph);
    return {
      neo4j: await neo4jVersion(graph),
      chains: data.chains,
      participations: participationCount(data),
      wedges: wedgesOf(view),
      importing,
      load,
      bytes: bytesOf(view),
      ...(await compare(graph, view, progress)),
      following: await following(graph, data, progress),
    };
  } finally {
    await close();
  }
}

/** Measures the read end to end, its largest query alone, and the plain read of the peer. */
async function loaded(graph) {
  const version = await new VersionRepository(graph).current();
  const repository = new CollaborationRepository(graph, version.number);
  const before = heldBytes();
  const first = await timed(() => readCollaboration(graph, version));
  const view = viewOf(first.answer);
  const held = heldBytes() - before;
  const runs = await interleaved(
    {
      whole: async () => void (await readCollaboration(graph, version)),
      participations: async () => void (await repository.claims(PARTICIPATION_PREDICATES)),
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
  // a Cypher run takes seconds, an index run milliseconds: more runs stabilize its median
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

/** Both must give the same ten pairs, or their times are not comparable. */
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
