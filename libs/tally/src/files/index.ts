export { methodNamed, RULE_NAMES, ruleNamed } from './asked.js';
export { type Election, type ElectionReader, type Filling, fillingFor } from './election.js';
export { FileFault } from './fault.js';
export { ELECTION_READERS, FILE_FORMATS, type FileFormat, formatByBeginning, formatByName } from './format.js';
export { type RollCall, RollCallReader } from './roll-calls.js';
