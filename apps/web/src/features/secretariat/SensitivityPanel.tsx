import { useLazyQuery } from '@apollo/client/react';
import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import forms from '../../chamber/forms/Forms.module.css';
import { Act } from '../../chamber/layout/Act';
import { Failed } from '../../chamber/layout/Standing';
import { useNumber, useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { SensitivityDocument, type DeskPartsFragment, type SensitivityQuery } from '../../generated/graphql';
import { departures } from './heldRule';
import { asks, optionsOf, type QuestionFields } from './questionFields';
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
export function SensitivityPanel({ consultation, fields }: { consultation: DeskPartsFragment; fields: QuestionFields }) {
  const say = useSay();
  const [counts, setCounts] = useState(NOBODY);
  const [weights, setWeights] = useState(NOTHING_SAID);
  const [past, setPast] = useState({ symbol: '', key: '' });
  const [ask, { data, loading, error }] = useLazyQuery(SensitivityDocument, { fetchPolicy: 'network-only' });
  const { symbol, ruleSet } = consultation;
  const { rule, method } = fields;
  const { weighing } = rule ?? ruleSet.rule;
  const options = optionsOf(fields);
  // Of a ballot that ranks options or gives them points no count by option is imagined: only one that was held can be compared.
  const forAndAgainst = method.adopts != null;
  const imagines = method.form === 'PICK' && (forAndAgainst || !method.bringsOptions);
  const [picked, setPicked] = useState<Readonly<Record<string, number>>>({});
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
      {!imagines && <p>{say('sensitivity.heldOnly', { method: method.name })}</p>}
      {imagines && !forAndAgainst && options.length === 0 && <p>{say('sensitivity.options')}</p>}
      {imagines && (
        <div className={forms.row}>
          {forAndAgainst && figure('inFavour')}
          {forAndAgainst && figure('against')}
          {!forAndAgainst &&
            options.map(({ key, title }) => (
              <NumberInput
                key={key}
                label={say('sensitivity.option', { option: title.en })}
                min={0}
                max={1_000_000}
                allowDecimal={false}
                hideControls
                value={picked[key] ?? 0}
                onChange={(value) => setPicked({ ...picked, [key]: Number(value) || 0 })}
              />
            ))}
          {figure('abstained')}
          {figure('absent')}
        </div>
      )}
      {forAndAgainst && weighing !== 'EQUAL' && (
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
        disabled={!held && (!imagines || (!forAndAgainst && options.length < 2))}
        onClick={() =>
          void ask({
            variables: {
              input: {
                consultation: symbol,
                method: method.key,
                ...departures(rule, ruleSet.rule),
                ...(held
                  ? { past: { symbol: past.symbol.trim(), key: past.key.trim() } }
                  : {
                      counts: forAndAgainst
                        ? [
                            { option: 'for', count: inFavour, weight: weights.inFavour },
                            { option: 'against', count: against, weight: weights.against },
                          ]
                        : options.map(({ key }) => ({ option: key, count: picked[key] ?? 0 })),
                      seats: asks(method, 'SEATS') ? fields.seats : null,
                      minimumSupport: asks(method, 'MINIMUM_SUPPORT') ? fields.minimumSupport : null,
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
