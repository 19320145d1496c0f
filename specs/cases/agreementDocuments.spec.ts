import { beforeAll, describe, expect, it } from "vitest";
import { pdfText } from "../../src/adapters/pdf/pdfText.ts";
import { typstPrinting } from "../../src/adapters/pdf/typst.ts";
import { organisationStream } from "../../src/application/organisations/organisation.stream.ts";
import type { DomainEvent } from "../../src/application/ports/events.ts";
import type { PrintOrder } from "../../src/application/ports/log.ts";
import type { Recipients } from "../../src/application/ports/mail.ts";
import { reactions } from "../../src/application/reactions/all.ts";
import { remindSignatures } from "../../src/application/reactions/dailyAgreements.ts";
import { toolsFor } from "../../src/application/reactions/tools.ts";
import { addDays, type Day, day, dayOf } from "../../src/domain/shared/calendar.ts";
import { fullDay, writtenDay } from "../../src/domain/shared/french.ts";
import { api, publicUrl } from "../api.ts";
import { sampleCompany } from "../filing.ts";
import { decisionDossier, decisionStaff } from "../samples/decisionDossier.ts";

const given = api();
const id = "d-documents";
const dossier = `/api/dossiers/${id}`;
const convention = `/api/agreements/${id}`;
const printing = typstPrinting();

const recipients: Recipients = {
  async ofOrganisation(organisationId, roles) {
    const { state } = await given.ports.states.load(organisationStream, organisationId);
    const members = state.status === "registered" ? state.members.filter(({ role }) => roles.includes(role)) : [];
    return [...(await given.ports.people.named(members.map(({ personId }) => personId))).values()];
  },
  async ofStaff(roles) {
    const members = await given.ports.readings.staff.members();
    return members.filter((member) => member.roles.some((role) => roles.includes(role)));
  },
};
const means = () => ({ ports: given.ports, recipients, publicUrl });

/** Everything that follows from the last facts of a stream of the dossier. */
async function following(stream: string, ...types: readonly string[]) {
  const { events } = await given.ports.events.read<DomainEvent>(`${stream}-${id}`, 0, null);
  const { tools, made } = toolsFor(means(), `${stream} ${types.join()}`, await given.now());
  for (const type of types) {
    const seq = events.findLastIndex((event) => event.type === type);
    const event = events[seq];
    if (event === undefined) throw new Error(`No ${type} on ${stream}.`);
    for (const { on } of reactions) await on[type]?.({ seq, stream: `${stream}-${id}`, event }, tools);
  }
  const mails = made.mails.map(({ code, to }) => `${code} ${to.replace("@exemple.fr", "")}`).toSorted();
  return {
    mails,
    texts: made.mails.map(({ text }) => text),
    prints: made.prints,
    subjects: made.mails.map(({ subject }) => subject),
  };
}

/** What a document says once printed, without spaces. */
async function printed(order: PrintOrder | undefined): Promise<string> {
  if (order === undefined) throw new Error("Nothing was printed.");
  const { templates } = await given.ports.schemes.get(order.scheme);
  return pdfText(await printing.print(order.name, templates, order.sheet));
}
const spaceless = (text: string) => text.replace(/\s/g, "");

const act = async (person: string, url: string, body = {}) => {
  const response = await given.post(person, url, body);
  expect(response.json()).toMatchObject({ id: expect.any(String) });
};

async function sign(person: string): Promise<void> {
  await act(person, `${convention}/code`);
  const [mail] = await given.ports.readings.mails.list({ recipient: `${person}@exemple.fr`, limit: 1 });
  const text = (await given.ports.readings.mails.read(mail?.id ?? ""))?.text ?? "";
  const code = /(\d{3})\s(\d{3})/.exec(text)?.[0] ?? "";
  const { documentHash } = (await given.get(person, convention)).json();
  await act(person, `${convention}/sign`, { documentHash, typedName: person, code, consent: true });
}

beforeAll(async () => {
  await decisionStaff(given);
  await decisionDossier(given, id);
});

describe("ce qui suit une décision favorable", () => {
  it("appelle ceux qui peuvent décider, et eux seuls, dès que la revue est faite", async () => {
    const judged = ["plan-respected", "report-consistent"].map((item) => ({ item, result: "ok" }));
    await act("bertrand", `${dossier}/review`, { judged, proposal: "grant", opinion: "" });
    expect((await following("decision", "ReviewRecorded")).mails).toEqual(["M-501 aicha", "M-501 bertrand"]);
  });

  it("transmet la question du décideur à la personne interrogée", async () => {
    await act("bertrand", `${dossier}/decision/questions`, { to: "helene", text: "La salle a-t-elle été vue ?" });
    const { mails, texts } = await following("decision", "QuestionAsked");
    expect(mails).toEqual(["M-502 helene"]);
    expect(texts[0]).toContain("«\u00A0La salle a-t-elle été vue ?\u00A0»");
    const { questions } = (await given.get("bertrand", `${dossier}/decision`)).json().deliberation;
    await act("bertrand", `${dossier}/decision/questions/${questions[0].id}/withdraw`);
  });

  it("annonce la décision à l’organisme et à ceux qui ont suivi le dossier, et imprime la lettre", async () => {
    const grounds = [{ code: "OCT-03", detail: "Publication de la page d’offre, capture attendue." }];
    await act("bertrand", `${dossier}/decision`, { outcome: "grant", grounds });
    const { mails, subjects, prints } = await following("decision", "DecisionTaken");
    expect(mails).toEqual(["camille", "claire", "denis", "helene", "samira"].map((reader) => `M-503 ${reader}`));
    const signBy = day((await given.get("claire", `${dossier}/decision`)).json().decision.signBy);
    expect(subjects[0]).toContain(`convention à signer avant le ${writtenDay(signBy)}`);
    const letter = await printed(prints[0]);
    for (const words of [
      "Décision favorable d’habilitation",
      "Exigences satisfaites, avec points à suivre à la première surveillance",
      "Publication de la page d’offre, capture attendue.",
      `au plus tard le ${fullDay(signBy)}`,
      "L’appel porte sur les points.",
      "L’appel est instruit par des personnes qui n’ont pris part ni à l’évaluation ni à la décision",
    ])
      expect(letter).toContain(spaceless(words));
  });
});

describe("ce qui suit la convention", () => {
  let signBy: Day;

  it("imprime la convention telle qu’elle se lit et la propose au représentant légal", async () => {
    await act("camille", `${dossier}/agreement`);
    const { mails, prints } = await following("agreement", "AgreementGenerated");
    expect(mails).toEqual(["M-505 claire"]);
    const { text, documentHash, signBy: last } = (await given.get("claire", convention)).json();
    signBy = day(last);
    expect(prints[0]).toMatchObject({ about: id, fileName: `Convention ${text.reference}, à signer.pdf` });
    const document = await printed(prints[0]);
    for (const clause of text.clauses) expect(document).toContain(spaceless(clause.title));
    expect(document).toContain(documentHash);
    expect(document).toContain(spaceless("3 mois après la date d’effet"));
  });

  it("la rappelle avant la caducité, aux jours du dispositif", async () => {
    const sentOn = async (on: Day) => {
      const { tools, made } = toolsFor(means(), `rappel ${on}`, await given.now());
      await remindSignatures.run(on, tools, null);
      return made.mails.map(({ code, to }) => `${code} ${to}`);
    };
    expect(await sentOn(addDays(signBy, -30))).toEqual(["M-505 claire@exemple.fr"]);
    expect(await sentOn(addDays(signBy, -29))).toEqual([]);
    expect(await sentOn(addDays(signBy, -1))).toEqual(["M-505 claire@exemple.fr"]);
  });

  it("garde la preuve de chaque signature et appelle le signataire du certificateur", async () => {
    await sign("claire");
    const { mails, prints } = await following("agreement", "AgreementSigned");
    expect(mails).toEqual(["M-505 aicha"]);
    const proof = await printed(prints[0]);
    for (const words of ["Preuve de signature", "c•••••@exemple.fr", "J’ai lu la convention n°", sampleCompany(0).name])
      expect(proof).toContain(spaceless(words));
  });

  it("annonce l’habilitation, imprime la convention signée, son calendrier daté et l’attestation", async () => {
    await sign("aicha");
    const { mails, prints, texts } = await following("agreement", "AgreementSigned", "AgreementConcluded");
    expect(mails).toEqual(expect.arrayContaining(["M-506 claire", "M-506 samira"]));
    const { conclusion, text } = (await given.get("claire", convention)).json();
    expect(texts[0]).toContain(`${publicUrl}/registre/${text.habilitation}`);
    expect(prints.map(({ name }) => name)).toEqual(["signature-proof", "agreement", "attestation"]);
    const lastDay = addDays(day(conclusion.endsOn), -1);
    const agreement = await printed(prints[1]);
    expect(agreement).toContain(
      spaceless(`du ${writtenDay(dayOf(await given.now()))} au ${writtenDay(lastDay)} inclus`),
    );
    expect(agreement).toContain(spaceless("claire"));
    const attestation = await printed(prints[2]);
    for (const words of [
      text.habilitation,
      "RS6891",
      `${publicUrl}/verifier/${text.habilitation}`,
      sampleCompany(0).city,
    ])
      expect(attestation).toContain(spaceless(words));
  });

  it("ne donne l’attestation qu’une fois imprimée", async () => {
    const { text } = (await given.get("claire", convention)).json();
    const response = await given.get("claire", `/api/attestations/${text.habilitation}`);
    expect(response.json()).toMatchObject({ status: 404, code: "habilitation/attestation-not-printed" });
  });
});
