import { may } from "../../domain/access/permissions.ts";
import type { AlertEvent, ExplanationsAsked, ExplanationsGiven } from "../../domain/alerts/alert.events.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { streamName } from "../stream.ts";
import { alertStream } from "./alert.stream.ts";
import { alertSentences, alertTitles } from "./alertWording.ts";

/** What the organisation is asked to explain, and its answer; nothing else of the alert is its to read. */
export const readRequest = async ({ ports, actor }: Asking, { alertId }: { readonly alertId: string }) => {
  const { state, position } = await ports.states.load(alertStream, alertId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { raised } = state;
  const denied = may(actor, "alert.explain", raised);
  if (denied !== null) return refused(denied);
  const { asked, given } = await exchanged(ports, alertId);
  if (asked === undefined) return refused({ code: "access/not-found" });
  const texts = await ports.contents.read<string>([asked.reason, ...(given === undefined ? [] : [given.text])]);
  const [first] = state.seen;
  return done({
    ...{ id: alertId, position, title: alertTitles[raised.kind], open: state.status === "asked" },
    ...{ habilitationId: raised.habilitationId, dossierId: raised.dossierId },
    sentences: first === undefined ? [] : alertSentences(raised.kind, first.facts, first.seen),
    question: texts.get(asked.reason) ?? "",
    ...{ askedAt: asked.at, answerDueOn: asked.answerDueOn },
    answer:
      given === undefined ? null : { at: given.at, text: texts.get(given.text) ?? "", attachments: given.attachments },
  });
};

/** The last thing asked, and what was answered to it. */
async function exchanged(ports: Ports, id: string) {
  const { events } = await ports.events.read<AlertEvent>(streamName("alert", id), 0, null);
  const asked = events.findLast((event): event is ExplanationsAsked => event.type === "ExplanationsAsked");
  const given = events.findLast((event): event is ExplanationsGiven => event.type === "ExplanationsGiven");
  const answers = asked !== undefined && given !== undefined && events.indexOf(given) > events.indexOf(asked);
  return { asked, given: answers ? given : undefined };
}
