import { AttendanceBar } from '../people/attendance-bar.tsx';
import { SessionEnd } from '../people/session-end.tsx';

/** What must be in sight on every page: that a session ended, and for whom a clerk acts. */
export function FrameBars() {
  return (
    <div className="frame-bars">
      <SessionEnd />
      <AttendanceBar />
    </div>
  );
}
