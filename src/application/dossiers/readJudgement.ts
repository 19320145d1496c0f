import type { DossierEvent } from "../../domain/dossiers/dossier.events.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import type { Asking } from "../query.ts";
import { streamName } from "../stream.ts";
import type { OpenedState } from "./forDossier.ts";

type Judged = Extract<DossierEvent, { readonly type: "DossierAccepted" | "RefusalProposed" }>;

const isJudged = (event: DossierEvent): event is Judged =>
  event.type === "DossierAccepted" || event.type === "RefusalProposed";

const judgedIn: readonly OpenedState["status"][] = ["refusal_proposed", "accepted", "refused", "concluded"];

/**
 * How the application was judged, by whom and why (R-APP-2, R-APP-3). The opinion on each theme is the certifier's work, and so
 * is a refusal that was proposed; the organisation reads the acceptance and its reasons.
 */
export async function readJudgement(
  { ports, actor }: Pick<Asking, "ports" | "actor">,
  dossierId: string,
  { status }: OpenedState,
) {
  if (!judgedIn.includes(status)) return null;
  const { events } = await ports.events.read<DossierEvent>(streamName("dossier", dossierId), 0, null);
  const given = events.findLast(isJudged);
  const staff = actor.staff.length > 0;
  if (given === undefined || (!staff && given.type !== "DossierAccepted")) return null;
  const reason = given.type === "DossierAccepted" ? given.reason : null;
  const themes = staff ? given.themes : [];
  const words = await ports.contents.read<string>([
    ...(reason === null ? [] : [reason]),
    ...themes.map(({ note }) => note),
  ]);
  return {
    accepted: given.type === "DossierAccepted",
    on: dayOf(given.at),
    byName: (await ports.people.named([given.by])).get(given.by)?.name ?? "",
    reason: reason === null ? null : (words.get(reason) ?? null),
    themes: themes.map(({ theme, satisfied, note }) => ({ theme, satisfied, note: words.get(note) ?? null })),
  };
}
