/** A bar beside its own figure. It says nothing by itself. @param share from 0 to 1 */
export function Bar({ share }: { share: number }) {
  const width = 100 * Math.max(0, Math.min(1, share));
  return (
    <svg className="insights-bar" aria-hidden="true" focusable="false">
      <rect className="insights-bar__track" width="100%" height="100%" rx="4" />
      <rect className="insights-bar__fill" width={`${width}%`} height="100%" rx="4" />
    </svg>
  );
}
