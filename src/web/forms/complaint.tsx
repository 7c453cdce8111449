/** What is wrong with a field; nothing when all is well. */
export function Complaint({ id, wrong }: { id: string; wrong: string | undefined }) {
  return (
    <p className="complaint" id={id}>
      {wrong}
    </p>
  );
}
