/** Lines of a text on the left, one of them running straight through to a coin. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" className="logo-ground" />
      <path d="M7 9.5h8M7 16h11.5M7 22.5h5" className="logo-lines" />
      <circle cx="23.6" cy="16" r="3" className="logo-coin" />
    </svg>
  );
}
