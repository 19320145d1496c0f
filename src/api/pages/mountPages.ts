import { Readable } from "node:stream";
import formbody from "@fastify/formbody";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Ports } from "../../application/ports/ports.ts";
import { schemeOnShow } from "../../application/register/readRegister.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { accessibility } from "./accessibility.page.ts";
import {
  type Answer,
  type Asked,
  fieldsOf,
  type Handler,
  type Page,
  type PageFile,
  sendHtml,
  type Visit,
} from "./answer.ts";
import { type Assets, readAssets, serveAssets } from "./assets.ts";
import { brokenPage, notFoundPage, unavailablePage } from "./errors.page.ts";
import { habilitation } from "./habilitation.page.ts";
import { help } from "./help.page.ts";
import { home } from "./home.page.ts";
import { bareDocument, documentOf } from "./layout.ts";
import { legal } from "./legal.page.ts";
import { mail, mails } from "./mails.page.ts";
import { processPage } from "./process.page.ts";
import { referentialPage } from "./referential.page.ts";
import { registerCsv, registerJson } from "./register.files.ts";
import { register } from "./register.page.ts";
import { regulation } from "./regulation.page.ts";
import { mountReports } from "./report.mount.ts";
import { selfCheckForm, selfCheckSent } from "./selfCheck.page.ts";
import { selfCheckResult } from "./selfCheckResult.page.ts";
import { verify, verifyForm } from "./verify.page.ts";

/** Every public page; none of them needs an account nor a script. */
const routes: Readonly<Record<`${"GET" | "POST"} /${string}`, Handler>> = {
  "GET /": home,
  "GET /autodiagnostic": selfCheckForm,
  "POST /autodiagnostic": selfCheckSent,
  "GET /autodiagnostic/resultat": selfCheckResult,
  "GET /habilitation": processPage,
  "GET /habilitation/referentiel": referentialPage,
  "GET /reglements/:code": regulation,
  "GET /registre": register,
  "GET /registre.csv": registerCsv,
  "GET /registre.json": registerJson,
  "GET /registre/:number": habilitation,
  "GET /verifier": verifyForm,
  "GET /verifier/:number": verify,
  "GET /aide": help,
  "GET /mentions-legales": legal,
  "GET /accessibilite": accessibility,
  "GET /dev/mails": mails,
  "GET /dev/mails/:id": mail,
};

export interface Site {
  readonly ports: Ports;
  readonly publicUrl: string;
  readonly demo: boolean;
  /** Whether the database answers. */
  readonly alive: () => Promise<boolean>;
}

/** Opens the public pages on a server, and answers what nobody else does with a page that says so. */
export async function mountPages(server: FastifyInstance, site: Site): Promise<void> {
  const assets = readAssets();
  const broken = async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    console.error(`[${request.id}] ${request.method} ${request.url}`, error);
    const page = (await site.alive().catch(() => false)) ? brokenPage(request.id) : unavailablePage;
    return await sendHtml(reply, bareDocument(page, assets), page);
  };
  await server.register(async (scope) => {
    await scope.register(formbody);
    serveAssets(scope, assets);
    scope.setErrorHandler(async (error, request, reply) => {
      const status =
        typeof error === "object" && error !== null && "statusCode" in error ? Number(error.statusCode) : 500;
      if (status < 500) return await sendPage(reply, notFoundPage, await visitOf(site, assets));
      return await broken(error, request, reply);
    });
    await mountReports(scope, { visit: () => visitOf(site, assets), send: sendPage });
    for (const [key, handler] of Object.entries(routes)) {
      const [method = "GET", url = "/"] = key.split(" ");
      scope.route({
        method,
        url,
        handler: async (request, reply) => {
          const visit = await visitOf(site, assets);
          return await send(reply, await handler(visit, askedBy(request)), visit);
        },
      });
    }
  });
  server.setNotFoundHandler(async (request, reply) => {
    try {
      return await sendPage(reply, notFoundPage, await visitOf(site, assets));
    } catch (error) {
      return await broken(error, request, reply);
    }
  });
}

async function visitOf({ ports, publicUrl, demo }: Site, assets: Assets): Promise<Visit> {
  const at = await ports.clock.now();
  const today = dayOf(at);
  return { ports, publicUrl, demo, at, today, assets, scheme: await schemeOnShow({ ports, today }) };
}

const askedBy = (request: FastifyRequest): Asked => ({
  params: fieldsOf(request.params),
  query: fieldsOf(request.query),
  form: fieldsOf(request.body),
});

async function send(reply: FastifyReply, answer: Answer, visit: Visit): Promise<unknown> {
  if (answer.kind === "elsewhere") return await reply.redirect(answer.address, 303);
  return answer.kind === "file" ? await sendFile(reply, answer.file) : await sendPage(reply, answer.page, visit);
}

const sendPage = async (reply: FastifyReply, page: Page, visit: Visit): Promise<unknown> =>
  await sendHtml(reply, documentOf(page, visit), page);

/** Open data: read piece by piece, and from anywhere. */
const sendFile = async (reply: FastifyReply, { name, mediaType, text }: PageFile): Promise<unknown> =>
  await reply
    .header("content-disposition", `${mediaType.startsWith("text/csv") ? "attachment" : "inline"}; filename="${name}"`)
    .header("access-control-allow-origin", "*")
    .header("cache-control", "no-cache")
    .type(mediaType)
    .send(Readable.from(text));
