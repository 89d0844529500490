import { type RequestContext, SESSION_COOKIE } from '#platform';

/** Hands the session's secret to the browser: out of reach of scripts, and sent to this site alone. */
export function setSessionCookie(context: RequestContext, secret: string, options: { secure: boolean; hours: number }): void {
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${options.hours * 3600}`, ...(options.secure ? ['Secure'] : [])];
  context.reply?.header('set-cookie', `${SESSION_COOKIE}=${secret}; ${attributes.join('; ')}`);
}

export function clearSessionCookie(context: RequestContext): void {
  context.reply?.header('set-cookie', `${SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`);
}
