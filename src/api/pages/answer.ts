import type { FastifyReply } from "fastify";
import type { Ports } from "../../application/ports/ports.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day, Moment } from "../../domain/shared/calendar.ts";
import type { Assets } from "./assets.ts";

/** Somebody who looks at a page: when, under which scheme, on which installation. */
export interface Visit {
  readonly ports: Ports;
  readonly at: Moment;
  readonly today: Day;
  readonly scheme: Scheme;
  readonly assets: Assets;
  readonly publicUrl: string;
  readonly demo: boolean;
}

/** What was asked: the parts of the address, its query, and what a form sent. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Fields;
  readonly form: Fields;
}

/** Named texts; absent is empty, several under one name are the last one. */
export type Fields = Readonly<Record<string, string>>;

/** The fields of a query or of a form, whatever was sent. */
export function fieldsOf(sent: unknown): Fields {
  if (typeof sent !== "object" || sent === null) return {};
  return Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name,
      String((Array.isArray(value) ? value.at(-1) : value) ?? "").replaceAll("\0", ""),
    ]),
  );
}

/** The field of that name, trimmed and cut where no honest text is longer. */
export const field = (fields: Fields, name: string, longest = 200): string =>
  (Object.hasOwn(fields, name) ? (fields[name] ?? "") : "").trim().slice(0, longest);

/** A page: its title, where it stands in the site, and what it says. */
export interface Page {
  readonly title: string;
  /** The entry of the navigation it belongs to. */
  readonly section?: string;
  readonly main: string;
  readonly status?: number;
  /** Kept out of search engines. */
  readonly hidden?: boolean;
  /** Allows what only a mail needs: its own styles. */
  readonly policy?: string;
}

/** What a page or a file answers. */
export type Answer =
  | { readonly kind: "page"; readonly page: Page }
  | { readonly kind: "elsewhere"; readonly address: string }
  | { readonly kind: "file"; readonly file: PageFile };

export interface PageFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: AsyncIterable<string>;
}

export type Handler = (visit: Visit, asked: Asked) => Promise<Answer>;

export const shown = (page: Page): Answer => ({ kind: "page", page });
export const elsewhere = (address: string): Answer => ({ kind: "elsewhere", address });

/** No script at all: a page is its text, its styles and its forms. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Sends a page that can be shown again by going back, and is asked for again otherwise. */
export const sendHtml = async (
  reply: FastifyReply,
  text: string,
  page: Pick<Page, "status" | "policy">,
): Promise<unknown> =>
  await reply
    .code(page.status ?? 200)
    .header("content-security-policy", page.policy ?? policy)
    .header("cache-control", "no-cache")
    .type("text/html; charset=utf-8")
    .send(text);
