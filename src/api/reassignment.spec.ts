import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { dossierStream } from "../application/dossiers/dossier.stream.ts";
import { impartialityStream, personStream } from "../application/impartiality/impartiality.stream.ts";
import type { DossierEvent } from "../domain/dossiers/dossier.events.ts";
import { addDays, dayOf } from "../domain/shared/calendar.ts";

const house = api();
let numbers = 0;

beforeAll(async () => {
  await house.staff("camille", "account_manager");
  await house.staff("yanis", "account_manager");
  await house.staff("helene", "auditor");
  await house.staff("sylvie", "quality_manager");
});

/** An organisation with one dossier that camille follows; its number. */
async function followed(siren: string, ...then: readonly DossierEvent[]): Promise<string> {
  const dossierId = randomUUID();
  const by = `chef-${siren}`;
  const fact = { by, at: await house.now() };
  await house.organisation(siren, { [by]: "legal_representative" });
  await house.append(impartialityStream, siren, {
    ...{ type: "QualiopiRelationRecorded", ...fact, relation: { kind: "never" }, source: "declared" },
  });
  const { ref } = await house.ports.schemes.inForce("certifiag", dayOf(fact.at));
  const number = `D-2026-${String(++numbers).padStart(4, "0")}`;
  await house.append(
    dossierStream,
    dossierId,
    { type: "DossierOpened", ...fact, organisationId: siren, number, scheme: ref },
    { type: "DossierSubmitted", ...fact, content: "nul", programmeId: dossierId },
    { type: "ManagerAssigned", ...fact, personId: "camille", reason: null, check: null },
    ...then,
  );
  return number;
}

const pass = (by: string, body: object, from = "camille") => house.post(by, `/api/staff/${from}/reassign`, { ...body });
const numbersOf = (files: readonly { readonly number: string }[]) => files.map(({ number }) => number).toSorted();

describe("les dossiers d’un chargé d’affaires absent", () => {
  it("passent à un collègue en une fois, sauf ceux qu’il ne peut pas suivre, et l’on dit pourquoi", async () => {
    const at = await house.now();
    const abandoned = {
      type: "DossierAbandoned",
      by: "x",
      at,
      kind: "withdrawal",
      ground: "CLA-01",
      reason: null,
    } as const;
    const first = await followed("552100554");
    const second = await followed("732829320");
    const linked = await followed("443061841");
    await followed("572015246", abandoned);
    await house.append(personStream, "yanis", {
      ...{ type: "LinkDeclared", by: "yanis", at, linkId: randomUUID(), siren: "443061841", kind: "employment" },
      ...{ from: addDays(dayOf(at), -400), until: null, detail: null },
    });
    const response = await pass("camille", { to: "yanis", reason: "Congé de trois semaines." });
    expect(response.statusCode).toBe(200);
    const { moved, kept } = response.json();
    expect(numbersOf(moved)).toEqual([first, second]);
    expect(kept).toEqual([
      {
        ...{ dossierId: expect.any(String), number: linked, organisationName: "Organisme 443061841" },
        reason: "Cette personne ne peut pas suivre ce dossier\u00A0: elle a déclaré un emploi avec l’organisme.",
      },
    ]);
    const { dossiers } = (await house.get("sylvie", "/api/dossiers")).json();
    const managers = Object.fromEntries(
      dossiers.map(({ number, managerName }: Record<string, string>) => [number, managerName]),
    );
    expect(managers).toMatchObject({ [first]: "yanis", [second]: "yanis", [linked]: "camille" });
  });

  it("une demande répétée ne déplace rien de plus", async () => {
    const commandId = randomUUID();
    const again = () => pass("yanis", { to: "camille", commandId }, "yanis");
    const answers = [(await again()).json(), (await again()).json()];
    expect(answers[0].moved).toHaveLength(2);
    expect(answers[1]).toEqual(answers[0]);
  });

  it("ne sont confiés par un autre que par le responsable qualité", async () => {
    expect((await pass("yanis", { to: "yanis" })).statusCode).toBe(403);
    expect((await pass("sylvie", { to: "yanis" })).json().moved).toHaveLength(2);
  });

  it("ne le sont ni à la même personne, ni à quelqu’un d’une autre fonction", async () => {
    expect((await pass("camille", { to: "camille" })).json()).toMatchObject({ code: "staff/same-person" });
    expect((await pass("camille", { to: "helene" })).json()).toMatchObject({ code: "staff/not-an-account-manager" });
  });

  it("chacun reste expliqué dans l’histoire de son dossier", async () => {
    const { dossiers } = (await house.get("sylvie", "/api/dossiers?search=552100554")).json();
    const { entries } = (await house.get("sylvie", `/api/dossiers/${dossiers[0].id}/history`)).json();
    const texts = entries.filter(({ type }: { type: string }) => type === "ManagerAssigned");
    expect(texts.map(({ text }: { text: string | null }) => text)).toContain("Congé de trois semaines.");
  });
});
