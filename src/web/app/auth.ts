import { request } from "./api.ts";
import { RequestFailed } from "./problemOf.ts";
import { endSession } from "./session.ts";

const base = import.meta.env.BASE_URL.replace(/\/$/, "");

/** The address of a page of the application, for a full load: what was read for one person must not remain for another. */
export const pageAddress = (path: string): string => `${base}${path}`;

/** What came of trying to sign in: nothing wrong, or a sentence. */
export type SignInAnswer = { readonly ok: true } | { readonly ok: false; readonly sentence: string };

async function tried(path: string, body: object): Promise<SignInAnswer> {
  try {
    await request("POST", `/api/auth${path}`, body);
    return { ok: true };
  } catch (failure) {
    if (!(failure instanceof RequestFailed)) throw failure;
    const { kind, title, detail } = failure.problem;
    if (kind === "network" || kind === "broken") return { ok: false, sentence: `${title} ${detail ?? ""}` };
    return { ok: false, sentence: detail ?? title };
  }
}

export const signIn = (email: string, password: string) => tried("/sign-in/email", { email, password });

/** Sends a link that signs in and opens `path`. */
export const sendLink = (email: string, path: string) =>
  tried("/sign-in/magic-link", {
    email,
    callbackURL: pageAddress(path),
    errorCallbackURL: pageAddress("/connexion"),
  });

/** Sends a link with which to choose a password, the first one or another. */
export const sendPasswordLink = (email: string) =>
  tried("/request-password-reset", { email, redirectTo: pageAddress("/mot-de-passe") });

/** Chooses a password with the token of such a link; every open session of the person ends. */
export const choosePassword = (token: string, newPassword: string) => tried("/reset-password", { token, newPassword });

export const signUp = (account: { readonly name: string; readonly email: string; readonly password: string }) =>
  tried("/sign-up/email", account);

/** Ends the session and comes back to the sign-in page with nothing kept in memory. */
export async function signOut(): Promise<void> {
  await tried("/sign-out", {});
  endSession();
  window.location.assign(pageAddress("/connexion"));
}
