import { answerReview, reportPublication, requestReview } from "../../application/communication/followReview.ts";
import { attachFile } from "../../application/dossiers/attachFile.ts";
import type { Ports } from "../../application/ports/ports.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { playerFrom } from "./player.ts";
import { samplePdf } from "./samplePdf.ts";
import { referentOf } from "./sessions.ts";

const manager = "staff-camille";

async function* bytesOf(title: string): AsyncGenerator<Uint8Array> {
  yield samplePdf(title);
}

/** A draft read, another one waiting, and a page to correct (R-COM-1). */
export async function playPublications(ports: Ports, today: Day): Promise<void> {
  const running = await ports.readings.habilitations.list({ search: "", statuses: ["active"] }, today);
  const [first, second, third] = running.filter(({ effectiveOn }) => effectiveOn < addDays(today, -40));
  if (first === undefined || second === undefined || third === undefined)
    throw new Error("Three habilitations are needed.");
  await readDraft(ports, first.id, { by: await referentOf(ports, first.organisationId), on: addDays(today, -20) });
  await playerFrom(ports, addDays(today, -2)).act(await referentOf(ports, second.organisationId), requestReview, {
    ...{ habilitationId: second.id, address: "Projet de fiche pour une plateforme de financement" },
    ...{ attachments: [], published: false },
  });
  await find(ports, third.id, addDays(today, -4));
}

async function readDraft(ports: Ports, habilitationId: string, { by, on }: { readonly by: string; readonly on: Day }) {
  const asked = { habilitationId, address: "Projet de page d’offre", attachments: [], published: false };
  const { id: reviewId } = await playerFrom(ports, on).act(by, requestReview, asked);
  await playerFrom(ports, addDays(on, 3)).act(manager, answerReview, { reviewId, conforming: true, note: "" });
}

async function find(ports: Ports, habilitationId: string, on: Day): Promise<void> {
  const player = playerFrom(ports, on);
  const name = `Capture d’un annuaire, ${on}.pdf`;
  const { id } = await player.ask(manager, attachFile, { dossierId: habilitationId, name, bytes: bytesOf(name) });
  await player.act(manager, reportPublication, {
    ...{ habilitationId, address: "Annuaire en ligne de formations", on, attachments: [id] },
    finding: "L’annonce dit « formation certifiante IA » : l’intitulé exact et le numéro manquent (règles, article 4).",
  });
}
