/** A vote in hundred-thousandths: transfer values have five decimal places, and every figure is a whole number of these. */
export const UNIT = 100_000;

/** Hundred-thousandths as decimal text: whole votes as they are, parts of one to the fifth place. */
export function figure(units: number): string {
  const [whole, part] = [Math.trunc(Math.abs(units) / UNIT), Math.abs(units) % UNIT];
  return `${units < 0 ? '-' : ''}${whole}${part === 0 ? '' : `.${String(part).padStart(5, '0')}`}`;
}
