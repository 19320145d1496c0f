import type { Rating } from "./findings.view.ts";

/** What a key asks of the grid. */
export type Intent =
  | { readonly kind: "rate"; readonly rating: Rating }
  | { readonly kind: "move"; readonly by: 1 | -1 }
  | { readonly kind: "go-on" }
  | { readonly kind: "note" }
  | { readonly kind: "flag" }
  | { readonly kind: "photo" }
  | { readonly kind: "search" }
  | { readonly kind: "help" };

/** A key as the browser tells it; `code` is its place on the keyboard. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const byLetter: Readonly<Record<string, Intent>> = {
  c: { kind: "rate", rating: "conforming" },
  n: { kind: "rate", rating: "nonconforming" },
  a: { kind: "rate", rating: "not_applicable" },
  r: { kind: "note" },
  v: { kind: "flag" },
  p: { kind: "photo" },
  "/": { kind: "search" },
  "?": { kind: "help" },
  arrowright: { kind: "move", by: 1 },
  arrowleft: { kind: "move", by: -1 },
};

/** The figures are read by their place: on a French keyboard, « 1 » without Shift writes « & ». */
const byPlace: Readonly<Record<string, Rating>> = {
  Digit1: "conforming",
  Digit2: "nonconforming",
  Digit3: "not_applicable",
  Numpad1: "conforming",
  Numpad2: "nonconforming",
  Numpad3: "not_applicable",
};

interface Where {
  /** Somebody is typing, or a control of the page uses these keys. */
  readonly busy: boolean;
  /** Single keys can be switched off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
}

/** What a key asks, if anything: Ctrl + Enter everywhere, single keys only where nobody is typing. */
export function intentOf(pressed: Pressed, { busy, singleKeys }: Where): Intent | undefined {
  const { key, code, ctrlKey, metaKey, altKey } = pressed;
  if (key === "Enter" && (ctrlKey || metaKey)) return { kind: "go-on" };
  if (busy || !singleKeys || ctrlKey || metaKey || altKey) return undefined;
  const rating = byPlace[code];
  return rating === undefined ? byLetter[key.toLowerCase()] : { kind: "rate", rating };
}

/** The keys, as the help lists them. */
export const keyList: readonly { readonly keys: readonly string[]; readonly what: string }[] = [
  { keys: ["C", "1"], what: "Conforme" },
  { keys: ["N", "2"], what: "Non conforme" },
  { keys: ["A", "3"], what: "Non applicable" },
  { keys: ["R"], what: "Écrire une remarque" },
  { keys: ["V"], what: "Marquer « à revoir », ou ne plus le marquer" },
  { keys: ["P"], what: "Prendre ou choisir une photo" },
  { keys: ["/"], what: "Chercher un indicateur ; Entrée ouvre le premier trouvé" },
  { keys: ["→", "←"], what: "Indicateur suivant, précédent" },
  { keys: ["Ctrl + Entrée"], what: "Garder et passer au suivant, même depuis un texte" },
  { keys: ["Échap"], what: "Sortir d’un texte" },
  { keys: ["?"], what: "Cette liste" },
];
