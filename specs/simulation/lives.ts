import { attachFile } from "../../src/application/dossiers/attachFile.ts";
import { habilitationStream } from "../../src/application/habilitations/habilitation.stream.ts";
import {
  fileCorrection,
  issueGrievances,
  type Notifiable,
  notify,
  verifyCorrection,
} from "../../src/application/habilitations/procedure.ts";
import { lift, suspend } from "../../src/application/habilitations/sanction.ts";
import type { Ports } from "../../src/application/ports/ports.ts";
import { renewalId } from "../../src/application/renewals/renewal.stream.ts";
import {
  capturePublication,
  concludeSurveillance,
  rateRest,
} from "../../src/application/surveillance/followSurveillance.ts";
import { surveillanceId } from "../../src/application/surveillance/surveillance.stream.ts";
import { calendar, type Milestone } from "../../src/domain/habilitations/calendar.ts";
import { endingOf, lastTerm } from "../../src/domain/habilitations/periods.ts";
import { addDays, addMonths, type Day, daysBetween } from "../../src/domain/shared/calendar.ts";
import type { Lots } from "../../src/domain/shared/draw.ts";
import { terminated, weighed, withdrawn } from "../../src/main/demo/life.ts";
import { renewed } from "../../src/main/demo/renewals.ts";
import { samplePdf } from "../../src/main/demo/samplePdf.ts";
import { active, type Scene } from "../../src/main/demo/stories.ts";

/** What happens between two surveillances, drawn by lot; most of the time, nothing. */
const events = ["nothing", "nothing", "nothing", "lifted", "withdrawn", "terminated"] as const;
type Event = (typeof events)[number];

interface Life extends Scene {
  readonly ports: Ports;
  readonly lots: Lots;
  /** The last day that is looked at. */
  readonly end: Day;
}

/** From the application to the end of the habilitation, or to the last day. */
export async function live(life: Life): Promise<void> {
  const id = await active(life);
  do if ((await cycle(life, id)) === "over") return;
  while ((await renewedOr(life, id)) === "on");
}

/** The surveillances of a term, and what happens between them. */
async function cycle(life: Life, id: string): Promise<"on" | "over"> {
  for (let next = await dueAfter(life, id, null); next !== null; next = await dueAfter(life, id, next)) {
    const event = events[life.lots(events.length)] ?? "nothing";
    if (daysBetween(life.player.today, next.dueOn) > 200 && (await happens[event](life, id)) === "over") return "over";
    if (passTo(life, addDays(next.dueOn, life.lots(25) - 12)) === "over") return "over";
    await surveil(life, id, next);
  }
  return "on";
}

/** Two times out of three the renewal that the product opened is filed, decided and signed; otherwise the term expires. */
async function renewedOr(life: Life, habilitationId: string): Promise<"on" | "over"> {
  const { state } = await life.ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none" || life.lots(3) === 0) return "over";
  const expiresOn = lastTerm(state).until;
  if (passTo(life, addDays(addMonths(expiresOn, -6), 3 + life.lots(30))) === "over") return "over";
  await renewed(life, { habilitationId, renewalId: renewalId(habilitationId, expiresOn) });
  return "on";
}

/** The next surveillance of its calendar; null when its end comes before. */
async function dueAfter({ ports, player }: Life, id: string, last: Milestone | null): Promise<Milestone | null> {
  const { state } = await ports.states.load(habilitationStream, id);
  if (state.status === "none" || state.dates === null) throw new Error(`The habilitation ${id} is not granted.`);
  const after = last?.dueOn ?? addDays(player.today, -1);
  const coming = calendar(state, state.dates).filter(
    ({ kind, dueOn }) => kind.endsWith("-surveillance") && dueOn > after,
  );
  const [next] = coming;
  return next === undefined || next.dueOn >= endingOf(state).on ? null : next;
}

/** Lets days pass up to a day, if it comes before the last one. */
function passTo({ player, end }: Life, day: Day): "on" | "over" {
  if (day > end) return "over";
  const days = daysBetween(player.today, day);
  if (days > 0) player.wait(days);
  return "on";
}

const happens: Readonly<Record<Event, (life: Life, id: string) => Promise<"on" | "over">>> = {
  nothing: async () => "on",
  async lifted(life, id) {
    await corrected(life, id);
    return "on";
  },
  async withdrawn({ player, cast }, id) {
    await withdrawn(player, cast, id);
    return "over";
  },
  async terminated({ player, cast }, id) {
    await terminated(player, cast, id);
    return "over";
  },
};

const failing = {
  code: "SUS-07",
  detail: "L’annonce du site promet un diplôme ; la correction demandée n’a pas été faite.",
};

/** Suspended after grievances, corrected, verified by the account manager, then lifted, at the latest on the last day. */
async function corrected({ player, cast, lots }: Life, habilitationId: string): Promise<void> {
  await player.act(cast.manager, issueGrievances, {
    ...{ habilitationId, aim: "suspension", grounds: [{ ...failing, files: [] }] },
  });
  player.wait(2);
  await told(player, habilitationId, "grievances-suspension");
  player.wait(22);
  await player.act("staff-bertrand", suspend, {
    ...{ habilitationId, from: player.today, urgency: "" },
    failings: [{ ...failing, proofExpected: "La page corrigée, capture datée.", proofDueOn: null }],
    ...(await weighed(player, habilitationId)),
  });
  player.wait(2);
  await told(player, habilitationId, "suspension");
  player.wait(3 + lots(60));
  await player.act(cast.referent, fileCorrection, {
    ...{ habilitationId, code: failing.code, files: [], receivedOn: player.today },
    text: "La page porte l’intitulé exact et le numéro.",
  });
  player.wait(lots(20));
  await player.act(cast.manager, verifyCorrection, {
    ...{ habilitationId, code: failing.code, outcome: "verified", reason: "Page vue ce jour." },
  });
  await player.act("staff-bertrand", lift, {
    ...{ habilitationId, grounds: [{ code: "LEV-01", detail: "Correction vérifiée par le chargé de compte." }] },
  });
}

const told = (player: Life["player"], habilitationId: string, decision: Notifiable) =>
  player.act("staff-sylvie", notify, {
    ...{ habilitationId, decision, notifiedOn: player.today },
    ...{ channel: "registered-letter", reference: "1A 204 118 7741 6" },
  });

/** The surveillance that the product opened by itself, concluded around its day. */
async function surveil({ player, cast }: Life, id: string, { kind, dueOn }: Milestone): Promise<void> {
  const given = { surveillanceId: surveillanceId(id, kind === "first-surveillance" ? "S3" : "SA", dueOn) };
  const name = `Page d’offre, ${player.today}.pdf`;
  const bytes = (async function* () {
    yield samplePdf(name);
  })();
  const { id: capture } = await player.ask(cast.manager, attachFile, { dossierId: id, name, bytes });
  await player.act(cast.manager, capturePublication, {
    ...{ ...given, address: "Page d’offre", on: player.today, attachments: [capture], conforming: true, note: "" },
  });
  await player.act(cast.manager, rateRest, given);
  await player.act(cast.manager, concludeSurveillance, {
    ...{ ...given, insufficient: false },
    quality: "La formation se tient comme prévu ; les supports et les modalités sont à jour.",
    requirements: "Les exigences de la certification sont respectées.",
  });
}
