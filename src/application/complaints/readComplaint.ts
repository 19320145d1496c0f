import type { StaffRole } from "../../domain/access/actor.ts";
import { observes } from "../../domain/access/permissions.ts";
import { mayRead, seesAuthor } from "../../domain/complaints/complaint.access.ts";
import { openFollowUps } from "../../domain/complaints/complaint.conclude.ts";
import { complaintAccepts, isConcluded } from "../../domain/complaints/complaint.decide.ts";
import type { ConcludedComplaint, OpenComplaint } from "../../domain/complaints/complaint.model.ts";
import { handlingFunctions } from "../../domain/complaints/complaint.receive.ts";
import { involvementCheck } from "../../domain/complaints/involvement.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Asking } from "../query.ts";
import { schemeOnShow } from "../register/readRegister.ts";
import { hearingView } from "./answerHearing.ts";
import { complaintStream, outcomeOf } from "./complaint.stream.ts";
import { contestedBy, proposed, qualityManagers } from "./complaintFacts.ts";
import { storyOf } from "./complaintStory.ts";
import type { Author } from "./receiveComplaint.ts";

type Registered = OpenComplaint | ConcludedComplaint;

/** Somebody who looks from outside reads a case of a file opened to them, complainants masked; it is noted. */
async function hiddenFrom(asking: Asking, state: Registered): Promise<boolean> {
  if (!observes(asking.actor)) return !mayRead(asking.actor, state);
  const { dossierId, organisationId } = state;
  if (dossierId === null || organisationId === null) return true;
  return (await refusedReading(asking, { dossierId, organisationId })) !== null;
}

/** One alert or complaint entire, as somebody of the certifier reads it. */
export const readComplaint = async (asking: Asking, { complaintId }: { readonly complaintId: string }) => {
  const { ports, actor } = asking;
  const { state, position } = await ports.states.load(complaintStream, complaintId);
  if (state.status === "none" || (await hiddenFrom(asking, state))) return refused({ code: "access/not-found" });
  const masked = observes(actor);
  const { received, track, status, habilitationId, dossierId, decideBy, extended } = state;
  const [words, organisation, files, story, scheme] = await Promise.all([
    wordsOf(asking, state),
    organisationOf(asking, state.organisationId),
    ports.readings.complaints.files(complaintId),
    storyOf(ports, complaintId, masked),
    schemeOnShow({ ports, today: asking.today }),
  ]);
  const { hearingDays, extensionDays, acknowledgementWorkingDays, decisionDays } = scheme.rulebook.complaints;
  return done({
    ...{ id: complaintId, position, number: received.number, kind: received.kind, track, channel: received.channel },
    ...{ status, organisation, habilitationId, dossierId, receivedOn: received.receivedOn, decideBy, extended },
    ...{ acknowledgeBy: received.acknowledgeBy, acknowledgedOn: state.acknowledgedOn },
    ...(await peopleOf(asking, state)),
    named: words.named,
    facts: masked ? null : words.facts,
    author: await authorOf(asking, state),
    hearings: state.hearings.map((hearing) => hearingView(hearing, words.texts)),
    files: files
      .filter(({ party }) => !masked || party !== "author")
      .map(({ id, name, bytes, party, at }) => ({ id, name, bytes, party, at })),
    story,
    ...conclusionOf(state, words.texts),
    accepts: masked ? [] : [...complaintAccepts[status]],
    mine: state.handler === actor.id,
    rules: { hearingDays, extensionDays, acknowledgementWorkingDays, decisionDays },
  });
};

async function wordsOf({ ports }: Asking, state: Registered) {
  const { facts, named } = state.received;
  const conclusion = isConcluded(state) ? state.conclusion : null;
  const concluded =
    conclusion === null ? [] : [conclusion.type === "ComplaintDecided" ? conclusion.reasons : conclusion.reason];
  const authority = conclusion?.type === "ComplaintDismissed" ? conclusion.authority : null;
  const texts = await ports.contents.read<string>([
    ...[facts, ...concluded, ...(authority === null ? [] : [authority])],
    ...state.hearings.flatMap(({ question, answer }) => [question, ...(answer === null ? [] : [answer.text])]),
  ]);
  const who = named === null ? null : await ports.contents.read<{ name: string; siren: string }>([named]);
  return { texts, facts: texts.get(facts) ?? null, named: named === null ? null : (who?.get(named) ?? null) };
}

async function organisationOf({ ports }: Asking, id: string | null) {
  if (id === null) return null;
  const { state } = await ports.states.load(organisationStream, id);
  return { id, name: state.status === "registered" ? state.name : "" };
}

/** Who handles it, whom it concerns, and who may be given it with the reasons why not (R-CMP-4, R-IMP-3). */
async function peopleOf({ ports, today }: Asking, state: Registered) {
  const { track, concerned, handler } = state;
  const [members, managers, contested] = await Promise.all([
    ports.readings.staff.members(),
    qualityManagers(ports),
    schemeOnShow({ ports, today }).then((scheme) => contestedBy(ports, state.organisationId, scheme)),
  ]);
  const functions: readonly StaffRole[] = handlingFunctions(track, concerned, managers);
  const named = (id: string) => ({ id, name: members.find((one) => one.id === id)?.name ?? "" });
  const able = isConcluded(state) ? [] : members.filter(({ roles }) => roles.some((role) => functions.includes(role)));
  const candidates = await Promise.all(
    able.map(async ({ id, name }) => {
      const check = involvementCheck(await proposed(ports, id), { ...contested, concerned }, today);
      return { id, name, eligible: check.eligible, reasons: check.reasons };
    }),
  );
  return {
    handler: handler === null ? null : named(handler),
    concerned: concerned.map(named),
    candidates,
    staff: members.filter(({ roles }) => !roles.includes("observer")).map(({ id, name }) => ({ id, name })),
  };
}

/** Who wrote, for those who may know; it is one content of its own, which can be erased. */
async function authorOf({ ports, actor }: Asking, state: Registered) {
  const { author } = state.received;
  if (author === null) return { status: "anonymous" as const, person: null };
  if (observes(actor) || !seesAuthor(actor, state)) return { status: "hidden" as const, person: null };
  const person = (await ports.contents.read<Author>([author])).get(author) ?? null;
  return { status: person === null ? ("erased" as const) : ("shown" as const), person };
}

function conclusionOf(state: Registered, texts: ReadonlyMap<string, string>) {
  if (!isConcluded(state)) return { conclusion: null, followUps: [] };
  const { conclusion, settled, communicated, closedOn } = state;
  const reasons = conclusion.type === "ComplaintDecided" ? conclusion.reasons : conclusion.reason;
  const authority = conclusion.type === "ComplaintDismissed" ? conclusion.authority : null;
  return {
    conclusion: {
      ...{ outcome: outcomeOf(state), at: conclusion.at, closedOn, communicated: communicated !== null },
      reasons: texts.get(reasons) ?? "",
      authority: authority === null ? null : (texts.get(authority) ?? ""),
    },
    followUps: (conclusion.type === "ComplaintDecided" ? conclusion.followUps : []).map((kind) => ({
      ...{ kind, open: openFollowUps(state).includes(kind) },
      done: settled.find((one) => one.kind === kind)?.done ?? null,
    })),
  };
}
