import { useState } from "react";

/** Texts of a form by name. */
export type Fields = Readonly<Record<string, string>>;

function stored(key: string): Fields {
  const parsed: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}");
  if (typeof parsed !== "object" || parsed === null) return {};
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => typeof value === "string"));
}

/** A form being filled that is found again on this device after leaving the page, until `clear`. */
export function useKeptFields(key: string) {
  const [fields, setFields] = useState(() => stored(key));
  const keep = (next: Fields) => {
    sessionStorage.setItem(key, JSON.stringify(next));
    setFields(next);
  };
  const set = (name: string, value: string) => keep({ ...fields, [name]: value });
  const remove = (name: string) => keep(Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name)));
  const clear = () => {
    sessionStorage.removeItem(key);
    setFields({});
  };
  return { fields, set, remove, clear };
}
