import type { ConsultationFile } from '#consultations';
import { ConsultationRepository } from '#consultations';
import { EventLog } from '#ledger';
import type { Result, Transaction } from '#platform';
