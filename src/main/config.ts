import { isIP } from "node:net";
import { resolve } from "node:path";
import { Obstacle } from "./operator.ts";

/** What the machine tells the product, read once from the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute; holds the embedded database, the files and what a restart needs. */
  readonly dataDir: string;
  /** Absent: the embedded PostgreSQL of `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** The address people type, without a final slash; the only origin that sign-in trusts. */
  readonly publicUrl: string;
  /** Sample accounts and files, never by default on an address that others can reach. */
  readonly demo: boolean;
  /** The screens are served from their sources. */
  readonly development: boolean;
  /** Absent: mails are kept, not sent. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Signs sessions; absent: one is made in `dataDir`. Several machines must share it. */
  readonly secret: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment holds values that cannot be used; the message lists every one of them, in French. */
export class Misconfigured extends Obstacle {
  constructor(problems: readonly string[]) {
    super(["Habilis ne peut pas démarrer, sa configuration est à corriger :", ...problems].join("\n  • "));
    this.name = "Misconfigured";
  }
}

/** Reads the whole configuration; throws `Misconfigured` naming each wrong variable. */
export function readConfig(env: Environment, directory = process.cwd()): Config {
  const problems: string[] = [];
  const read = <T>(name: string, expected: string, parse: (text: string) => T | undefined): T | undefined => {
    const text = env[name]?.trim();
    if (text === undefined || text === "") return undefined;
    const value = parse(text);
    if (value === undefined) problems.push(`${name} vaut « ${withoutPassword(text)} » ; ${expected}.`);
    return value;
  };
  const host = read("HOST", "une adresse IP ou un nom de machine est attendu, par exemple 127.0.0.1", asHost);
  const port = read("PORT", "un nombre entier de 1 à 65535 est attendu, par exemple 3000", asPort);
  const publicUrl = read(
    "PUBLIC_URL",
    "une adresse web sans chemin est attendue, par exemple https://habilis.exemple.fr",
    asOrigin,
  );
  const demo = read("DEMO", "1 (oui) ou 0 (non) est attendu", asFlag);
  const address = { host: host ?? "127.0.0.1", port: port ?? 3000, publicUrl };
  const origin = publicUrl ?? originOf(address);
  const config: Config = {
    host: address.host,
    port: address.port,
    dataDir: resolve(directory, read("DATA_DIR", "un dossier est attendu", asText) ?? "data"),
    databaseUrl: read(
      "DATABASE_URL",
      "une adresse comme postgres://compte:secret@machine:5432/base est attendue",
      asDatabase,
    ),
    publicUrl: origin,
    demo: demo ?? (isLoopback(address.host) && isLoopback(new URL(origin).hostname)),
    development: read("HABILIS_DEV", "1 (oui) ou 0 (non) est attendu", asFlag) ?? false,
    smtpUrl: read("SMTP_URL", "une adresse comme smtp://compte:secret@machine:587 est attendue", asSmtp),
    mailFrom:
      read("MAIL_FROM", "un expéditeur est attendu, par exemple Habilis <habilis@exemple.fr>", asSender) ??
      senderOf(origin),
    secret: readSecret(env, problems),
  };
  if (problems.length > 0) throw new Misconfigured(problems);
  return config;
}

/** Never repeats the value: a start-up message ends in a log. */
function readSecret(env: Environment, problems: string[]): string | undefined {
  const secret = env.SECRET?.trim();
  if (secret === undefined || secret === "") return undefined;
  if (secret.length < 32) problems.push(`SECRET compte ${secret.length} caractères ; il en faut au moins 32.`);
  return secret;
}

const withoutPassword = (text: string): string => text.replace(/(:\/\/[^:/@]*):[^@]*@/, "$1:…@");

const asText = (text: string): string => text;
const asPort = (text: string): number | undefined => {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535 ? port : undefined;
};
const asFlag = (text: string): boolean | undefined => (text === "1" ? true : text === "0" ? false : undefined);
const asHost = (text: string): string | undefined =>
  isIP(text) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) ? text : undefined;
const asUrl = (text: string, ...protocols: readonly string[]): string | undefined => {
  const url = URL.parse(text);
  return url !== null && protocols.includes(url.protocol) && url.hostname !== "" ? text : undefined;
};
const asOrigin = (text: string): string | undefined => {
  const url = URL.parse(text);
  const bare = url !== null && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  return bare && asUrl(text, "http:", "https:") !== undefined ? url.origin : undefined;
};
const asDatabase = (text: string): string | undefined => asUrl(text, "postgres:", "postgresql:");
const asSmtp = (text: string): string | undefined => asUrl(text, "smtp:", "smtps:");
const asSender = (text: string): string | undefined =>
  /^([^<>@]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text) ? text : undefined;

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);

function originOf({ host, port }: { readonly host: string; readonly port: number }): string {
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : isIP(host) === 6 ? `[${host}]` : host;
  return new URL(`http://${name}:${port}`).origin;
}

const senderOf = (origin: string): string => {
  const { hostname } = new URL(origin);
  return `Habilis <ne-pas-repondre@${isIP(hostname) > 0 || hostname.startsWith("[") ? "localhost" : hostname}>`;
};
