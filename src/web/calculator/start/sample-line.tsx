import { Link } from '@tanstack/react-router';
import type { Sample } from '../../api/queries.ts';
import { useSay } from '../../i18n/use-say.ts';

/** One sample by its title and what it shows; a press opens it in the calculator or on its path. */
export function SampleLine(props: { sample: Sample; to?: '/calculator' | '/path' }) {
  const { sample, to = '/calculator' } = props;
  const say = useSay();
  return (
    <li>
      <Link to={to} search={{ sample: sample.id, as_of: sample.as_of }} className="sample-line">
        <strong>{say(sample.title)}</strong>
        <span className="small soft">{say(sample.note)}</span>
      </Link>
    </li>
  );
}
