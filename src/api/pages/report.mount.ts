import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { receiveComplaint } from "../../application/complaints/receiveComplaint.ts";
import { addPrecision, trackComplaint } from "../../application/complaints/trackComplaint.ts";
import { handle } from "../../application/handle.ts";
import { said } from "../../contract/refusals.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { ComplaintTrack } from "../../domain/complaints/complaint.events.ts";
import { type Fields, field, fieldsOf, type Page, type Visit } from "./answer.ts";
import { type Mistake, readMessage } from "./report.fields.ts";
import { reportForm } from "./report.form.page.ts";
import { keptFields, receiveForm, type Sent } from "./report.receive.ts";
import { floodedPage, receiptPage } from "./report.sent.page.ts";
import { opening, type StampProblem, senderOf, stampFields } from "./report.stamp.ts";
import { trackedPage, trackForm } from "./report.track.page.ts";

/** How the pages of reports are shown, as all the others are. */
export interface Showing {
  visit(): Promise<Visit>;
  send(reply: FastifyReply, page: Page, visit: Visit): Promise<unknown>;
}

const author: Actor = { id: "anonymous", staff: [], memberships: [] };

/** How many times a day one connection may send a message, or ask for one: settings against machines. */
const mostADay = { signalement: 20, suivi: 100 } as const;

/** Opens the public form, its receipt, and the page that follows a message (R-CMP-1). */
export async function mountReports(server: FastifyInstance, { visit, send }: Showing): Promise<void> {
  await server.register(multipart, { throwFileSizeLimit: false });
  const route = (method: "GET" | "POST", url: string, page: (visit: Visit, request: FastifyRequest) => Promise<Page>) =>
    server.route({
      ...{ method, url },
      handler: async (request, reply) => {
        const visited = await visit();
        return await send(reply, await page(visited, request), visited);
      },
    });
  route("GET", "/signalement", newForm);
  route("POST", "/signalement", limited("signalement", received));
  route("GET", "/signalement/suivi", async () => trackForm(null));
  route("POST", "/signalement/suivi", limited("suivi", tracked));
  route("POST", "/signalement/suivi/precision", limited("signalement", completed));
}

type Answered = (visit: Visit, request: FastifyRequest) => Promise<Page>;

/** Counts before anything is read: what comes from a flood is neither read nor kept. */
const limited =
  (form: keyof typeof mostADay, page: Answered): Answered =>
  async (visit, request) => {
    const sender = await senderOf(visit.ports, request.ip, visit.at);
    const count = await visit.ports.forms.count(visit.today, form, sender);
    return count > mostADay[form] ? floodedPage(visit) : await page(visit, request);
  };

/** A page of the register says of whom it is, so that nobody copies a number. */
const newForm: Answered = async (visit, request) => {
  const query = fieldsOf(request.query);
  const [organisme, siren] = [field(query, "organisme"), field(query, "siren", 20)];
  const about: Fields = organisme === "" && siren === "" ? {} : { sujet: "organisation", organisme, siren };
  const hidden = await stampFields(visit.ports, opening(visit.at));
  return reportForm(visit, { hidden, fields: about, kept: [], mistakes: [] });
};

const problems: Readonly<Record<StampProblem, string>> = {
  unknown: "Cette page était ouverte depuis trop longtemps. Relisez votre message, puis envoyez-le de nouveau.",
  "too-fast": "Cet envoi est parti trop vite pour être lu. Relisez votre message, puis envoyez-le de nouveau.",
  filled: "Un champ caché a été rempli, sans doute par votre navigateur. Envoyez votre message de nouveau.",
};

const received: Answered = async (visit, request) => {
  const sent = await receiveForm(request, visit.ports, visit.at);
  const read = readMessage(sent, visit.today);
  // What was sent too fast with something missing is only told what is missing.
  const haste = sent.problem === "too-fast" && !read.ok;
  const stamp = sent.problem === null || haste ? [] : [{ field: "faits", says: problems[sent.problem] }];
  if (!read.ok || stamp.length > 0 || sent.opened === null)
    return await again(visit, sent, [...stamp, ...(read.ok ? [] : read.mistakes)]);
  const { ports, publicUrl, at } = visit;
  const { message } = read;
  const { commandId, code } = sent.opened;
  const bodyHash = ports.ids.sha256(JSON.stringify(message));
  const asked = { actor: author, at, commandId, expected: null, bodyHash };
  const outcome = await handle(ports, asked, { run: receiveComplaint({ publicUrl }), input: message });
  if (!outcome.ok) return await again(visit, sent, [{ field: "faits", says: sentenceOf(outcome.refusal.code) }]);
  const { number, track } = outcome.value;
  return receiptPage(visit, { number, code, track: trackOf(track), mailed: (message.author?.email ?? "") !== "" });
};

const trackOf = (track: string): ComplaintTrack =>
  (["organisation", "misuse", "certifier"] as const).find((one) => one === track) ?? "out-of-scope";

/** The same form sent again with something else in it: the first message stands, the rest is added to it. */
const sentenceOf = (code: string): string =>
  code === "command-id-used-for-something-else"
    ? "Ce message est déjà enregistré. Pour le compléter, suivez-le avec le code de votre reçu."
    : said({ code }).sentence;

async function again(visit: Visit, sent: Sent, mistakes: readonly Mistake[]): Promise<Page> {
  const { ports, at } = visit;
  const stamp = await stampFields(ports, sent.opened ?? opening(at));
  const kept = await keptFields(ports, sent.files, at);
  return reportForm(visit, { hidden: { ...stamp, ...kept }, fields: sent.fields, kept: sent.files, mistakes });
}

const tracked: Answered = async (visit, request) =>
  await follow(visit, field(fieldsOf(request.body), "code", 40), null);

async function follow(visit: Visit, code: string, notice: string | null): Promise<Page> {
  const found = code === "" ? null : await trackComplaint(visit.ports, code);
  if (found === null) return trackForm(code);
  return trackedPage(found, { hidden: await stampFields(visit.ports, opening(visit.at)), code, notice });
}

const completed: Answered = async (visit, request) => {
  const { ports, at } = visit;
  const { fields, files, opened, refusedFiles } = await receiveForm(request, ports, at);
  const code = field(fields, "suivi", 40);
  const text = field(fields, "texte", 20_000);
  if (opened === null || text === "")
    return await follow(visit, code, "Rien n’a été ajouté : écrivez votre précision, puis envoyez-la.");
  const input = { code, text, files };
  const bodyHash = ports.ids.sha256(JSON.stringify(input));
  const asked = { actor: author, at, commandId: opened.commandId, expected: null, bodyHash };
  const outcome = await handle(ports, asked, { run: addPrecision, input });
  if (!outcome.ok) return await follow(visit, code, said(outcome.refusal).sentence);
  const refused = refusedFiles.length === 0 ? "" : ` Fichiers non repris : ${refusedFiles.join(" ")}`;
  return await follow(visit, code, `Votre précision est enregistrée.${refused}`);
};
