import { expect } from "vitest";
import type { AuditEvent } from "../../src/domain/audits/audit.events.ts";
import { staff } from "./people.ts";
import { type Person, type Product, person } from "./product.ts";

/** The audit of this journey, as the server has it: the tablet’s own word is not taken for it. */
export interface FieldAudit {
  readonly email: string;
  /** The address of its grid. */
  readonly grid: string;
  events(): Promise<readonly AuditEvent[]>;
  /** The remark on an indicator; null when there is none. */
  note(code: string): Promise<string | null>;
  /** The bytes of its photos. */
  photos(): Promise<readonly Buffer[]>;
}

/** The audit of the demonstration whose plan is sent; its day comes. */
export async function fieldAudit(product: Product): Promise<FieldAudit> {
  const email = staff("thomas.legoff");
  const auditor = await person(product, email);
  const read = async (path: string) => (await auditor.context.request.get(path)).json();
  const { audits } = await read("/api/audits?status=plan_sent");
  const found = audits.find(({ auditorName }: { auditorName: string }) => auditorName === "Thomas Le Goff");
  expect(found, "un audit de Thomas Le Goff dont le plan est envoyé").toBeDefined();
  const { today } = await read("/api/session");
  if (found.auditOn > today) await passTo(product, found.auditOn);
  const pack = () => read(`/api/audits/${found.id}/package`);
  const indicators = async () =>
    (await pack()).page.audit.grid.flatMap((criterion: { indicators: readonly object[] }) => criterion.indicators);
  return {
    ...{ email, grid: `/espace/dossiers/${found.dossierId}/audit/grille` },
    events: async () => (await pack()).events,
    note: async (code) => (await indicators()).find((one: { code: string }) => one.code === code).note,
    photos: async () => await photosIn(auditor, found.dossierId, await indicators()),
  };
}

async function photosIn(
  { context }: Person,
  dossierId: string,
  indicators: readonly { photos: readonly { attachmentId: string }[] }[],
) {
  const photos = indicators.flatMap((one) => one.photos);
  const files = photos.map(({ attachmentId }) =>
    context.request.get(`/api/dossiers/${dossierId}/files/${attachmentId}`),
  );
  return await Promise.all((await Promise.all(files)).map((file) => file.body()));
}

async function passTo(product: Product, day: string): Promise<void> {
  const { context } = await person(product, staff("louise.carpentier"));
  const body = { commandId: crypto.randomUUID(), expectedPosition: null, to: day };
  const answer = await context.request.post("/api/demo/clock", { data: body });
  expect(answer.ok(), `passage au ${day}`).toBe(true);
  await context.close();
}
