import type { FastifyInstance } from "fastify";
import { sendProblem } from "./problems.ts";

const restarting =
  "Le service redémarre. Rien n’a été perdu\u00a0: gardez cette page ouverte et recommencez dans un instant.";

/**
 * When a server closes, what is under way is finished, even for who did not wait for the answer, and whoever comes after is
 * told to come back. To be called before the routes are declared.
 */
export function closeGently(server: FastifyInstance): void {
  const underWay = new Set<Promise<unknown>>();
  let closing = false;
  server.addHook("onRoute", (route) => {
    const { handler } = route;
    route.handler = function followed(request, reply) {
      const answer = handler.call(this, request, reply);
      if (answer instanceof Promise) follow(underWay, answer);
      return answer;
    };
  });
  server.addHook("onRequest", async (request, reply) => {
    if (!closing) return;
    reply.header("retry-after", "5");
    if (request.url.startsWith("/api/"))
      return await sendProblem(reply, { status: 503, code: "restarting", detail: restarting });
    return await reply.code(503).type("text/plain; charset=utf-8").send(restarting);
  });
  server.addHook("preClose", async () => {
    closing = true;
  });
  server.addHook("onClose", async () => {
    while (underWay.size > 0) await Promise.all(underWay);
  });
}

function follow(underWay: Set<Promise<unknown>>, answer: Promise<unknown>): void {
  const followed: Promise<unknown> = answer.then(
    () => underWay.delete(followed),
    () => underWay.delete(followed),
  );
  underWay.add(followed);
}
