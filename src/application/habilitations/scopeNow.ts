import type { ItemWords } from "../../domain/changes/change.items.ts";
import type { Modality } from "../../domain/dossiers/content.model.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { modalityNames } from "../agreements/agreedScope.ts";
import { agreementStream } from "../agreements/agreement.stream.ts";
import { currentText } from "../agreements/currentText.ts";
import type { Ports } from "../ports/ports.ts";

/** What an habilitation covers today, in words: what the agreement says, as decisions have changed it since (R-SCOPE-1). */
export interface ScopeNow {
  readonly establishments: readonly {
    readonly value: string;
    readonly name: string;
    readonly siret: string;
    readonly address: string;
  }[];
  readonly programmes: readonly {
    readonly value: string;
    readonly title: string;
    readonly version: string;
    readonly duration: string;
  }[];
  readonly modalities: readonly { readonly value: string; readonly name: string }[];
  readonly trainers: readonly { readonly value: string; readonly name: string; readonly competences: string }[];
}

/** Null when the agreement was erased or is not there. */
export async function scopeNow(ports: Pick<Ports, "states" | "contents">, state: Granted): Promise<ScopeNow | null> {
  const agreement = (await ports.states.load(agreementStream, state.grant.dossierId)).state;
  const agreed = (await currentText(ports.contents, agreement))?.text.scope;
  if (agreed === undefined) return null;
  const { scope, added } = state;
  const first = state.grant.scope;
  const words = await ports.contents.read<ItemWords>(added.flatMap((item) => item.words ?? []));
  const addedTo = (part: keyof ScopeNow) =>
    added
      .filter((item) => item.part === part && !first[part].includes(item.value))
      .flatMap(({ value, words: hash }) => {
        const said = hash === null ? undefined : words.get(hash);
        return said === undefined ? [] : [{ ...said, value }];
      });
  const kept = <T extends { readonly value: string }>(part: keyof ScopeNow, all: readonly T[]): readonly T[] =>
    scope[part].flatMap((value) => all.findLast((one) => one.value === value) ?? []);
  const valueAt = (part: keyof ScopeNow, n: number): string => first[part][n] ?? "";
  return {
    establishments: kept("establishments", [
      ...agreed.establishments.map((one) => ({ ...one, value: one.siret })),
      ...addedTo("establishments").map(({ value, name, address, postcode, city }) => ({
        ...{ value, siret: value, name, address: `${address}, ${postcode} ${city}` },
      })),
    ]),
    programmes: kept("programmes", [
      ...agreed.programmes.map((one, n) => ({ ...one, value: valueAt("programmes", n) })),
      ...addedTo("programmes").map(({ value, name, detail }) => ({
        value,
        title: name,
        version: detail,
        duration: "",
      })),
    ]),
    modalities: kept("modalities", [
      ...agreed.modalities.map((name, n) => ({ value: valueAt("modalities", n), name })),
      ...addedTo("modalities").map(({ value }) => ({ value, name: modalityName(value) })),
    ]),
    trainers: kept("trainers", [
      ...agreed.trainers.map((one, n) => ({ ...one, value: valueAt("trainers", n) })),
      ...addedTo("trainers").map(({ value, name, detail }) => ({ value, name, competences: detail })),
    ]),
  };
}

const isModality = (value: string): value is Modality => Object.hasOwn(modalityNames, value);
const modalityName = (value: string): string => (isModality(value) ? modalityNames[value] : value);
