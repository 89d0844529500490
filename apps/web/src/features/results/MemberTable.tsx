import { useDirectory } from '../../chamber/roll/useDirectory';
import { useSay } from '../../chamber/words/say';
import { answerInWords, answersByMember, type Result, type ResultQuestion } from './answers';
import styles from './Results.module.css';

/** The roll call in the alphabetical order of the reader's language. */
export function MemberTable({ question, result }: { question: ResultQuestion; result: Result }) {
  const say = useSay();
  const directory = useDirectory();
  const answers = answersByMember(result);
  return (
    <table className={styles.table}>
      <caption>{say('results.members.caption', { count: answers.size })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('results.csv.member')}</th>
          <th scope="col">{say('results.csv.answer')}</th>
        </tr>
      </thead>
      <tbody>
        {directory.sorted([...answers.keys()]).map((code) => (
          <tr key={code}>
            <th scope="row">{directory.name(code)}</th>
            <td>{answerInWords(answers.get(code) ?? '', question, say)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
