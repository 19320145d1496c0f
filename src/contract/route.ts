import { z } from "zod";
import type { Action } from "../domain/access/permissions.ts";

export type Method = "GET" | "POST" | "PUT" | "DELETE";
export type RouteKey = `${Method} /${string}`;

/** One HTTP route, declared once: who may, what comes in, what goes out. Parameters of the path are texts. */
export interface Route {
  /** `query` reads, `command` changes and may be repeated, `save` keeps a draft, `upload` takes a file, `download` gives one. */
  readonly kind: "query" | "command" | "save" | "upload" | "download";
  readonly action: Action | "public";
  readonly summary: string;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
}

export type Routes = Readonly<Record<RouteKey, Route>>;

/** What every command carries: the identifier made when the form opened, and the version the screen saw. */
const commandHead = z.object({
  commandId: z.uuid(),
  expectedPosition: z.int().min(0).nullable().default(null),
});

/** What every accepted command answers: the stream it changed and its new version. */
const changed = z.object({ id: z.string(), position: z.int() });

const nothing = z.object({});

interface Declared<A extends Action | "public"> {
  readonly action: A;
  readonly summary: string;
}

export const query = <A extends z.ZodType, Q extends z.ZodType = typeof nothing>(
  declared: Declared<Action | "public"> & { readonly query?: Q; readonly answer: A },
) => ({
  ...declared,
  kind: "query" as const,
  query: (declared.query ?? nothing) as Q,
  body: nothing,
  answer: declared.answer,
});

export const command = <B extends z.ZodRawShape, A extends z.ZodRawShape = Record<never, never>>(
  declared: Declared<Action | "public"> & { readonly body?: B; readonly answer?: A },
) => ({
  action: declared.action,
  summary: declared.summary,
  kind: "command" as const,
  query: nothing,
  body: z.object({ ...commandHead.shape, ...(declared.body ?? ({} as B)) }),
  answer: z.object({ ...changed.shape, ...(declared.answer ?? ({} as A)) }),
});

export const save = <B extends z.ZodType, A extends z.ZodType>(
  declared: Declared<Action> & { readonly body: B; readonly answer: A },
) => ({ ...declared, kind: "save" as const, query: nothing });

export const upload = <A extends z.ZodType>(declared: Declared<Action> & { readonly answer: A }) => ({
  ...declared,
  kind: "upload" as const,
  query: z.object({ name: z.string().min(1).max(200) }),
  body: nothing,
});

export const download = (declared: Declared<Action | "public">) => ({
  ...declared,
  kind: "download" as const,
  query: nothing,
  body: nothing,
  answer: nothing,
});

/** The parameters of a path: `/api/dossiers/:dossierId` → `{ dossierId }`. */
export type Params<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [K in Name]: string } & Params<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? { readonly [K in Name]: string }
    : unknown;

/** Everything a route receives, checked: parameters, query, body. */
export type Input<K extends string, R extends { readonly query: z.ZodType; readonly body: z.ZodType }> = Params<K> &
  z.output<R["query"]> &
  z.output<R["body"]>;

/** What a route answers; queries may give it read-only. */
export type Answer<R extends { readonly answer: z.ZodType }> = Frozen<z.output<R["answer"]>>;

/** Read-only all the way down. */
export type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** A text that a person typed: trimmed, bounded, never empty. */
export const text = (most: number) => z.string().trim().min(1).max(most);
/** A text that may be left empty. */
export const optionalText = (most: number) => z.string().trim().max(most).default("");
/** A civil date, `2026-04-14`. */
export const civilDate = z.iso.date();
