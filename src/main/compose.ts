import { businessClock } from "../adapters/clock/businessClock.ts";
import { questionExchange } from "../adapters/exchange/questionExchange.ts";
import { identityAccounts } from "../adapters/identity/accounts.ts";
import { postgresActivity } from "../adapters/postgres/activity.postgres.ts";
import { postgresAgreements } from "../adapters/postgres/agreements.postgres.ts";
import { postgresAlerts } from "../adapters/postgres/alerts.postgres.ts";
import { postgresAudits } from "../adapters/postgres/audits.postgres.ts";
import { postgresBank } from "../adapters/postgres/bank.postgres.ts";
import { postgresBoards } from "../adapters/postgres/boards.postgres.ts";
import { postgresChanges } from "../adapters/postgres/changes.postgres.ts";
import { postgresCommunication } from "../adapters/postgres/communication.postgres.ts";
import { postgresComplaints } from "../adapters/postgres/complaints.postgres.ts";
import { postgresContents } from "../adapters/postgres/contents.postgres.ts";
import { postgresDeadlines } from "../adapters/postgres/deadlines.postgres.ts";
import { postgresDecisions } from "../adapters/postgres/decisions.postgres.ts";
import { postgresDocuments } from "../adapters/postgres/documents.postgres.ts";
import { postgresDossiers } from "../adapters/postgres/dossiers.postgres.ts";
import { postgresEvents } from "../adapters/postgres/events.postgres.ts";
import { postgresExams } from "../adapters/postgres/exams.postgres.ts";
import { postgresForms } from "../adapters/postgres/forms.postgres.ts";
import { postgresHabilitations } from "../adapters/postgres/habilitations.postgres.ts";
import { postgresIds } from "../adapters/postgres/ids.postgres.ts";
import { postgresJourneys } from "../adapters/postgres/journeys.postgres.ts";
import { postgresKeptMails } from "../adapters/postgres/keptMails.postgres.ts";
import { postgresListing } from "../adapters/postgres/listing.postgres.ts";
import { postgresNotifications } from "../adapters/postgres/notifications.postgres.ts";
import { postgresObservations } from "../adapters/postgres/observations.postgres.ts";
import { postgresPeople } from "../adapters/postgres/people.postgres.ts";
import type { ReadingPool } from "../adapters/postgres/pool.ts";
import { postgresProgramme } from "../adapters/postgres/programme.postgres.ts";
import { postgresQuizzes } from "../adapters/postgres/quizzes.postgres.ts";
import { postgresRegister } from "../adapters/postgres/register.postgres.ts";
import { postgresRehearsals } from "../adapters/postgres/rehearsals.postgres.ts";
import { postgresRenewals } from "../adapters/postgres/renewals.postgres.ts";
import { postgresSchemes } from "../adapters/postgres/schemes.postgres.ts";
import { postgresSchemeVersions } from "../adapters/postgres/schemeVersions.postgres.ts";
import { postgresStaff } from "../adapters/postgres/staff.postgres.ts";
import { rememberedStates } from "../adapters/postgres/states.ts";
import { postgresSurveillances } from "../adapters/postgres/surveillances.postgres.ts";
import { publishedPartners } from "../adapters/registries/publishedPartners.ts";
import { resultFiles } from "../adapters/results/resultFiles.ts";
import { diskFiles } from "../adapters/storage/diskFiles.ts";
import type { Clock, Ports } from "../application/ports/ports.ts";
import type { Readings } from "../application/ports/readings.ts";

/** Streams whose folded state a process remembers. */
const remembered = 5000;

/** Every query table. */
const readingsOf = (pool: ReadingPool): Readings => ({
  activity: postgresActivity(pool),
  communication: postgresCommunication(pool),
  alerts: postgresAlerts(pool),
  audits: postgresAudits(pool),
  bank: postgresBank(pool, pool.reads),
  dossiers: postgresDossiers(pool, pool.reads),
  complaints: postgresComplaints(pool),
  boards: postgresBoards(pool.reads),
  deadlines: postgresDeadlines(pool.reads),
  decisions: postgresDecisions(pool),
  agreements: postgresAgreements(pool),
  exams: postgresExams(pool),
  habilitations: postgresHabilitations(pool),
  documents: postgresDocuments(pool, pool.reads),
  journeys: postgresJourneys(pool.reads),
  observations: postgresObservations(pool),
  quizzes: postgresQuizzes(pool, pool.reads),
  listing: postgresListing(pool.reads),
  mails: postgresKeptMails(pool),
  changes: postgresChanges(pool),
  notifications: postgresNotifications(pool),
  register: postgresRegister(pool),
  programme: postgresProgramme(pool),
  rehearsals: postgresRehearsals(pool),
  schemeVersions: postgresSchemeVersions(pool),
  staff: postgresStaff(pool),
  surveillances: postgresSurveillances(pool),
  renewals: postgresRenewals(pool),
});

/** Every port of the use cases, on one database and one folder of files. */
export function composePorts(pool: ReadingPool, dataDir: string, clock: Clock = businessClock(pool)): Ports {
  const events = postgresEvents(pool, pool.reads);
  return {
    events,
    states: rememberedStates(events, remembered),
    contents: postgresContents(pool.reads),
    schemes: postgresSchemes(pool, pool.reads),
    readings: readingsOf(pool),
    people: postgresPeople(pool.reads),
    accounts: identityAccounts(pool),
    files: diskFiles(dataDir),
    forms: postgresForms(pool),
    exchange: questionExchange(),
    partners: publishedPartners(),
    resultFiles: resultFiles(),
    clock,
    ids: postgresIds(pool),
  };
}
