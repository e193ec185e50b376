/** Seconds before the time-out at which the person is asked whether they are still there. */
export const warnAt = 120;
/** Seconds before the time-out at which open forms are told to save, so that the warning comes after. */
export const saveAt = 150;

/** The event on `window` that tells every open form to save what was typed, now. */
export const saveNowEvent = "insights:save-now";

/** What to do about a session that has this long left, and in how many seconds to look again. */
export type Step = { do: "wait" | "save" | "warn" | "leave"; lookAgainIn: number };

/** How often to look while the warning is shown: another tab may have kept the session open. */
const lookWhileWarning = 10;

/**
 * The next step for a session with so many seconds left without activity.
 * @param saved whether open forms have been told to save since the session was last kept open.
 */
export function nextStep(secondsLeft: number, saved: boolean): Step {
  if (secondsLeft <= 0) return { do: "leave", lookAgainIn: 0 };
  if (secondsLeft <= warnAt && saved) return { do: "warn", lookAgainIn: Math.min(lookWhileWarning, secondsLeft) };
  if (secondsLeft <= saveAt && !saved) return { do: "save", lookAgainIn: 5 };
  return { do: "wait", lookAgainIn: secondsLeft - (saved ? warnAt : saveAt) };
}

/** The time left in words, in whole minutes and then in tens of seconds, so that it is not read out every second. */
export function timeInWords(seconds: number): string {
  if (seconds > 60) return `${Math.ceil(seconds / 60)} minutes`;
  if (seconds > 50) return "1 minute";
  return `${Math.max(10, Math.ceil(seconds / 10) * 10)} seconds`;
}
