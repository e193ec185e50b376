import { NotificationBanner } from "@/components/ui/NotificationBanner";

/** Says who else changed a form while somebody had it open, where both kept their work. Nothing where nobody did. */
export function Meanwhile({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  const who = names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return (
    <NotificationBanner
      id="meanwhile"
      heading={`${who} changed other answers on this form while you had it open. Your answers and theirs are both kept.`}
    />
  );
}
