import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { fillDossier, sampleCompany } from "../../specs/filing.ts";
import { dossierStream } from "../application/dossiers/dossier.stream.ts";
import { impartialityStream, personStream } from "../application/impartiality/impartiality.stream.ts";
import { contract } from "../contract/contract.ts";
import { dayOf } from "../domain/shared/calendar.ts";

const given = api();
const company = sampleCompany(0);
let id = "";

beforeAll(async () => {
  await given.staff("camille", "account_manager");
  await given.staff("bertrand", "decision_maker");
  await given.organisation(company.siren, { claire: "legal_representative" });
  id = (await given.post("claire", "/api/dossiers", { organisationId: company.siren, scheme: "certifiag" })).json().id;
  await fillDossier(given, { dossierId: id, by: "claire", company });
  await given.post("claire", `/api/dossiers/${id}/submit`);
  const at = await given.now();
  const always = { from: dayOf(at), until: null };
  await given.append(personStream, "bertrand", {
    ...{ type: "AuthorisationGranted", by: "camille", at, scheme: "certifiag", function: "decision", ...always },
  });
  await given.append(impartialityStream, company.siren, {
    ...{ type: "QualiopiRelationRecorded", by: "camille", at, relation: { kind: "never" }, source: "declared" },
  });
  await given.mailbox.react();
  await given.append(dossierStream, id, {
    ...{ type: "RefusalProposed", by: "camille", at, themes: [] },
    grounds: [{ code: "REF-01", detail: "bb" }],
  });
});

const known: Readonly<Record<string, () => string>> = {
  ":dossierId": () => id,
  ":auditId": () => id,
  ":habilitationId": () => id,
  ":organisationId": () => company.siren,
};
const parameters = /:\w+/g;

/** Every address that is read about a dossier, or about what one's organisation has. */
const read = Object.keys(contract)
  .filter((key) => key.startsWith("GET ") && (key.match(parameters) ?? []).every((name) => Object.hasOwn(known, name)))
  .map((key) => key.slice(4));

const addressed = (url: string) => url.replace(parameters, (name) => known[name]?.() ?? name);
/** How a refusal that is proposed would be recognised, in whatever is answered. */
const told = /refusal_proposed|RefusalProposed|pronounce-refusal|"refusal"|"kind":"admissibility"|REF-01|Refus proposé/;

describe("un refus qui n’est que proposé", () => {
  it("n’atteint l’organisme par aucune adresse, archive comprise ; le certificateur, lui, le lit", async () => {
    expect(read).toEqual(
      expect.arrayContaining(["/api/dossiers/:dossierId/history", "/api/dossiers/:dossierId/archive"]),
    );
    for (const url of read) {
      const { statusCode, body } = await given.get("claire", addressed(url));
      expect(statusCode, url).not.toBe(500);
      expect(url.includes("scheme") ? "" : body.match(told)?.[0], url).toBeFalsy();
    }
    const { status, stage } = (await given.get("camille", addressed("/api/dossiers/:dossierId"))).json();
    expect({ status, stage }).toEqual({ status: "refusal_proposed", stage: "refusal" });
  });

  it("se lit par l’organisme comme une candidature en instruction", async () => {
    const { status, stage, tasks } = (await given.get("claire", addressed("/api/dossiers/:dossierId"))).json();
    expect({ status, stage }).toEqual({ status: "submitted", stage: "admissibility" });
    expect(tasks.map(({ code }: { code: string }) => code)).not.toContain("pronounce-refusal");
    const listed = async (person: string, asked: string) =>
      (await given.get(person, `/api/dossiers?status=${asked}`)).json().count;
    expect([await listed("claire", "submitted"), await listed("claire", "refusal_proposed")]).toEqual([1, 0]);
    expect([await listed("camille", "submitted"), await listed("camille", "refusal_proposed")]).toEqual([0, 1]);
  });

  it("ne se devine pas non plus au refus d’un acte", async () => {
    const response = await given.post("claire", `/api/dossiers/${id}/submit`);
    expect(response.json()).toMatchObject({ status: 409, code: "dossier/not-in-this-state" });
    expect(response.body).not.toMatch(told);
  });

  it("ne s’écrit qu’aux décideurs", async () => {
    const readers = (await given.mailbox.react()).map(({ to }) => to);
    expect(readers).toEqual(["bertrand@exemple.fr"]);
  });
});
