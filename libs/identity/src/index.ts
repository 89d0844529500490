export { allows, type Permission, PERMISSIONS, permissionsOf, type Role, ROLES } from './domain/permissions.js';
export type { Principal } from './domain/principal.js';
export { Allow, CurrentPrincipal, MaybePrincipal, Public, RULE, type Rule } from './graphql/decorators.js';
export { Identity1000000000003 } from './persistence/migrations/0003-identity.js';
export { IdentityModule } from './identity.module.js';
