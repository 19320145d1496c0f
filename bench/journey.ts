import { randomUUID } from "node:crypto";
import { sirens } from "../specs/samples/sirens.ts";
import { createPerson, passwordHash } from "../src/adapters/identity/persons.ts";
import { postgresSchemes } from "../src/adapters/postgres/schemes.postgres.ts";
import { schemeHash } from "../src/adapters/schemes/canonicalScheme.ts";
import { registerOrganisation } from "../src/application/organisations/registerOrganisation.ts";
import type { Ports } from "../src/application/ports/ports.ts";
import { emptyContent } from "../src/domain/dossiers/content.model.ts";
import type { Scheme } from "../src/domain/schemes/scheme.model.ts";
import { addDays, type Day, dayOf } from "../src/domain/shared/calendar.ts";
import { checkSiret } from "../src/domain/shared/identifiers.ts";
import { composePorts } from "../src/main/compose.ts";
import { companies } from "../src/main/demo/companies.ts";
import { contentOf, documentsOf } from "../src/main/demo/content.ts";
import { enterStaff } from "../src/main/demo/people.ts";
import { playerFrom } from "../src/main/demo/player.ts";
import { samplePdf } from "../src/main/demo/samplePdf.ts";
import { command, run, send } from "./crowd.ts";
import { atLeast, atMost, type Figure, figure } from "./figure.ts";
import { type BenchHouse, inFreshHouse } from "./house.ts";
import { type Served, serving } from "./serve.ts";

const journeys = 480;
const certifiagJourneys = 80;

/** The same code on other data: a scheme whose only mandatory pieces are two fields. */
const fieldsOnly = (certifiag: Scheme): Scheme => ({
  ...certifiag,
  ...{ id: "bench", version: "1", documents: [], competences: [], themes: [] },
  fields: [
    { path: "identity.legalName", section: "identity", label: "Dénomination", unless: null },
    { path: "links.qualiopiClient", section: "links", label: "Relation Qualiopi", unless: null },
  ],
});

interface Applicant {
  readonly siren: string;
  readonly cookie: string;
}

async function applicants(ports: Ports, house: BenchHouse, served: Served): Promise<readonly Applicant[]> {
  const hash = await passwordHash(randomUUID());
  const player = playerFrom(ports, dayOf(await ports.clock.now()));
  const numbers = sirens();
  const made: Applicant[] = [];
  for (let rank = 0; rank < journeys + certifiagJourneys; rank++) {
    const siren = numbers.next().value ?? "";
    const personId = `rep-${rank}`;
    await createPerson(house.owner, {
      id: personId,
      name: `Personne ${rank}`,
      email: `p${rank}@exemple.example`,
      passwordHash: hash,
    });
    await player.act(personId, registerOrganisation, {
      siren,
      name: `Organisme ${rank}`,
      role: "legal_representative",
    });
    made.push({ siren, cookie: await served.cookieOf(personId) });
  }
  return made;
}

/** Seven requests: create, read, two updates, submit, accept, read. */
async function journey(served: Served, { siren, cookie }: Applicant, manager: string): Promise<void> {
  const { id } = await send(served, cookie, {
    method: "POST",
    path: "/api/dossiers",
    body: command({ organisationId: siren, scheme: "bench" }),
  });
  const at = `/api/dossiers/${id}`;
  await send(served, cookie, { method: "GET", path: at });
  const content = { ...emptyContent, identity: { ...emptyContent.identity, legalName: "Organisme" } };
  await send(served, cookie, { method: "PUT", path: `${at}/draft`, body: { version: 0, content } });
  const complete = { ...content, links: { ...content.links, qualiopiClient: "never" } };
  await send(served, cookie, { method: "PUT", path: `${at}/draft`, body: { version: 1, content: complete } });
  await send(served, cookie, { method: "POST", path: `${at}/submit`, body: command({}) });
  await send(served, manager, {
    method: "POST",
    path: `${at}/accept`,
    body: command({ themes: [], reason: "Complet." }),
  });
  await send(served, manager, { method: "GET", path: at });
}

interface Asked {
  readonly scheme: Scheme;
  readonly today: Day;
}

/** The same on CertifIAG, with six uploads; the other mandatory pieces are the same files again. */
async function certifiagJourney(served: Served, { siren, cookie }: Applicant, { scheme, today }: Asked): Promise<void> {
  const { id } = await send(served, cookie, {
    method: "POST",
    path: "/api/dossiers",
    body: command({ organisationId: siren, scheme: "certifiag" }),
  });
  const at = `/api/dossiers/${id}`;
  const uploads: string[] = [];
  for (let rank = 0; rank < 6; rank++)
    uploads.push(await uploadTo(served, cookie, { at, name: `piece-${rank}.pdf`, title: `Pièce ${rank} ${siren}` }));
  const [company] = companies;
  if (company === undefined) throw new Error("A company is needed.");
  const typed = contentOf({ ...company, siren, siret: siretOf(siren) }, today);
  const documents = Object.fromEntries(
    documentsOf(typed, scheme).map(({ key }, rank) => [key, [uploads[rank % uploads.length]]]),
  );
  await send(served, cookie, {
    method: "PUT",
    path: `${at}/draft`,
    body: { version: 0, content: { ...typed, documents } },
  });
  await send(served, cookie, { method: "POST", path: `${at}/submit`, body: command({}) });
  await send(served, cookie, { method: "GET", path: at });
}

async function uploadTo(
  served: Served,
  cookie: string,
  file: { readonly at: string; readonly name: string; readonly title: string },
): Promise<string> {
  const answer = await fetch(`${served.base}${file.at}/files?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { cookie, "content-type": "application/octet-stream" },
    body: Buffer.from(samplePdf(file.title)),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }).id;
}

/** The SIRET of the first establishment of a company. */
function siretOf(siren: string): string {
  for (let nic = 1; ; nic++) {
    const siret = `${siren}${String(nic).padStart(5, "0")}`;
    if (checkSiret(siret).valid) return siret;
  }
}

/** The journey of a dossier over HTTP, with eight clients. */
export const journeyBench = (): Promise<readonly Figure[]> =>
  inFreshHouse(async (house) => {
    const ports = composePorts(house.pool, house.dataDir);
    const today = dayOf(await ports.clock.now());
    const { scheme } = await ports.schemes.inForce("certifiag", today);
    const bench = fieldsOnly(scheme);
    await postgresSchemes(house.owner).publishScheme(bench, schemeHash(bench), bench.effectiveOn);
    await enterStaff(house.owner, playerFrom(ports, addDays(today, -30)));
    return await serving(house, async (served) => {
      const people = await applicants(ports, house, served);
      const manager = await served.cookieOf("staff-camille");
      const short = people.slice(0, journeys).map((one) => () => journey(served, one, manager));
      await run(house, served, short.slice(0, 80));
      const plain = await run(house, served, short.slice(80));
      const full = await run(
        house,
        served,
        people.slice(journeys).map((one) => () => certifiagJourney(served, one, { scheme, today })),
      );
      return [
        atLeast("dossier journeys, 7 requests, 8 clients", plain.perSecond, { goal: 100, unit: "/s" }),
        atMost("processor time of the server, a journey", plain.serverMs, { goal: 15, unit: "ms" }),
        atMost("processor time of PostgreSQL, a journey", plain.postgresMs, { goal: 15, unit: "ms" }),
        figure("CertifIAG, 6 uploads, to the deposit, 8 clients", full.perSecond, "/s"),
      ];
    });
  });
