import { may } from "../../domain/access/permissions.ts";
import type { OpenedReview } from "../../domain/communication/review.model.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { statusOn } from "../../domain/habilitations/periods.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import { schemeOf } from "../habilitations/forHabilitation.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { kitText } from "./kit.ts";
import { reviewStream } from "./review.stream.ts";

type Found =
  | { readonly ok: true; readonly state: Granted; readonly scheme: Scheme }
  | { readonly ok: false; readonly refusal: Refusal };

async function readable(asking: Asking, habilitationId: string): Promise<Found> {
  const { ports } = asking;
  const { state } = await ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, state.grant, "habilitation.read");
  return denied === null ? { ok: true, state, scheme: await schemeOf(ports, state) } : refused(denied);
}

/** What an organisation may say and how, and what was read of what it says (R-COM-1). */
export const readCommunication = async (asking: Asking, { habilitationId }: { readonly habilitationId: string }) => {
  const { ports, actor, today } = asking;
  const found = await readable(asking, habilitationId);
  if (!found.ok) return found;
  const { state, scheme } = found;
  const ids = await ports.readings.communication.ofHabilitation(habilitationId);
  const { certification, certifier, communicationKit, rulebook } = scheme;
  const { reviewWorkingDays, correctionWorkingDays } = rulebook.communication;
  return done({
    ...{ habilitationId, dossierId: state.grant.dossierId, number: state.grant.number },
    kit: {
      ...{ title: certification.title, number: certification.number, certifier: certifier.name, ...communicationKit },
      marks: communicationKit.marks ?? [],
      usable: statusOn(state, today) === "active",
      from: state.grant.effectiveOn,
    },
    reviews: await Promise.all(ids.map((id) => reviewView(ports, id))),
    rules: { reviewWorkingDays, correctionWorkingDays },
    asks: may(actor, "communication.ask", state.grant) === null,
    checks: may(actor, "communication.review", state.grant) === null,
  });
};

/** The kit as a file, from the effective date and while the habilitation is active. */
export const downloadKit = async (asking: Asking, { habilitationId }: { readonly habilitationId: string }) => {
  const found = await readable(asking, habilitationId);
  if (!found.ok) return found;
  if (statusOn(found.state, asking.today) !== "active") return refused({ code: "communication/kit-not-usable" });
  const text = kitText(found.scheme, { number: found.state.grant.number, on: asking.today });
  return done({
    ...{
      name: `kit-communication-${found.state.grant.number}.txt`,
      mediaType: "text/plain; charset=utf-8",
      inline: false,
    },
    bytes: bytesOf(text),
  });
};

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function reviewView(ports: Ports, id: string) {
  const { state, position } = await ports.states.load(reviewStream, id);
  if (state.status === "none") throw new Error(`The publication ${id} is listed and does not exist.`);
  const words = await ports.contents.read<string>(textsIn(state));
  const text = (hash: string | null) => (hash === null ? null : (words.get(hash) ?? null));
  const given = await ports.readings.dossiers.attachments(state.opened.dossierId);
  const files = (ids: readonly string[]) =>
    given.filter((one) => ids.includes(one.id)).map((one) => ({ id: one.id, name: one.name }));
  const { opened, answer, correction } = state;
  const found = opened.type === "PublicationFound";
  return {
    ...{ id, position, status: state.status, found, published: found || opened.published, on: dayOf(opened.at) },
    ...{
      address: text(opened.address),
      files: files(opened.attachments),
      finding: found ? text(opened.finding) : null,
    },
    dueOn: state.status === "conforming" ? null : state.status === "to-correct" ? state.correctBy : state.answerBy,
    answer: answer === null ? null : { conforming: answer.conforming, note: text(answer.note), on: dayOf(answer.at) },
    correction:
      correction === null
        ? null
        : {
            text: text(correction.text),
            files: files(correction.attachments),
            on: dayOf(correction.at),
            late: correction.late,
          },
  };
}

const textsIn = ({ opened, answer, correction }: OpenedReview): readonly string[] => [
  opened.address,
  ...(opened.type === "PublicationFound" ? [opened.finding] : []),
  ...(answer === null || answer.note === null ? [] : [answer.note]),
  ...(correction === null ? [] : [correction.text]),
];
