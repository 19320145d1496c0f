import type { ItemWords } from "../../domain/changes/change.items.ts";
import { isIdentity } from "../../domain/changes/change.kinds.ts";
import { type Amendment, amended } from "../../domain/dossiers/amendment.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import { readContent } from "../dossiers/content.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { dossierFacts } from "../dossiers/dossierFacts.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { publishScope } from "../register/publishScope.ts";
import type { Work } from "../work.ts";
import { changeStream } from "./change.stream.ts";

/**
 * What an accepted change of name, address or manager makes true: the dossier says it from now on, hence its letters and its
 * attestation; the organisation bears its name everywhere; the register is published again (R-CHG-1). Null, or why not.
 */
export async function takeEffect(work: Work, changeId: string): Promise<Refusal | null> {
  const { ports } = work;
  const { state: change } = await ports.states.load(changeStream, changeId);
  if (change.status === "none") return { code: "access/not-found" };
  const { kind, item, dossierId, habilitationId, organisationId } = change.declared;
  if (!isIdentity(kind) || item === null) return null;
  const words = (await ports.contents.read<ItemWords>([item.words])).get(item.words);
  if (words === undefined) return null;
  const dossier = await work.load(dossierStream, dossierId);
  const { state } = dossier;
  if (state.status === "none") return { code: "access/not-found" };
  const content = amended((await readContent(ports, dossierId, state)).content, amendmentOf(kind, words));
  const scheme = await ports.schemes.get(state.scheme);
  const command = { type: "AmendDossier", changeId, content: work.content({ content }) } as const;
  const refusal =
    work.decide(dossier, command, dossierFacts(scheme)) ??
    (kind === "name" ? await rename(work, organisationId, words.name) : null);
  if (refusal !== null) return refusal;
  await publishScope(work, { habilitationId, dossierId, content }, { direction: "add", items: [] });
  return null;
}

async function rename(work: Work, organisationId: string, name: string): Promise<Refusal | null> {
  const organisation = await work.load(organisationStream, organisationId);
  return work.decide(organisation, { type: "RenameOrganisation", name }, null);
}

function amendmentOf(kind: Amendment["kind"], { value, name, detail, address, postcode, city }: ItemWords): Amendment {
  switch (kind) {
    case "name":
      return { kind, name };
    case "address":
      return { kind, address, postcode, city };
    case "manager":
      return { kind, role: value === "referent" ? "referent" : "legal_representative", name, email: detail };
  }
}
