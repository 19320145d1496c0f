import { useState } from "react";

/** Texts of a form by name. */
export type Fields = Readonly<Record<string, string>>;

const owner = "habilis.kept.person";

/** What is kept on this device is for who typed it: another person who signs in finds nothing of it. */
export function keepFor(personId: string): void {
  if (sessionStorage.getItem(owner) === personId) return;
  sessionStorage.clear();
  sessionStorage.setItem(owner, personId);
}

function stored(key: string): Fields | null {
  const parsed: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
  if (typeof parsed !== "object" || parsed === null) return null;
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => typeof value === "string"));
}

const empty: Fields = {};

/** A form being filled that is found again on this device after a reload or a return, until `clear`; it begins with `start`. */
export function useKeptFields(key: string, start: Fields = empty) {
  const [kept, setKept] = useState(() => stored(key));
  const fields = kept ?? start;
  const replace = (next: Fields) => {
    sessionStorage.setItem(key, JSON.stringify(next));
    setKept(next);
  };
  const set = (name: string, value: string) => replace({ ...fields, [name]: value });
  const remove = (name: string) =>
    replace(Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name)));
  const clear = () => {
    sessionStorage.removeItem(key);
    setKept(null);
  };
  return { fields, begun: kept !== null, replace, set, remove, clear };
}
