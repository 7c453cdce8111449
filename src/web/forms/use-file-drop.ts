import { type DragEvent, useState } from 'react';

/** Lets a file be dropped on what takes `onto`; `over` while one hangs above it. */
export function useFileDrop(open: (file: File) => void) {
  const [over, setOver] = useState(false);
  const onto = {
    onDragOver(event: DragEvent) {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer.files[0];
      if (file !== undefined) open(file);
    },
  };
  return { over, onto };
}
