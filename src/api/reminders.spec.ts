import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { sampleCompany } from "../../specs/filing.ts";
import { decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { habilitated } from "../../specs/samples/habilitated.ts";
import { organisationStream } from "../application/organisations/organisation.stream.ts";
import type { Mail } from "../application/ports/mail.ts";
import { addDays, type Day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const id = "h-reminded";
const other = sampleCompany(5);
let today: Day;
let siren = "";
let referent = "";
let draft = "";

/** To whom a message goes, among mails. */
const readers = (mails: readonly Mail[], code: string): readonly string[] =>
  mails.filter((mail) => mail.code === code).map(({ to }) => to.slice(0, to.indexOf("@")));

const passed = async (days: number, code: string) => readers(await given.mailbox.pass(addDays(today, days)), code);

const declare = async (body: object): Promise<string> =>
  (
    await given.post(referent, `/api/habilitations/${id}/changes`, {
      ...{ happenedOn: today, text: "Ce qui change.", ...body },
    })
  ).json().id;

beforeAll(async () => {
  await decisionStaff(given);
  const cast = await habilitated(given, id);
  ({ referent } = cast);
  siren = cast.company.siren;
  await given.post("camille", `/api/dossiers/${id}/manager`, { personId: "camille" });
  await given.organisation(other?.siren ?? "", { ines: "legal_representative" });
  today = dayOf(await given.now());
  const opened = await given.post("ines", "/api/dossiers", { organisationId: other?.siren, scheme: "certifiag" });
  draft = opened.json().id;
  await given.mailbox.react();
});

describe("une échéance sans message à elle (M-961)", () => {
  it("est rappelée à qui doit agir sept jours avant, la veille et le lendemain ; plus rien une fois faite", async () => {
    const first = await declare({ kind: "manager", item: { value: "referent", name: "Paul Roy", detail: "p@r.fr" } });
    const { due } = (await given.get("camille", "/api/tasks")).json();
    const { dueOn } = due.find(({ what }: { what: string }) => what === "change-review");
    const on = (days: number) => given.mailbox.pass(addDays(dueOn, days));
    for (const days of [-7, -1, 1]) {
      const [mail, ...others] = (await on(days)).filter(({ code }) => code === "M-961");
      expect(others).toEqual([]);
      expect(mail).toMatchObject({ to: "camille@exemple.fr", subject: expect.stringContaining("Vos échéances") });
      expect(mail?.text).toContain("– Examiner un changement déclaré");
    }
    for (const days of [-8, -6, 0, 2]) expect(readers(await on(days), "M-961")).toEqual([]);
    await given.post("camille", `/api/changes/${first}/acceptance`, { reason: "Vu." });
    for (const days of [-7, -1, 1]) expect(readers(await on(days), "M-961")).toEqual([]);
  });

  it("est réunie avec les autres de la même personne, en un seul message", async () => {
    for (const value of ["Rue A", "Rue B"])
      await declare({ kind: "address", item: { address: value, postcode: "75001", city: "Paris" } });
    const { due } = (await given.get("camille", "/api/tasks")).json();
    const { dueOn } = due.find(({ what }: { what: string }) => what === "change-review");
    const mails = (await given.mailbox.pass(addDays(dueOn, -1))).filter(({ code }) => code === "M-961");
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text.match(/– Examiner un changement déclaré/g)).toHaveLength(2);
  });
});

describe("un brouillon que personne ne touche (M-202)", () => {
  it("est rappelé à trente jours puis à soixante, et plus une fois touché", async () => {
    for (const days of [29, 31, 59, 61]) expect(await passed(days, "M-202")).toEqual([]);
    for (const days of [30, 60]) expect(await passed(days, "M-202")).toEqual(["ines"]);
    const { content } = (await given.get("ines", `/api/dossiers/${draft}`)).json();
    await given.ask("ines", "PUT", `/api/dossiers/${draft}/draft`, { version: 0, content });
    expect(await passed(30, "M-202")).toEqual(["ines"]);
  });
});

describe("un formateur nouveau (M-209)", () => {
  it("reçoit avec le référent l’avis rendu, quand il a un accès", async () => {
    for (const personId of ["solene", "autre"]) {
      await given.person(personId);
      const joined = { type: "MemberJoined", by: "habilis", at: await given.now(), personId, role: "trainer" } as const;
      await given.append(organisationStream, siren, joined);
    }
    await given.mailbox.react();
    const change = await declare({ kind: "trainer-added", item: { name: "solene", detail: "Images" } });
    await given.post("camille", `/api/changes/${change}/return`, { reason: "Joignez son CV." });
    const mails = await given.mailbox.react();
    expect(readers(mails, "M-610")).toEqual([]);
    expect(readers(mails, "M-209")).toEqual([referent, "solene"]);
  });
});

describe("un lien déclaré (M-223)", () => {
  const declareLink = (of: string) =>
    given.post("camille", "/api/staff/camille/links", {
      siren: of,
      kind: "consulting",
      from: today,
      detail: "Conseil.",
    });

  it("ne dit rien quand rien n’est confié à la personne chez cet organisme", async () => {
    await declareLink("552100554");
    expect(readers(await given.mailbox.react(), "M-223")).toEqual([]);
  });

  it("prévient le responsable qualité et la personne quand il touche ce qui lui est confié", async () => {
    await declareLink(siren);
    const mails = (await given.mailbox.react()).filter(({ code }) => code === "M-223");
    expect(readers(mails, "M-223")).toEqual(["sylvie", "camille"]);
    expect(mails[0]?.text).toContain("la charge du dossier");
    expect(mails[1]?.text).toContain("N’y faites plus rien");
  });
});
