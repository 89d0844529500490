import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { ActForm } from '../../chamber/forms/ActForm';
import { useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { TightenTallyVisibilityDocument, type DeskPartsFragment, type TallyVisibility } from '../../generated/graphql';

/** From the most open to the strictest. */
const VISIBILITIES: readonly TallyVisibility[] = ['LIVE', 'AFTER_OWN_VOTE', 'AFTER_CLOSE'];

/** The ways of showing the counts that show less than this one. */
export function stricterThan(visibility: TallyVisibility): readonly TallyVisibility[] {
  return VISIBILITIES.slice(VISIBILITIES.indexOf(visibility) + 1);
}

interface TightenFormProps {
  readonly symbol: string;
  readonly question: DeskPartsFragment['questions'][number];
  readonly close: () => void;
  readonly renew: () => void;
}

/** Lets less be seen of a question's counts; what was tightened is not loosened again. */
export function TightenForm({ symbol, question, close, renew }: TightenFormProps) {
  const say = useSay();
  const terms = useTerms();
  const { number, key, tallyVisibility: shown } = question;
  const stricter = stricterThan(shown);
  const [chosen, setChosen] = useState<TallyVisibility>(stricter[0] ?? shown);
  const { act, ...acting } = useAct(TightenTallyVisibilityDocument);
  const enter = async () => (await act({ input: { symbol, question: key, tallyVisibility: chosen } })) !== null;
  const done = () => {
    renew();
    close();
  };

  return (
    <ActForm name={say('desk.tighten', { number })} act={say('desk.tighten.act')} {...{ acting, enter, done, close }}>
      <p>{say('desk.tighten.words', { shown: terms.tally(shown) })}</p>
      <Radio.Group label={say('desk.tighten.to')} value={chosen} onChange={setChosen}>
        {stricter.map((one) => (
          <Radio key={one} value={one} label={terms.tally(one)} mt={8} />
        ))}
      </Radio.Group>
    </ActForm>
  );
}
