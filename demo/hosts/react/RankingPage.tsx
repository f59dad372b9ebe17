import { useState, type FormEvent } from 'react';
import task from '../task.json';

/** Settings are properties, and made anew at each render: what is equal to what is there changes nothing. */
export function RankingPage() {
  const [answer, setAnswer] = useState('');
  const [steps, setSteps] = useState(0);
  const [isShown, setShown] = useState(true);
  // what was answered, so that it is there again when the element is
  const [draft, setDraft] = useState<unknown>(null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAnswer(String(new FormData(event.currentTarget).get('ranking')));
  };
  return (
    <>
      <h1>React</h1>
      <p>
        Steps: <span id="steps">{steps}</span>{' '}
        <button type="button" onClick={() => setShown(!isShown)}>
          {isShown ? 'Put aside' : 'Take up again'}
        </button>
      </p>
      <form onSubmit={submit}>
        {isShown && (
          <gt-text-ranking
            name="ranking"
            required
            text={task.text}
            responses={[...task.responses]}
            ordinalRankingDimensions={task.ordinalRankingDimensions.map((dimension) => ({ ...dimension }))}
            value={draft}
            onInput={(event) => {
              setSteps(steps + 1);
              setDraft(event.currentTarget.value);
            }}
          >
            <short-instructions>
              <p>Rank the responses. 1 is the best.</p>
            </short-instructions>
          </gt-text-ranking>
        )}
      </form>
      <output id="answer">{answer}</output>
    </>
  );
}
