import type { ActivityReadings } from "./activity.readings.ts";
import type { AgreementReadings } from "./agreements.readings.ts";
import type { AuditReadings } from "./audits.readings.ts";
import type { BankReadings } from "./bank.readings.ts";
import type { CommunicationReadings } from "./communication.readings.ts";
import type { DeadlineReadings } from "./deadlines.readings.ts";
import type { DecisionReadings } from "./decisions.readings.ts";
import type { DocumentReadings } from "./documents.readings.ts";
import type { DossierReadings } from "./dossiers.readings.ts";
import type { HabilitationReadings } from "./habilitations.readings.ts";
import type { JourneyReadings } from "./journeys.readings.ts";
import type { ListingReadings } from "./listing.readings.ts";
import type { MailReadings } from "./mails.readings.ts";
import type { ObservationReadings } from "./observations.readings.ts";
import type { ProgrammeReadings } from "./programme.readings.ts";
import type { QuizReadings } from "./quizzes.readings.ts";
import type { RegisterReadings } from "./register.readings.ts";
import type { RehearsalReadings } from "./rehearsals.readings.ts";
import type { SchemeVersionReadings } from "./schemeVersions.readings.ts";
import type { StaffReadings } from "./staff.readings.ts";
import type { SurveillanceReadings } from "./surveillances.readings.ts";

/** The query tables, by capability. */
export interface Readings {
  readonly activity: ActivityReadings;
  readonly communication: CommunicationReadings;
  readonly audits: AuditReadings;
  readonly bank: BankReadings;
  readonly dossiers: DossierReadings;
  readonly deadlines: DeadlineReadings;
  readonly decisions: DecisionReadings;
  readonly agreements: AgreementReadings;
  readonly habilitations: HabilitationReadings;
  readonly documents: DocumentReadings;
  readonly listing: ListingReadings;
  readonly mails: MailReadings;
  readonly register: RegisterReadings;
  readonly journeys: JourneyReadings;
  readonly observations: ObservationReadings;
  readonly quizzes: QuizReadings;
  readonly programme: ProgrammeReadings;
  readonly rehearsals: RehearsalReadings;
  readonly schemeVersions: SchemeVersionReadings;
  readonly staff: StaffReadings;
  readonly surveillances: SurveillanceReadings;
}
