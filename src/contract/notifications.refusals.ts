import type { Sentences } from "./refusals.ts";

type Said = { readonly code: "notification/already-undelivered" } | { readonly code: "notification/already-reached" };

/** What is refused to those who follow notifications. */
export const notificationRefusals: Sentences<Said> = {
  "notification/already-undelivered": { status: 409, say: () => "Le retour de ce message est déjà noté." },
  "notification/already-reached": {
    status: 409,
    say: () => "Il est déjà noté que cette personne a été jointe autrement.",
  },
};
