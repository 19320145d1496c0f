import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { auditDossier, auditStaff } from "../../specs/samples/auditDossier.ts";
import type { Scheme } from "../domain/schemes/scheme.model.ts";
import { addDays, type Day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const id = "d-versions";
const path = "/api/scheme-versions/certifiag/1.1";
let effectiveOn: Day;
let proposed: Scheme;

/** The version in force with an indicator added, one removed, one changed, and another number. */
function changed(scheme: Scheme): Scheme {
  const [first, ...others] = scheme.referential.criteria;
  const [a1, a2, ...rest] = first?.indicators ?? [];
  if (first === undefined || a1 === undefined || a2 === undefined) throw new Error("The referential has indicators.");
  const indicators = [{ ...a1, title: "Autre titre" }, ...rest, { ...a2, code: "A9", title: "Nouvel indicateur" }];
  return {
    ...{ ...scheme, version: "1.1", effectiveOn },
    referential: { ...scheme.referential, criteria: [{ ...first, indicators }, ...others] },
    rulebook: { ...scheme.rulebook, audit: { ...scheme.rulebook.audit, planNoticeDays: 20 } },
  };
}

const read = async () => (await given.get("sylvie", path)).json();
const publish = async (hash: string) =>
  await given.post("sylvie", `${path}/publication`, { hash, expectedPosition: (await read()).position });

beforeAll(async () => {
  await auditStaff(given);
  await auditDossier(given, id);
  const today = dayOf(await given.now());
  effectiveOn = addDays(today, 40);
  await given.post("camille", `/api/dossiers/${id}/audit`, { auditor: "helene", mode: "remote", proposals: [] });
  proposed = changed((await given.ports.schemes.inForce("certifiag", today)).scheme);
  await given.propose(proposed);
});

describe("une nouvelle version du dispositif", () => {
  it("attend d’être publiée : rien ne l’applique encore", async () => {
    const { versions } = (await given.get("sylvie", "/api/scheme-versions")).json();
    expect(versions).toMatchObject([
      { version: "1.1", publishedAt: null, inForce: false },
      { version: "1.0", inForce: true, publishedByName: null },
    ]);
    expect((await given.ports.schemes.inForce("certifiag", addDays(effectiveOn, 1))).ref.version).toBe("1.0");
  });

  it("dit ce qu’elle ajoute, retire et modifie", async () => {
    const { before, changes } = await read();
    expect(before).toBe("1.0");
    expect(changes.indicators).toMatchObject([
      { code: "A1", change: "changed", parts: ["title"] },
      { code: "A2", change: "removed", parts: [] },
      { code: "A9", title: "Nouvel indicateur", change: "added" },
    ]);
    expect(changes.numbers).toEqual([{ path: "audit.planNoticeDays", before: "15", after: "20" }]);
    expect(changes.regulations).toEqual([]);
  });

  it("dit, avant sa publication, les dossiers et les audits qu’elle concerne, et lesquels gardent leur version", async () => {
    const { audits, dossiers } = await read();
    expect(audits).toMatchObject([{ id, kind: "Audit initial", fate: "keeps" }]);
    expect(dossiers).toMatchObject([{ dossierId: id, version: "1.0" }]);
  });

  it("n’est publiée que telle qu’elle a été lue", async () => {
    expect((await publish("autre")).json().code).toBe("scheme/text-changed");
    expect((await given.post("camille", `${path}/publication`, { hash: "x" })).statusCode).toBe(403);
  });

  it("s’applique une fois publiée, à partir de sa date d’effet ; ce qui est commencé garde sa version", async () => {
    const { hash } = await read();
    expect((await publish(hash)).statusCode).toBe(200);
    const inForce = async (on: Day) => (await given.ports.schemes.inForce("certifiag", on)).ref.version;
    expect([await inForce(addDays(effectiveOn, -1)), await inForce(effectiveOn)]).toEqual(["1.0", "1.1"]);
    const { publishedAt, audits, changes } = await read();
    expect(publishedAt).not.toBeNull();
    expect(audits).toMatchObject([{ id, fate: "keeps" }]);
    expect(changes.indicators).toHaveLength(3);
    const { versions } = (await given.get("sylvie", "/api/scheme-versions")).json();
    expect(versions[0]).toMatchObject({ version: "1.1", publishedByName: "sylvie", inForce: false });
  });

  it("ne change plus après sa publication, et ne se publie pas deux fois", async () => {
    const { hash } = await read();
    expect((await publish(hash)).json().code).toBe("scheme/already-published");
    await expect(given.propose({ ...proposed, themes: [] })).rejects.toThrow("déjà publiée");
  });
});
