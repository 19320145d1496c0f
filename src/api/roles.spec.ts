import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { type Access, type Caller, callers, type Line, self } from "../../specs/roleMatrix.access.ts";
import { matrix } from "../../specs/roleMatrix.ts";
import { sampleInput } from "../../specs/sampleInput.ts";
import { sessionStream } from "../application/activity/session.stream.ts";
import { alertStream } from "../application/alerts/alert.stream.ts";
import { questionId, questionStream } from "../application/bank/question.stream.ts";
import { changeStream } from "../application/changes/change.stream.ts";
import { reviewStream } from "../application/communication/review.stream.ts";
import { appealStream } from "../application/complaints/appeal.stream.ts";
import { complaintStream } from "../application/complaints/complaint.stream.ts";
import { dossierStream } from "../application/dossiers/dossier.stream.ts";
import { importStream } from "../application/exams/import.stream.ts";
import { habilitationStream } from "../application/habilitations/habilitation.stream.ts";
import { programmeStream } from "../application/programmes/programme.stream.ts";
import { attemptStream } from "../application/quizzes/attempt.stream.ts";
import { renewalId, renewalStream } from "../application/renewals/renewal.stream.ts";
import { surveillanceId, surveillanceStream } from "../application/surveillance/surveillance.stream.ts";
import { contract } from "../contract/contract.ts";
import type { Route } from "../contract/route.ts";
import { staffRoles } from "../domain/access/actor.ts";
import { addMinutes, addMonths, dayOf } from "../domain/shared/calendar.ts";

const house = api();
const ours = "552100554";
const theirs = "732829320";
const dossierId = randomUUID();
const attemptId = randomUUID();
const alertId = randomUUID();
const importId = randomUUID();
const mailId = randomUUID();
const sessionId = randomUUID();
const nothing = randomUUID();
const complaintId = randomUUID();

const path: Record<string, string> = {
  ...{ dossierId, auditId: dossierId, programmeId: dossierId, attemptId, mailId, sessionId, organisationId: ours },
  ...{
    dossierId,
    auditId: dossierId,
    programmeId: dossierId,
    attemptId,
    alertId,
    importId,
    mailId,
    organisationId: ours,
  },
  ...{ habilitationId: dossierId, number: "H-2026-0001", scheme: "certifiag", code: "T1-001" },
  ...{ dossierId, auditId: dossierId, programmeId: dossierId, attemptId, mailId, organisationId: ours },
  ...{ habilitationId: dossierId, changeId: dossierId, number: "H-2026-0001", scheme: "certifiag", code: "T1-001" },
  ...{
    complaintId,
    appealId: complaintId,
    hearingId: nothing,
    personId: "cible",
    token: nothing,
    invitationId: nothing,
    linkId: nothing,
    pointId: nothing,
    questionId: nothing,
    evidenceId: nothing,
    nonconformityId: nothing,
    indicator: "A1",
    scheme: "certifiag",
    version: "1.0",
  },
};

beforeAll(async () => {
  for (const role of staffRoles) await house.staff(role, role);
  await house.staff("cible", "auditor");
  await house.organisation(ours, {
    legal_representative: "legal_representative",
    referent: "referent",
    trainer: "trainer",
  });
  await house.organisation(theirs, { other_manager: "legal_representative" });
  await openDossier();
  await openHabilitation();
  await declareChange();
  await raiseAlert();
  await importResults();
  await openComplaint();
  await keepMail();
  await house.append(questionStream, questionId("certifiag", "T1-001"), {
    ...{ type: "QuestionDrafted", by: "exam_manager", at: await house.now(), scheme: "certifiag" },
    draft: {
      ...{ version: 1, content: "nul", theme: "T1", kind: "single", difficulty: "facile" },
      ...{ options: ["a"], right: ["a"], author: "exam_manager" },
    },
  });
  const given = await house.upload(
    "referent",
    `/api/dossiers/${dossierId}/files?name=a.pdf`,
    Buffer.from("%PDF-1.7\n"),
  );
  path.attachmentId = given.json().id;
});

/** An accepted dossier with a programme, and an attempt of its referent under way. */
async function openDossier(): Promise<void> {
  const fact = { by: "referent", at: await house.now() };
  const { ref } = await house.ports.schemes.inForce("certifiag", dayOf(fact.at));
  const of = { dossierId, organisationId: ours };
  await house.append(
    dossierStream,
    dossierId,
    { type: "DossierOpened", ...fact, organisationId: ours, number: "D-2026-0001", scheme: ref },
    { type: "DossierSubmitted", ...fact, content: "nul", programmeId: dossierId },
    { type: "DossierAccepted", ...fact, by: "account_manager", themes: [], reason: "nul" },
  );
  const filed = { type: "ProgrammeFiled", ...fact, ...of, version: 1, content: "nul", coverage: [] } as const;
  await house.append(programmeStream, dossierId, filed);
  await house.append(attemptStream, attemptId, {
    ...{ type: "AttemptStarted", ...fact, ...of, personId: "referent", number: 1, passPercent: 70, draw: null },
    ...{ paper: { seed: "0123456789abcdef", items: [] }, deadline: addMinutes(fact.at, 60) },
    ...{ graceSeconds: 0, marking: "all-or-nothing" },
  });
}

/** An habilitation of the same organisation, as after a signed agreement. */
async function openHabilitation(): Promise<void> {
  const at = await house.now();
  const effectiveOn = dayOf(at);
  await house.append(habilitationStream, dossierId, {
    ...{ type: "HabilitationGranted", by: "signatory", at, number: "H-2026-0001", organisationId: ours, siren: ours },
    ...{ scheme: "certifiag", dossierId, agreementId: dossierId, effectiveOn, registrationEndsOn: null },
    scope: { establishments: [], programmes: [], modalities: [], trainers: [] },
    expiresOn: addMonths(effectiveOn, 36),
  });
  await house.append(sessionStream, sessionId, {
    ...{ type: "SessionDeclared", by: "referent", at, habilitationId: dossierId, organisationId: ours, dossierId },
    ...{ from: effectiveOn, until: effectiveOn, modalities: ["distance"], where: "nul", trainers: [], others: null },
    ...{ programme: `${dossierId}/1`, expected: 4, remarks: [], headcountDueOn: effectiveOn },
  });
  path.reviewId = randomUUID();
  await house.append(reviewStream, path.reviewId, {
    ...{ type: "ReviewRequested", by: "referent", at, habilitationId: dossierId, organisationId: ours, dossierId },
    ...{ address: "nul", attachments: [], published: true, answerBy: effectiveOn },
  });
  path.surveillanceId = surveillanceId(dossierId, "S3", effectiveOn);
  await house.append(surveillanceStream, path.surveillanceId, {
    ...{ type: "SurveillanceOpened", by: "habilis", at, habilitationId: dossierId, organisationId: ours, dossierId },
    ...{ surveillanceType: "S3", mode: "documentary", dueOn: effectiveOn, opensOn: effectiveOn, points: [] },
    ...{ closesOn: effectiveOn, reduced: false },
  });
  path.agreementId = dossierId;
  path.renewalId = renewalId(dossierId, addMonths(effectiveOn, 36));
  await house.append(renewalStream, path.renewalId, {
    ...{ type: "RenewalOpened", by: "habilis", at, habilitationId: dossierId, organisationId: ours, dossierId },
    ...{ expiresOn: addMonths(effectiveOn, 36), fileBy: addMonths(effectiveOn, 33), audited: false },
    ...{ points: [], statements: [] },
  });
}

async function declareChange(): Promise<void> {
  const at = await house.now();
  await house.append(changeStream, dossierId, {
    ...{ type: "ChangeDeclared", by: "referent", at, habilitationId: dossierId, dossierId, organisationId: ours },
    ...{ kind: "manager", happenedOn: dayOf(at), late: false, text: "nul", files: [], item: null },
    reviewDueOn: dayOf(at),
  });
}

/** An alert on it, about which the organisation is asked to explain itself. */
async function raiseAlert(): Promise<void> {
  const at = await house.now();
  const fact = { by: "account_manager", at };
  const day = dayOf(at);
  await house.append(
    alertStream,
    alertId,
    {
      ...{ type: "AlertRaised", ...fact, habilitationId: dossierId, organisationId: ours, dossierId },
      ...{ kind: "other", subject: "", facts: {}, seen: {}, fingerprint: "nul", dueOn: day },
      owner: { kind: "role", role: "quality_manager" },
    },
    { type: "ExplanationsAsked", ...fact, reason: "nul", answerDueOn: day, dueOn: day },
  );
}

/** An import of results cut short before its first line. */
async function importResults(): Promise<void> {
  await house.append(importStream, importId, {
    ...{ type: "ResultsImportOpened", by: "exam_manager", at: await house.now(), scheme: "certifiag", origin: "file" },
    ...{ fileHash: null, fileName: "mars.csv", mapping: {}, lines: 1, reason: null },
  });
}

/** A complaint about that organisation, which was asked about it, and an appeal of that organisation. */
async function openComplaint(): Promise<void> {
  const at = await house.now();
  const today = dayOf(at);
  const fact = { by: "quality_manager", at };
  const about = { organisationId: ours, habilitationId: dossierId, dossierId };
  const check = { personId: "quality_manager", on: today, eligible: true, reasons: [] };
  const contested = { kind: "suspension", subjectId: dossierId, dossierId, habilitationId: dossierId } as const;
  await house.append(
    complaintStream,
    complaintId,
    {
      ...{ type: "ComplaintReceived", ...fact, number: "P-2026-0001", kind: "alert", track: "organisation" },
      ...{ channel: "post", receivedOn: today, facts: "nul", named: null, author: null, files: [], ...about },
      ...{ trackingHash: null, acknowledgeBy: today, decideBy: today },
    },
    { type: "HandlerAssigned", ...fact, handler: "quality_manager", check },
    { type: "ComplaintAcknowledged", ...fact },
    { type: "ComplaintAdmitted", ...fact, reason: "nul" },
    { type: "OrganisationAsked", ...fact, hearingId: nothing, question: "nul", answerBy: today },
  );
  await house.append(appealStream, complaintId, {
    ...{ type: "AppealFiled", ...fact, number: "R-2026-0001", organisationId: ours, arguments: [], files: [] },
    contested: { ...contested, decidedAt: at, decidedBy: "decision_maker", notifiedOn: null, appealUntil: null },
    ...{ onBehalf: false, receivedOn: today, late: false, decideBy: today },
  });
  const file = await house.upload(
    "referent",
    `/api/complaints/${complaintId}/files?name=a.pdf`,
    Buffer.from("%PDF-1.7\n"),
  );
  path.fileId = file.json().id;
}

async function keepMail(): Promise<void> {
  const at = await house.now();
  const mail = { id: mailId, code: "M-203", about: dossierId, recipient: "a@exemple.fr", also: [], subject: "Objet" };
  const rows = [{ table: "mails", rows: [{ ...mail, text: "Texte", html: "<p>Texte</p>", at }] }];
  await house.ports.events.commit({ appends: [], rows, command: null });
}

describe("chacun, à chaque porte, rencontre ce que prévoit la grille des fonctions", () => {
  it("qui porte une ligne pour chaque route, et aucune pour une route disparue", () => {
    expect(Object.keys(matrix).sort()).toEqual(Object.keys(contract).sort());
  });

  for (const [key, route] of Object.entries<Route>(contract))
    it(key, async () => {
      const line: Line | undefined = Object.entries(matrix).find(([name]) => name === key)?.[1];
      expect(line, `La route ${key} n’a pas de ligne dans specs/roleMatrix*.ts.`).toBeDefined();
      if (line === undefined) return;
      const met: [Caller, Access][] = [];
      for (const caller of callers) met.push([caller, await knock({ key, route, line }, caller)]);
      expect(Object.fromEntries(met)).toEqual(line.access);
    });
});

interface Door {
  readonly key: string;
  readonly route: Route;
  readonly line: Line;
}

async function knock({ key, route, line }: Door, caller: Caller): Promise<Access> {
  const [method = "GET", template = "/"] = key.split(" ");
  const values = { ...path, ...line.path };
  const target = template.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The ring knows no ${name}: add it to the path of ${key}.`);
    return value === self ? caller : value;
  });
  const asked = Object.entries(sampleInput(route.query)).map(([name, value]) => `${name}=${String(value)}`);
  const url = asked.length === 0 ? target : `${target}?${asked.join("&")}`;
  const personId = caller === "anonymous" ? null : caller;
  const response =
    route.kind === "upload"
      ? await house.upload(personId, url, Buffer.from("%PDF-1.7\n"))
      : await house.ask(personId, method === "PUT" ? "PUT" : method === "POST" ? "POST" : "GET", url, {
          ...sampleInput(route.body),
          ...line.body,
        });
  return accessIn(response.statusCode, response.headers["content-type"], response.body);
}

const refusals: Readonly<Record<string, Access>> = {
  "access/not-signed-in": 401,
  "access/not-your-function": 403,
  "access/not-found": 404,
};

/** A refusal of the door has its own code; any other answer comes from the rules, but a mistake of ours is no answer. */
function accessIn(status: number, type: unknown, body: string): Access {
  if (status >= 500 || status === 400) throw new Error(`${status} ${body}`);
  if (status < 400 || !String(type).startsWith("application/problem+json")) return "allowed";
  const { code } = JSON.parse(body);
  const access = refusals[code];
  if (access !== undefined && access !== status) throw new Error(`${code} is answered ${status}.`);
  return access ?? "allowed";
}
