import { useLazyQuery } from '@apollo/client/react';
import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import forms from '../../chamber/forms/Forms.module.css';
import { Act } from '../../chamber/layout/Act';
import { Failed } from '../../chamber/layout/Standing';
import { useNumber, useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { SensitivityDocument, type DeskPartsFragment, type SensitivityQuery } from '../../generated/graphql';
import { departures, type HeldRule } from './heldRule';
import styles from './Desk.module.css';

type Found = SensitivityQuery['sensitivity'];

const NOBODY = { inFavour: 0, against: 0, abstained: 0, absent: 0 };
const NOTHING_SAID: Readonly<Record<keyof typeof NOBODY, number | null>> = { inFavour: null, against: null, abstained: null, absent: null };

/** The same counts under every base and threshold, and under every quorum; what comes out otherwise stands out, and is worded. */
function Compared({ found }: { found: Found }) {
  const say = useSay();
  const number = useNumber();
  const terms = useTerms();
  const bases = [...new Set(found.majorities.map(({ base }) => base))];
  const nth = (base: Found['majorities'][number]['base']) => found.majorities.filter((cell) => cell.base === base);
  const share = ({ numerator, denominator, comparison }: Found['majorities'][number]['threshold']) =>
    say(comparison === 'MORE_THAN' ? 'sensitivity.moreThan' : 'sensitivity.atLeast', { share: `${numerator}/${denominator}` });
  return (
    <div className={styles.sensitivity}>
      <p>
        <b>{found.headline}.</b> {found.explanation}
      </p>
      {found.majorities.length > 0 && (
        <table>
          <caption>{say('sensitivity.majorities')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('rule.base')}</th>
              {nth(bases[0] ?? 'BALLOTS_CAST').map((cell) => (
                <th key={share(cell.threshold)} scope="col">
                  {share(cell.threshold)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bases.map((base) => (
              <tr key={base}>
                <th scope="row">{terms.base(base)}</th>
                {nth(base).map((cell) => (
                  <td key={cell.inWords} data-own={cell.own || undefined} data-differs={cell.differs || undefined}>
                    <b>{terms.outcome(cell.outcome)}</b>
                    <small>
                      {say('sensitivity.figures', {
                        obtained: number(cell.obtained),
                        needed: number(cell.needed),
                        base: number(cell.baseFigure),
                      })}
                    </small>
                    {cell.own && <small>{say('sensitivity.own')}</small>}
                    {cell.differs && <small>{say('sensitivity.differs')}</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.weighings.length > 0 && (
        <table>
          <caption>{say('sensitivity.weighings')}</caption>
          <tbody>
            {found.weighings.map((row) => (
              <tr key={row.weighing}>
                <th scope="row">
                  {say(`rule.weighing.${row.weighing}`)}
                  {row.weightThreshold && `, ${share(row.weightThreshold)}`}
                </th>
                <td data-own={row.own || undefined} data-differs={row.differs || undefined}>
                  <b>{terms.outcome(row.outcome)}</b>
                  {row.own && <small>{say('sensitivity.own')}</small>}
                  {row.differs && <small>{say('sensitivity.differs')}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.quorums.length > 0 && (
        <table>
          <caption>{say('sensitivity.quorums', { ballots: found.ballots })}</caption>
          <tbody>
            {found.quorums.map((row) => (
              <tr key={row.inWords}>
                <th scope="row">{row.inWords}</th>
                <td data-own={row.own || undefined} data-differs={row.differs || undefined}>
                  <b>{say(row.met ? 'sensitivity.quorum.met' : 'sensitivity.quorum.short')}</b>
                  {row.needed != null && <small>{say('sensitivity.quorum.needed', { needed: row.needed })}</small>}
                  {row.own && <small>{say('sensitivity.own')}</small>}
                  {row.differs && <small>{say('sensitivity.differs')}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** What imagined counts, or those of a past vote, would come to under this rule and under others: before anything is put. */
export function SensitivityPanel({ consultation, rule }: { consultation: DeskPartsFragment; rule: HeldRule | null }) {
  const say = useSay();
  const [counts, setCounts] = useState(NOBODY);
  const [weights, setWeights] = useState(NOTHING_SAID);
  const [past, setPast] = useState({ symbol: '', key: '' });
  const [ask, { data, loading, error }] = useLazyQuery(SensitivityDocument, { fetchPolicy: 'network-only' });
  const { symbol, ruleSet } = consultation;
  const { weighing } = rule ?? ruleSet.rule;
  const figure = (name: keyof typeof NOBODY) => (
    <NumberInput
      label={say(`sensitivity.${name}`)}
      min={0}
      max={1_000_000}
      allowDecimal={false}
      hideControls
      value={counts[name]}
      onChange={(value) => setCounts({ ...counts, [name]: Number(value) || 0 })}
    />
  );
  const weight = (name: keyof typeof NOBODY) => (
    <NumberInput
      label={say(`sensitivity.weight.${name}`)}
      min={0}
      max={10_000_000}
      allowDecimal={false}
      hideControls
      value={weights[name] ?? ''}
      onChange={(value) => setWeights({ ...weights, [name]: value === '' ? null : Number(value) || 0 })}
    />
  );
  const held = past.symbol.trim() !== '' && past.key.trim() !== '';
  const { inFavour, against, abstained, absent } = counts;

  return (
    <details className={styles.panel}>
      <summary>{say('sensitivity.title')}</summary>
      <p>{say('sensitivity.words')}</p>
      <div className={forms.row}>
        {figure('inFavour')}
        {figure('against')}
        {figure('abstained')}
        {figure('absent')}
      </div>
      {weighing !== 'EQUAL' && (
        <>
          <p className={forms.note}>{say('sensitivity.weights.note')}</p>
          <div className={forms.row}>
            {weight('inFavour')}
            {weight('against')}
            {weight('abstained')}
            {weight('absent')}
          </div>
        </>
      )}
      <div className={forms.row}>
        <TextInput
          label={say('sensitivity.past.symbol')}
          value={past.symbol}
          onChange={(event) => setPast({ ...past, symbol: event.currentTarget.value })}
        />
        <TextInput
          label={say('sensitivity.past.key')}
          value={past.key}
          onChange={(event) => setPast({ ...past, key: event.currentTarget.value })}
        />
      </div>
      <Failed error={error} />
      <Act
        weight="quiet"
        busy={loading}
        onClick={() =>
          void ask({
            variables: {
              input: {
                consultation: symbol,
                ...departures(rule, ruleSet.rule),
                ...(held
                  ? { past: { symbol: past.symbol.trim(), key: past.key.trim() } }
                  : {
                      counts: [
                        { option: 'for', count: inFavour, weight: weights.inFavour },
                        { option: 'against', count: against, weight: weights.against },
                      ],
                      abstained,
                      abstainedWeight: weights.abstained,
                      didNotParticipate: absent,
                      didNotParticipateWeight: weights.absent,
                    }),
              },
            },
          })
        }
      >
        {say('sensitivity.act')}
      </Act>
      {data && !error && <Compared found={data.sensitivity} />}
    </details>
  );
}
