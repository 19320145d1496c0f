import { describe, expect, it } from "vitest";
import { Misconfigured, readConfig } from "./config.ts";

const read = (env: Record<string, string>) => readConfig(env, "/srv/habilis");

function complaintOf(env: Record<string, string>): string {
  try {
    read(env);
  } catch (error) {
    if (error instanceof Misconfigured) return error.message;
    throw error;
  }
  return "";
}

describe("la configuration", () => {
  it("suffit à démarrer sans rien régler, sur la machine seule et en démonstration", () => {
    expect(read({})).toEqual({
      host: "127.0.0.1",
      port: 3000,
      dataDir: "/srv/habilis/data",
      databaseUrl: undefined,
      publicUrl: "http://127.0.0.1:3000",
      demo: true,
      development: false,
      smtpUrl: undefined,
      mailFrom: "Habilis <ne-pas-repondre@localhost>",
      secret: undefined,
    });
  });

  it("tient une variable vide pour absente", () => {
    expect(read({ PORT: "", DATABASE_URL: " ", PUBLIC_URL: "" })).toEqual(read({}));
  });

  it("n’ouvre pas la démonstration sur une adresse que d’autres peuvent joindre", () => {
    expect(read({ HOST: "0.0.0.0" }).demo).toBe(false);
    expect(read({ PUBLIC_URL: "https://habilis.exemple.fr" }).demo).toBe(false);
    expect(read({ HOST: "0.0.0.0", DEMO: "1" }).demo).toBe(true);
    expect(read({ DEMO: "0" }).demo).toBe(false);
  });

  it.each([
    [{ HOST: "::1", PORT: "8080" }, "http://[::1]:8080"],
    [{ HOST: "0.0.0.0" }, "http://localhost:3000"],
    [{ HOST: "intranet.exemple.fr", PORT: "80" }, "http://intranet.exemple.fr"],
    [{ PUBLIC_URL: "https://habilis.exemple.fr/" }, "https://habilis.exemple.fr"],
  ])("déduit l’adresse publique de %o", (env, origin) => {
    expect(readConfig(env).publicUrl).toBe(origin);
  });

  it.each([
    ["PORT", "abc", "nombre entier de 1 à 65535"],
    ["PORT", "0", "nombre entier de 1 à 65535"],
    ["PORT", "70000", "nombre entier de 1 à 65535"],
    ["PORT", "30.5", "nombre entier de 1 à 65535"],
    ["HOST", "http://ici", "adresse IP ou un nom de machine"],
    ["DEMO", "oui", "1 (oui) ou 0 (non)"],
    ["PUBLIC_URL", "habilis.exemple.fr", "adresse web sans chemin"],
    ["PUBLIC_URL", "https://exemple.fr/habilis", "adresse web sans chemin"],
    ["DATABASE_URL", "mysql://ici/base", "postgres://"],
    ["SMTP_URL", "localhost:25", "smtp://"],
    ["MAIL_FROM", "Habilis", "un expéditeur"],
  ])("refuse %s = « %s » en disant ce qui est attendu", (name, value, expected) => {
    const complaint = complaintOf({ [name]: value });
    expect(complaint).toContain(`${name} vaut « ${value} »`);
    expect(complaint).toContain(expected);
  });

  it("dit tout ce qui est à corriger en une fois", () => {
    const complaint = complaintOf({ PORT: "abc", DEMO: "oui" });
    expect(complaint).toContain("PORT");
    expect(complaint).toContain("DEMO");
  });

  it("ne recopie ni un mot de passe ni le secret", () => {
    const complaint = complaintOf({ DATABASE_URL: "mysql://habilis:motdepasse@ici/base", SECRET: "tropcourt" });
    expect(complaint).not.toContain("motdepasse");
    expect(complaint).not.toContain("tropcourt");
    expect(complaint).toContain("SECRET compte 9 caractères");
  });
});
