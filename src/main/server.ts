import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { businessClock } from "../adapters/clock/businessClock.ts";
import type { Auth, AuthSettings } from "../adapters/identity/auth.ts";
import { mountAuth } from "../adapters/identity/mountAuth.ts";
import { sessionSecret } from "../adapters/identity/secret.ts";
import { actorReader, sessionReader } from "../adapters/identity/session.ts";
import { changeMailer, linkMailer } from "../adapters/mail/linkMailer.ts";
import { applicationPool } from "../adapters/postgres/pool.ts";
import type { Door } from "../api/bind.ts";
import { allBindings } from "../api/bindings/all.ts";
import { mountPages } from "../api/pages/mountPages.ts";
import { createServer, screenPolicy } from "../api/server.ts";
import type { Ports } from "../application/ports/ports.ts";
import { createFirstAdministratorInvitation } from "../application/staff/firstAdministrator.ts";
import { composePorts } from "./compose.ts";
import { type Config, readConfig } from "./config.ts";
import { demoAccounts } from "./demo/accounts.ts";
import { runProgram } from "./program.ts";

const built = join(import.meta.dirname, "../../dist/web");

/** Serves the product on an address; what it gives drains it. */
async function serve(config: Config): Promise<() => Promise<void>> {
  if (config.databaseUrl === undefined) throw new Error("The server is given a database by the supervisor.");
  const pool = applicationPool(config.databaseUrl);
  pool.on("error", (error) => console.error("Une connexion à la base de données a été perdue :", error.message));
  const clock = businessClock(pool);
  const ports = composePorts(pool, config.dataDir, clock);
  const secret = sessionSecret(config.dataDir, config.secret);
  const { publicUrl, demo } = config;
  const mailers = { sendLink: linkMailer(pool, clock), tellChanged: changeMailer(pool, clock, publicUrl) };
  const signIn = signInLibrary({ pool, secret, publicUrl, demo, ...mailers });
  const read = sessionReader({ reads: pool.reads, secret, publicUrl });
  const door: Door = {
    ports,
    actorOf: actorReader(read, signIn),
    recall: ({ headers }) => read.recall(headers.cookie),
  };
  const alive = async () => (await pool.query("select 1")).rowCount === 1;
  const server = createServer({
    door,
    bindings: allBindings({
      demonstration: demo ? { accounts: demoAccounts, clock } : null,
      publicUrl,
      sendsMail: !demo && config.smtpUrl !== undefined,
    }),
    publicUrl,
    demo,
    alive,
  });
  await mountAuth(server, signIn);
  await mountPages(server, { ports, publicUrl, demo, alive });
  await mountScreens(server, config);
  await server.listen({ host: config.host, port: config.port });
  process.send?.("serving");
  announce(config);
  setTimeout(() => void signIn(), quietMs);
  if (!demo) await announceFirstAdministrator(ports, publicUrl);
  return async () => {
    await server.close();
    await pool.end();
  };
}

/** How long the first pages are left alone, in milliseconds. */
const quietMs = 2_000;

/** The sign-in library is half of all that the server reads: it is loaded by who signs in, or when the first pages are served. */
function signInLibrary(settings: AuthSettings): () => Promise<Auth> {
  const load = async () => (await import("../adapters/identity/auth.ts")).createAuth(settings);
  let loaded: Promise<Auth> | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

/** The application of the staff and of organisations, under `/espace`. */
async function mountScreens(server: FastifyInstance, { development }: Config): Promise<void> {
  if (development) return await mountSources(server);
  if (!existsSync(built)) throw new Error(`The screens are not built: ${built} is missing.`);
  const keptFor = (cacheControl: string) => ({
    index: false as const,
    setHeaders(reply: { header: (name: string, value: string) => unknown }, path: string) {
      reply.header("cache-control", cacheControl);
      if (path.endsWith(".html")) reply.header("content-security-policy", screenPolicy);
    },
  });
  await server.register(fastifyStatic, {
    ...keptFor("public, max-age=31536000, immutable"),
    ...{ root: join(built, "assets"), prefix: "/espace/assets/", decorateReply: false },
  });
  await server.register(fastifyStatic, {
    ...keptFor("no-cache"),
    ...{ root: built, prefix: "/espace/", wildcard: false, globIgnore: ["assets/**"] },
  });
  const page = (_request: unknown, reply: { sendFile: (file: string) => unknown }) => reply.sendFile("index.html");
  server.get("/espace", page);
  server.get("/espace/*", page);
}

/** The screens from their sources, reloaded as they change. */
async function mountSources(server: FastifyInstance): Promise<void> {
  const [{ createServer: createVite }, { default: middie }] = await Promise.all([
    import("vite"),
    import("@fastify/middie"),
  ]);
  const vite = await createVite({
    configFile: join(import.meta.dirname, "../web/vite.config.ts"),
    configLoader: "native",
    server: { middlewareMode: true },
  });
  await server.register(middie);
  server.use("/espace/sw.js", (_request: IncomingMessage, response: ServerResponse) =>
    response.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-store" }).end(leavingWorker),
  );
  server.use("/espace", vite.middlewares);
  server.addHook("onClose", () => vite.close());
}

/** A built application kept by the browser from an earlier start would hide the sources: this service worker takes itself away. */
const leavingWorker = `self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", async () => {
  await self.registration.unregister();
  for (const client of await self.clients.matchAll()) client.navigate(client.url);
});`;

/** As long as nobody administers the product, whoever starts it may. */
async function announceFirstAdministrator(ports: Ports, publicUrl: string): Promise<void> {
  const link = await createFirstAdministratorInvitation(ports, publicUrl);
  if (link !== null)
    console.log(
      `Personne n’administre encore Habilis. Ouvrez ce lien, qui ne sert qu’une fois, pour le faire :\n  ${link}`,
    );
}

function announce({ publicUrl, demo }: Config): void {
  console.log(`\nHabilis est prêt : ${publicUrl}`);
  if (!demo) return;
  console.log("Démonstration : toutes les données sont fictives. Comptes :");
  for (const { label, role, email, password } of demoAccounts)
    console.log(`  ${label.padEnd(20)} ${role.padEnd(38)} ${email.padEnd(44)} ${password}`);
}

if (import.meta.main) await runProgram(() => serve(readConfig(process.env)));
