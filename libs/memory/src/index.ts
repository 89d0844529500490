export type { Budget, Entry, FollowUpKind, FollowUpStatus, Standing as FollowUpStanding } from './domain/follow-up.js';
export { termsOf as termsNamed } from './graphql/follow-up.resolver.js';
export { TermModel } from './graphql/memory.model.js';
export { termsIn } from './graphql/terms.js';
export { MemoryModule } from './memory.module.js';
export { ClassificationQuery } from './persistence/classification-query.js';
export { type EntryRow, ENTRY_COLUMNS, entryOf } from './persistence/follow-up-repository.js';
export { FollowedTexts1000000000030 } from './persistence/migrations/0030-followed-texts.js';
export { Memory1000000000012 } from './persistence/migrations/0012-memory.js';
