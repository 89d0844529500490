export { ErasureModule } from './erasure.module.js';
export { Erasure1000000000019 } from './persistence/migrations/0019-erasure.js';
