/** Words of notes on cases, in English. */
export const enNotes = {
  caseNotes: {
    title: 'Notes of the offices',
    none: 'No notes yet. Offices leave them for each other; neither who applies nor experts see them.',
    write: 'Write a note',
    text: 'What colleagues should know',
    hint: 'Neither who applies nor experts see it. It is no opinion and moves neither stage nor deadline. It cannot be changed later.',
    keep: 'Keep the note',
  },
};
