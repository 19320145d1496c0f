import { randomUUID } from "node:crypto";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { magicLink } from "better-auth/plugins";
import { PostgresDialect } from "kysely";
import type { Pool } from "pg";
import { passwordLength } from "../../domain/access/password.ts";
import { datedPool } from "./datedPool.ts";
import { callerHeader } from "./mountAuth.ts";
import { cookiePrefix, extendAfterDays, sessionDays } from "./session.ts";

/** What a link sent by e-mail does when it is opened. */
export type LinkPurpose = "sign-in" | "reset-password" | "verify-address";

/** A link to be sent to the person it is for, and only to them. */
export interface AccessLink {
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly name: string;
  readonly url: string;
  /** How long it can be used. */
  readonly minutes: number;
}

/** Whose password has changed. */
export interface Changed {
  readonly email: string;
  readonly name: string;
}

export interface AuthSettings {
  readonly pool: Pool;
  readonly secret: string;
  /** The only origin that is trusted; over https the cookies are marked secure. */
  readonly publicUrl: string;
  readonly sendLink: (link: AccessLink) => Promise<void>;
  /** Tells somebody that their password has changed: whoever did not do it must know. */
  readonly tellChanged: (person: Changed) => Promise<void>;
  /** In a demonstration one machine signs in many times, under many names. */
  readonly demo: boolean;
}

/** Sign-in and the life of sessions, as a web handler under `/api/auth/`. */
export interface Auth {
  readonly publicUrl: string;
  handler(request: Request): Promise<Response>;
  /** Extends the session of these cookies when it is due; the cookies to give back. */
  extend(cookies: string, caller: string): Promise<readonly string[]>;
}

const linkMinutes = 30;

/** Sets the sign-in library up on the tables of migration 0002. */
export function createAuth(settings: AuthSettings): Auth {
  const auth = betterAuth({
    appName: "Habilis",
    baseURL: settings.publicUrl,
    trustedOrigins: [settings.publicUrl],
    secret: settings.secret,
    database: { dialect: new PostgresDialect({ pool: datedPool(settings.pool) }), type: "postgres", transaction: true },
    telemetry: { enabled: false },
    logger: { level: "error" },
    onAPIError: { throw: true },
    session: { expiresIn: sessionDays * 86_400, updateAge: extendAfterDays * 86_400 },
    verification: { storeIdentifier: "hashed" },
    rateLimit: rateLimits(settings.demo),
    plugins: [linkByMail(settings)],
    databaseHooks: { user: { create: { before: named } } },
    hooks: { after: afterChange(settings) },
    advanced: {
      cookiePrefix,
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: () => randomUUID() },
      ipAddress: { ipAddressHeaders: [callerHeader] },
    },
    ...passwords(settings),
  });
  const { publicUrl } = settings;
  return {
    publicUrl,
    handler: (request) => auth.handler(request),
    async extend(cookies, caller) {
      const headers = { cookie: cookies, [callerHeader]: caller };
      const response = await auth.handler(new Request(`${publicUrl}/api/auth/get-session`, { headers }));
      return response.headers.getSetCookie();
    },
  };
}

/** A password of 12 characters or more; forgotten, it is chosen again through a link; every session then ends. */
function passwords({
  sendLink,
  tellChanged,
}: AuthSettings): Pick<BetterAuthOptions, "emailAndPassword" | "emailVerification"> {
  const send =
    (purpose: LinkPurpose) =>
    async ({ user, url }: { readonly user: { readonly email: string; readonly name: string }; readonly url: string }) =>
      await sendLink({ purpose, email: user.email, name: user.name, url, minutes: linkMinutes });
  return {
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: linkMinutes * 60,
      sendResetPassword: send("reset-password"),
      onPasswordReset: async ({ user }) => await tellChanged({ email: user.email, name: user.name }),
    },
    emailVerification: {
      sendOnSignUp: true,
      expiresIn: linkMinutes * 60,
      sendVerificationEmail: send("verify-address"),
    },
  };
}

/** After a password was changed by who knew the former one; nothing when it was refused. */
const afterChange = ({ tellChanged }: AuthSettings) =>
  createAuthMiddleware(async ({ path, context: { returned, session } }) => {
    if (path !== "/change-password" || returned instanceof APIError || session === null) return;
    await tellChanged({ email: session.user.email, name: session.user.name });
  });

/** Somebody without an account is sent nothing, and is not told so. */
function linkByMail({ pool, sendLink }: AuthSettings) {
  return magicLink({
    expiresIn: linkMinutes * 60,
    storeToken: "hashed",
    disableSignUp: true,
    async sendMagicLink({ email, url }) {
      const { rows } = await pool.query<{ name: string; email: string }>(
        `select name, email from "user" where email = $1`,
        [email.toLowerCase()],
      );
      const person = rows[0];
      if (person !== undefined) await sendLink({ purpose: "sign-in", ...person, url, minutes: linkMinutes });
    },
  });
}

/** Tries a minute from one network address, counted in the database so that several processes share them. */
function rateLimits(demo: boolean): NonNullable<BetterAuthOptions["rateLimit"]> {
  const tries = { window: 60, max: demo ? 600 : 10 };
  const links = { window: 60, max: demo ? 600 : 5 };
  return {
    enabled: true,
    storage: "database",
    window: 60,
    max: demo ? 6000 : 300,
    customRules: {
      "/sign-in/email": tries,
      "/sign-up/email": tries,
      "/change-password": tries,
      "/reset-password": tries,
      "/magic-link/verify": tries,
      "/sign-in/magic-link": links,
      "/request-password-reset": links,
      "/send-verification-email": links,
    },
  };
}

/** Letters and agreements name people: a person without a name does not sign up. */
async function named<U extends { readonly name: string }>(user: U): Promise<{ data: U }> {
  const name = user.name.trim();
  if (name === "") throw new APIError("BAD_REQUEST", { code: "NAME_MISSING", message: "A name is needed" });
  return { data: { ...user, name } };
}
