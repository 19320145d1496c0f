import type { ChangeKind } from "./change.events.ts";
import type { ChangeStatus } from "./change.model.ts";

/** What a kind of change does to the scope of the habilitation (R-SCOPE-1). */
export interface ScopeEffect {
  readonly part: "establishments" | "programmes" | "modalities" | "trainers";
  readonly direction: "add" | "remove";
}

const effects: Readonly<Partial<Record<ChangeKind, ScopeEffect>>> = {
  "establishment-added": { part: "establishments", direction: "add" },
  "establishment-removed": { part: "establishments", direction: "remove" },
  "trainer-added": { part: "trainers", direction: "add" },
  "trainer-removed": { part: "trainers", direction: "remove" },
  programme: { part: "programmes", direction: "add" },
  "modality-added": { part: "modalities", direction: "add" },
  "modality-removed": { part: "modalities", direction: "remove" },
};

/** What a decision on the scope would do; null for what does not touch it. */
export const scopeEffect = (kind: ChangeKind): ScopeEffect | null => effects[kind] ?? null;

/** A loss is declared at once and seen the same day by a decision maker; it is taken note of, never refused (R-CHG-1). */
export const isLoss = (kind: ChangeKind): boolean =>
  kind === "qualiopi-lost" || kind === "nda-lost" || kind === "siren-lost";

/** What describes the organisation itself: once accepted it is what its dossier, the register and its letters say (R-CHG-1). */
export const isIdentity = (kind: ChangeKind): kind is "name" | "address" | "manager" =>
  kind === "name" || kind === "address" || kind === "manager";

/** Whether what changes is described apart from the sentence that declares it. */
export const isDescribed = (kind: ChangeKind): boolean => isIdentity(kind) || scopeEffect(kind) !== null;

/** What comes with a coverage matrix, checked competence by competence before anybody decides (R-PROG-2). */
export const bringsMatrix = (kind: ChangeKind): boolean => kind === "programme";

/** Whether the scope may be decided upon now: where a matrix is checked first, only once it was. */
export const isDecidable = (kind: ChangeKind, status: ChangeStatus): boolean =>
  scopeEffect(kind) !== null && (status === "proposed" || (status === "declared" && !bringsMatrix(kind)));
