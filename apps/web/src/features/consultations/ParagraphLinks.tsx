import { Link } from 'react-router';
import { paragraphNumber, runsOf } from '../../chamber/words/paragraphs';
import { useList, useSay } from '../../chamber/words/say';

/** "paragraphs 14 to 23": where in the document a question comes from. */
export function ParagraphLinks({
  symbol,
  anchors,
  numbers,
}: {
  symbol: string;
  anchors: readonly string[];
  numbers?: ReadonlyMap<string, string>;
}) {
  const say = useSay();
  const list = useList();
  const runs = runsOf(anchors.map((anchor) => paragraphNumber(anchor, numbers)));
  const words = list(runs.map(([from, until]) => (from === until ? from : say('paragraphs.run', { from, until }))));
  return <Link to={`/consultations/${symbol}#${anchors[0] ?? ''}`}>{say('paragraphs.named', { count: anchors.length, words })}</Link>;
}
