import { randomUUID } from "node:crypto";
import Fastify, { type FastifyInstance } from "fastify";
import { contract } from "../contract/contract.ts";
import type { Routes } from "../contract/route.ts";
import { type Binding, bind, type Door } from "./bind.ts";
import { closeGently } from "./closing.ts";
import { openapi } from "./openapi.ts";
import { sendProblem } from "./problems.ts";

export interface ServerParts {
  readonly door: Door;
  readonly bindings: Readonly<Record<string, Binding>>;
  readonly publicUrl: string;
  /** Elsewhere than in a demonstration, its routes do not exist. */
  readonly demo: boolean;
  /** Whether the database answers. */
  readonly alive: () => Promise<boolean>;
}

/** The largest JSON body taken: a whole dossier is far under it. */
const bodyLimit = 2 * 1024 * 1024;

/** The HTTP server with the routes of the contract; other parts (sign-in, pages, screens) are mounted beside. */
export function createServer({ door, bindings, publicUrl, demo, alive }: ServerParts): FastifyInstance {
  const server = Fastify({
    bodyLimit,
    trustProxy: "loopback",
    logger: false,
    return503OnClosing: false,
    genReqId: () => randomUUID().slice(-12),
    routerOptions: { maxParamLength: 200 },
  });
  server.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
  securityHeaders(server);
  closeGently(server);
  server.setErrorHandler(async (error, request, reply) => {
    const status =
      typeof error === "object" && error !== null && "statusCode" in error ? Number(error.statusCode) : 500;
    if (status === 413)
      return await sendProblem(reply, {
        status: 413,
        code: "body-too-large",
        detail: "Cette demande est trop volumineuse. Raccourcissez les textes, et déposez les fichiers un par un.",
      });
    if (status >= 400 && status < 500)
      return await sendProblem(reply, {
        status: 400,
        code: "not-understood",
        detail: "La demande n’a pas été comprise. Rechargez la page, puis recommencez.",
      });
    console.error(`[${request.id}] ${request.method} ${request.url}`, error);
    return await sendProblem(reply, broken(request.id, await alive().catch(() => false)));
  });
  server.get("/api/health", async (_request, reply) => {
    const ok = await alive().catch(() => false);
    return await reply.code(ok ? 200 : 503).send({ status: ok ? "ok" : "database-unreachable" });
  });
  const routes = routesOf(demo);
  server.get("/api/openapi.json", () => openapi(routes, publicUrl));
  server.all(
    "/api/*",
    async (_request, reply) =>
      await sendProblem(reply, { status: 404, code: "access/not-found", detail: "Cette adresse n’existe pas." }),
  );
  bind(server, routes, { door, bindings });
  return server;
}

const routesOf = (demo: boolean): Routes =>
  Object.fromEntries(Object.entries(contract).filter(([key]) => demo || !key.includes(" /api/demo/")));

const broken = (reference: string, alive: boolean) =>
  alive
    ? {
        status: 500,
        code: "broken",
        detail: `Une erreur est survenue de notre côté ; rien n’a été perdu. Recommencez dans un instant ; si elle revient, signalez la référence ${reference}.`,
      }
    : {
        status: 503,
        code: "unavailable",
        detail:
          "Le service est momentanément indisponible. Rien n’a été perdu : gardez cette page ouverte et recommencez dans un instant.",
      };

const style = "style-src 'self' 'unsafe-inline'";
const ours = "frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
const pagePolicy = `default-src 'self'; img-src 'self' data: blob:; ${style}; ${ours}`;
/** The screens also show, beside the grid, pieces that the device keeps. */
export const screenPolicy = `default-src 'self'; img-src 'self' data: blob:; frame-src 'self' blob:; ${style}; ${ours}`;

/** What a browser is told not to do with our pages. */
function securityHeaders(server: FastifyInstance): void {
  server.addHook("onSend", async (request, reply) => {
    reply.header("x-request-id", request.id);
    reply.header("x-content-type-options", "nosniff");
    reply.header("referrer-policy", "same-origin");
    if (!reply.hasHeader("x-frame-options")) reply.header("x-frame-options", "DENY");
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
    if (!reply.hasHeader("content-security-policy")) reply.header("content-security-policy", pagePolicy);
  });
}
