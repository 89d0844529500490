export { type Parting, together, type Version } from './languages.js';
export { recogniseDocument } from './recognise.js';
export { type Recognised, REMARK_KINDS, type RemarkKind, UNPLACED_REASONS, type UnplacedReason } from './recognised.js';
export { reasonInWords } from './remarks.js';
