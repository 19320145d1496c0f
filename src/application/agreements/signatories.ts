import type { AssignmentCheck } from "../../domain/access/impartiality.model.ts";
import { organisationRoleNames } from "../../domain/access/roleNames.ts";
import type { Party } from "../../domain/agreements/agreement.events.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import { membersOf } from "../briefings/briefingFacts.ts";
import type { OpenFile } from "../decisions/evaluationFacts.ts";
import { checkAssignments } from "../impartiality/assignment.ts";
import { evaluationsOf } from "../impartiality/evaluations.ts";
import type { Person } from "../ports/people.ts";
import type { Work } from "../work.ts";
import type { AgreementSignatory } from "./agreementText.ts";

/** Why nobody can be named to sign for a party. */
export type SignatoryRefusal =
  | { readonly code: "agreement/no-signatory"; readonly party: Party }
  | { readonly code: "agreement/signatory-not-eligible"; readonly reasons: AssignmentCheck["reasons"] };

type Named =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly refusal: SignatoryRefusal };

export type Signatories =
  | { readonly ok: true; readonly signatories: Readonly<Record<Party, AgreementSignatory>> }
  | { readonly ok: false; readonly refusal: SignatoryRefusal };

/** Who signs: the legal representative that the application names and, for the certifier, the person asked for or the first who may. */
export async function signatoriesOf(
  work: Work,
  file: OpenFile,
  { content, wanted }: { readonly content: DossierContent; readonly wanted: string },
): Promise<Signatories> {
  const organisation = await representativeOf(work, file, content);
  if (!organisation.ok) return organisation;
  const certifier = await signatoryOf(work, file, wanted);
  if (!certifier.ok) return certifier;
  const { name, signatoryTitle } = file.scheme.certifier;
  const party = content.identity.legalName;
  return {
    ok: true,
    signatories: {
      organisation: { ...asSignatory(organisation.person), role: roleOf(organisation.person, content), party },
      certifier: { ...asSignatory(certifier.person), role: signatoryTitle, party: name },
    },
  };
}

const asSignatory = ({ id, name }: Person) => ({ personId: id, name });

const missing = (party: Party): Named => ({ ok: false, refusal: { code: "agreement/no-signatory", party } });

const same = (one: string, other: string): boolean =>
  one.trim().localeCompare(other.trim(), "fr", { sensitivity: "base" }) === 0;

async function representativeOf(work: Work, { state }: OpenFile, { people }: DossierContent): Promise<Named> {
  const members = await membersOf(work.ports, state.organisationId);
  const ids = members.filter(({ role }) => role === "legal_representative").map(({ personId }) => personId);
  const named = await work.ports.people.named(ids);
  const candidates = ids.flatMap((id) => named.get(id) ?? []);
  const person = candidates.find(({ name }) => same(name, people.legalRepresentative.name)) ?? candidates[0];
  return person === undefined ? missing("organisation") : { ok: true, person };
}

function roleOf({ name }: Person, { people }: DossierContent): string {
  const { name: declared, position } = people.legalRepresentative;
  const role = organisationRoleNames.legal_representative;
  return same(name, declared) && position.trim() !== "" ? `${position.trim()}, ${role}` : role;
}

/** Somebody who signs for the certifier, without a link with the organisation (R-IMP-2). */
async function signatoryOf(work: Work, { dossierId, state, scheme }: OpenFile, wanted: string): Promise<Named> {
  const members = await work.ports.readings.staff.members();
  const holders = members.filter(({ id, roles }) => roles.includes("signatory") && (wanted === "" || id === wanted));
  const checks = await checkAssignments(
    work.ports,
    { people: holders.map(({ id }) => id), role: "signatory" },
    {
      ...{ organisationId: state.organisationId, scheme, on: work.today },
      evaluations: await evaluationsOf(work.ports, dossierId),
    },
  );
  const may = holders.filter(({ id }) => checks.some((check) => check.personId === id && check.eligible));
  const person = may.find(({ id }) => id === work.actor.id) ?? may[0];
  if (person !== undefined) return { ok: true, person };
  const [refused] = checks;
  if (refused === undefined) return missing("certifier");
  return { ok: false, refusal: { code: "agreement/signatory-not-eligible", reasons: refused.reasons } };
}
