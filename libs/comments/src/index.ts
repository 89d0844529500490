export { CommentsModule } from './comments.module.js';
export type { CommentStatus, CommentTarget, CommentType, Disposition } from './domain/comment.js';
export { Comments1000000000007 } from './persistence/migrations/0007-comments.js';
