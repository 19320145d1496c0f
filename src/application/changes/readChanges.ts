import { may } from "../../domain/access/permissions.ts";
import type { ItemWords } from "../../domain/changes/change.items.ts";
import { bringsMatrix, isIdentity, isLoss, scopeEffect } from "../../domain/changes/change.kinds.ts";
import type { ChangeState } from "../../domain/changes/change.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { schemeOf } from "../habilitations/forHabilitation.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { changeStream } from "./change.stream.ts";

/** The declared changes that somebody may read: all for the staff, its own for an organisation. */
export const listChanges = async (
  { ports, actor }: Asking,
  { habilitation, open }: { readonly habilitation: string; readonly open: boolean },
) => {
  const own = actor.memberships.map(({ organisationId }) => organisationId);
  const changes = await ports.readings.changes.list({
    ...{ habilitation, open },
    ...(actor.staff.length > 0 ? {} : { organisations: own }),
  });
  return done({ count: changes.length, changes });
};

/** One change: what is declared, what was said of it since, what it would do to the scope. */
export const readChange = async ({ ports, actor }: Asking, { changeId }: { readonly changeId: string }) => {
  const { state, position } = await ports.states.load(changeStream, changeId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { declared, status, reviewDueOn } = state;
  const { habilitationId, dossierId, organisationId, kind, happenedOn, late, at } = declared;
  const denied = may(actor, "change.read", { organisationId });
  if (denied !== null) return refused(denied);
  const habilitation = (await ports.states.load(habilitationStream, habilitationId)).state;
  if (habilitation.status === "none") return refused({ code: "access/not-found" });
  const organisation = (await ports.states.load(organisationStream, organisationId)).state;
  const { rulebook, grounds, competences } = await schemeOf(ports, habilitation);
  const effect = scopeEffect(kind);
  const act = effect?.direction === "remove" ? "reduce_scope" : "extend_scope";
  return done({
    ...{
      id: changeId,
      position,
      habilitationId,
      dossierId,
      organisationId,
      kind,
      status,
      happenedOn,
      late,
      reviewDueOn,
    },
    habilitationNumber: habilitation.grant.number,
    organisationName: organisation.status === "registered" ? organisation.name : "",
    declaredOn: dayOf(at),
    effect: effect === null ? null : { ...effect, item: await itemOf(ports, state) },
    identity: isIdentity(kind) ? await itemOf(ports, state) : null,
    loss: isLoss(kind),
    competences: bringsMatrix(kind) ? competences.map(({ code, shortTitle }) => ({ code, name: shortTitle })) : [],
    said: await saidOf(ports, state),
    grounds: grounds
      .filter(({ acts }) => effect !== null && acts.includes(act))
      .map(({ code, label, detailRequired }) => ({ code, label, detailRequired })),
    rules: { ...rulebook.changes, appealDays: rulebook.decision.appealDays },
  });
};

type Open = Exclude<ChangeState, { readonly status: "none" }>;

async function itemOf({ contents }: Ports, { declared: { item } }: Open): Promise<ItemWords | null> {
  if (item === null) return null;
  return (await contents.read<ItemWords>([item.words])).get(item.words) ?? null;
}

/** The declaration, then each answer, in order. */
async function saidOf(ports: Ports, { declared, said }: Open) {
  const { by, at, text, files } = declared;
  const all = [{ kind: "declared" as const, by, at, text, files }, ...said];
  const words = await ports.contents.read<string>(all.map((one) => one.text));
  const people = await ports.people.named([...new Set(all.map((one) => one.by))]);
  const deposited = await ports.readings.dossiers.attachments(declared.dossierId);
  return all.map((one) => ({
    ...{ kind: one.kind, at: one.at, byName: people.get(one.by)?.name ?? "", text: words.get(one.text) ?? "" },
    files: deposited
      .filter(({ id }) => one.files.includes(id))
      .map(({ id, name, bytes, mediaType, at: given }) => ({ id, name, bytes, mediaType, at: given })),
  }));
}
