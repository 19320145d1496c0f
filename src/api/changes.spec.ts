import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { habilitated } from "../../specs/samples/habilitated.ts";
import { personStream } from "../application/impartiality/impartiality.stream.ts";
import { addDays, type Day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const id = "h-changing";
const changes = `/api/habilitations/${id}/changes`;
let today: Day;
let siren = "";
let referent = "";

const text = "Ce qui change, en quelques mots.";
const trainer = { name: "Solène Abiven", detail: "Images" };
async function declared(body: object): Promise<string> {
  const answer = (await given.post("claire", changes, { happenedOn: today, text, ...body })).json();
  expect(answer).toMatchObject({ id: expect.any(String), position: expect.any(Number) });
  return answer.id;
}
const refusal = async (person: string, url: string, body: object) =>
  (await given.post(person, url, { ...body })).json().code;
/** What the organisation is told of its changes. */
const answers = async () => (await given.mailbox.react()).filter(({ code }) => code === "M-610");
const read = async (changeId: string) => (await given.get("claire", `/api/changes/${changeId}`)).json();
const due = async (person: string) =>
  (await given.get(person, "/api/tasks")).json().due.map(({ what }: { what: string }) => what);

beforeAll(async () => {
  await decisionStaff(given);
  await given.organisation("552100554", { pierre: "legal_representative" });
  const cast = await habilitated(given, id);
  siren = cast.company.siren;
  ({ referent } = cast);
  today = dayOf(await given.now());
});

describe("un changement déclaré", () => {
  it("d’un nouveau SIREN est refusé, comme un établissement d’un autre organisme", async () => {
    const moved = { kind: "siren-changed", happenedOn: today, text };
    expect(await refusal("claire", changes, moved)).toBe("change/new-application-needed");
    const other = { value: "55210055400013", name: "Ailleurs", city: "Paris" };
    const place = { kind: "establishment-added", happenedOn: today, text, item: other };
    expect(["change/siret-invalid", "change/other-siren"]).toContain(await refusal("claire", changes, place));
  });

  it("qui ne touche pas le périmètre s’accepte ; l’organisme lit la réponse", async () => {
    const changeId = await declared({
      kind: "manager",
      item: { value: "referent", name: "Paul Roy", detail: "paul@atlas.example" },
    });
    expect(await due("camille")).toContain("change-review");
    expect(
      (await given.post("camille", `/api/changes/${changeId}/acceptance`, { reason: "Vu l’extrait." })).statusCode,
    ).toBe(200);
    expect(await read(changeId)).toMatchObject({
      ...{ status: "accepted", effect: null },
      said: [
        { kind: "declared", text },
        { kind: "accepted", text: "Vu l’extrait." },
      ],
    });
    expect(await due("camille")).not.toContain("change-review");
  });

  it("de dénomination, accepté, est le nom de l’organisme partout : liste, registre, dossier (R-CHG-1)", async () => {
    const nameless = { kind: "name", happenedOn: today, text };
    expect(await refusal("claire", changes, nameless)).toBe("change/item-missing");
    const changeId = await declared({ kind: "name", item: { name: "Atelier Renommé" } });
    expect(await read(changeId)).toMatchObject({ identity: { name: "Atelier Renommé" } });
    await given.post("camille", `/api/changes/${changeId}/acceptance`, { reason: "Vu l’avis de situation." });
    const { habilitations } = (await given.get("camille", "/api/habilitations")).json();
    expect(habilitations).toMatchObject([{ organisationName: "Atelier Renommé" }]);
    const dossier = (await given.get("camille", `/api/dossiers/${id}`)).json();
    expect(dossier.content.identity.legalName).toBe("Atelier Renommé");
    const listed = await given.ports.readings.register.byNumber("H-2026-0001", today);
    expect(listed?.organisationName).toBe("Atelier Renommé");
  });

  it("qui touche le périmètre est proposé, puis décidé : l’habilitation suit dans le même acte", async () => {
    const changeId = await declared({ kind: "trainer-added", happenedOn: addDays(today, 20), item: trainer });
    const accept = { reason: "Rien à redire." };
    expect(await refusal("camille", `/api/changes/${changeId}/acceptance`, accept)).toBe("change/decided-on-the-scope");
    await given.post("camille", `/api/changes/${changeId}/proposal`, accept);
    expect(await due("aicha")).toContain("change-decision");
    const decision = { grounds: [{ code: "PER-01", detail: "Formatrice qualifiée, pièces vues." }] };
    expect(await refusal("denis", `/api/changes/${changeId}/decision`, decision)).toBe(
      "decision/took-part-in-evaluation",
    );
    expect((await given.post("aicha", `/api/changes/${changeId}/decision`, decision)).statusCode).toBe(200);
    expect((await read(changeId)).status).toBe("accepted");
    const life = (await given.get("claire", `/api/habilitations/${id}`)).json().life;
    expect(life[0]).toMatchObject({ type: "ScopeChanged", grounds: [{ code: "PER-01" }] });
  });

  it("se renvoie, se complète, et n’existe pas pour un autre organisme", async () => {
    const changeId = await declared({ kind: "name", item: { name: "Atelier Renommé" } });
    await given.mailbox.react();
    await given.post("camille", `/api/changes/${changeId}/return`, { reason: "L’avis de situation manque." });
    expect(await answers()).toEqual([
      expect.objectContaining({ to: `${referent}@exemple.fr` }),
      expect.objectContaining({ to: "claire@exemple.fr", text: expect.stringContaining("est à compléter") }),
    ]);
    const completion = { text: "Le voici.", files: ["nowhere"] };
    expect(await refusal("claire", `/api/changes/${changeId}/completion`, completion)).toBe("file/unknown");
    await given.post("claire", `/api/changes/${changeId}/completion`, { text: "Le voici." });
    expect((await read(changeId)).status).toBe("declared");
    expect((await given.get("pierre", `/api/changes/${changeId}`)).statusCode).toBe(404);
    expect((await given.get("pierre", "/api/changes")).json().count).toBe(0);
  });

  it("d’un programme se décide une fois chaque compétence vérifiée sur sa matrice (R-PROG-2)", async () => {
    const item = { name: "IA générative 2027", detail: "Version 2, 35 heures" };
    const bare = { kind: "programme", happenedOn: today, text, item };
    expect(await refusal("claire", changes, bare)).toBe("change/matrix-missing");
    const upload = `/api/dossiers/${id}/files?name=matrice.pdf`;
    const file = (await given.upload("claire", upload, Buffer.from("%PDF-1.7\n"))).json();
    const changeId = await declared({ kind: "programme", item, files: [file.id] });
    const decision = { grounds: [{ code: "PER-01", detail: "Nouveau programme." }] };
    expect(await refusal("aicha", `/api/changes/${changeId}/decision`, decision)).toBe("change/coverage-unchecked");
    const { competences } = (await given.get("camille", `/api/changes/${changeId}`)).json();
    const covered = competences.map(({ code }: { code: string }) => code);
    expect(covered).toHaveLength(5);
    const propose = (codes: readonly string[]) =>
      given.post("camille", `/api/changes/${changeId}/proposal`, { reason: "Matrice lue.", covered: codes });
    expect((await propose(covered)).json().code).toBe("change/checker-not-eligible");
    await given.append(personStream, "camille", {
      ...{ type: "AuthorisationGranted", by: "sylvie", at: await given.now(), scheme: "certifiag" },
      ...{ function: "programme", from: today, until: null },
    });
    expect((await propose(covered.slice(1))).json().code).toBe("change/not-covered");
    expect((await propose(covered)).statusCode).toBe(200);
    expect((await given.post("aicha", `/api/changes/${changeId}/decision`, decision)).statusCode).toBe(200);
  });

  it("d’une perte de Qualiopi tombe le jour même sur un décideur", async () => {
    await declared({ kind: "qualiopi-lost" });
    const { alerts } = (await given.get("camille", "/api/alerts?kind=qualiopi-lapsed")).json();
    expect(alerts).toMatchObject([{ organisationId: siren, status: "open" }]);
    expect(await due("aicha")).toContain("loss-review");
    const list = (await given.get("camille", "/api/changes?open=true")).json().changes;
    expect(list[0]).toMatchObject({ kind: "qualiopi-lost", reviewDueOn: today, organisationId: siren });
    await given.mailbox.react();
    await given.post("camille", `/api/changes/${list[0].id}/acceptance`, { reason: "Vu sur la liste publique." });
    const [mail] = await answers();
    expect(mail?.text).toContain("Cette perte est constatée.");
    expect(mail?.text).not.toContain("accepté");
  });
});

describe("le périmètre", () => {
  it("se réduit par une décision, jamais jusqu’au vide", async () => {
    const grounds = [{ code: "PER-02", detail: "Formateur parti." }];
    const url = `/api/habilitations/${id}/scope-reduction`;
    const unknown = { items: [{ part: "trainers", value: "personne" }], grounds };
    expect(await refusal("aicha", url, unknown)).toBe("habilitation/scope-unchanged");
    const last = { items: [{ part: "modalities", value: "on_site" }], grounds };
    expect(await refusal("aicha", url, last)).toBe("habilitation/scope-empty");
    const one = { items: [{ part: "trainers", value: "t1" }], grounds };
    expect((await given.post("aicha", url, one)).statusCode).toBe(200);
  });
});
