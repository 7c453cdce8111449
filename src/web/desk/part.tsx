import { type ReactNode, useId } from 'react';

/** One part of a desk: its name, what belongs beside it, and what is in it. */
export function DeskPart(props: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card desk-part" aria-labelledby={id}>
      <div className="row between">
        <h2 className="title-section" id={id}>
          {props.title}
        </h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
