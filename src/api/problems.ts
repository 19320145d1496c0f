import type { FastifyReply } from "fastify";
import { z } from "zod";
import { fieldName } from "../contract/fields.sentences.ts";
import type { Problem } from "../contract/problem.ts";
import { said } from "../contract/refusals.ts";
import type { Refusal } from "../domain/shared/decider.ts";
import { expectedOf } from "./expected.ts";

z.config(z.locales.fr());

const titles: Readonly<Record<number, string>> = {
  400: "Demande non comprise",
  401: "Connexion nécessaire",
  403: "Action réservée",
  404: "Introuvable",
  409: "Modifié entre-temps",
  413: "Envoi trop lourd",
  422: "Action impossible pour l’instant",
  429: "Trop de demandes",
  503: "Service momentanément indisponible",
};

/** A refusal in words, for an answer that carries several. */
export function explained(refusal: Refusal): Pick<Problem, "code" | "title" | "detail"> {
  const { status, sentence } = said(refusal);
  return { code: refusal.code, title: titleOf(status), detail: sentence };
}

const titleOf = (status: number): string => titles[status] ?? "Erreur";

/** Answers a refusal as problem+json (RFC 9457), with its French sentence and what it knows. */
export async function problemOf(reply: FastifyReply, refusal: Refusal): Promise<unknown> {
  const { status, sentence } = said(refusal);
  const { code, ...facts } = refusal;
  return await sendProblem(reply, { status, code, detail: sentence, facts });
}

/** Answers a request whose form is wrong, field by field. */
export async function notUnderstood(reply: FastifyReply, error: z.ZodError): Promise<unknown> {
  const fields = error.issues.map((issue) => ({ path: issue.path.join("."), message: expectedOf(issue) }));
  const wrong = error.issues.map((issue) => `${fieldName(issue.path)} (${expectedOf(issue)})`);
  const refusal = { code: "not-understood", wrong };
  const { status, sentence } = said(refusal);
  return await sendProblem(reply, { status, code: refusal.code, detail: sentence, fields });
}

export async function sendProblem(
  reply: FastifyReply,
  problem: Pick<Problem, "status" | "code" | "detail" | "fields" | "facts">,
): Promise<unknown> {
  const body: Problem = { type: `urn:habilis:${problem.code}`, title: titleOf(problem.status), ...problem };
  return await reply
    .code(problem.status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .send(JSON.stringify(body));
}
