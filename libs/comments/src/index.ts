export { Comments1000000000007 } from './persistence/migrations/0007-comments.js';
export { CommentsModule } from './comments.module.js';
