export * from './domain/index.js';
export { POOL, Sql } from './database/sql.js';
export { brokenConstraint, sqlState, Transaction, UnitOfWork } from './database/unit-of-work.js';
export { Platform1000000000001 } from './database/migrations/0001-platform.js';
export { loaderOf, type RequestContext } from './graphql/context.js';
export { connectionOf, cursorOf, keyOf, type Page, PageArgs, PageInfo, pageOf } from './graphql/paging.js';
export { payloadOf, RefusalCodeEnum, RefusalModel, RefusalResolver } from './graphql/refusal.model.js';
export { Day, Instant } from './graphql/scalars.js';
export { LanguageEnum, LocalizedText, LocalizedTextInput } from './graphql/texts.model.js';
