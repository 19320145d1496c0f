import type { Problem as Answered } from "../../contract/problem.ts";
import type { Problem } from "../ui/problem.ts";
import { sentences } from "./app.sentences.ts";

/** A request that did not go through, with what to tell the person. */
export class RequestFailed extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** No answer came. */
export const networkProblem: Problem = {
  ...{ kind: "network", status: 0, code: "network", fields: {} },
  ...sentences.network,
};

/** Said to who signs in: no session has ended. */
const wrongCredentials = "identity/wrong-credentials";

function kindOf(status: number, code: string): Problem["kind"] {
  if (status === 401 && code !== wrongCredentials) return "signed-out";
  if (code.endsWith("changed-meanwhile")) return "changed";
  return status >= 500 ? "broken" : "refused";
}

const fieldsOf = (fields: Answered["fields"] = []): Problem["fields"] =>
  Object.fromEntries(fields.map((field) => [field.path, field.message]));

/** A fault is quoted when help is asked for; a service that restarts is only waited for. */
const isQuoted = (kind: Problem["kind"], status: number): boolean => kind === "broken" && status !== 503;

/** Reads why the server did not do what was asked; `body` is what it answered, if that was JSON. */
export function problemOf(status: number, body: Partial<Answered>, reference: string | null): Problem {
  const code = body.code ?? "unknown";
  const kind = kindOf(status, code);
  const own = { network: sentences.network, changed: sentences.changed, "signed-out": sentences.signedOut };
  const said =
    kind === "refused" || kind === "broken"
      ? { title: body.title ?? sentences[kind].title, detail: body.detail ?? sentences[kind].detail }
      : own[kind];
  return {
    ...{ kind, status, code, ...said, fields: fieldsOf(body.fields) },
    ...(reference === null || !isQuoted(kind, status) ? {} : { reference }),
  };
}

/**
 * What to quote when a screen could not be shown: the number of a fault of the server, or the place of a fault of ours, and
 * when. A cut line or a service that restarts leaves nothing that anybody could look up.
 */
export function referenceOf(problem: Problem | undefined, place: string, moment: string): string | undefined {
  if (problem === undefined) return `${place}, ${moment}`;
  return problem.reference === undefined ? undefined : `${problem.reference}, ${moment}`;
}
