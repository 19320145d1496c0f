import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Auth } from "./auth.ts";
import { type IdentityProblem, identityProblem, tooManyTries } from "./identity.sentences.ts";

/** What the screens use of the sign-in library; the rest of it answers nothing. */
const opened = new Set([
  "/sign-up/email",
  "/sign-in/email",
  "/sign-in/magic-link",
  "/magic-link/verify",
  "/sign-out",
  "/get-session",
  "/change-password",
  "/request-password-reset",
  "/reset-password",
  "/reset-password/:token",
  "/send-verification-email",
  "/verify-email",
  "/list-sessions",
  "/revoke-session",
  "/revoke-sessions",
  "/revoke-other-sessions",
]);

const base = "/api/auth";

/** The only header in which the address of the caller is believed: the server sets it itself. */
export const callerHeader = "x-habilis-caller";

/** Answers `/api/auth/*` with the sign-in library, once it is there; what it refuses is said in French, as problem+json. */
export async function mountAuth(app: FastifyInstance, ready: () => Promise<Auth>): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
    scope.all(`${base}/*`, async (request, reply) => {
      if (!isOpened(request.url)) return await sendProblem(reply, identityProblem(404, undefined));
      const auth = await ready();
      const response = await auth.handler(webRequest(request, auth.publicUrl));
      return await forward(reply, response);
    });
  });
}

function isOpened(url: string): boolean {
  const path = new URL(url, "http://habilis").pathname.slice(base.length);
  return opened.has(path.startsWith("/reset-password/") ? "/reset-password/:token" : path);
}

/** Headers that describe the connection, or that only the server may set. */
const left = new Set(["host", "connection", "content-length", "transfer-encoding", "keep-alive", callerHeader]);

function webRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers({ [callerHeader]: request.ip });
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && !left.has(name)) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const body = typeof request.body === "string" ? request.body : null;
  return new Request(new URL(request.url, publicUrl), { method: request.method, headers, body });
}

async function forward(reply: FastifyReply, response: Response): Promise<unknown> {
  for (const [name, value] of response.headers)
    if (name !== "set-cookie" && name !== "content-length") reply.header(name, value);
  for (const cookie of response.headers.getSetCookie()) reply.header("set-cookie", cookie);
  const text = await response.text();
  if (response.status < 400) return await reply.code(response.status).send(text);
  if (response.status === 429) return await sendTooMany(reply, response.headers.get("x-retry-after"));
  return await sendProblem(reply, identityProblem(response.status, codeIn(text)));
}

async function sendTooMany(reply: FastifyReply, retryAfter: string | null): Promise<unknown> {
  const seconds = Math.max(1, Number(retryAfter ?? 60));
  reply.header("retry-after", String(seconds));
  return await sendProblem(reply, tooManyTries(seconds));
}

const sendProblem = async (reply: FastifyReply, problem: IdentityProblem): Promise<unknown> =>
  await reply
    .code(problem.status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .send(JSON.stringify(problem));

/** The code of a refusal; the library gives one code for every field, and names the field in its message. */
function codeIn(text: string): string | undefined {
  const body = parsed(text);
  if (typeof body !== "object" || body === null || !("code" in body) || typeof body.code !== "string") return undefined;
  const aboutTheAddress = "message" in body && String(body.message).startsWith("[body.email]");
  return body.code === "VALIDATION_ERROR" && aboutTheAddress ? "INVALID_EMAIL" : body.code;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
