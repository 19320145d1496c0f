import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { samplePhoto } from "../../src/adapters/pdf/photo.samples.ts";
import { typstPrinting } from "../../src/adapters/pdf/typst.ts";
import { auditStream } from "../../src/application/audits/audit.stream.ts";
import { enterEntries } from "../../src/application/audits/enterEntries.ts";
import { readAudit } from "../../src/application/audits/readAudit.ts";
import { personStream } from "../../src/application/impartiality/impartiality.stream.ts";
import { organisationStream } from "../../src/application/organisations/organisation.stream.ts";
import type { DomainEvent } from "../../src/application/ports/events.ts";
import type { Made } from "../../src/application/ports/log.ts";
import type { Recipients } from "../../src/application/ports/mail.ts";
import type { DailyTask } from "../../src/application/reactions/daily.ts";
import { failUncorrected, remindAudits } from "../../src/application/reactions/dailyAudits.ts";
import type { Reaction } from "../../src/application/reactions/react.ts";
import { toolsFor } from "../../src/application/reactions/tools.ts";
import { whenAuditArranged } from "../../src/application/reactions/whenAuditArranged.ts";
import { whenAuditClosed } from "../../src/application/reactions/whenAuditClosed.ts";
import { whenAuditPlanned } from "../../src/application/reactions/whenAuditPlanned.ts";
import { whenAuditTeamChanges } from "../../src/application/reactions/whenAuditTeamChanges.ts";
import { whenMissionOrdered } from "../../src/application/reactions/whenMissionOrdered.ts";
import { whenNonconformityFollowed } from "../../src/application/reactions/whenNonconformityFollowed.ts";
import type { StaffRole } from "../../src/domain/access/actor.ts";
import { addDays, type Day, day, dayOf, startOf } from "../../src/domain/shared/calendar.ts";
import type { Cast } from "../../src/main/demo/application.ts";
import { type AuditStory, playAudit } from "../../src/main/demo/audit.ts";
import { type Player, playerFrom } from "../../src/main/demo/player.ts";
import { api, publicUrl } from "../api.ts";
import { auditDossier, auditStaff } from "../samples/auditDossier.ts";

const given = api();
const reactions: readonly Reaction[] = [
  whenAuditArranged,
  whenAuditPlanned,
  whenAuditTeamChanges,
  whenMissionOrdered,
  whenAuditClosed,
  whenNonconformityFollowed,
];
const printing = typstPrinting();
const staff: Partial<Record<StaffRole, string>> = {
  ...{ account_manager: "camille", reviewer: "nadia", quality_manager: "sylvie", decision_maker: "louise" },
};

/** To whom mails go, read where the product reads it. */
const recipients: Recipients = {
  async ofOrganisation(organisationId, roles) {
    const { state } = await given.ports.states.load(organisationStream, organisationId);
    const members = state.status === "registered" ? state.members.filter(({ role }) => roles.includes(role)) : [];
    return [...(await given.ports.people.named(members.map(({ personId }) => personId))).values()];
  },
  ofStaff: async (roles) => [...(await given.ports.people.named(roles.flatMap((role) => staff[role] ?? []))).values()],
};
const means = () => ({ ports: given.ports, recipients, publicUrl });

interface Told {
  readonly dossierId: string;
  readonly cast: Cast;
  readonly player: Player;
  /** Goes on to a status; gives what the new facts made reactions send and print. */
  until(status: AuditStory["until"], nonconformities?: number): Promise<Made>;
  /** Reacts to the facts that are new. */
  react(): Promise<Made>;
}

/** A story told step by step: each time, only the facts that are new are reacted to. */
async function story(rank: number): Promise<Told> {
  const dossierId = `d-mails-${rank}`;
  const cast = await auditDossier(given, dossierId, rank);
  const player = playerFrom(given.ports, dayOf(await given.now()));
  let known = 0;
  return {
    ...{ dossierId, cast, player },
    async until(status, nonconformities = 1) {
      const people = { auditor: "helene", reviewer: "nadia" };
      await playAudit(player, cast, { dossierId, ...people, nonconformities, until: status });
      return await newlyMade();
    },
    react: newlyMade,
  };
  async function newlyMade(): Promise<Made> {
    const stream = `audit-${dossierId}`;
    const { events } = await given.ports.events.read<DomainEvent>(stream, known, null);
    const { tools, made } = toolsFor(means(), stream, player.now);
    for (const [n, event] of events.entries())
      for (const { on } of reactions) await on[event.type]?.({ seq: known + n, stream, event }, tools);
    known += events.length;
    return made;
  }
}

const sent = ({ mails }: Made) => mails.map(({ code, to }) => `${code} ${to.split("@")[0]}`);

/** What a daily task sends on a day. */
async function sentOn(task: DailyTask, on: Day): Promise<Made> {
  const { tools, made } = toolsFor(means(), `${task.name} ${on}`, startOf(on));
  await task.run(on, tools, null);
  return made;
}

beforeAll(() => auditStaff(given));

describe("les messages d’un audit", () => {
  let told: Told;

  beforeAll(async () => {
    told = await story(0);
  });

  it("disent qui audite et jusqu’à quand le récuser, quelles questions attendent et quelles dates sont proposées", async () => {
    const made = await told.until("draft");
    expect(sent(made)).toEqual(["M-301 helene", "M-302 samira", "M-303 samira"]);
    const [mission, questions, dates] = made.mails;
    expect(mission?.text).toContain(`L’audit initial de Organisme ${told.cast.company.siren}`);
    expect(questions?.text).toContain("11\u00A0questions cadrent l’audit initial");
    expect(questions?.text).toContain("Réponses aux questions préliminaires\u00A0: au plus tard le");
    expect(dates?.text).toContain(", ou ");
    expect(dates?.text).toContain("Vous pouvez récuser ce choix, en disant pourquoi, jusqu’au");
    expect(dates?.text).toContain(`${publicUrl}/espace/dossiers/${told.dossierId}/audit`);
  });

  it("rappellent les questions sept jours et un jour avant, à qui n’a pas répondu", async () => {
    const dueOn = addDays(told.player.today, 15);
    const on = async (days: number) => sent(await sentOn(remindAudits, addDays(dueOn, days)));
    expect([await on(-7), await on(-6), await on(-1)]).toEqual([["M-302 samira"], [], ["M-302 samira"]]);
  });

  it("émettent l’ordre de mission de l’auditeur, daté du jour où les dates sont retenues, et font vérifier le plan", async () => {
    const agreedOn = addDays(told.player.today, 2);
    const made = await told.until("plan_confirmed");
    expect(told.player.today > agreedOn).toBe(true);
    expect(sent(made)).toEqual(["M-321 helene", "M-304 nadia"]);
    const sheet = { team: [{ name: "helene" }], date: agreedOn };
    expect(made.prints).toMatchObject([{ name: "mission-order", subject: told.dossierId, fileName: null, sheet }]);
  });

  it("envoient le plan imprimé, avec un ordre de mission qui en donne les horaires", async () => {
    const made = await told.until("plan_sent");
    expect(sent(made)).toEqual(["M-305 claire", "M-305 samira", "M-305 helene", "M-321 helene"]);
    const order = made.prints[1];
    expect(order).toMatchObject({ name: "mission-order", sheet: { kind: "Audit initial", days: [{ from: "09:00" }] } });
    const { scheme } = told.cast;
    expect(order?.sheet).toMatchObject({ costs: scheme.mission.costs, issuedBy: { role: "chargé d’affaires" } });
    expect(made.mails[0]?.subject).toMatch(/Plan d’audit du \d/);
    expect(made.prints[0]).toMatchObject({ name: "audit-plan", about: told.dossierId });
    expect(made.prints[0]?.sheet).toMatchObject({
      ...{ kind: "Audit initial", team: [{ name: "helene", role: "auditeur" }] },
      reviewedBy: { name: "nadia", role: "vérificateur" },
    });
  });

  it("font signer le procès-verbal, et le rappellent un et trois jours après", async () => {
    expect(sent(await told.until("closed"))).toEqual(["M-308 claire", "M-308 samira"]);
    const on = async (days: number) => sent(await sentOn(remindAudits, addDays(told.player.today, days)));
    expect([await on(1), await on(2)]).toEqual([["M-308 claire", "M-308 samira"], []]);
  });

  it("envoient le rapport avec la date du plan d’actions, et impriment une fois le procès-verbal", async () => {
    const made = await told.until("report_issued");
    expect(sent(made)).toEqual(["M-309 nadia", "M-310 claire", "M-310 samira"]);
    expect(made.prints.map(({ name }) => name)).toEqual(["audit-record", "audit-report"]);
    expect(made.prints[0]?.sheet).toMatchObject({
      signatures: [{ outcome: { status: "signed" } }, { outcome: { status: "signed", typedName: "claire" } }],
    });
    expect(made.prints[1]?.sheet).toMatchObject({ version: 1, nonconformities: [{ indicator: { code: "B1" } }] });
    expect(made.mails[1]?.text).toContain("Plan d’actions pour chaque non-conformité\u00A0: au plus tard le");
  });

  it("suivent chaque étape d’une correction", async () => {
    expect(sent(await told.until("follow_up"))).toEqual([]);
    expect(sent(await told.until("complete"))).toEqual(["M-312 samira", "M-314 helene", "M-316 samira"]);
  });

  it("ne rappellent rien à qui n’a plus rien à faire", async () => {
    for (const days of [-30, -7, -1, 1])
      expect(sent(await sentOn(remindAudits, addDays(told.player.today, days)))).toEqual([]);
  });
});

describe("les auditeurs sont prévenus", () => {
  let told: Told;
  const act = async (person: string, url: string, body: Readonly<Record<string, unknown>>) =>
    expect((await given.post(person, `/api/audits/${told.dossierId}${url}`, body)).statusCode).toBe(200);

  beforeAll(async () => {
    told = await story(6);
    await told.until("draft");
    const by = { by: "sylvie", at: await given.now(), scheme: "certifiag" };
    const from = addDays(dayOf(by.at), -1);
    await given.append(personStream, "thomas", {
      ...{ type: "AuthorisationGranted", ...by, function: "audit", from, until: null },
    });
  });

  it("quand l’organisme demande d’autres dates, avec le chargé d’affaires, puis des dates proposées de nouveau", async () => {
    await act("samira-6", "/dates/others", { reason: "Salle prise." });
    expect(sent(await told.react())).toEqual(["M-322 helene", "M-322 camille"]);
    await act("camille", "/dates", { proposals: [[addDays(told.player.today, 40)]] });
    const made = await told.react();
    expect(sent(made)).toEqual(["M-303 samira-6", "M-322 helene"]);
    expect(made.mails[1]).toMatchObject({
      subject: expect.stringContaining("Audit : dates proposées"),
      text: expect.stringContaining("Gardez-les libres jusqu’à sa réponse"),
    });
  });

  it("quand ils entrent dans l’équipe, puis la quittent", async () => {
    await act("camille", "/team", { auditor: "thomas", criteria: ["D", "E"] });
    const joined = await told.react();
    expect(sent(joined)).toEqual(["M-322 thomas"]);
    expect(joined.mails[0]?.text).toContain("Les critères D et E");
    await act("camille", "/team", { auditor: "thomas", criteria: [] });
    const left = await told.react();
    expect(sent(left)).toEqual(["M-322 thomas"]);
    expect(left.mails[0]?.text).toContain("Vous ne faites plus partie de l’équipe");
  });

  it("quand un autre les remplace : celui qui part comme celui qui arrive", async () => {
    await act("camille", "/auditor", { auditor: "thomas", reason: "Indisponible ce jour-là." });
    const made = await told.react();
    expect(sent(made).filter((one) => /helene|thomas/.test(one))).toEqual(
      expect.arrayContaining(["M-301 thomas", "M-322 helene"]),
    );
    expect(made.mails.find(({ code }) => code === "M-322")?.text).toContain("vous n’en êtes plus chargé");
  });
});

describe("un procès-verbal signé des deux sur l’écran de l’auditeur", () => {
  it("s’imprime une fois, sans qu’un message demande encore de signer", async () => {
    const { dossierId: auditId, cast, player, react, until } = await story(3);
    await until("in_progress");
    const people = { dossierId: auditId, auditor: "helene", reviewer: "nadia" };
    await playAudit(player, cast, { ...people, nonconformities: 1, until: "closed" });
    const { position } = await player.ask("helene", readAudit, { auditId });
    const signing = (party: "auditor" | "organisation", name: string) => ({
      ...{ commandId: given.ports.ids.next(), claimedAt: player.now, seen: position },
      entry: { kind: "sign", party, name, drawing: party === "organisation" ? "M10 20L30 40" : null } as const,
    });
    const entries = [signing("auditor", "Hélène Marchetti"), signing("organisation", "Samira Traoré")];
    const { results } = await player.ask("helene", enterEntries, { auditId, entries });
    expect(results).toMatchObject([{ outcome: "applied" }, { outcome: "applied" }]);
    const made = await react();
    expect(sent(made)).toEqual([]);
    expect(made.prints).toMatchObject([
      {
        name: "audit-record",
        sheet: {
          signatures: [
            { name: "Hélène Marchetti", outcome: { drawing: null } },
            { name: "Samira Traoré", outcome: { drawing: "M10 20L30 40" } },
          ],
        },
      },
    ]);
  });
});

describe("un délai de correction écoulé", () => {
  it("est constaté une fois, annoncé sans un rappel de plus, et le dossier passe à la revue : la décision reste à une personne", async () => {
    const told = await story(1);
    await told.until("follow_up");
    const { audit } = await told.player.ask("camille", readAudit, { auditId: told.dossierId });
    const [one] = audit?.nonconformities ?? [];
    const lastDay = day(one?.deadlines.find(({ what }) => what === "correction_evidence")?.dueOn ?? "");
    await sentOn(failUncorrected, lastDay);
    const statusNow = async () => {
      const { state } = await given.ports.states.load(auditStream, told.dossierId);
      return "nonconformities" in state ? state.nonconformities.map(({ status }) => status) : [];
    };
    expect(await statusNow()).toEqual(["plan_proposed"]);
    for (let again = 0; again < 2; again++) await sentOn(failUncorrected, addDays(lastDay, 1));
    expect(await statusNow()).toEqual(["failed"]);
    expect(sent(await told.react())).toEqual(["M-317 claire-1", "M-317 samira-1", "M-317 camille", "M-317 louise"]);
    expect(sent(await sentOn(remindAudits, addDays(lastDay, 1)))).toEqual([]);
    const { dossiers } = (await given.get("camille", "/api/dossiers")).json();
    expect(dossiers.find(({ id }: { id: string }) => id === told.dossierId)).toMatchObject({ stage: "review" });
  });
});

describe("les documents d’un audit", () => {
  it("s’impriment avec les modèles du dispositif", async () => {
    const told = await story(2);
    const { prints } = await told.until("complete", 2);
    expect(prints.map(({ name }) => name)).toEqual(["audit-plan", "audit-record", "audit-report"]);
    for (const { name, sheet } of prints) {
      const pdf = await printing.print(name, told.cast.scheme.templates, sheet);
      expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe("%PDF-");
    }
  });

  it("portent au rapport ce qui fut gardé sur place : photos, dossiers examinés, écarts au plan, incidents", async () => {
    const told = await story(5);
    await told.until("in_progress");
    const { dossierId } = told;
    const photo = samplePhoto(3, 8);
    const upload = await given.upload("helene", `/api/dossiers/${dossierId}/files?name=affichage.jpg`, photo);
    const kept = [
      {
        ...{ kind: "photo", id: randomUUID(), indicator: "B1", nonconformity: null },
        ...{ caption: "Affichage à l’accueil", file: upload.json().hash },
      },
      { kind: "sampled", id: randomUUID(), sample: "trainee_files", reference: "C. D.", note: "Complet." },
      { kind: "departure", id: randomUUID(), sequence: "SQ-2", what: "Tenue après la visite." },
      { kind: "incident", id: randomUUID(), what: "Connexion perdue dix minutes." },
    ];
    const at = `/api/audits/${dossierId}`;
    const { position } = (await given.get("helene", at)).json();
    const claimedAt = await given.now();
    const entries = kept.map((entry) => ({ commandId: randomUUID(), claimedAt, seen: position, entry }));
    const { results } = (await given.post("helene", `${at}/entries`, { entries })).json();
    expect(results).toMatchObject(kept.map(() => ({ outcome: "applied", refusal: null })));
    const { prints } = await told.until("report_issued");
    const report = prints.find(({ name }) => name === "audit-report");
    expect(report?.sheet).toMatchObject({
      photos: [
        {
          ...{ file: upload.json().hash, indicator: "B1", caption: "Affichage à l’accueil", nonconformity: false },
        },
      ],
      sampledFiles: [{ reference: "C. D.", note: "Complet." }],
      departures: [{ what: "Tenue après la visite." }],
      incidents: ["Connexion perdue dix minutes."],
      correction: null,
    });
  });
});
