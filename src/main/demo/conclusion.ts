import type { Pool } from "pg";
import { generateAgreement } from "../../application/agreements/generateAgreement.ts";
import { readAgreement } from "../../application/agreements/readAgreement.ts";
import { requestCode } from "../../application/agreements/requestCode.ts";
import { signAgreement } from "../../application/agreements/signAgreement.ts";
import { reviewFile } from "../../application/decisions/prepareDecision.ts";
import { takeDecision } from "../../application/decisions/takeDecision.ts";
import type { Cast } from "./application.ts";
import type { Player } from "./player.ts";

/** Reviewed by somebody who took no part in the evaluation. */
export const review = (player: Player, dossierId: string, proposal: "grant" | "refuse") =>
  player.act("staff-aicha", reviewFile, {
    dossierId,
    judged: [
      { item: "plan-respected", result: "ok" },
      { item: "report-consistent", result: "ok" },
    ],
    proposal,
    opinion:
      proposal === "grant"
        ? "Dossier complet, conclusions cohérentes avec les constats."
        : "Les constats ne permettent pas de proposer l’octroi.",
  });

/** Decided with its grounds. */
export const decide = (
  player: Player,
  dossierId: string,
  decision: { readonly outcome: "grant" | "refuse"; readonly ground: string; readonly detail: string },
) =>
  player.act("staff-bertrand", takeDecision, {
    dossierId,
    outcome: decision.outcome,
    grounds: [{ code: decision.ground, detail: decision.detail }],
  });

/** The agreement, ready to be signed. */
export const generate = (player: Player, cast: Cast, dossierId: string) =>
  player.act(cast.manager, generateAgreement, { dossierId, financialTerms: "", signatoryId: "staff-aicha" });

/** Signed with the code received by e-mail. */
export async function sign(
  player: Player,
  pool: Pool,
  signing: { readonly agreementId: string; readonly person: string; readonly name: string },
): Promise<void> {
  const { agreementId, person, name } = signing;
  const { documentHash } = await player.ask(person, readAgreement, { agreementId });
  await player.act(person, requestCode({ publicUrl: "" }), { agreementId });
  await player.act(person, signAgreement, {
    agreementId,
    documentHash: documentHash ?? "",
    typedName: name,
    code: await codeIn(pool, agreementId),
  });
}

async function codeIn(pool: Pool, agreementId: string): Promise<string> {
  const { rows } = await pool.query<{ text: string }>(
    "select text from mails where code = 'M-103' and about = $1 order by at desc, id desc limit 1",
    [agreementId],
  );
  const digits = rows[0]?.text.match(/(\d{3})\u00A0(\d{3})/);
  return `${digits?.[1] ?? ""}${digits?.[2] ?? ""}`;
}
