import { historySentence } from "../../contract/history.sentences.ts";
import { plainDay } from "../ui/format.ts";
import type { ThreadEntry, ThreadKind } from "../ui/thread.view.ts";
import type { Habilitation } from "./habilitation.query.ts";

type Lived = Habilitation["life"][number];

const kinds: Readonly<Record<string, ThreadKind>> = {
  GrievancesNotified: "mail",
  SanctionNotified: "mail",
  ObservationsRecorded: "message",
  RegistrationEndRecorded: "change",
  GrievancesIssued: "mail",
  GrievanceAnswered: "message",
  CorrectionFiled: "message",
  MentionsRemovalProved: "message",
};

/** What the two dates of an event are: the day it counts from, and the last day it gives. */
const dates: Readonly<Record<string, { readonly on?: string; readonly until?: string }>> = {
  HabilitationGranted: { on: "Prise d’effet", until: "Terme" },
  HabilitationRenewed: { on: "À partir du", until: "Terme" },
  HabilitationExtended: { on: "Échéance", until: "Prorogée jusqu’au" },
  HabilitationSuspended: { on: "À partir du", until: "Dernier jour" },
  SuspensionLifted: { on: "De nouveau active le" },
  HabilitationWithdrawn: { on: "Prend effet le" },
  HabilitationTerminated: { on: "Prend effet le" },
  SuspensionAnnulled: { on: "De nouveau active le" },
  WithdrawalAnnulled: { on: "Reprend le" },
  SanctionStayed: { on: "À partir du" },
  StayEnded: { on: "À partir du" },
  GrievancesNotified: { on: "Première présentation", until: "Observations jusqu’au" },
  SanctionNotified: { on: "Notification", until: "Appel jusqu’au" },
  ObservationsRecorded: { on: "Reçues le" },
  GrievanceAnswered: { on: "Reçues le" },
  HearingHeld: { on: "Tenue le" },
  CorrectionFiled: { on: "Déposée le" },
  RegistrationEndRecorded: { on: "Fin d’enregistrement" },
};

function changesOf({
  type,
  on,
  until,
  reference,
}: Lived): readonly { readonly label: string; readonly after: string }[] {
  const named = dates[type] ?? {};
  return [
    ...(named.on === undefined ? [] : [{ label: named.on, after: plainDay(on) }]),
    ...(named.until === undefined || until === null ? [] : [{ label: named.until, after: plainDay(until) }]),
    ...(reference === null ? [] : [{ label: "Lettre recommandée n°", after: reference }]),
  ];
}

const bodyOf = ({ text, grounds }: Lived): string =>
  [...(text === null ? [] : [text]), ...grounds.map(({ label, detail }) => `${label} : ${detail}`)].join("\n");

/** The life of an habilitation as the thread tells it: acts, their grounds, their dates. */
export const lifeEntries = (life: Habilitation["life"]): readonly ThreadEntry[] =>
  life.flatMap((event, n) => {
    const what = historySentence("habilitation", event.type);
    if (what === null) return [];
    const [body, changes] = [bodyOf(event), changesOf(event)];
    const entry: ThreadEntry = {
      ...{ id: `${life.length - n}`, at: event.at, actor: event.byName, kind: kinds[event.type] ?? "decision", what },
      ...(body === "" ? {} : { body }),
      ...(changes.length === 0 ? {} : { changes }),
    };
    return [entry];
  });
