import { businessClock } from "../adapters/clock/businessClock.ts";
import { questionExchange } from "../adapters/exchange/questionExchange.ts";
import { identityAccounts } from "../adapters/identity/accounts.ts";
import { postgresActivity } from "../adapters/postgres/activity.postgres.ts";
import { postgresAgreements } from "../adapters/postgres/agreements.postgres.ts";
import { postgresAudits } from "../adapters/postgres/audits.postgres.ts";
import { postgresBank } from "../adapters/postgres/bank.postgres.ts";
import { postgresCommunication } from "../adapters/postgres/communication.postgres.ts";
import { postgresContents } from "../adapters/postgres/contents.postgres.ts";
import { postgresDeadlines } from "../adapters/postgres/deadlines.postgres.ts";
import { postgresDecisions } from "../adapters/postgres/decisions.postgres.ts";
import { postgresDocuments } from "../adapters/postgres/documents.postgres.ts";
import { postgresDossiers } from "../adapters/postgres/dossiers.postgres.ts";
import { postgresEvents } from "../adapters/postgres/events.postgres.ts";
import { postgresHabilitations } from "../adapters/postgres/habilitations.postgres.ts";
import { postgresIds } from "../adapters/postgres/ids.postgres.ts";
import { postgresJourneys } from "../adapters/postgres/journeys.postgres.ts";
import { postgresKeptMails } from "../adapters/postgres/keptMails.postgres.ts";
import { postgresListing } from "../adapters/postgres/listing.postgres.ts";
import { postgresObservations } from "../adapters/postgres/observations.postgres.ts";
import { postgresPeople } from "../adapters/postgres/people.postgres.ts";
import type { ReadingPool } from "../adapters/postgres/pool.ts";
import { postgresProgramme } from "../adapters/postgres/programme.postgres.ts";
import { postgresQuizzes } from "../adapters/postgres/quizzes.postgres.ts";
import { postgresRegister } from "../adapters/postgres/register.postgres.ts";
import { postgresRehearsals } from "../adapters/postgres/rehearsals.postgres.ts";
import { postgresSchemes } from "../adapters/postgres/schemes.postgres.ts";
import { postgresSchemeVersions } from "../adapters/postgres/schemeVersions.postgres.ts";
import { postgresStaff } from "../adapters/postgres/staff.postgres.ts";
import { rememberedStates } from "../adapters/postgres/states.ts";
import { postgresSurveillances } from "../adapters/postgres/surveillances.postgres.ts";
import { publishedPartners } from "../adapters/registries/publishedPartners.ts";
import { diskFiles } from "../adapters/storage/diskFiles.ts";
import type { Clock, Ports } from "../application/ports/ports.ts";

/** Streams whose folded state a process remembers. */
const remembered = 5000;

/** Every port of the use cases, on one database and one folder of files. */
export function composePorts(pool: ReadingPool, dataDir: string, clock: Clock = businessClock(pool)): Ports {
  const events = postgresEvents(pool, pool.reads);
  return {
    events,
    states: rememberedStates(events, remembered),
    contents: postgresContents(pool.reads),
    schemes: postgresSchemes(pool, pool.reads),
    readings: {
      activity: postgresActivity(pool),
      communication: postgresCommunication(pool),
      audits: postgresAudits(pool),
      bank: postgresBank(pool),
      dossiers: postgresDossiers(pool, pool.reads),
      deadlines: postgresDeadlines(pool.reads),
      decisions: postgresDecisions(pool),
      agreements: postgresAgreements(pool),
      habilitations: postgresHabilitations(pool),
      documents: postgresDocuments(pool),
      journeys: postgresJourneys(pool.reads),
      observations: postgresObservations(pool),
      quizzes: postgresQuizzes(pool),
      listing: postgresListing(pool.reads),
      mails: postgresKeptMails(pool),
      register: postgresRegister(pool),
      programme: postgresProgramme(pool),
      rehearsals: postgresRehearsals(pool),
      schemeVersions: postgresSchemeVersions(pool),
      staff: postgresStaff(pool),
      surveillances: postgresSurveillances(pool),
    },
    people: postgresPeople(pool.reads),
    accounts: identityAccounts(pool),
    files: diskFiles(dataDir),
    exchange: questionExchange(),
    partners: publishedPartners(),
    clock,
    ids: postgresIds(pool),
  };
}
