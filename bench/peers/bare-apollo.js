/** A minimal Apollo server on Fastify: answers the headline query with a constant, given as JSON. */
import { ApolloServer } from "@apollo/server";
import fastifyApollo from "@as-integrations/fastify";
import Fastify from "fastify";

const TYPES = `
  type Query { coParticipation(first: Int): Pairs! }
  type Pairs { totalCount: Int! nodes: [Pair!]! }
  type Pair { rank: Int! sharedCount: Int! a: Body! b: Body! }
  type Body { id: ID! nameZh: String! }
`;

const { coParticipation } = JSON.parse(process.argv[2]);
const apollo = new ApolloServer({
  typeDefs: TYPES,
  resolvers: { Query: { coParticipation: () => coParticipation } },
});
await apollo.start();
const app = Fastify();
await app.register(fastifyApollo(apollo), { path: "/graphql" });
console.log(`${await app.listen({ host: "127.0.0.1", port: 0 })}/graphql`);
