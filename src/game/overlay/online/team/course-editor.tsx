import down from 'lucide-static/icons/arrow-down.svg?raw';
import up from 'lucide-static/icons/arrow-up.svg?raw';
import remove from 'lucide-static/icons/x.svg?raw';
import { useId, useState } from 'preact/hooks';
import type { ScenarioCard, Team } from '../../../../protocol/index.ts';
import { api } from '../../../online/index.ts';
import { Icon } from '../../icon.tsx';
import { ChoiceField } from '../choice-field.tsx';
import { dayOf, endOfDay } from '../days.ts';

interface CourseEditorProps {
  readonly team: Team;
  readonly cards: readonly ScenarioCard[];
  readonly onChanged: (team: Team) => void;
}

/** Which customers the team shall meet, in which order, and by when. */
export function CourseEditor({ team, cards, onChanged }: CourseEditorProps) {
  const [course, setCourse] = useState<readonly string[]>(team.course);
  const [due, setDue] = useState(dayOf(team.due));
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const dueId = useId();
  const titleOf = (id: string): string => cards.find((card) => card.id === id)?.title ?? id;
  const left = cards.filter(({ id }) => !course.includes(id));
  const isSame = course.join() === team.course.join();

  const save = async (wanted: readonly string[] | null): Promise<void> => {
    setTrouble(null);
    const answer = await api.changeTeam(team.id, {
      due: endOfDay(due),
      // Saving the date alone leaves a team on the first-week course there.
      ...(wanted !== null && isSame ? {} : { course: wanted === null ? null : [...wanted] }),
    });
    if (!answer.ok) {
      setTrouble(answer.error.words);
      return;
    }
    setSaid('Saved.');
    onChanged(answer.value);
  };
  const move = (from: number, to: number): void => {
    const moved = course[from];
    if (moved === undefined || to < 0 || to >= course.length) return;
    setCourse(course.toSpliced(from, 1).toSpliced(to, 0, moved));
    setSaid(`${titleOf(moved)} is now number ${to + 1}.`);
  };

  return (
    <section class="sheet" aria-labelledby="course-title">
      <h2 id="course-title">Course</h2>
      <p class="aside">
        {team.hasOwnCourse ? 'Your own course.' : 'The first-week course, as every team has it at first.'}
      </p>
      <ol class="course">
        {course.map((id, index) => (
          <li key={id}>
            <span>{titleOf(id)}</span>
            <button
              type="button"
              class="small"
              aria-label={`Move ${titleOf(id)} up`}
              disabled={index === 0}
              onClick={() => move(index, index - 1)}
            >
              <Icon drawing={up} />
            </button>
            <button
              type="button"
              class="small"
              aria-label={`Move ${titleOf(id)} down`}
              disabled={index === course.length - 1}
              onClick={() => move(index, index + 1)}
            >
              <Icon drawing={down} />
            </button>
            <button
              type="button"
              class="small"
              aria-label={`Take ${titleOf(id)} out`}
              onClick={() => {
                setCourse(course.filter((each) => each !== id));
                setSaid(`${titleOf(id)} is taken out.`);
              }}
            >
              <Icon drawing={remove} />
            </button>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <ChoiceField
          key={course.join()}
          label="Add a customer"
          value=""
          options={[['', 'Choose …'], ...left.map(({ id, title }) => [id, title] as const)]}
          onChange={(id) => {
            if (id === '') return;
            setCourse([...course, id]);
            setSaid(`${titleOf(id)} is added.`);
          }}
        />
      )}
      <div class="field">
        <label for={dueId}>Due date</label>
        <input id={dueId} type="date" value={due} onInput={(event) => setDue(event.currentTarget.value)} />
      </div>
      {trouble !== null && (
        <p class="refusal" role="alert">
          {trouble}
        </p>
      )}
      <p class="aside" role="status">
        {said}
      </p>
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={course.length === 0}
          onClick={() => void save(course)}
        >
          Save the course
        </button>
        {team.hasOwnCourse && (
          <button type="button" class="secondary" onClick={() => void save(null)}>
            Back to the first-week course
          </button>
        )}
      </div>
    </section>
  );
}
