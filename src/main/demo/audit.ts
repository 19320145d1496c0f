import { confirmDates, scheduleAudit } from "../../application/audits/arrangeAudit.ts";
import { addNonconformity, closeAudit, openAudit, rateIndicator } from "../../application/audits/conductAudit.ts";
import { attachEvidence, preassessEvidence } from "../../application/audits/fileEvidence.ts";
import {
  acceptActionPlan,
  clearNonconformity,
  proposeActionPlan,
  submitCorrection,
} from "../../application/audits/followNonconformity.ts";
import { confirmPlan, generatePlan, sendPlan } from "../../application/audits/planAudit.ts";
import { answerPreliminary, validatePreliminary } from "../../application/audits/prepareAudit.ts";
import { readAudit } from "../../application/audits/readAudit.ts";
import {
  issueReport,
  reviewPlan,
  reviewReport,
  signRecord,
  submitReport,
} from "../../application/audits/reportAudit.ts";
import { attachFile } from "../../application/dossiers/attachFile.ts";
import type { TypedAttendee } from "../../domain/audits/audit.entries.ts";
import { nextWorkingDay } from "../../domain/deadlines/workingDays.ts";
import { addDays, day, daysBetween } from "../../domain/shared/calendar.ts";
import type { Cast } from "./application.ts";
import * as texts from "./auditTexts.ts";
import type { Player } from "./player.ts";
import { samplePdf } from "./samplePdf.ts";

/** Where the story of an audit may stop, in its order. */
const stops = [
  "draft",
  "preliminary_answered",
  "plan_generated",
  "plan_confirmed",
  "plan_reviewed",
  "plan_sent",
  "in_progress",
  "closed",
  "report_issued",
  "follow_up",
  "complete",
] as const;
type Stop = (typeof stops)[number];

export interface AuditStory {
  readonly dossierId: string;
  /** An audit of the habilitation that was scheduled; absent for the initial one. */
  readonly auditId?: string;
  /** Identifiers of the people of the certifier who audit and review. */
  readonly auditor: string;
  readonly reviewer: string;
  /** How many nonconformities are written, four at most. */
  readonly nonconformities: number;
  /** The status in which the story leaves the audit. */
  readonly until: Stop;
}

interface Scene extends AuditStory {
  readonly auditId: string;
  readonly player: Player;
  readonly cast: Cast;
}

/** Days from the scheduling to the audit: the plan leaves well before it. */
export const daysToAudit = 26;

/**
 * Plays the audit of an admissible dossier whose regulations are understood, from where it is up to a status: the plan is sent about ten days after
 * the scheduling, the audit held after 26, the report issued after 33, and everything corrected after about 75.
 */
export async function playAudit(player: Player, cast: Cast, story: AuditStory): Promise<void> {
  const { auditId = story.dossierId } = story;
  const scene = { ...story, auditId, player, cast };
  const { audit } = await player.ask(cast.manager, readAudit, { auditId });
  const statuses: readonly string[] = stops;
  const reached = statuses.indexOf(audit?.status ?? "");
  for (const stop of stops.slice(reached + 1, stops.indexOf(story.until) + 1)) await steps[stop](scene);
}

const steps: Readonly<Record<Stop, (scene: Scene) => Promise<void>>> = {
  async draft({ player, cast, dossierId, auditor }) {
    const days = [daysToAudit, daysToAudit + 7].map((later) => [nextWorkingDay(addDays(player.today, later))]);
    await player.act(cast.manager, scheduleAudit, { dossierId, auditor, mode: "remote", proposals: days });
  },

  async preliminary_answered({ player, cast, auditId, auditor }) {
    player.wait(2);
    const { audit } = await player.ask(cast.referent, readAudit, { auditId });
    const [days = []] = audit?.dates.proposals ?? [];
    await player.act(cast.referent, confirmDates, { auditId, days });
    player.wait(2);
    const answers = { ...audit?.preliminary.values, ...texts.answers };
    await player.act(cast.referent, answerPreliminary, { auditId, answers });
    player.wait(2);
    await player.act(auditor, validatePreliminary, { auditId });
  },

  async plan_generated(scene) {
    const { player, auditId, auditor } = scene;
    const hours = { startsAt: "09:00", breakAt: "12:30", breakMinutes: 60 };
    await player.act(auditor, generatePlan, { auditId, hours, people: peopleOf(scene) });
  },

  async plan_confirmed({ player, auditId, auditor }) {
    await player.act(auditor, confirmPlan, { auditId });
  },

  async plan_reviewed({ player, auditId, reviewer }) {
    player.wait(2);
    await player.act(reviewer, reviewPlan, { auditId, approved: true, remarks: "" });
  },

  async plan_sent({ player, cast, auditId }) {
    player.wait(1);
    await player.act(cast.manager, sendPlan, { auditId });
  },

  async in_progress(scene) {
    await prepare(scene);
    await hold(scene);
  },

  async closed(scene) {
    const { player, auditId, auditor } = scene;
    const { strengths, observations } = texts;
    await player.act(auditor, closeAudit, { auditId, present: peopleOf(scene), strengths, observations });
  },

  report_issued: report,

  async follow_up(scene) {
    const { player, cast, auditId } = scene;
    player.wait(9);
    for (const { id, cause, correction, correctiveAction } of await written(scene)) {
      const dueOn = nextWorkingDay(addDays(player.today, 40));
      const plan = { cause, correction, correctiveAction, responsible: cast.company.referent, dueOn };
      await player.act(cast.referent, proposeActionPlan, { auditId, nonconformityId: id, ...plan });
    }
  },

  complete: correct,
};

const peopleOf = ({ cast }: Pick<Scene, "cast">): readonly TypedAttendee[] => [
  { role: "legal_representative", name: cast.company.manager },
  { role: "referent", name: cast.company.referent },
  ...cast.company.trainers.map((name): TypedAttendee => ({ role: "trainer", name })),
];

const filed = [
  ["A3", "Mandat du référent", "Mandat signé et daté."],
  ["D1", "Matrice de couverture", "Chaque compétence est rattachée à une séquence."],
  ["F3", "Registre des supports", ""],
] as const;

/** Files pieces before the audit, which the auditor looks at, then lets the day of the audit come. */
async function prepare(scene: Scene): Promise<void> {
  const { player, cast, auditId, auditor } = scene;
  player.wait(4);
  for (const [indicator, name, note] of filed) {
    const id = player.id();
    const attachmentId = await piece(scene, name);
    await player.act(cast.referent, attachEvidence, { auditId, id, attachmentId, indicator });
    if (note !== "") await player.act(auditor, preassessEvidence, { auditId, evidenceId: id, sufficient: true, note });
  }
  const { audit } = await player.ask(auditor, readAudit, { auditId });
  player.wait(Math.max(0, daysBetween(player.today, day(audit?.plan?.days[0] ?? player.today))));
}

async function piece({ player, cast, dossierId }: Scene, name: string): Promise<string> {
  const bytes = (async function* () {
    yield samplePdf(name);
  })();
  return (await player.ask(cast.referent, attachFile, { dossierId, name: `${name}.pdf`, bytes })).id;
}

/** The audit itself: every indicator that applies is rated, the nonconformities written. */
async function hold(scene: Scene): Promise<void> {
  const { player, auditId, auditor, nonconformities } = scene;
  await player.act(auditor, openAudit, { auditId, present: peopleOf(scene) });
  const { audit } = await player.ask(auditor, readAudit, { auditId });
  const applicable = (audit?.grid ?? []).flatMap(({ indicators }) => indicators.filter(({ applies }) => applies));
  const seen = applicable.map(({ code }) => code);
  const written = texts.findings.filter(({ indicator }) => seen.includes(indicator)).slice(0, nonconformities);
  for (const { code: indicator } of applicable) {
    const rating = written.some((one) => one.indicator === indicator) ? "nonconforming" : "conforming";
    await player.act(auditor, rateIndicator, { auditId, indicator, rating, note: texts.notes[indicator] ?? "" });
  }
  for (const { indicator, finding, risk } of written) {
    const ungraded = { grade: null, gradeReason: "" };
    const id = player.id();
    await player.act(auditor, addNonconformity, { auditId, id, indicator, finding, risk, ...ungraded });
  }
}

/** Signs the record, then has the report written, reviewed and issued. */
async function report({ player, cast, auditId, auditor, reviewer, nonconformities }: Scene): Promise<void> {
  await player.act(auditor, signRecord, { auditId });
  await player.act(cast.representative, signRecord, { auditId });
  player.wait(3);
  await player.act(auditor, submitReport, { auditId, ...texts.reportText(nonconformities), correction: "" });
  player.wait(2);
  await player.act(reviewer, reviewReport, { auditId, approved: true, remarks: "" });
  player.wait(1);
  await player.act(cast.manager, issueReport, { auditId });
}

/** Accepts the action plans, then has every correction proved and verified. */
async function correct(scene: Scene): Promise<void> {
  const { player, cast, auditId, auditor } = scene;
  const about = (await written(scene)).map((one) => ({ ...one, auditId, nonconformityId: one.id }));
  player.wait(4);
  for (const one of about) await player.act(auditor, acceptActionPlan, one);
  player.wait(22);
  for (const one of about) {
    const attachments = [await piece(scene, one.proof)];
    await player.act(cast.referent, submitCorrection, { ...one, attachments, comment: "Preuve jointe." });
  }
  player.wait(6);
  for (const one of about) await player.act(auditor, clearNonconformity, one);
}

/** The nonconformities of the audit, each with what the demonstration says of it. */
async function written({ player, auditor, auditId }: Scene) {
  const { audit } = await player.ask(auditor, readAudit, { auditId });
  return (audit?.nonconformities ?? []).flatMap(({ id, indicator }) => {
    const text = texts.findings.find((one) => one.indicator === indicator);
    return text === undefined ? [] : [{ ...text, id }];
  });
}
