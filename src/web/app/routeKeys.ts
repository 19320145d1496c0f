import type { z } from "zod";
import type { Contract } from "../../contract/contract.ts";
import type { Frozen, Params } from "../../contract/route.ts";

type KeysOf<Kind extends string> = {
  [K in keyof Contract]: Contract[K]["kind"] extends Kind ? K : never;
}[keyof Contract];

/** The routes that read. */
export type QueryRoute = KeysOf<"query">;
/** The routes that change something and may be repeated. */
export type CommandRoute = KeysOf<"command">;
/** The routes that keep a draft. */
export type SaveRoute = KeysOf<"save">;
/** The routes that take a file. */
export type UploadRoute = KeysOf<"upload">;
/** The routes that give a file. */
export type DownloadRoute = KeysOf<"download">;

/** What a route answers. */
export type AnswerOf<K extends keyof Contract> = z.output<Contract[K]["answer"]>;
type QueryOf<K extends QueryRoute> = z.input<Contract[K]["query"]>;
/** What is given to a route that reads: parameters of its path and of its query; a route without a query adds nothing. */
export type QueryInput<K extends QueryRoute> =
  QueryOf<K> extends Record<string, never> ? Params<K> & object : Params<K> & QueryOf<K>;
/** The parameters of the path of a route. */
export type PathOf<K extends string> = Params<K>;
/** What a form gives to a command: its body, without what `useCommand` adds. */
export type FieldsOf<K extends CommandRoute> = Frozen<
  Omit<z.input<Contract[K]["body"]>, "commandId" | "expectedPosition">
>;
/** What is given to a route that keeps a draft. */
export type SaveInput<K extends SaveRoute> = Params<K> & Frozen<z.input<Contract[K]["body"]>>;
