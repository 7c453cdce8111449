import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

/**
 * A question in front of the page. It holds the focus, first on what is marked `data-focus`; Escape
 * or `shut` leads back.
 */
export function Dialog(props: { title: string; shut: () => void; children: ReactNode }) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-focus]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.shut();
      }}
    >
      <h2 className="title-section" id={id}>
        {props.title}
      </h2>
      {props.children}
    </dialog>
  );
}
