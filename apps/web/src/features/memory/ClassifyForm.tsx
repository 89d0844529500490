import { useQuery } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { ClassifyDocument, TaxonomyDocument, type Classified } from '../../generated/graphql';
import styles from './Memory.module.css';

interface ClassifyFormProps {
  readonly subject: Classified;
  readonly id: string;
  readonly terms: readonly string[];
  readonly close: () => void;
  readonly renew: () => void;
}

/** The terms of the taxonomy by area, to be ticked. */
export function ClassifyForm({ subject, id, terms, close, renew }: ClassifyFormProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<readonly string[]>(terms);
  const { data } = useQuery(TaxonomyDocument);
  const { act, busy, refused, error } = useAct(ClassifyDocument);
  async function classify(event: FormEvent) {
    event.preventDefault();
    if (await act({ input: { subject, id, terms: [...chosen] } })) renew();
  }
  return (
    <form className={forms.form} onSubmit={(event) => void classify(event)} aria-label={say('memory.classify')}>
      <div className={styles.areas}>
        {data?.taxonomy.map((area) => (
          <fieldset key={area.key}>
            <legend>{area.name}</legend>
            {area.terms.map((term) => (
              <Checkbox
                key={term.key}
                label={term.name}
                checked={chosen.includes(term.key)}
                onChange={(event) =>
                  setChosen(event.currentTarget.checked ? [...chosen, term.key] : chosen.filter((other) => other !== term.key))
                }
              />
            ))}
          </fieldset>
        ))}
      </div>
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('memory.classify.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
