import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { dossierStream } from "../application/dossiers/dossier.stream.ts";
import { dayOf } from "../domain/shared/calendar.ts";

const given = api();
const siren = "552100554";
const url = "/api/dossiers/d-judged";

const kept = (hash: string, body: string) => ({ hash, salt: "", body, erased_on: null, erased_because: null });
const judgement = async (person: string) => (await given.get(person, url)).json().judgement;

beforeAll(async () => {
  await given.staff("camille", "account_manager");
  await given.staff("helene", "auditor");
  await given.organisation(siren, { claire: "legal_representative" });
  const at = await given.now();
  const { ref } = await given.ports.schemes.inForce("certifiag", dayOf(at));
  const rows = [kept("aa", "Dossier complet et probant."), kept("ab", "Vingt ans d’exercice."), kept("ac", "Motif.")];
  await given.ports.events.commit({ appends: [], rows: [{ table: "contents", rows }], command: null });
  await given.append(
    dossierStream,
    "d-judged",
    { type: "DossierOpened", by: "claire", at, organisationId: siren, number: "D-2026-0900", scheme: ref },
    { type: "DossierSubmitted", by: "claire", at, content: "c", programmeId: "d-judged" },
  );
});

describe("l’avis sur une candidature", () => {
  const themes = [{ theme: "professionalism", satisfied: true, note: "ab" }] as const;

  it("n’existe pas tant qu’il n’est pas donné", async () => {
    expect(await judgement("camille")).toBeNull();
  });

  it("se lit par le certificateur seul tant que ce n’est qu’un refus proposé", async () => {
    const at = await given.now();
    const grounds = [{ code: "REF-01", detail: "ac" }];
    await given.append(dossierStream, "d-judged", { type: "RefusalProposed", by: "camille", at, themes, grounds });
    expect(await judgement("helene")).toMatchObject({ accepted: false, byName: "camille", reason: null });
    expect(await judgement("claire")).toBeNull();
    await given.append(dossierStream, "d-judged", { type: "RefusalSetAside", by: "bertrand", at, decisionId: "x" });
    expect(await judgement("helene")).toBeNull();
  });

  it("donné, se lit thème par thème par le certificateur, et avec ses raisons par l’organisme", async () => {
    const at = await given.now();
    await given.append(dossierStream, "d-judged", { type: "DossierAccepted", by: "camille", at, themes, reason: "aa" });
    const acceptance = { accepted: true, on: dayOf(at), byName: "camille", reason: "Dossier complet et probant." };
    expect(await judgement("helene")).toEqual({
      ...acceptance,
      themes: [{ theme: "professionalism", satisfied: true, note: "Vingt ans d’exercice." }],
    });
    expect(await judgement("claire")).toEqual({ ...acceptance, themes: [] });
  });
});
