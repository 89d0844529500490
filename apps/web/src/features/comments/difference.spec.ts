import { describe, expect, it } from '@jest/globals';
import { differenceOf, type Part } from './difference';

const STANDING =
  'Where it would be held is open, should Members confirm their interest. If the money is found, the Administration suggests the first quarter of 2007, in addition to the two workshops chosen on the theme.';

/** "kept [-taken-] {+put+} …" */
function shown(parts: readonly Part[]): string {
  return parts.map(({ kind, text }) => (kind === 'taken' ? `[-${text}-]` : kind === 'put' ? `{+${text}+}` : text)).join(' ');
}

describe('the proposed wording beside the standing one', () => {
  it('shows what is taken out and what is put in, with a few words around', () => {
    const proposed = STANDING.replace('quarter', 'half').replace('2007,', '2007, preferably in a region affected,');
    expect(shown(differenceOf(STANDING, proposed))).toBe(
      '… Administration suggests the first [-quarter-] {+half+} of 2007, {+preferably in a region affected,+} in addition to the …',
    );
  });

  it('takes an ellipsis for the text that stands before or after', () => {
    expect(shown(differenceOf(STANDING, '… the first half of 2007, in addition …'))).toBe(
      '… the first [-quarter-] {+half+} of 2007, in addition …',
    );
  });

  it('takes a short piece for a piece, not for the whole paragraph', () => {
    expect(shown(differenceOf(STANDING, 'the first half of 2007,'))).toBe('… the first [-quarter-] {+half+} of 2007, …');
  });

  it('shows a wholly new text as taken out and put in', () => {
    expect(differenceOf('One two three.', 'Four five six seven.').map((part) => part.kind)).toEqual(['taken', 'put']);
  });

  it('finds nothing where nothing changes', () => {
    expect(differenceOf(STANDING, STANDING).every((part) => part.kind === 'same' || part.kind === 'skipped')).toBe(true);
  });
});
