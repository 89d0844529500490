import { useEffect } from 'react';

const FIELD = 'input:not([type=hidden], :disabled), select:not(:disabled), textarea:not(:disabled)';
const CONTROL = `a[href], button:not(:disabled), summary, ${FIELD}`;
/** What says what it is about, where there is nothing to fill in. */
const WORDS = 'form, h2, h3, h4';

function first(within: Element, selector: string): HTMLElement | null {
  const found = within.matches(selector) ? [within] : [...within.querySelectorAll(selector)];
  return (found.find((each) => each.getClientRects().length > 0) as HTMLElement | undefined) ?? null;
}

/** Where to go on in what came: its first field; without one its title, so that an act that asks once more is not done by the same key. */
function beginningOf(came: Element): HTMLElement | null {
  const field = first(came, FIELD);
  if (field) return field;
  const words = first(came, WORDS);
  if (words) words.tabIndex = -1;
  return words ?? first(came, CONTROL);
}

/** The reader's place: the control that had the focus, with all that it stood in, and the page. */
type Place = Readonly<{ control: Element; around: readonly Element[]; page: string }>;

function placeOf(control: Element): Place {
  const around: Element[] = [];
  for (let above = control.parentElement; above && above.id !== 'work'; above = above.parentElement) around.push(above);
  return { control, around, page: location.pathname };
}

/** The nearest beginning of what came, looking further and further around; then the nearest control that is left. */
function nextTo(around: readonly Element[], came: readonly Element[]): HTMLElement | null {
  const left = around.filter((each) => each.isConnected);
  for (const each of left) {
    for (const one of came) {
      const next = each.contains(one) ? beginningOf(one) : null;
      if (next) return next;
    }
  }
  return left.map((each) => first(each, CONTROL)).find((each) => each !== null) ?? null;
}

/**
 * Keeps the place of whoever goes through the page by keyboard or by ear. Where a control goes because a form opens in its
 * stead, or a form closes, the browser would leave the focus nowhere: it goes on with what came, or with what is left around it.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let place: Place | null = null;
    const noted = ({ target }: FocusEvent): void => {
      place = target instanceof Element && target.closest('#work') ? placeOf(target) : null;
    };
    const changes = new MutationObserver((records) => {
      if (!place || place.control.isConnected || document.activeElement !== document.body) return;
      const { around, page } = place;
      place = null;
      if (page !== location.pathname) return; // another page has a beginning of its own
      const came = records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element);
      nextTo(around, came)?.focus();
    });
    document.addEventListener('focusin', noted);
    changes.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', noted);
      changes.disconnect();
    };
  }, []);
}
