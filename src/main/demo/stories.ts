import type { Pool } from "pg";
import { announceClosure, proposeRefusal } from "../../application/dossiers/instructDossier.ts";
import { closeDossier, withdrawDossier } from "../../application/dossiers/leaveDossier.ts";
import { readDossier } from "../../application/dossiers/readDossier.ts";
import { addMonths, daysBetween } from "../../domain/shared/calendar.ts";
import * as application from "./application.ts";
import { type AuditStory, playAudit } from "./audit.ts";
import * as briefing from "./briefing.ts";
import * as conclusion from "./conclusion.ts";
import { type LaterStory, playLaterAudit } from "./laterAudit.ts";
import * as life from "./life.ts";
import { joinReferent } from "./people.ts";
import type { Player } from "./player.ts";
import { playQuiz } from "./quiz.ts";
import { renewalStories } from "./renewals.ts";
import { sanctionStories } from "./sanctions.ts";

/** What a story is told with. */
export interface Scene {
  readonly player: Player;
  readonly cast: application.Cast & { readonly auditor: string; readonly representativeName: string };
  readonly pool: Pool;
}

/** Keeps for later what a story does once the sessions, the surveillances and the results of everybody are played. */
export type Afterwards = (epilogue: () => Promise<void>) => void;

/** How far a dossier goes, and how long ago it was opened. */
export interface Story {
  readonly daysAgo: number;
  readonly tell: (scene: Scene, afterwards: Afterwards) => Promise<void>;
}

async function opened(scene: Scene, documents: number, client?: "never" | "current" | "former"): Promise<string> {
  const { player, cast } = scene;
  const id = await application.open(player, cast);
  await joinReferent(player, cast.company, cast);
  player.wait(2);
  await application.fill(player, cast, { id, documents, ...(client === undefined ? {} : { client }) });
  return id;
}

async function submitted(scene: Scene, client?: "never" | "current" | "former"): Promise<string> {
  const id = await opened(scene, 1, client);
  scene.player.wait(5);
  await application.submit(scene.player, scene.cast, id);
  return id;
}

async function instructed(scene: Scene): Promise<string> {
  const id = await submitted(scene);
  scene.player.wait(3);
  await application.assign(scene.player, scene.cast, id);
  return id;
}

async function sentBack(scene: Scene): Promise<string> {
  const id = await instructed(scene);
  scene.player.wait(4);
  await application.askMore(scene.player, scene.cast, id);
  return id;
}

/** Admissible, after points sent back for one dossier out of two. */
async function accepted(scene: Scene, points: boolean): Promise<string> {
  const { player, cast } = scene;
  const id = points ? await sentBack(scene) : await instructed(scene);
  player.wait(6);
  if (points)
    await application.answerAll(player, cast, {
      id,
      points: (await player.ask(cast.manager, readDossier, { dossierId: id })).points,
    });
  await application.approve(player, cast, id);
  player.wait(1);
  await application.accept(player, cast, id);
  return id;
}

async function refusalProposed({ player, cast }: Scene, id: string): Promise<void> {
  await player.act(cast.manager, proposeRefusal, {
    dossierId: id,
    grounds: [
      {
        code: "REF-05",
        detail:
          "Aucun formateur ne justifie d’une pratique professionnelle de l’IA générative de douze mois ; les pièces déposées les 3 et 11 du mois ont été examinées.",
      },
    ],
    themes: cast.scheme.themes
      .filter(({ judged }) => judged)
      .map(({ code, title }) => ({
        theme: code,
        satisfied: code !== "teaching_capacity",
        note:
          code === "teaching_capacity" ? "Qualification des formateurs non établie." : `${title} : rien à signaler.`,
      })),
  });
}

const still = (tell: (scene: Scene) => Promise<unknown>) => async (scene: Scene) => void (await tell(scene));

/** The regulations understood by both people of the organisation. */
async function briefed(scene: Scene, points = false): Promise<string> {
  const { player, cast } = scene;
  const id = await accepted(scene, points);
  player.wait(4);
  await briefing.hold(player, cast, id);
  player.wait(1);
  await briefing.acknowledge(player, cast, id);
  return id;
}

/** Audited up to a status, with so many nonconformities. */
async function audited(scene: Scene, until: AuditStory["until"], nonconformities = 2): Promise<string> {
  const { player, cast } = scene;
  const id = await briefed(scene, nonconformities > 2);
  player.wait(2);
  await playAudit(player, cast, {
    dossierId: id,
    auditor: cast.auditor,
    reviewer: "staff-nadia",
    nonconformities,
    until,
  });
  return id;
}

/** Everything before the decision: the audit complete, the quiz passed. */
async function evaluated(scene: Scene, correct = 17): Promise<string> {
  const id = await audited(scene, "complete", correct % 3);
  scene.player.wait(3);
  await playQuiz(scene.player, { dossierId: id, person: scene.cast.referent, correct });
  return id;
}

async function reviewed(scene: Scene, proposal: "grant" | "refuse" = "grant"): Promise<string> {
  const id = await evaluated(scene);
  scene.player.wait(3);
  await conclusion.review(scene.player, id, proposal);
  return id;
}

async function granted(scene: Scene): Promise<string> {
  const id = await reviewed(scene);
  scene.player.wait(4);
  const detail = "Rapport d’audit émis et corrections levées ; QCM réussi.";
  await conclusion.decide(scene.player, id, { outcome: "grant", ground: "OCT-01", detail });
  return id;
}

async function toSign(scene: Scene): Promise<string> {
  const id = await granted(scene);
  scene.player.wait(2);
  await conclusion.generate(scene.player, scene.cast, id);
  return id;
}

async function halfSigned(scene: Scene): Promise<string> {
  const { player, pool, cast } = scene;
  const id = await toSign(scene);
  player.wait(3);
  await conclusion.sign(player, pool, { agreementId: id, person: cast.representative, name: cast.representativeName });
  return id;
}

/** Habilitated: signed by both. */
export async function active(scene: Scene): Promise<string> {
  const id = await halfSigned(scene);
  scene.player.wait(2);
  await conclusion.sign(scene.player, scene.pool, { agreementId: id, person: "staff-aicha", name: "Aïcha Diallo" });
  return id;
}

const draft: Story = { daysAgo: 6, tell: still((scene) => opened(scene, 0.5)) };
const inBriefing: Story = { daysAgo: 40, tell: still((scene) => accepted(scene, true)) };
const activeSince = (daysAgo: number): Story => ({ daysAgo, tell: still(active) });
const auditAt = (daysAgo: number, until: AuditStory["until"], nonconformities = 2): Story => ({
  daysAgo,
  tell: still((scene) => audited(scene, until, nonconformities)),
});

const refusalAtAdmissibility = async (scene: Scene): Promise<string> => {
  const id = await instructed(scene);
  scene.player.wait(7);
  await refusalProposed(scene, id);
  return id;
};

/** Applications that have not been accepted, or never will be. */
const applications: readonly Story[] = [
  { daysAgo: 12, tell: still((scene) => submitted(scene)) },
  { daysAgo: 10, tell: still((scene) => submitted(scene, "current")) },
  { daysAgo: 20, tell: still(instructed) },
  { daysAgo: 25, tell: still(sentBack) },
  { daysAgo: 30, tell: still(refusalAtAdmissibility) },
  {
    daysAgo: 120,
    async tell(scene) {
      const id = await refusalAtAdmissibility(scene);
      scene.player.wait(6);
      const detail =
        "Formateurs : aucune pratique professionnelle de l’IA générative établie par les pièces examinées.";
      await conclusion.decide(scene.player, id, { outcome: "refuse", ground: "REF-05", detail });
    },
  },
  {
    daysAgo: 90,
    async tell(scene) {
      const id = await submitted(scene);
      scene.player.wait(4);
      await scene.player.act(scene.cast.representative, withdrawDossier, {
        dossierId: id,
        reason: "Projet reporté à l’an prochain.",
      });
    },
  },
  { daysAgo: 160, tell: leftWithoutAnswer },
];

async function leftWithoutAnswer(scene: Scene): Promise<void> {
  const { player, cast } = scene;
  const id = await sentBack(scene);
  player.wait(45);
  await player.act(cast.manager, announceClosure, { dossierId: id });
  player.wait(20);
  await player.act(cast.manager, closeDossier, { dossierId: id, reason: "Deux relances sont restées sans réponse." });
}

/** Dossiers being evaluated, decided or signed. */
const evaluations: readonly Story[] = [
  { daysAgo: 34, tell: still((scene) => briefed(scene)) },
  auditAt(40, "draft"),
  auditAt(44, "plan_generated"),
  auditAt(46, "plan_confirmed"),
  auditAt(50, "plan_sent"),
  auditAt(62, "in_progress"),
  auditAt(66, "closed"),
  auditAt(75, "report_issued", 3),
  auditAt(90, "follow_up", 3),
  { daysAgo: 120, tell: still((scene) => audited(scene, "complete", 1)) },
  {
    daysAgo: 125,
    async tell(scene) {
      const id = await audited(scene, "complete", 0);
      scene.player.wait(2);
      await playQuiz(scene.player, { dossierId: id, person: scene.cast.referent, correct: 13 });
    },
  },
  { daysAgo: 135, tell: still((scene) => evaluated(scene)) },
  { daysAgo: 140, tell: still((scene) => reviewed(scene)) },
  {
    daysAgo: 190,
    async tell(scene) {
      const id = await reviewed(scene, "refuse");
      scene.player.wait(5);
      const detail =
        "Moyens techniques constatés à l’audit : huit postes pour douze stagiaires annoncés, sans solution de repli.";
      await conclusion.decide(scene.player, id, { outcome: "refuse", ground: "REF-04", detail });
    },
  },
  { daysAgo: 145, tell: still(granted) },
  { daysAgo: 148, tell: still(toSign) },
  { daysAgo: 150, tell: still(halfSigned) },
];

const afterActive = (daysAgo: number, days: number, next: (scene: Scene, id: string) => Promise<unknown>): Story => ({
  daysAgo,
  async tell(scene) {
    const id = await active(scene);
    scene.player.wait(days);
    await next(scene, id);
  },
});

/** Habilitated, then audited again so many days later, and again. */
const watched = (daysAgo: number, ...audits: readonly (LaterStory & { readonly after: number })[]): Story => ({
  daysAgo,
  async tell(scene) {
    const dossierId = await active(scene);
    for (const { after, ...audit } of audits) {
      scene.player.wait(after);
      await playLaterAudit(scene.player, scene.cast, { ...audit, dossierId });
    }
  },
});

const firstSurveillance = { auditType: "S3", mode: "remote", nonconformities: 1, until: "complete" } as const;
const surveillance = { auditType: "SA", mode: "documentary", nonconformities: 2, until: "follow_up" } as const;
const complementary = { auditType: "C", mode: "on_site", nonconformities: 2, until: "report_issued" } as const;

/** Habilitations that are suspended, or over. */
const lives: readonly Story[] = [
  afterActive(320, 100, ({ player, cast }, id) => life.suspended(player, cast, id)),
  afterActive(700, 200, ({ player, cast }, id) => life.withdrawn(player, cast, id)),
  afterActive(620, 260, async ({ player, cast }, id) => {
    await life.terminated(player, cast, id);
    await life.nobodyToTell(player, id);
    player.wait(daysBetween(player.today, addMonths(player.today, 3)));
    await life.mentionsRemoved(player, cast, id);
  }),
  afterActive(1340, 1100, ({ player }, id) => life.nobodyToTell(player, id)),
  { daysAgo: 260, tell: still(toSign) },
];

/** The stories of the demonstration, one per organisation, in the order of `companies`; the first three are those of the log-ins. */
export const stories: readonly Story[] = [
  draft,
  inBriefing,
  watched(400, { after: 60, ...firstSurveillance }),
  ...applications,
  ...evaluations,
  ...[180, 240].map(activeSince),
  watched(330, { after: 70, ...firstSurveillance, until: "plan_generated" }),
  watched(520, { after: 60, ...firstSurveillance }, { after: 170, ...surveillance }),
  watched(760, { after: 60, ...firstSurveillance, nonconformities: 0 }, { after: 470, ...complementary }),
  activeSince(1000),
  ...lives,
  ...sanctionStories(active),
  ...renewalStories(active),
];
