import { useEffect, useId, useRef, type RefObject } from 'react';
import { meant } from './meant';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isControl(element: Element): element is Control {
  return element.matches('input:not([type=hidden]), textarea, select');
}

/** Says of the control that it is at fault and why, and goes there; answers what takes that back. */
function mark(control: Control, reason: string): () => void {
  const described = control.getAttribute('aria-describedby');
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', described ? `${described} ${reason}` : reason);
  control.focus();
  const unmark = () => {
    control.removeEventListener('input', unmark);
    control.removeAttribute('aria-invalid');
    if (described) control.setAttribute('aria-describedby', described);
    else control.removeAttribute('aria-describedby');
  };
  control.addEventListener('input', unmark);
  return unmark;
}

/**
 * Where a form was refused for one of its fields, that field is marked until it is written in again: here once for all forms,
 * whose controls bear as names what the API calls them. Answers where the words of the refusal stand, and their id.
 */
export function useMarked(path: readonly string[] | null | undefined): { place: RefObject<HTMLDivElement | null>; id: string } {
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!path || !form) return undefined;
    const controls = [...form.elements].filter(isControl);
    const name = meant(
      path,
      controls.map((control) => control.name),
    );
    const control = name && controls.find((each) => each.name === name);
    return control ? mark(control, id) : undefined;
  }, [path, id]);
  return { place, id };
}
