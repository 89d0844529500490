import type { ReactNode } from 'react';
import { useNumber, useSay } from '../../chamber/words/say';
import { uncapital } from '../../chamber/words/names';
import { useTerms } from '../../chamber/words/terms';
import type { SensitivityQuery } from '../../generated/graphql';
import styles from './Desk.module.css';

type Found = SensitivityQuery['sensitivity'];

/** What it comes to under one rule: whether that is the rule as it stands, and whether it comes out otherwise than by that. */
function Outcome({ of: { own, differs }, children }: { of: { own: boolean; differs: boolean }; children: ReactNode }) {
  const say = useSay();
  return (
    <td data-own={own || undefined} data-differs={differs || undefined}>
      {children}
      {own && <small>{say('sensitivity.own')}</small>}
      {differs && <small>{say('sensitivity.differs')}</small>}
    </td>
  );
}

/** The same counts under every base and threshold, and under every quorum; what comes out otherwise stands out, and is worded. */
export function SensitivityFound({ found }: { found: Found }) {
  const say = useSay();
  const number = useNumber();
  const terms = useTerms();
  const bases = [...new Set(found.majorities.map(({ base }) => base))];
  const nth = (base: Found['majorities'][number]['base']) => found.majorities.filter((cell) => cell.base === base);
  const share = ({ numerator, denominator, comparison }: Found['majorities'][number]['threshold']) =>
    say(comparison === 'MORE_THAN' ? 'sensitivity.moreThan' : 'sensitivity.atLeast', { share: `${numerator}/${denominator}` });
  return (
    <div className={styles.sensitivity} tabIndex={0} role="group" aria-label={say('sensitivity.title')}>
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
                  <Outcome key={cell.inWords} of={cell}>
                    <b>{terms.outcome(cell.outcome)}</b>
                    <small>
                      {say('sensitivity.figures', {
                        obtained: number(cell.obtained),
                        needed: number(cell.needed),
                        base: number(cell.baseFigure),
                      })}
                    </small>
                  </Outcome>
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
                  {row.weightThreshold && `, ${uncapital(share(row.weightThreshold))}`}
                </th>
                <Outcome of={row}>
                  <b>{terms.outcome(row.outcome)}</b>
                </Outcome>
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
                <Outcome of={row}>
                  <b>{say(row.met ? 'sensitivity.quorum.met' : 'sensitivity.quorum.short')}</b>
                  {row.needed != null && <small>{say('sensitivity.quorum.needed', { needed: number(row.needed) })}</small>}
                </Outcome>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
