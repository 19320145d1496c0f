import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import { createPerson } from "../identity/persons.ts";
import { postgresPeople } from "./people.postgres.ts";

const { pool } = database();
const people = postgresPeople(pool);

beforeAll(async () => {
  for (const [id, name] of [
    ["ada", "Ada Lenoir"],
    ["bob", "Bob Martin"],
    ["cam", "Camille Roy"],
  ] as const)
    await createPerson(pool, { id, name, email: `${id}@exemple.fr`, passwordHash: null });
  await pool.query(`insert into memberships (stream, n, organisation_id, person_id, role) values
    ('organisation-1', 0, '1', 'ada', 'legal_representative'), ('organisation-1', 1, '1', 'bob', 'referent'),
    ('organisation-1', 2, '1', 'bob', 'trainer'), ('organisation-2', 0, '2', 'bob', 'referent')`);
  await pool.query(`insert into staff_roles (stream, n, person_id, role) values
    ('person-cam', 0, 'cam', 'account_manager'), ('person-cam', 1, 'cam', 'quality_manager'), ('person-cam', 2, 'cam', 'ancienne')`);
});

describe("les personnes", () => {
  it("se retrouvent par leurs identifiants, sans les inconnues", async () => {
    const named = await people.named(["cam", "ada", "personne"]);
    expect([...named.keys()].sort()).toEqual(["ada", "cam"]);
    expect(named.get("cam")).toEqual({ id: "cam", name: "Camille Roy", email: "cam@exemple.fr" });
  });

  it("se retrouvent par leur adresse, quelle qu’en soit la casse", async () => {
    expect(await people.byEmail(" Ada@Exemple.fr ")).toMatchObject({ id: "ada" });
    expect(await people.byEmail("personne@exemple.fr")).toBeNull();
  });

  it("tiennent leurs fonctions de plusieurs organismes et de la maison", async () => {
    const bob = await people.actor("bob");
    expect(bob.staff).toEqual([]);
    expect(bob.memberships).toHaveLength(3);
    expect(bob.memberships).toContainEqual({ organisationId: "2", role: "referent" });
    expect((await people.actor("personne")).memberships).toEqual([]);
  });

  it("n’ont pas une fonction qui n’existe plus", async () => {
    expect([...(await people.actor("cam")).staff].sort()).toEqual(["account_manager", "quality_manager"]);
  });

  it("sont les destinataires de leur fonction, chacune une seule fois", async () => {
    expect(await people.ofOrganisation("1", ["legal_representative", "referent", "trainer"])).toMatchObject([
      { id: "ada" },
      { id: "bob" },
    ]);
    expect(await people.ofOrganisation("2", ["legal_representative"])).toEqual([]);
    expect(await people.ofStaff(["account_manager", "quality_manager"])).toMatchObject([{ id: "cam" }]);
  });
});
