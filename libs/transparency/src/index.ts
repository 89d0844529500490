export { emptyRoot, type Hash, HASH_LENGTH, leafHash, nodeHash, sameHash, type Sha256 } from './hashing.js';
export { covering, GrowingTree, type Node, type Nodes, rootAt } from './tree.js';
export { consistencyProof, inclusionProof, isConsistent, isIncluded } from './proofs.js';
export {
  type Note,
  type NoteSignature,
  readNote,
  readVerifierKey,
  signersOf,
  verifierKey,
  type VerifierKey,
  verifierKeyInWords,
  type VerifySignature,
  writeNote,
} from './note.js';
export { type Checkpoint, checkpointText, readCheckpoint } from './checkpoint.js';
export { isSalted, SALT_LENGTH, type Salted, SALTED_FORMAT, saltedHash } from './salted.js';
export {
  isLogName,
  isSameKey,
  keyOfOrigin,
  openCheckpoint,
  openRotation,
  originOf,
  type Rotation,
  rotationText,
  trustedKeys,
} from './keys.js';
export { base64Of, fromBase64 } from './text.js';
export { readHashes, readTlogProof, type TlogProof, writeHashes, writeTlogProof } from './tlog-proof.js';
