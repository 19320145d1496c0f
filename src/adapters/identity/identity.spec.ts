import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import { applicationPool } from "../postgres/pool.ts";
import { type AccessLink, type Changed, createAuth } from "./auth.ts";
import { mountAuth } from "./mountAuth.ts";
import { createPerson, passwordHash } from "./persons.ts";
import { actorReader, type SessionReader, sessionReader } from "./session.ts";

const { url, pool: owner } = database();
const publicUrl = "http://localhost:3000";
const secret = "un-secret-de-specification-de-plus-de-32-caracteres";
const password = "correct cheval pile agrafe";
const links: AccessLink[] = [];
const changed: string[] = [];
const pool = applicationPool(url, 4);

let app: FastifyInstance;
let read: SessionReader;

function serve(settings: { readonly publicUrl: string; readonly demo: boolean }): FastifyInstance {
  const server = Fastify();
  const tellChanged = async ({ email }: Changed) => void changed.push(email);
  const auth = createAuth({ pool, secret, ...settings, sendLink: async (link) => void links.push(link), tellChanged });
  const known = actorReader(sessionReader({ reads: pool, secret, publicUrl: settings.publicUrl }), async () => auth);
  server.get("/who", async (request, reply) => ({ id: (await known(request, reply))?.id ?? null }));
  server.post("/other", async (request) => request.body);
  void mountAuth(server, async () => auth);
  return server;
}

beforeAll(() => {
  app = serve({ publicUrl, demo: true });
  read = sessionReader({ reads: pool, secret, publicUrl });
});
afterAll(async () => {
  await app.close();
  await pool.end();
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: "POST",
    url: `/api/auth${path}`,
    headers: { "content-type": "application/json", origin: publicUrl, ...headers },
    payload: JSON.stringify(body),
  });

const cookieOf = (response: { readonly cookies: readonly { name: string; value: string }[] }): string =>
  response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join("; ");

const signUp = (email: string, name = "Jeanne Martin") => post("/sign-up/email", { email, name, password });
const signIn = (email: string, withPassword = password) => post("/sign-in/email", { email, password: withPassword });

describe("la connexion par mot de passe", () => {
  it("ouvre un compte, puis reconnaît la personne à sa session", async () => {
    const opened = await signUp("Jeanne.Martin@Organisme.fr");
    expect(opened.statusCode).toBe(200);
    expect(await read(cookieOf(opened))).toMatchObject({ name: "Jeanne Martin", email: "jeanne.martin@organisme.fr" });
    const back = await signIn("jeanne.martin@organisme.fr");
    expect(await read(cookieOf(back))).toMatchObject({ email: "jeanne.martin@organisme.fr" });
  });

  it.each([
    ["jeanne.martin@organisme.fr", "un autre mot de passe"],
    ["inconnue@organisme.fr", password],
  ])("ne dit pas ce qui est faux, de l’adresse %s ou du mot de passe", async (email, wrong) => {
    const response = await signIn(email, wrong);
    expect(response.statusCode).toBe(401);
    expect(response.headers["content-type"]).toContain("application/problem+json");
    expect(response.json()).toMatchObject({
      code: "identity/wrong-credentials",
      detail: "Adresse ou mot de passe incorrect.",
    });
    expect(response.cookies).toEqual([]);
  });

  it.each([
    [{ email: "a@b.fr", name: "A", password: "onze caract" }, "doit compter au moins 12\u00A0caractères"],
    [{ email: "a@b.fr", name: "A", password: "x".repeat(129) }, "doit compter au plus 128\u00A0caractères"],
    [{ email: "a@b.fr", name: "  ", password }, "Indiquez votre prénom et votre nom"],
    [{ email: "pas une adresse", name: "A", password }, "prenom.nom@organisme.fr"],
    [{ email: "jeanne.martin@organisme.fr", name: "A", password }, "Un compte existe déjà pour cette adresse"],
    [{ email: "a@b.fr" }, "La demande n’a pas été comprise"],
  ])("explique en français pourquoi le compte %o n’est pas ouvert", async (body, sentence) => {
    const response = await post("/sign-up/email", body);
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.json().detail).toContain(sentence);
  });

  it("refuse une demande venue d’un autre site", async () => {
    const cookie = cookieOf(await signIn("jeanne.martin@organisme.fr"));
    const response = await post("/sign-out", {}, { origin: "https://ailleurs.example", cookie });
    expect(response.statusCode).toBe(403);
    expect(response.json().code).toBe("identity/refused");
    expect(await read(cookie)).not.toBeNull();
  });

  it("laisse les autres adresses du serveur lire leur JSON comme avant", async () => {
    expect((await app.inject({ method: "POST", url: "/other", payload: { a: 1 } })).json()).toEqual({ a: 1 });
  });

  it("n’ouvre pas ce que les écrans n’utilisent pas", async () => {
    for (const path of ["/delete-user", "/update-user", "/sign-in/social", "/sign-in/email/../../delete-user"])
      expect((await post(path, {})).statusCode).toBe(404);
  });
});

describe("la session", () => {
  it("se ferme à l’instant où on se déconnecte, ou dès qu’elle est révoquée depuis un autre poste", async () => {
    const first = cookieOf(await signIn("jeanne.martin@organisme.fr"));
    const second = cookieOf(await signIn("jeanne.martin@organisme.fr"));
    expect((await post("/revoke-other-sessions", {}, { cookie: second })).statusCode).toBe(200);
    expect(await read(first)).toBeNull();
    expect(await read(second)).not.toBeNull();
    await post("/sign-out", {}, { cookie: second });
    expect(await read(second)).toBeNull();
  });

  it("ne vaut plus rien une fois expirée", async () => {
    const cookie = cookieOf(await signIn("jeanne.martin@organisme.fr"));
    await owner.query(`update "session" set "expiresAt" = now() - interval '1 second'`);
    expect(await read(cookie)).toBeNull();
  });

  it("se prolonge à l’usage : qui travaille chaque jour n’est jamais déconnecté", async () => {
    const signed = await signIn("jeanne.martin@organisme.fr");
    const cookie = cookieOf(signed);
    const who = () => app.inject({ url: "/who", headers: { cookie } });
    expect((await who()).cookies).toEqual([]);
    const token = decodeURIComponent(cookie.split("=")[1] ?? "").split(".")[0];
    const daysLeft = async () => {
      const { rows } = await owner.query<{ days: number }>(
        `select extract(epoch from "expiresAt" - now())::float / 86400 as days from "session" where token = $1`,
        [token],
      );
      return rows[0]?.days ?? 0;
    };
    await owner.query(`update "session" set "expiresAt" = now() + interval '2 hours' where token = $1`, [token]);
    const response = await who();
    expect(response.json().id).not.toBeNull();
    expect(response.cookies).toMatchObject([
      { name: signed.cookies[0]?.name, value: signed.cookies[0]?.value, httpOnly: true, maxAge: 14 * 86_400 },
    ]);
    expect(await daysLeft()).toBeCloseTo(14, 2);
    expect((await who()).cookies).toEqual([]);
  });

  it("ne se prolonge pas une fois finie", async () => {
    const cookie = cookieOf(await signIn("jeanne.martin@organisme.fr"));
    await owner.query(`update "session" set "expiresAt" = now() - interval '1 second'`);
    const response = await app.inject({ url: "/who", headers: { cookie } });
    expect([response.json().id, response.cookies]).toEqual([null, []]);
  });

  it("ne se fabrique pas", async () => {
    const cookie = cookieOf(await signIn("jeanne.martin@organisme.fr"));
    const [name, value = ""] = cookie.split("=");
    const [token = "", signature = ""] = decodeURIComponent(value).split(".");
    const forged = (text: string) => `${name}=${encodeURIComponent(text)}`;
    expect(await read(forged(`${token}.${signature}`))).not.toBeNull();
    expect(await read(forged(`${token.slice(0, -1)}${token.endsWith("X") ? "Y" : "X"}.${signature}`))).toBeNull();
    expect(await read(forged(`${token}.${signature.replace(/^./, (c) => (c === "A" ? "B" : "A"))}`))).toBeNull();
    expect(await read(forged(token))).toBeNull();
    expect(await read(forged(`.${signature}`))).toBeNull();
    expect(await read(`${name}=%E0%A4%A`)).toBeNull();
    expect(await sessionReader({ reads: pool, secret: `${secret}.`, publicUrl })(cookie)).toBeNull();
    expect(await read(undefined)).toBeNull();
    expect(await read("")).toBeNull();
  });

  it("se lit parmi d’autres cookies, en moins de quelques millisecondes", async () => {
    const cookie = `theme=sombre; ${cookieOf(await signIn("jeanne.martin@organisme.fr"))}; autre=1`;
    expect(await read(cookie)).not.toBeNull();
    const start = performance.now();
    for (let n = 0; n < 500; n++) await read(cookie);
    const milliseconds = (performance.now() - start) / 500;
    expect(milliseconds).toBeLessThan(10);
    if (process.env.MEASURE !== undefined) console.info(`session read: ${milliseconds.toFixed(3)} ms`);
  });

  it("porte sur https un cookie que le navigateur n’envoie jamais en clair", async () => {
    const secure = "https://habilis.exemple.fr";
    const server = serve({ publicUrl: secure, demo: true });
    const response = await server.inject({
      method: "POST",
      url: "/api/auth/sign-in/email",
      headers: { "content-type": "application/json", origin: secure },
      payload: JSON.stringify({ email: "jeanne.martin@organisme.fr", password }),
    });
    const [cookie] = response.cookies;
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: "Lax" });
    expect(cookie?.name).toBe("__Secure-habilis.session_token");
    expect(await sessionReader({ reads: pool, secret, publicUrl: secure })(cookieOf(response))).not.toBeNull();
    expect(await read(cookieOf(response))).toBeNull();
    await server.close();
  });
});

describe("le lien de connexion par e-mail", () => {
  const follow = (link: string) => app.inject({ method: "GET", url: link.slice(publicUrl.length) });

  it("connecte sans mot de passe, une seule fois", async () => {
    await createPerson(pool, { name: "Camille Roy", email: "camille@certifopac.fr", passwordHash: null });
    links.length = 0;
    expect(
      (await post("/sign-in/magic-link", { email: "Camille@certifopac.fr", callbackURL: "/dossiers" })).statusCode,
    ).toBe(200);
    expect(links).toMatchObject([
      { purpose: "sign-in", email: "camille@certifopac.fr", name: "Camille Roy", minutes: 30 },
    ]);
    const arrived = await follow(links[0]?.url ?? "");
    expect(arrived.statusCode).toBe(302);
    expect(arrived.headers.location).toBe(`${publicUrl}/dossiers`);
    expect(await read(cookieOf(arrived))).toMatchObject({ name: "Camille Roy" });
    const again = await follow(links[0]?.url ?? "");
    expect(again.headers.location).toContain("error=INVALID_TOKEN");
    expect(again.cookies).toEqual([]);
  });

  it("n’envoie rien à une adresse sans compte, et ne le dit pas", async () => {
    links.length = 0;
    const response = await post("/sign-in/magic-link", { email: "personne@ailleurs.fr" });
    expect(response.json()).toEqual({ status: true });
    expect(links).toEqual([]);
  });

  it("ne renvoie pas vers un autre site", async () => {
    const response = await post("/sign-in/magic-link", {
      email: "camille@certifopac.fr",
      callbackURL: "https://ailleurs.example/",
    });
    expect(response.statusCode).toBe(403);
  });

  it("laisse choisir un nouveau mot de passe, ce qui ferme les sessions ouvertes", async () => {
    const before = cookieOf(await signUp("oubli@organisme.fr", "Aline Oubli"));
    links.length = 0;
    await post("/request-password-reset", { email: "oubli@organisme.fr", redirectTo: "/mot-de-passe" });
    expect(links).toMatchObject([{ purpose: "reset-password", name: "Aline Oubli" }]);
    const page = await follow(links[0]?.url ?? "");
    const token = new URL(page.headers.location ?? "").searchParams.get("token");
    const newPassword = "un tout nouveau mot de passe";
    expect((await post("/reset-password", { token, newPassword })).statusCode).toBe(200);
    expect(await read(before)).toBeNull();
    expect(changed).toEqual(["oubli@organisme.fr"]);
    expect((await signIn("oubli@organisme.fr")).statusCode).toBe(401);
    expect((await signIn("oubli@organisme.fr", newPassword)).statusCode).toBe(200);
    expect((await post("/reset-password", { token, newPassword })).json().code).toBe("identity/link-not-valid");
  });

  it("prévient la personne d’un mot de passe changé, jamais d’un essai refusé", async () => {
    changed.length = 0;
    const cookie = cookieOf(await signUp("change@organisme.fr", "Chantal Ange"));
    const change = (currentPassword: string) =>
      post("/change-password", { currentPassword, newPassword: "un autre mot de passe long" }, { cookie });
    expect((await change("pas le bon du tout")).statusCode).toBe(400);
    expect(changed).toEqual([]);
    expect((await change(password)).statusCode).toBe(200);
    expect(changed).toEqual(["change@organisme.fr"]);
  });

  it("confirme l’adresse d’un compte ouvert par mot de passe, qui le garde", async () => {
    links.length = 0;
    await signUp("nouvelle@organisme.fr", "Nour Velle");
    expect(links).toMatchObject([{ purpose: "verify-address", email: "nouvelle@organisme.fr" }]);
    await follow(links[0]?.url ?? "");
    await post("/sign-in/magic-link", { email: "nouvelle@organisme.fr" });
    await follow(links[1]?.url ?? "");
    expect((await signIn("nouvelle@organisme.fr")).statusCode).toBe(200);
  });
});

describe("une personne invitée", () => {
  it("se connecte avec le mot de passe qu’elle a choisi", async () => {
    const id = await createPerson(pool, {
      id: "personne-1",
      name: " Inès Petit ",
      email: "Ines@organisme.fr",
      passwordHash: await passwordHash(password),
    });
    expect(id).toBe("personne-1");
    expect(await read(cookieOf(await signIn("ines@organisme.fr")))).toMatchObject({
      actor: { id: "personne-1", staff: [], memberships: [] },
      due: false,
      name: "Inès Petit",
      email: "ines@organisme.fr",
    });
  });

  it("n’a qu’un compte par adresse", async () => {
    expect(await createPerson(pool, { name: "Autre", email: "INES@organisme.fr", passwordHash: null })).toBeNull();
  });
});

describe("les essais répétés", () => {
  it("sont arrêtés, par adresse de réseau, quel que soit le processus qui répond", async () => {
    const servers = [serve({ publicUrl, demo: false }), serve({ publicUrl, demo: false })];
    const statuses: number[] = [];
    let last = "";
    for (let n = 0; n < 12; n++) {
      const response = await servers[n % 2]?.inject({
        method: "POST",
        url: "/api/auth/sign-in/email",
        remoteAddress: "203.0.113.7",
        headers: {
          "content-type": "application/json",
          "x-habilis-caller": `198.51.100.${n}`,
          "x-forwarded-for": `198.51.100.${n}`,
        },
        payload: JSON.stringify({ email: "jeanne.martin@organisme.fr", password: "mauvais mot de passe" }),
      });
      statuses.push(response?.statusCode ?? 0);
      last = response?.body ?? "";
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    expect(JSON.parse(last).detail).toMatch(/^Trop d’essais à la suite\. Réessayez dans \d+\u00A0secondes?\.$/);
    await Promise.all(servers.map((server) => server.close()));
  });
});
