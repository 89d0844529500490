export { EntriesOfBodies1000000000022 } from './persistence/migrations/0022-entries-of-bodies.js';
export { AdoptedTexts1000000000029 } from './persistence/migrations/0029-adopted-texts.js';
export { Majorities1000000000031 } from './persistence/migrations/0031-majorities.js';
export { VotesDecided1000000000039 } from './persistence/migrations/0039-votes-decided.js';
export { WordsFollow1000000000040 } from './persistence/migrations/0040-words-follow.js';
export { AuditDesk1000000000017 } from './persistence/migrations/0017-audit-desk.js';
export { Corrections1000000000016 } from './persistence/migrations/0016-corrections.js';
export { Record1000000000008 } from './persistence/migrations/0008-record.js';
export { ErasedCorrections1000000000019 } from './persistence/migrations/0019-erased-corrections.js';
export { SealedRecords1000000000019 } from './persistence/migrations/0019-sealed-records.js';
export { joined, pathsOf, type SealedText } from './domain/sealing.js';
export { RecordRepository } from './persistence/record-repository.js';
export type {
  RecordContent,
  RecordedBallot,
  RecordedComment,
  RecordedDifference,
  RecordedParticipant,
  RecordedProposal,
  RecordedQuestion,
  RecordedSilence,
  RecordedStatements,
  RollEntry,
} from './domain/content.js';
export type { RecountReport } from './domain/recount.js';
export { RecordModel } from './graphql/record.model.js';
export type { RecordView } from './graphql/record-view.js';
export { PublishedRecord, RecordQueries } from './persistence/record-queries.js';
export { type CameOut, cameOut } from './domain/publishing.js';
export { VersionRepository } from './persistence/version-repository.js';
export type { CorrectedVersion, CorrectionMade, CorrigendumContent } from './domain/corrigendum.js';
export { CorrigendumRepository } from './persistence/corrigendum-repository.js';
export { RecordStandingQueries } from './persistence/record-standing-queries.js';
export { RecordModule } from './record.module.js';
export type { OrganizationReport } from './domain/organization-check.js';
export { CheckOrganization } from './use-cases/check-organization.js';
export { ExportBundle } from './use-cases/export-bundle.js';
export { RecountRecord } from './use-cases/recount-record.js';
