export type Part = { readonly kind: 'same' | 'taken' | 'put' | 'skipped'; readonly text: string };

const MATCH = 3;
const CHANGE = -1;
const CONTEXT = 4;

type Step = 'start' | 'same' | 'taken' | 'put';

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** Whether the proposal rewrites a piece of the paragraph only: it begins or ends with an ellipsis, or is far shorter. */
function endsLeftOpen(standing: readonly string[], proposed: string, words: readonly string[]): { before: boolean; after: boolean } {
  const short = words.length * 2 < standing.length;
  return { before: short || /^\s*["“«]?\s*(…|\.\.\.)/.test(proposed), after: short || /(…|\.\.\.)\s*["”»]?\s*$/.test(proposed) };
}

/** Where each cell of the alignment came from: words kept, taken out, or put in. Words before and after an open end cost nothing. */
function align(standing: readonly string[], proposed: readonly string[], open: { before: boolean; after: boolean }) {
  const rows = standing.length;
  const columns = proposed.length;
  const score: number[][] = [];
  const from: Step[][] = [];
  for (let i = 0; i <= rows; i += 1) {
    score.push([]);
    from.push([]);
    for (let j = 0; j <= columns; j += 1) {
      const taken = i > 0 ? (score[i - 1]?.[j] ?? 0) + ((j === 0 && open.before) || (j === columns && open.after) ? 0 : CHANGE) : -Infinity;
      const put = j > 0 ? (score[i]?.[j - 1] ?? 0) + CHANGE : -Infinity;
      const same = i > 0 && j > 0 && standing[i - 1] === proposed[j - 1] ? (score[i - 1]?.[j - 1] ?? 0) + MATCH : -Infinity;
      const best = i === 0 && j === 0 ? 0 : Math.max(taken, put, same);
      score[i]?.push(best);
      from[i]?.push(i === 0 && j === 0 ? 'start' : best === same ? 'same' : best === put ? 'put' : 'taken');
    }
  }
  return from;
}

/** The words as one sequence of kept, taken out and put in. */
function sequence(
  standing: readonly string[],
  proposed: readonly string[],
  open: { before: boolean; after: boolean },
): { kind: Part['kind']; word: string }[] {
  const from = align(standing, proposed, open);
  const words: { kind: Part['kind']; word: string }[] = [];
  let i = standing.length;
  let j = proposed.length;
  for (let step = from[i]?.[j]; step && step !== 'start'; step = from[i]?.[j]) {
    if (step === 'same') {
      words.push({ kind: 'same', word: standing[--i] ?? '' });
      j -= 1;
    } else if (step === 'put') words.push({ kind: 'put', word: proposed[--j] ?? '' });
    else {
      const outside = (j === 0 && open.before) || (j === proposed.length && open.after);
      words.push({ kind: outside ? 'skipped' : 'taken', word: standing[--i] ?? '' });
    }
  }
  return words.reverse();
}

/** Within one change, what is taken out is read before what is put in. */
function joined(words: readonly { kind: Part['kind']; word: string }[]): Part[] {
  const parts: Part[] = [];
  let taken: string[] = [];
  let put: string[] = [];
  const flush = () => {
    if (taken.length > 0) parts.push({ kind: 'taken', text: taken.join(' ') });
    if (put.length > 0) parts.push({ kind: 'put', text: put.join(' ') });
    taken = [];
    put = [];
  };
  for (const { kind, word } of words) {
    if (kind === 'taken') taken.push(word);
    else if (kind === 'put') put.push(word);
    else {
      flush();
      const last = parts.at(-1);
      if (last?.kind === kind) parts[parts.length - 1] = { kind, text: `${last.text} ${word}` };
      else parts.push({ kind, text: word });
    }
  }
  flush();
  return parts;
}

/** Long passages without a change are drawn together, with a few words left on the sides of the changes. */
function drawnTogether(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, index): Part[] => {
    if (part.kind !== 'same') return [part.kind === 'skipped' ? { kind: 'skipped', text: '…' } : part];
    const words = part.text.split(' ');
    const first = index === 0;
    const last = index === parts.length - 1;
    const keep = (first ? 0 : CONTEXT) + (last ? 0 : CONTEXT);
    if (words.length <= keep + 2) return [part];
    const start = first ? [] : [{ kind: 'same' as const, text: words.slice(0, CONTEXT).join(' ') }];
    const end = last ? [] : [{ kind: 'same' as const, text: words.slice(-CONTEXT).join(' ') }];
    return [...start, { kind: 'skipped', text: '…' }, ...end];
  });
}

/** The proposed wording beside the standing one, word by word. */
export function differenceOf(standing: string, proposed: string): Part[] {
  const before = wordsOf(standing);
  const after = wordsOf(proposed.replace(/^\s*["“«]?\s*(…|\.\.\.)|(…|\.\.\.)\s*["”»]?\s*$/g, ' '));
  return drawnTogether(joined(sequence(before, after, endsLeftOpen(before, proposed, after))));
}
