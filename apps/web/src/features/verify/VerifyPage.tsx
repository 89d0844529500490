import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { type Report, type StepReport, stepInWords, trustInWords } from '#bundle';
import { Act } from '../../chamber/layout/Act';
import { Columns, Page, Section } from '../../chamber/layout/Page';
import { useNumber, useSay } from '../../chamber/words/say';
import { useLanguage } from '../../chamber/words/language';
import type { Answered, Asked } from './worker';
import styles from './Verify.module.css';

type Standing = Readonly<{ state: 'WAITING' | 'CHECKING' } | { state: 'DONE'; report: Report } | { state: 'FAULT'; fault: string }>;

/** A note ends with its signatures; several may be pasted one below the other. */
function notesIn(text: string): readonly string[] {
  return text
    .split(/(?<=^— .*\n)(?!— )/m)
    .map((note) => note.replace(/^\n+/, '').replace(/\n*$/, '\n'))
    .filter((note) => note.trim() !== '');
}

function StepShown({ step }: { step: StepReport }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li className={styles.step} data-state={step.state}>
      <b>{say(`verify.state.${step.state}`)}</b>
      <div>
        {stepInWords(step.step, step.checked)[language]}
        {step.findings.map(({ words }, at) => (
          <p key={at}>{words[language]}</p>
        ))}
        {step.more > 0 && <p>{say('verify.more', { count: step.more })}</p>}
      </div>
    </li>
  );
}

function ReportShown({ report, name }: { report: Report; name: string }) {
  const say = useSay();
  const number = useNumber();
  const language = useLanguage();
  const { first } = report;
  return (
    <Section title={say('verify.checked')} note={name}>
      {report.symbol !== null && (
        <p className={styles.what}>
          {say('verify.what', { symbol: report.symbol, entries: number(report.size ?? 0), origin: report.origin ?? '' })}
        </p>
      )}
      {first && (
        <p className={styles.first}>
          {first.entry === null
            ? say('verify.first', { words: first.words[language] })
            : say('verify.first.entry', { entry: number(first.entry), words: first.words[language] })}
        </p>
      )}
      <ol className={styles.steps}>
        {report.steps.map((step) => (
          <StepShown key={step.step} step={step} />
        ))}
      </ol>
      <p className={styles.trust}>{trustInWords(report)[language]}</p>
    </Section>
  );
}

function titleOf(standing: Standing, say: ReturnType<typeof useSay>): string {
  if (standing.state === 'CHECKING') return say('verify.title.checking');
  if (standing.state !== 'DONE') return say('verify.title');
  const { passed, symbol } = standing.report;
  return say(passed ? 'verify.title.holds' : 'verify.title.fails', { symbol: symbol ?? '' });
}

/** Checks a bundle in the reader's own browser. Nothing of it is sent anywhere. */
export function Component() {
  const say = useSay();
  const [key, setKey] = useState('');
  const [checkpoint, setCheckpoint] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const [standing, setStanding] = useState<Standing>({ state: 'WAITING' });
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);

  const check = (chosen: File): void => {
    worker.current?.terminate();
    setFile(chosen);
    setStanding({ state: 'CHECKING' });
    const mine = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.current = mine;
    mine.onmessage = ({ data }: MessageEvent<Answered>) =>
      setStanding('report' in data ? { state: 'DONE', report: data.report } : { state: 'FAULT', fault: data.fault });
    mine.onerror = () => setStanding({ state: 'FAULT', fault: '' });
    mine.postMessage({ file: chosen, keys: key.split(/\s+/).filter(Boolean), checkpoints: notesIn(checkpoint) } satisfies Asked);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) check(dropped);
  };

  return (
    <Page title={titleOf(standing, say)} under={<p>{say('verify.under')}</p>}>
      <Columns>
        <div>
          <Section title={say('verify.file')}>
            <div
              className={styles.drop}
              data-over={over}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(true);
              }}
              onDragLeave={() => setOver(false)}
              onDrop={drop}
            >
              <label className={styles.choose}>
                <span>{say('verify.choose')}</span>
                <input
                  type="file"
                  accept=".json,application/json"
                  onChange={({ currentTarget: { files } }) => files?.[0] && check(files[0])}
                />
              </label>
              <p>{say('verify.drop')}</p>
            </div>
            <div className={styles.fields}>
              <Textarea
                label={say('verify.key')}
                description={say('verify.key.hint')}
                autosize
                value={key}
                onChange={({ currentTarget }) => setKey(currentTarget.value)}
                classNames={{ input: styles.mono }}
              />
              <Textarea
                label={say('verify.checkpoint')}
                description={say('verify.checkpoint.hint')}
                autosize
                value={checkpoint}
                onChange={({ currentTarget }) => setCheckpoint(currentTarget.value)}
                classNames={{ input: styles.mono }}
              />
            </div>
            {file && standing.state !== 'CHECKING' && (
              <Act weight="quiet" onClick={() => check(file)}>
                {say('verify.again', { name: file.name })}
              </Act>
            )}
          </Section>
          <div aria-live="polite">
            {standing.state === 'FAULT' && <p className={styles.first}>{say('verify.fault', { fault: standing.fault })}</p>}
            {standing.state === 'DONE' && <ReportShown report={standing.report} name={file?.name ?? ''} />}
          </div>
        </div>
        <Section as="aside" title={say('verify.about')}>
          <p className={styles.about}>{say('verify.about.words')}</p>
          <p className={styles.about}>{say('verify.about.command')}</p>
          <code className={styles.command}>npx placet verify bundle.json --key …</code>
        </Section>
      </Columns>
    </Page>
  );
}
