export { emptyRoot, type Hash, HASH_LENGTH, leafHash, nodeHash, sameHash, type Sha256 } from './hashing.js';
export { covering, GrowingTree, type Node, type Nodes, rootAt } from './tree.js';
export { consistencyProof, inclusionProof, isConsistent, isIncluded } from './proofs.js';
export {
  type Note,
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
export { isSalted, saltedHash } from './salted.js';
export { keyOfOrigin, openCheckpoint, originOf, type Rotation, rotationText, trustedKeys } from './keys.js';
export { base64Of, fromBase64, hexOf } from './text.js';
export { readHashes, readTlogProof, writeHashes, writeTlogProof } from './tlog-proof.js';
