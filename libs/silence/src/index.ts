export { ObjectionKindEnum, SilenceStateEnum } from './graphql/enums.js';
export { type Initiator, type ObjectionKind, type SilenceFacts, type SilenceState, endedAt, silenceState } from './domain/procedure.js';
export { noSuchSilence } from './domain/conduct.js';
export { adoptionInWords, standingInWords } from './domain/words.js';
export { ADOPTED } from './persistence/adopted.js';
export { Silence1000000000011 } from './persistence/migrations/0011-silence.js';
export { performSilencesDue, runningSilence } from './use-cases/performing.js';
export { SilenceModule } from './silence.module.js';
