import { useSearchParams } from 'react-router';
import { instantOfField } from '../time/instants';

/** What a page is asked lives in its address: it can be sent to a colleague. */
export function useInAddress() {
  const [search, setSearch] = useSearchParams();
  const get = (name: string) => search.get(name) ?? '';
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return {
    get,
    set,
    clearAll: () => setSearch({}, { replace: true }),
    clear: (...names: readonly string[]) =>
      setSearch((before) => new URLSearchParams([...before].filter(([name]) => !names.includes(name))), { replace: true }),
  };
}

export type InAddress = ReturnType<typeof useInAddress>;

/** What a page is asked, with the days from and until which. */
export function useAsked(zone: string) {
  const asked = useInAddress();
  const { get } = asked;
  return {
    ...asked,
    /** The days asked for, as instants of the official zone; both days are in it. */
    period: {
      from: get('from') ? instantOfField(`${get('from')}T00:00`, zone) : null,
      until: get('until') ? instantOfField(`${get('until')}T23:59:59.999`, zone) : null,
    },
  };
}

export type Asked = ReturnType<typeof useAsked>;
