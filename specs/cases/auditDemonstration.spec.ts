import { beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "../../src/domain/shared/calendar.ts";
import { playAudit } from "../../src/main/demo/audit.ts";
import { playerFrom } from "../../src/main/demo/player.ts";
import { api } from "../api.ts";
import { auditDossier, auditStaff } from "../samples/auditDossier.ts";

const given = api();

beforeAll(() => auditStaff(given));

const played = async (rank: number, until: "plan_sent" | "closed" | "complete", nonconformities: number) => {
  const dossierId = `d-demo-${rank}`;
  const cast = await auditDossier(given, dossierId, rank);
  const player = playerFrom(given.ports, dayOf(await given.now()));
  await playAudit(player, cast, { dossierId, auditor: "helene", reviewer: "nadia", nonconformities, until });
  return (await given.get("helene", `/api/audits/${dossierId}`)).json().audit;
};

describe("l’audit d’une démonstration", () => {
  it("est joué de la programmation à la levée de ses non-conformités", async () => {
    const audit = await played(1, "complete", 3);
    expect(audit).toMatchObject({ status: "complete", tasks: [] });
    expect(audit.nonconformities.map(({ status }: { status: string }) => status)).toEqual([
      ...["cleared", "cleared", "cleared"],
    ]);
  });

  it("se termine dès le rapport quand rien n’est relevé", async () => {
    expect(await played(2, "complete", 0)).toMatchObject({ status: "complete", nonconformities: [] });
  });

  it("s’arrête où l’on veut", async () => {
    expect(await played(3, "plan_sent", 1)).toMatchObject({ status: "plan_sent" });
    expect(await played(4, "closed", 1)).toMatchObject({ status: "closed" });
  });
});
