import { attachFile } from "../../application/dossiers/attachFile.ts";
import { readHabilitation } from "../../application/habilitations/readHabilitation.ts";
import { fileRenewal, saveRenewalDraft } from "../../application/renewals/fileRenewal.ts";
import {
  decideRenewal,
  examineRenewal,
  extendRenewal,
  rateRenewalPoint,
  rateRenewalRest,
} from "../../application/renewals/followRenewal.ts";
import { openRenewal } from "../../application/renewals/openRenewal.ts";
import { readRenewal } from "../../application/renewals/readRenewal.ts";
import { generateAmendment, generateRenewalAgreement } from "../../application/renewals/renewalAgreement.ts";
import { addDays, addMonths, day, daysBetween } from "../../domain/shared/calendar.ts";
import { sign } from "./conclusion.ts";
import { playLaterAudit } from "./laterAudit.ts";
import { samplePdf } from "./samplePdf.ts";
import type { Afterwards, Scene, Story } from "./stories.ts";

/** How far a renewal of the demonstration goes. */
type Stage = "opened" | "filed" | "to-sign" | "renewed" | "extended";

type Active = (scene: Scene) => Promise<string>;

/** A renewal under way at each stage, on habilitations whose term comes to its end (R-REN-1 to R-REN-3). */
export const renewalStories = (active: Active): readonly Story[] => [
  toldUntil(1040, "opened", active),
  toldUntil(1085, "filed", active),
  toldUntil(1130, "to-sign", active),
  toldUntil(1165, "renewed", active),
  toldUntil(1170, "extended", active),
];

const toldUntil = (daysAgo: number, stage: Stage, active: Active): Story => ({
  daysAgo,
  async tell(scene, afterwards) {
    const habilitationId = await active(scene);
    await renew(scene, habilitationId, { stage, afterwards });
  },
});

interface Told {
  readonly stage: Stage;
  readonly afterwards: Afterwards;
}

/** What is decided rests on the whole cycle: it waits for its sessions, its surveillances and its results. */
async function renew(scene: Scene, habilitationId: string, { stage, afterwards }: Told): Promise<void> {
  const { player, cast } = scene;
  const habilitation = await player.ask(cast.manager, readHabilitation, { habilitationId });
  const expiresOn = day(habilitation.expiresOn);
  player.wait(daysBetween(player.today, addMonths(expiresOn, -6)));
  const { id: renewalId } = await player.act("habilis", openRenewal, { habilitationId, expiresOn });
  if (stage === "opened") return;
  player.wait(12);
  await file(scene, { renewalId, habilitationId });
  if (stage === "filed") return await begin(scene, renewalId);
  if (stage === "extended") return await extend(scene, renewalId, addMonths(expiresOn, 3));
  afterwards(async () => {
    await decided(scene, { renewalId, habilitationId });
    if (stage === "renewed") await conclude(scene, renewalId);
  });
}

interface Opened {
  readonly renewalId: string;
  readonly habilitationId: string;
}

async function decided(scene: Scene, { renewalId, habilitationId: dossierId }: Opened): Promise<void> {
  await playLaterAudit(scene.player, scene.cast, {
    ...{ auditType: "R", mode: "documentary", nonconformities: 0, until: "report_issued", dossierId },
  });
  await decide(scene, renewalId);
}

/** An open renewal, taken to the signatures of the next term. */
export async function renewed(scene: Scene, opened: Opened): Promise<void> {
  await file(scene, opened);
  await decided(scene, opened);
  await conclude(scene, opened.renewalId);
}

async function* bytesOf(title: string): AsyncGenerator<Uint8Array> {
  yield samplePdf(title);
}

const answers: Readonly<Record<string, string>> = {
  "PS-02": "Certificat renouvelé le mois dernier, joint.",
  "PS-03": "CV et attestations d’actualisation des deux formateurs, joints.",
  "PS-05": "Registre des supports relu ce trimestre ; deux extraits par compétence.",
  "PS-06": "Déroulé de la dernière session et relevés de connexion.",
  "PS-11": "Satisfaction moyenne de 4,6 sur 5 ; une réclamation, traitée sous huit jours.",
};

/** The organisation answers everything that is asked. */
async function file({ player, cast }: Scene, { renewalId, habilitationId: dossierId }: Opened): Promise<void> {
  const name = "Pièces du renouvellement.pdf";
  const { id } = await player.ask(cast.referent, attachFile, { dossierId, name, bytes: bytesOf(name) });
  const { points, statements } = await player.ask(cast.referent, readRenewal, { renewalId });
  const given = points
    .filter(({ asked }) => asked !== "nothing")
    .map(({ code, asked }) => [
      code,
      {
        ...{ unchanged: false, text: answers[code] ?? "Rien à signaler depuis la dernière surveillance.", reply: "" },
        attachments: asked === "afresh" ? [id] : [],
      },
    ]);
  const content = {
    answers: Object.fromEntries(given),
    sworn: statements.map(({ code }) => code),
    qualiopiUntil: addMonths(player.today, 30),
  };
  await player.ask(cast.referent, saveRenewalDraft, { renewalId, version: 0, content });
  await player.act(cast.referent, fileRenewal, { renewalId });
}

/** The account manager has begun to verify. */
async function begin({ player, cast }: Scene, renewalId: string): Promise<void> {
  player.wait(6);
  await player.act(cast.manager, rateRenewalPoint, {
    ...{ renewalId, point: "PS-02", result: "conforming", note: "" },
  });
  await player.act(cast.manager, rateRenewalPoint, {
    ...{ renewalId, point: "PS-05", result: "observation" },
    note: "Un extrait par compétence suffirait ; le registre mentionne un support de plus de douze mois.",
  });
}

async function decide({ player, cast }: Scene, renewalId: string): Promise<void> {
  player.wait(2);
  await player.act(cast.manager, rateRenewalRest, { renewalId });
  await player.act(cast.manager, examineRenewal, {
    ...{ renewalId, proposal: "renew" },
    opinion: "Documents à jour, supports et modalités vérifiés ; l’audit de renouvellement est sans écart.",
  });
  player.wait(5);
  await player.act("staff-bertrand", decideRenewal, {
    ...{ renewalId, outcome: "renew" },
    grounds: [{ code: "REN-01", detail: "Relevé des vérifications du dossier et rapport d’audit." }],
  });
  player.wait(1);
  await player.act(cast.manager, generateRenewalAgreement, {
    ...{ renewalId, financialTerms: "", signatoryId: "staff-aicha" },
  });
}

const certifier = { person: "staff-aicha", name: "Aïcha Diallo" } as const;

async function conclude({ player, cast, pool }: Scene, agreementId: string): Promise<void> {
  player.wait(3);
  await sign(player, pool, { agreementId, person: cast.representative, name: cast.representativeName });
  player.wait(2);
  await sign(player, pool, { agreementId, ...certifier });
}

/** The audit could not be held in time by the certifier: an amendment extends the habilitation, signed by both. */
async function extend({ player, cast, pool }: Scene, renewalId: string, until: ReturnType<typeof addMonths>) {
  player.wait(daysBetween(player.today, addDays(addMonths(until, -3), -70)));
  await player.act("staff-bertrand", extendRenewal, {
    ...{ renewalId, until },
    grounds: [{ code: "REN-03", detail: "Dossier complet à temps ; l’audit a été reporté par le certificateur." }],
  });
  player.wait(2);
  const { id } = await player.act(cast.manager, generateAmendment, { renewalId, signatoryId: "staff-aicha" });
  await conclude({ player, cast, pool }, id);
}
