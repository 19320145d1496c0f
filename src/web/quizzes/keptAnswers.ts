import type { Change, Kept } from "./answerQueue.ts";

/** What a browser may refuse to give or to take: private windows, full disks. */
function tried<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function isChange(value: unknown): value is Change {
  if (!isObject(value) || !("kind" in value)) return false;
  if (value.kind === "focus") return "seconds" in value && typeof value.seconds === "number";
  if (!("question" in value)) return false;
  if (typeof value.question !== "string") return false;
  if (value.kind === "flag") return "flagged" in value && typeof value.flagged === "boolean";
  if (value.kind !== "answer" || !("places" in value) || !Array.isArray(value.places)) return false;
  return value.places.every((place: unknown) => typeof place === "number");
}

const isKept = (value: unknown): value is Kept =>
  isObject(value) && "id" in value && typeof value.id === "string" && "change" in value && isChange(value.change);

/** The answers of an attempt that the server does not have yet, kept on this device until it does. */
export function keptAnswers(attemptId: string) {
  const key = `habilis-qcm-${attemptId}`;
  return {
    read: (): readonly Kept[] => {
      const stored: unknown = tried(() => JSON.parse(localStorage.getItem(key) ?? "[]"), []);
      return Array.isArray(stored) ? stored.filter(isKept) : [];
    },
    write: (waiting: readonly Kept[]): void =>
      tried(() => {
        if (waiting.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(waiting));
      }, undefined),
  };
}
