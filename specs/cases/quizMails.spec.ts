import { beforeAll, describe, expect, it } from "vitest";
import { organisationStream } from "../../src/application/organisations/organisation.stream.ts";
import type { DomainEvent } from "../../src/application/ports/events.ts";
import type { PrintOrder } from "../../src/application/ports/log.ts";
import type { Mail, Recipients } from "../../src/application/ports/mail.ts";
import { attemptStream } from "../../src/application/quizzes/attempt.stream.ts";
import { closeOverdue } from "../../src/application/quizzes/closeOverdue.ts";
import { announceAttempts } from "../../src/application/reactions/dailyQuizzes.ts";
import type { Reaction } from "../../src/application/reactions/react.ts";
import { toolsFor } from "../../src/application/reactions/tools.ts";
import { whenAttemptEnded } from "../../src/application/reactions/whenAttemptEnded.ts";
import { whenQuestionNeutralised } from "../../src/application/reactions/whenQuestionNeutralised.ts";
import { whenQuizOpens } from "../../src/application/reactions/whenQuizOpens.ts";
import { whenSittingOpened } from "../../src/application/reactions/whenSittingOpened.ts";
import { addDays, dayOf, startOf } from "../../src/domain/shared/calendar.ts";
import { api, publicUrl } from "../api.ts";
import { audited, filledBank, quizDossier } from "../samples/quizDossier.ts";
import { begin } from "../samples/quizSitting.ts";

const given = api();
const siren = "552100554";
const id = "d-mails";
const people = { claire: "legal_representative", samira: "referent", nora: "referent" } as const;

/** To whom mails go, read where the product reads it. */
const recipients: Recipients = {
  async ofOrganisation(organisationId, roles) {
    const { state } = await given.ports.states.load(organisationStream, organisationId);
    const members = state.status === "registered" ? state.members.filter(({ role }) => roles.includes(role)) : [];
    return [...(await given.ports.people.named(members.map(({ personId }) => personId))).values()];
  },
  ofStaff: async (roles) => [
    ...(await given.ports.people.named(roles.includes("quality_manager") ? ["sylvie"] : [])).values(),
  ],
};

/** What a reaction sends about every fact of a stream, or of one type. */
async function sentBy(reaction: Reaction, stream: string, type?: string) {
  const facts = await given.ports.events.read<DomainEvent>(stream, 0, null);
  const { tools, made } = toolsFor({ ports: given.ports, recipients, publicUrl }, stream, await given.now());
  for (const [seq, event] of facts.events.entries())
    if (type === undefined || event.type === type) await reaction.on[event.type]?.({ seq, stream, event }, tools);
  printed.push(...made.prints);
  return made.mails;
}
const printed: PrintOrder[] = [];

/** These people, in this order, received one message each. */
const expectSent = (mails: readonly Pick<Mail, "code" | "to">[], code: string, ...names: readonly string[]): void =>
  expect(mails.map((mail) => [mail.code, mail.to])).toEqual(names.map((name) => [code, `${name}@exemple.fr`]));

const post = async (person: string, url: string, body = {}) => {
  const response = await given.post(person, url, body);
  expect(response.json()).toMatchObject({ id: expect.any(String) });
  return response.json().id;
};
const start = (person: string) => begin(given, person, id);

beforeAll(async () => {
  await given.staff("sylvie", "quality_manager");
  await given.staff("louise", "administrator");
  await quizDossier(given, { siren, id, people });
  await filledBank(given);
});

describe("l’ouverture du QCM", () => {
  const opened = () => given.ports.events.read(`sitting-${id}-samira`, 0, null);

  it("n’est annoncée à personne avant la fin de l’étape d’avant", async () => {
    await sentBy(whenQuizOpens, `briefing-${id}`);
    expect((await opened()).events).toEqual([]);
  });

  it("l’est une fois, à chaque personne qui doit le passer", async () => {
    await audited(given, { siren, id }, true);
    for (let again = 0; again < 2; again++) await sentBy(whenQuizOpens, `briefing-${id}`);
    expect((await opened()).events.map(({ type }) => type)).toEqual(["SittingOpened"]);
    const [mail, ...others] = await sentBy(whenSittingOpened, `sitting-${id}-samira`);
    expect(others.map(({ to }) => to)).toEqual([]);
    expect(mail).toMatchObject({ code: "M-401", to: "samira@exemple.fr", about: id });
    expect(mail?.text).toContain("20\u00A0questions, à faire en 30\u00A0minutes");
    expect(mail?.text).toContain("14\u00A0bonnes réponses");
    expect(mail?.text).toContain(`${publicUrl}/espace/dossiers/${id}/qcm`);
    expect(await sentBy(whenSittingOpened, `sitting-${id}-claire`)).toEqual([]);
  });
});

describe("la fin d’une tentative", () => {
  it("donne le résultat à la personne et aux référents, avec le jour de la suivante", async () => {
    const attemptId = await start("samira");
    await post("samira", `/api/attempts/${attemptId}/submission`);
    const mails = await sentBy(whenAttemptEnded, `attempt-${attemptId}`);
    expectSent(mails, "M-402", "samira", "nora");
    const [hers, theirs] = mails;
    expect(hers?.text).toMatch(
      /Votre QCM pour le dossier .* est non réussi\u00A0: 0\u00A0bonne réponse sur 20 \(0\u00A0%\)/,
    );
    expect(theirs?.text).toContain("Le QCM de samira");
    expect(hers?.text).toContain("Une nouvelle tentative est possible à partir du");
  });

  it("est suivie, le premier jour possible, de l’annonce d’une nouvelle tentative à la personne seule", async () => {
    const announced = async (days: number) => {
      const on = addDays(dayOf(await given.now()), days);
      const { tools, made } = toolsFor({ ports: given.ports, recipients, publicUrl }, `annonce ${on}`, startOf(on));
      await announceAttempts.run(on, tools, null);
      return made.mails;
    };
    for (const days of [0, 6, 8]) expect(await announced(days)).toEqual([]);
    const mails = await announced(7);
    expectSent(mails, "M-403", "samira");
    expect(mails[0]?.text).toContain("C’est la dernière prévue.");
  });

  it("dit les suites possibles quand toutes les tentatives sont faites, aussi au responsable qualité", async () => {
    await post("louise", "/api/demo/clock", { to: addDays(dayOf(await given.now()), 7) });
    const attemptId = await start("samira");
    await post("louise", "/api/demo/clock", { to: addDays(dayOf(await given.now()), 1) });
    await closeOverdue(given.ports);
    expect((await given.ports.states.load(attemptStream, attemptId)).state.status).toBe("expired");
    const mails = await sentBy(whenAttemptEnded, `attempt-${attemptId}`);
    expectSent(mails, "M-404", "samira", "nora", "sylvie");
    expect(mails[0]?.text).toContain("terminé à la fin du temps");
    expect(mails[0]?.text).toContain("Le responsable qualité peut en ouvrir une autre");
  });

  it("une réouverture est annoncée à la personne et aux référents", async () => {
    await post("sylvie", `/api/dossiers/${id}/sittings/samira/reopening`, { reason: "Incident réseau attesté." });
    const mails = await sentBy(whenSittingOpened, `sitting-${id}-samira`, "AttemptsReopened");
    expectSent(mails, "M-405", "samira", "nora");
    expect(mails[1]?.text).toContain("samira peut");
  });

  it("donne aussi un relevé de résultat à imprimer, par thème, sans le corrigé", () => {
    const [first] = printed;
    expect(first).toMatchObject({
      ...{ about: id, name: "quiz-result", fileName: "Résultat du QCM, samira, tentative 1.pdf" },
      sheet: { person: "samira", passed: false, threshold: "Le seuil est de 14 sur 20." },
    });
    expect(first?.sheet).toMatchObject({ obtained: "0\u00A0bonne réponse sur 20 (0\u00A0%)" });
    expect(JSON.stringify(first?.sheet)).not.toMatch(/"(right|correct|question)"/);
  });
});

describe("une question neutralisée", () => {
  it("est annoncée à la personne et aux référents, avec le motif et le nouveau résultat ; au responsable qualité, une seule fois", async () => {
    const { people: sitters } = (await given.get("sylvie", `/api/dossiers/${id}/quiz`)).json();
    const attemptId = sitters.find(({ personId }: { personId: string }) => personId === "samira").attempts[0].id;
    const { state } = await given.ports.states.load(attemptStream, attemptId);
    const question = state.status === "none" ? "" : state.paper.items[0]?.question;
    const url = `/api/schemes/certifiag/questions/${question}/neutralisation`;
    const { seen } = (await given.get("sylvie", `${url}?version=1`)).json();
    await post("sylvie", url, { version: 1, seen, reason: "Deux réponses se défendent." });
    printed.length = 0;
    const mails = await sentBy(whenAttemptEnded, `attempt-${attemptId}`, "AttemptRegraded");
    expectSent(mails, "M-406", "samira", "nora");
    expect(mails[0]?.text).toContain("Une question de votre QCM");
    expect(mails[1]?.text).toContain("Une question du QCM de samira");
    for (const { text } of mails) {
      expect(text).toContain("Deux réponses se défendent.");
      expect(text).toContain("0\u00A0bonne réponse sur 19 (0\u00A0%). Le seuil est de 14 sur 19.");
    }
    const stream = `neutralisation-certifiag.${question}.1`;
    const told = await sentBy(whenQuestionNeutralised, stream);
    expectSent(told, "M-407", "sylvie");
    expect(told[0]?.text).toContain("Deux réponses se défendent.");
    expect(told[0]?.text).toMatch(/\d\u00A0copies? (a|ont) été recalculée/);
    expect(told[0]?.text).toContain("aucun résultat ne change de côté du seuil");
    expect(printed).toMatchObject([{ subject: attemptId, sheet: { threshold: "Le seuil est de 14 sur 19." } }]);
  });
});
