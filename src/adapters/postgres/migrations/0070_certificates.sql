-- A certificate is that of one candidate: who has it already is looked for at each import (R-RES-1).
create index exam_results_of_certificate on exam_results (certificate, scheme) where certificate is not null;
