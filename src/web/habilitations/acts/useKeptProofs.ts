import { useKeptFields } from "../../ui/useKeptFields.ts";
import type { Proof } from "./act.view.ts";

const separator = "#";

/** The proof asked for each failing, found again on this device after a reload or a return, until `clear`. */
export function useKeptProofs(key: string) {
  const { fields, replace, clear } = useKeptFields(key);
  const codes = new Set(Object.keys(fields).map((name) => name.slice(0, name.indexOf(separator))));
  const proofs: ReadonlyMap<string, Proof> = new Map(
    [...codes].map((code) => [
      code,
      { expected: fields[`${code}${separator}text`] ?? "", dueOn: fields[`${code}${separator}day`] },
    ]),
  );
  const change = (code: string, { expected, dueOn }: Proof) => {
    const { [`${code}${separator}day`]: _before, ...others } = fields;
    const day = dueOn === undefined ? {} : { [`${code}${separator}day`]: dueOn };
    replace({ ...others, [`${code}${separator}text`]: expected, ...day });
  };
  return { proofs, change, clear };
}
