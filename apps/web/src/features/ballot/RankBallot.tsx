import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd';
import { Checkbox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { WordAct } from '../../chamber/layout/Act';
import { styleNonce } from '../../chamber/look/nonce';
import { useSay } from '../../chamber/words/say';
import { draftOfLevels, dropped, levelled, levelsOf, moved, placeOf, without, type Levels } from './levels';
import { titleOf, type BallotFormProps } from './types';
import styles from './Ballot.module.css';

/** The form on which options are put in order: by drag, by its keys, or by the words beside each. */
export function RankBallot({ question, draft, keep, labelledBy }: BallotFormProps) {
  const say = useSay();
  const levels = draft?.kind === 'CHOICE' ? levelsOf(draft) : [];
  const ranked = levels.flat();
  const rest = question.options.filter(({ key }) => !ranked.includes(key));
  const alone = (option: string) => (levels[placeOf(levels, option)]?.length ?? 0) < 2;
  const full = ranked.length >= question.chooseMax;
  const [said, setSaid] = useState('');
  const within = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<{ readonly act: string; readonly option: string } | null>(null);

  // A row that moves takes the focus with it; where the same act is not possible any more, the next one in the row has it.
  useEffect(() => {
    if (!focus) return;
    const row = within.current?.querySelector<HTMLElement>(`[data-row="${focus.option}"]`);
    const same = row?.querySelector<HTMLButtonElement>(`[data-act="${focus.act}"]:not(:disabled)`);
    (same ?? row?.querySelector<HTMLButtonElement>('button:not(:disabled)'))?.focus();
  }, [focus]);

  function put(next: Levels, option: string, act: string | null) {
    keep(draftOfLevels(next));
    const place = placeOf(next, option);
    const title = titleOf(question, option);
    setSaid(place < 0 ? say('ballot.rank.taken', { title }) : say('ballot.rank.moved', { title, place: place + 1 }));
    if (act) setFocus({ act, option });
  }

  function drop({ destination, draggableId }: DropResult) {
    if (destination) put(dropped(levels, draggableId, destination.index), draggableId, null);
  }

  return (
    <div ref={within}>
      <p className={styles.says}>{say(question.equalRanks ? 'ballot.rank.how.equal' : 'ballot.rank.how')}</p>
      <div role="group" aria-labelledby={labelledBy}>
        <h3 className={styles.rankHead}>{say('ballot.rank.order')}</h3>
        {ranked.length === 0 && <p className={styles.fine}>{say('ballot.rank.none')}</p>}
        <DragDropContext nonce={styleNonce()} onDragEnd={drop} dragHandleUsageInstructions={say('ballot.rank.drag')}>
          <Droppable droppableId={question.id}>
            {(list) => (
              <ol ref={list.innerRef} {...list.droppableProps} className={styles.ranks}>
                {ranked.map((option, at) => (
                  <Draggable key={option} draggableId={option} index={at}>
                    {(item, { isDragging }) => (
                      <li ref={item.innerRef} {...item.draggableProps} data-row={option} data-dragging={isDragging || undefined}>
                        <div {...item.dragHandleProps} className={styles.rankTitle}>
                          <b>{placeOf(levels, option) + 1}</b>
                          <span>{titleOf(question, option)}</span>
                        </div>
                        <div className={styles.rankActs}>
                          <WordAct
                            data-act="up"
                            disabled={at === 0 && alone(option)}
                            aria-label={say('ballot.rank.up.of', { title: titleOf(question, option) })}
                            onClick={() => put(moved(levels, option, -1), option, 'up')}
                          >
                            {say('ballot.rank.up')}
                          </WordAct>
                          <WordAct
                            data-act="down"
                            disabled={at === ranked.length - 1 && alone(option)}
                            aria-label={say('ballot.rank.down.of', { title: titleOf(question, option) })}
                            onClick={() => put(moved(levels, option, 1), option, 'down')}
                          >
                            {say('ballot.rank.down')}
                          </WordAct>
                          {question.equalRanks && (
                            <WordAct
                              data-act="level"
                              disabled={placeOf(levels, option) === 0}
                              aria-label={say('ballot.rank.level.of', { title: titleOf(question, option) })}
                              onClick={() => put(levelled(levels, option), option, 'level')}
                            >
                              {say('ballot.rank.level')}
                            </WordAct>
                          )}
                          <WordAct
                            data-act="out"
                            aria-label={say('ballot.rank.out.of', { title: titleOf(question, option) })}
                            onClick={() => put(without(levels, option), option, 'add')}
                          >
                            {say('ballot.rank.out')}
                          </WordAct>
                        </div>
                      </li>
                    )}
                  </Draggable>
                ))}
                {list.placeholder}
              </ol>
            )}
          </Droppable>
        </DragDropContext>
        <h3 className={styles.rankHead}>{say('ballot.rank.rest')}</h3>
        {rest.length === 0 && <p className={styles.fine}>{say('ballot.rank.all')}</p>}
        <ul className={styles.ranks}>
          {rest.map((option) => (
            <li key={option.key} data-row={option.key}>
              <div className={styles.rankTitle}>
                <span>
                  {option.title}
                  {option.note && <small>{option.note}</small>}
                </span>
              </div>
              <div className={styles.rankActs}>
                <WordAct
                  data-act="add"
                  disabled={full}
                  aria-label={say('ballot.rank.add.of', { title: option.title })}
                  onClick={() => put([...levels, [option.key]], option.key, 'up')}
                >
                  {say('ballot.rank.add')}
                </WordAct>
              </div>
            </li>
          ))}
        </ul>
        {(['ABSTAIN', 'BLANK'] as const).map((kind) => (
          <div key={kind} className={styles.option} data-chosen={draft?.kind === kind || undefined}>
            <Checkbox
              checked={draft?.kind === kind}
              onChange={(event) => keep(event.currentTarget.checked ? { kind, options: [] } : null)}
              label={
                <>
                  {say(kind === 'ABSTAIN' ? 'ballot.abstain' : 'ballot.blank')}
                  <small>{say(kind === 'ABSTAIN' ? 'ballot.abstain.note' : 'ballot.blank.note')}</small>
                </>
              }
              classNames={{ body: styles.optionBody, inner: styles.optionInner, labelWrapper: styles.optionLabel }}
            />
          </div>
        ))}
      </div>
      <p className={styles.left} role="status" data-due={ranked.length === 0 && (draft?.kind ?? 'CHOICE') === 'CHOICE' ? true : undefined}>
        {draft && draft.kind !== 'CHOICE'
          ? say(draft.kind === 'ABSTAIN' ? 'ballot.left.abstain' : 'ballot.left.blank')
          : say('ballot.rank.left', { ranked: ranked.length, count: question.options.length })}{' '}
        {said}
      </p>
    </div>
  );
}
