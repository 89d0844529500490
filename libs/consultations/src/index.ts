export { Consultations1000000000005 } from './persistence/migrations/0005-consultations.js';
export { ConsultationsModule } from './consultations.module.js';
