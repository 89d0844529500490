import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './Act.module.css';

type Weight = 'main' | 'quiet' | 'grave';

interface Look {
  readonly weight?: Weight;
  readonly wide?: boolean;
}

function classOf({ weight = 'main', wide = false }: Look): string {
  return [styles.act, weight === 'main' ? '' : styles[weight], wide ? styles.wide : ''].filter(Boolean).join(' ');
}

interface ActProps extends ComponentPropsWithRef<'button'>, Look {
  /** The act is under way: it stays in place and is not done twice. */
  readonly busy?: boolean;
}

/** A button that says what it does. While busy it keeps its place and the focus, and does nothing. */
export function Act({ weight, wide, busy = false, type = 'button', onClick, className, ...rest }: ActProps) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      aria-disabled={busy || undefined}
      className={[classOf({ weight, wide }), className].filter(Boolean).join(' ')}
      onClick={busy ? undefined : onClick}
    />
  );
}

/** An act inside a sentence. */
export function WordAct({ type = 'button', className, ...rest }: ComponentPropsWithRef<'button'>) {
  return <button {...rest} type={type} className={[styles.link, className].filter(Boolean).join(' ')} />;
}

/** A link that looks like an act: it leads to where the act is done. */
export function ActLink({ weight, wide, ...rest }: LinkProps & Look) {
  return <Link {...rest} className={classOf({ weight, wide })} />;
}

export function Acts({ children }: { children: ReactNode }) {
  return <div className={styles.acts}>{children}</div>;
}
