import { useEffect, useId, useRef, type RefObject } from 'react';
import { meant } from './meant';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The controls beside which a refusal is told: those of the nearest part of the page that has any. */
function controlsAround(place: Element): readonly Control[] {
  for (let part = place.parentElement; part && part !== document.body; part = part.parentElement) {
    const found = [...part.querySelectorAll<Control>('input[name]:not([type=hidden]), textarea[name], select[name]')];
    if (found.length > 0) return found;
  }
  return [];
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
 * Where an act was refused for one of its fields, that field is marked until it is written in again: here once for all forms,
 * whose controls bear as names what the API calls them. Answers where the words of the refusal stand, and their id.
 */
export function useMarked(path: readonly string[] | null | undefined): { place: RefObject<HTMLDivElement | null>; id: string } {
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!path || !place.current) return undefined;
    const controls = controlsAround(place.current);
    const name = meant(
      path,
      controls.map((control) => control.name),
    );
    const control = controls.find((each) => each.name === name);
    return control ? mark(control, id) : undefined;
  }, [path, id]);
  return { place, id };
}
