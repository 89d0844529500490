import { type RequestContext, SESSION_COOKIE } from '#platform';

/**
 * Hands the session's secret to the browser: out of reach of scripts, sent to this site alone, and, where the connection
 * is encrypted or `secure` says that it always is, over such connections only.
 */
export function setSessionCookie(context: RequestContext, secret: string, options: { secure: boolean; hours: number }): void {
  const encrypted = options.secure || context.request?.protocol === 'https';
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${options.hours * 3600}`, ...(encrypted ? ['Secure'] : [])];
  context.reply?.header('set-cookie', `${SESSION_COOKIE}=${secret}; ${attributes.join('; ')}`);
}

export function clearSessionCookie(context: RequestContext): void {
  context.reply?.header('set-cookie', `${SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`);
}
